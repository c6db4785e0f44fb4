import { shortDate } from "../../locale/format-date.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { attachmentsOf } from "../attachments.ts";
import { exhibitNumbers } from "../exhibit-numbers.ts";
import type { Drafting, Value, Variable } from "./variable.ts";

const DIGEST_SHOWN = 16;

function exhibitsOf(drafting: Drafting): Value | null {
  if (drafting.handOver !== null)
    return drafting.handOver.exhibits.map(({ number, title, date, file, sha256, pages }) => ({
      number,
      title,
      date,
      file,
      digest: sha256.slice(0, DIGEST_SHOWN),
      sha256,
      pages,
    }));
  const { caseFile } = drafting.dossier;
  const papers = attachmentsOf({ attaches: ["order", "invoice", "delivery"] }, drafting);
  if (papers.length === 0) return null;
  const numbers = exhibitNumbers(papers, caseFile.exhibits);
  return papers
    .map((paper) => ({ ...paper, number: numbers.get(paper.file) ?? 0 }))
    .sort((one, other) => one.number - other.number)
    .map(({ number, title, file }) => ({
      number,
      title,
      date: dateOf(file, drafting),
      file,
      digest: caseFile.intake[file]?.sha256.slice(0, DIGEST_SHOWN) ?? null,
      sha256: caseFile.intake[file]?.sha256 ?? null,
      pages: null,
    }));
}

function dateOf(file: string, { dossier }: Drafting): string | null {
  const { orders, invoices, deliveries } = dossier.caseFile;
  const on: PlainDate | null =
    [...orders, ...invoices].find((one) => one.file === file)?.issuedOn ??
    deliveries.find((one) => one.file === file)?.deliveredOn ??
    null;
  return on === null ? null : shortDate(on);
}

export const exhibitVariables: readonly Variable[] = [
  {
    name: "exhibits",
    label: { fr: "pièces numérotées", en: "numbered exhibits" },
    example: "n° 1, facture WP-2026-0412…",
    fields: ["number", "title", "date", "file", "digest", "sha256", "pages"],
    path: "invoices",
    value: exhibitsOf,
  },
];
