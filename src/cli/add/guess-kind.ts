import type { Evidence } from "../../evidence/evidence.ts";
import type { DocumentKindWord } from "./document-kinds.ts";

/** Words that tell what a paper is, the most telling first; looked for in its name, then at the top of its first page. */
const telling: readonly (readonly [kind: DocumentKindWord, words: RegExp])[] = [
  [
    "delivery",
    /proc[eè]s[- ]verbal de (?:recette|r[eé]ception)|\bpv[-_ ]?(?:de[-_ ])?recette|bon[-_ ]pour[-_ ]livraison|compte[-_ ]rendu[-_ ]d.activit/i,
  ],
  ["incident", /mise[-_ ]en[-_ ]cause|d[eé]claration[-_ ](?:circonstanci|d.incident|signee|sign[eé]e)|\bsinistre/i],
  ["letter", /mise[-_ ]en[-_ ]demeure|\brelance/i],
  ["invoice", /\b(?:facture|invoice|avoir)\b/i],
  ["order", /\b(?:devis|contrat|bon[-_ ]de[-_ ]commande|purchase[-_ ]order|avenant)\b/i],
];

const TOP = 600;

/** What a document most likely is, from what it shows; null when nothing tells. */
export function guessKind(name: string, evidence: Evidence): DocumentKindWord | null {
  if (evidence.einvoice !== null) return "invoice";
  if (evidence.type === "eml") return "evidence";
  if (evidence.mentions.some(({ kind }) => kind === "acceptance-report")) return "delivery";
  if (evidence.mentions.some(({ kind }) => kind === "formal-notice")) return "letter";
  const words = name.replace(/[-_.]/g, " ");
  const top = evidence.pageTexts[0]?.text.slice(0, TOP) ?? "";
  return [words, top].map(tell).find((kind) => kind !== null) ?? null;
}

const tell = (text: string): DocumentKindWord | null => telling.find(([, words]) => words.test(text))?.[0] ?? null;

/** Which paper of an incident it most likely is; null when nothing tells. */
export function guessPaper(name: string, evidence: Evidence): "liability-notice" | "factual-statement" | null {
  const text = `${name.replace(/[-_.]/g, " ")}\n${evidence.pageTexts[0]?.text.slice(0, TOP) ?? ""}`;
  if (/d[eé]claration/i.test(text)) return "factual-statement";
  return /mise en cause|mettons en cause|responsabilit/i.test(text) ? "liability-notice" : null;
}
