import type { CaseFile, Order, Party } from "../../src/case/case-file.ts";
import { handDay, type Mark } from "./handwriting.ts";
import { printed } from "./printed.ts";
import { scan } from "./scan.ts";
import { wordsOf, type Word } from "./words-of.ts";

/** Columns of the signature block, from the left. */
const columns: readonly Party[] = ["consultant", "client", "umbrella-company"];

/** The contract that the company approved, with the signatures, initials and stamp it bears so far. */
export async function signedContract(caseFile: CaseFile, order: Order, caseDir: string): Promise<Buffer> {
  const pages = await printed(
    caseDir,
    "tripartite-contract",
    order.round?.approvedOn ?? order.issuedOn ?? "2026-01-01",
  );
  const words = await wordsOf(pages);
  const signed = order.signatures.map((signature) => ({ ...signature, column: columns.indexOf(signature.party) }));
  const lines = words
    .filter(({ text, page }) => text === "signature" && page === lastPage(words))
    .slice(-columns.length);
  const marks = signed.flatMap(({ party, column, on, initialled, stamped }): Mark[] => {
    const name = nameOf(caseFile, party);
    return [
      ...(lines[column] === undefined ? [] : signature(lines[column], name, on)),
      ...(initialled === true ? initials(words, name, column) : []),
      ...(stamped === true && lines[column] !== undefined ? [stamp(caseFile, lines[column])] : []),
    ];
  });
  return scan(pages, { on: signed.at(-1)?.on ?? "2026-01-01", marks });
}

const lastPage = (words: readonly Word[]): number => Math.max(...words.map(({ page }) => page));

const nameOf = ({ consultant, client, umbrellaCompany }: CaseFile, party: Party): string =>
  ({
    consultant: consultant?.name,
    client: client.signatories[0]?.name,
    "umbrella-company": umbrellaCompany?.representative?.name,
  })[party] ?? "";

const signature = ({ page, left, right, top }: Word, name: string, on: string | null): Mark[] => [
  { kind: "words", page, x: right + 8, y: top - 2, text: on === null ? "" : handDay(on), size: 14 },
  { kind: "signature", page, x: left - 10, y: top + 36, name },
];

const initials = (words: readonly Word[], name: string, column: number): Mark[] =>
  words
    .filter(({ text }) => text === "Paraphes")
    .map(({ page, left, top }) => ({
      kind: "words",
      page,
      x: left + 70 + column * 67,
      y: top - 6,
      text: name.replace(/(\p{L})\S*\s*/gu, "$1."),
      size: 15,
    }));

const stamp = ({ umbrellaCompany: company }: CaseFile, { page, left, top }: Word): Mark => ({
  kind: "stamp",
  page,
  x: left - 28,
  y: top + 78,
  lines: [
    company?.name ?? "",
    company?.address?.lines[0] ?? "",
    `${company?.address?.postalCode ?? ""} ${company?.address?.city ?? ""}`,
  ],
});
