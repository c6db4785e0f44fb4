import type { Difference } from "../../handover/receive/compare.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { YamlValue } from "../../yaml-source/yaml-node.ts";
import { answersTo } from "../needs.ts";
import { Refusal, type Shell } from "../shell.ts";

export type Take = "theirs" | "ours";

const MOST_SHOWN = 60;

/** A value on one line, cut: a difference is read, not copied. */
export function shownValue(value: YamlValue, quotes: readonly [string, string]): string {
  const text = typeof value === "string" ? value : value === null ? "–" : JSON.stringify(value);
  const cut = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
  return typeof value === "string" ? `${quotes[0]}${printable(cut)}${quotes[1]}` : printable(cut);
}

export const french = ["«\u00a0", "\u00a0»"] as const;
const english = ["“", "”"] as const;

export const differenceText = ({ place, ours, theirs }: Difference): Text => ({
  fr: `${printable(place)}\u00a0: votre copie ${shownValue(ours, french)}, reçu ${shownValue(theirs, french)}`,
  en: `${printable(place)}: your copy ${shownValue(ours, english)}, received ${shownValue(theirs, english)}`,
});

/**
 * The differences whose received side is taken: one by one on a terminal, all or none with `--take`. Without either, a Refusal that lists
 * them; a dry run shows the copy here kept.
 */
export async function chosen(
  conflicting: readonly Difference[],
  { take, dryRun }: { readonly take: Take | null; readonly dryRun: boolean },
  shell: Shell,
): Promise<ReadonlySet<Difference>> {
  if (conflicting.length === 0 || take === "ours") return new Set();
  if (take === "theirs") return new Set(conflicting);
  if (shell.ask === null) {
    if (dryRun) return new Set();
    throw unanswered(conflicting);
  }
  const needs = conflicting.map((difference, index) => ({
    flag: String(index),
    label: differenceText(difference),
    choices: [
      { value: "ours", label: { fr: "Garder votre copie", en: "Keep your copy" } },
      { value: "theirs", label: { fr: "Prendre ce qui est reçu", en: "Take what is received" } },
    ],
    required: true,
  }));
  const answers = await answersTo(needs, shell);
  return new Set(conflicting.filter((_difference, index) => answers.get(String(index)) === "theirs"));
}

function unanswered(conflicting: readonly Difference[]): Refusal {
  const head: Text = {
    fr: "La copie reçue et la vôtre diffèrent, et je ne peux pas demander ici laquelle garder\u00a0:",
    en: "The copy received and yours differ, and I cannot ask here which to keep:",
  };
  const foot: Text = {
    fr: "Ajoutez --take ours (garder votre copie) ou --take theirs (prendre ce qui est reçu). Rien n’a été écrit.",
    en: "Add --take ours (keep your copy) or --take theirs (take what is received). Nothing was written.",
  };
  return new Refusal(
    inEach((locale) =>
      [head[locale], ...conflicting.map((one) => `  ${differenceText(one)[locale]}`), foot[locale]].join("\n"),
    ),
  );
}
