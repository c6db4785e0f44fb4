import type { EInvoice, Evidence, UnreadableReason } from "../../evidence/evidence.ts";
import { mentionNames } from "../../evidence/mention-names.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { parseCents } from "../../money/cents.ts";
import { printable } from "../../reporters/text/printable.ts";
import { signatureLines } from "../inspect/signature-lines.ts";

const reasons: Record<UnreadableReason, Text> = {
  encrypted: { fr: "protégé par un mot de passe", en: "protected by a password" },
  damaged: { fr: "abîmé\u00a0: il ne s’ouvre pas", en: "damaged: it does not open" },
  empty: { fr: "vide", en: "empty" },
  "too-large": { fr: "trop lourd pour être lu", en: "too large to be read" },
  unsupported: { fr: "d’un format qui ne se lit pas ici", en: "of a format that is not read here" },
};

const colon: Text = { fr: "\u00a0:", en: ":" };

/** What a person wants to know of a document, a line each; what cannot be told is said to be so. */
export function inspectText(path: string, evidence: Evidence, locale: Locale): string {
  const say = (text: Text): string => text[locale];
  const lines = [`${path}${colon[locale]} ${evidence.type}, ${evidence.bytes} ${say({ fr: "octets", en: "bytes" })}`];
  if (evidence.reason !== null) lines.push(say(reasons[evidence.reason]));
  if (evidence.readable) lines.push(...seen(evidence, locale));
  for (const { message } of evidence.problems) lines.push(printable(message[locale]));
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}

function seen(evidence: Evidence, locale: Locale): string[] {
  const fr = locale === "fr";
  const lines: string[] = [];
  const ocr =
    evidence.text.source === "ocr"
      ? { fr: " (reconnaissance optique)", en: " (optical recognition)" }
      : { fr: "", en: "" };
  if (evidence.pages !== null) lines.push(`${evidence.pages} page(s)`);
  lines.push(
    evidence.text.characters > 0
      ? fr
        ? `texte${ocr.fr}\u00a0: ${evidence.text.characters} caractères`
        : `text${ocr.en}: ${evidence.text.characters} characters`
      : fr
        ? "pas de texte\u00a0: c’est une image, on ne peut pas dire ce qui y est écrit"
        : "no text: it is an image, what is written there cannot be told",
  );
  for (const { kind, excerpt, page } of evidence.mentions)
    lines.push(`mention ${mentionNames[kind][locale]}, page ${page}${colon[locale]} ${printable(excerpt)}`);
  lines.push(...signatureLines(evidence, locale));
  const { einvoice, email } = evidence;
  if (einvoice !== null)
    lines.push(
      `${fr ? "facture électronique" : "e-invoice"} ${printable(einvoice.number ?? "?")}${colon[locale]} ${grossOf(einvoice, locale)}`,
    );
  if (email !== null)
    lines.push(
      `${fr ? "courriel de" : "e-mail from"} ${printable(email.from ?? "?")} (${fr ? "en-têtes non vérifiés" : "headers not verified"})${colon[locale]} ${printable(email.subject ?? "")}`,
    );
  return lines;
}

/** As a person writes it; what is no amount is shown as the file says it. */
function grossOf({ gross, currency }: EInvoice, locale: Locale): string {
  const amount = gross === null ? null : parseCents(gross);
  if (amount === null) return [gross ?? "?", currency ?? ""].map(printable).join(" ").trim();
  return formatMoney(amount, printable(currency ?? ""), locale).trim();
}
