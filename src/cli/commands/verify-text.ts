import type { BagVerdict } from "../../handover/bag/judge-bag.ts";
import type { SinceSeal } from "../../handover/seal/read-sealed-case.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";

/** What was found of a bag, or of all the sealed sets of a case. */
export interface Verified {
  readonly name: string;
  readonly sets: readonly { readonly name: string; readonly verdict: BagVerdict }[];
  readonly brokenLinks: readonly Text[];
  readonly since: SinceSeal | null;
}

const differences = ({ changed, missing, unlisted }: Pick<SinceSeal, "changed" | "missing" | "unlisted">): number =>
  changed.length + missing.length + unlisted.length;

/** Whether nothing changed, is missing or was added. */
export const isWhole = ({ sets, brokenLinks, since }: Verified): boolean =>
  sets.every(({ verdict }) => verdict.valid) &&
  brokenLinks.length === 0 &&
  (since === null || differences(since) === 0);

const words = {
  valid: { fr: "rien n’a changé", en: "nothing changed" },
  changed: { fr: "modifié", en: "changed" },
  missing: { fr: "absent", en: "missing" },
  unlisted: { fr: "ajouté, non scellé", en: "added, not sealed" },
  refused: { fr: "refusé", en: "refused" },
  warning: { fr: "à noter", en: "note" },
  chain: { fr: "la suite des sceaux ne tient pas", en: "the chain of seals does not hold" },
  since: { fr: "Depuis le sceau", en: "Since the seal" },
} satisfies Record<string, Text>;

const colon = (locale: Locale): string => (locale === "fr" ? "\u00a0: " : ": ");

/** Each set with its verdict, and below it every file that is not as it was, named. */
export function verifyText(verified: Verified, locale: Locale): string {
  const line = (word: Text, text: string): string => `  ${word[locale]}${colon(locale)}${printable(text)}`;
  const named = (one: Pick<SinceSeal, "changed" | "missing" | "unlisted">): string[] => [
    ...one.changed.map((path) => line(words.changed, path)),
    ...one.missing.map((path) => line(words.missing, path)),
    ...one.unlisted.map((path) => line(words.unlisted, path)),
  ];
  const sets = verified.sets.flatMap(({ name, verdict }) => [
    `${verdict.valid ? "✓" : "✗"} ${printable(name)}${verdict.valid ? `${colon(locale)}${words.valid[locale]}` : ""}`,
    ...named(verdict),
    ...verdict.refused.map(({ path, why }) => line(words.refused, `${path} (${why[locale]})`)),
    ...verdict.warnings.map((warning) => line(words.warning, warning[locale])),
  ]);
  const links = verified.brokenLinks.map((fault) => printable(fault[locale]));
  const { since } = verified;
  const whole = since !== null && differences(since) === 0;
  return `${[
    ...sets,
    ...(links.length === 0 ? [] : [`✗ ${words.chain[locale]}`, ...links.map((link) => `  ${link}`)]),
    ...(since === null
      ? []
      : [
          `${whole ? "✓" : "✗"} ${words.since[locale]} ${printable(since.set)}${whole ? `${colon(locale)}${words.valid[locale]}` : ""}`,
          ...named(since),
        ]),
  ].join("\n")}\n`;
}

/** The same for scripts. */
export function verifyJson(verified: Verified): string {
  const sets = verified.sets.map(({ name, verdict }) => ({ path: name, ...verdict }));
  const { name, brokenLinks, since } = verified;
  const value = { version: 1, path: name, valid: isWhole(verified), sets, brokenLinks, since };
  return `${JSON.stringify(value, null, 2)}\n`;
}
