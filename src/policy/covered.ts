import type { Cover, Invoice } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import { sumCents } from "../money/cents.ts";
import type { Dossier } from "./dossier.ts";

/** Whether these papers prove the whole invoice: a full one does; partial ones do when their nets reach its net. */
export function coverage(
  dossier: Dossier,
  invoice: Invoice,
  documents: readonly DocumentFacts[],
): "whole" | "part" | "cannot-tell" {
  const covers = documents.flatMap((document) => coversOf(dossier, document, invoice));
  if (covers.some(({ extent }) => extent !== "partial")) return "whole";
  if (invoice.net === null || covers.some(({ net }) => net === null)) return "cannot-tell";
  return sumCents(covers.map(({ net }) => net ?? 0n)) >= invoice.net ? "whole" : "part";
}

function coversOf(dossier: Dossier, document: DocumentFacts, invoice: Invoice): readonly Cover[] {
  const whole: Cover = { invoice: invoice.number, extent: "full", net: null };
  const index = Number(document.path[1]);
  const { deliveries, evidence } = dossier.caseFile;
  const list =
    document.kind === "delivery"
      ? deliveries[index]?.covers
      : document.kind === "evidence"
        ? evidence[index]?.covers
        : null;
  if (list == null || list.length === 0) return [whole];
  return list.filter((cover) => cover.invoice === invoice.number);
}
