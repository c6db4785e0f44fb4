import type { CaseFile } from "../../src/case/case-file.ts";
import { handDay, type Mark } from "./handwriting.ts";
import { printed } from "./printed.ts";
import { scan } from "./scan.ts";
import { wordsOf } from "./words-of.ts";

/** The acceptance report, as printed for the client on the day of delivery and signed « sans réserve » later. */
export async function signedReport(
  { client }: CaseFile,
  caseDir: string,
  { deliveredOn, signedOn }: { readonly deliveredOn: string; readonly signedOn: string },
): Promise<Buffer> {
  const page = await printed(caseDir, "acceptance-report", deliveredOn);
  const words = await wordsOf(page);
  const find = (text: string) => words.find((word) => word.text === text) ?? { page: 1, left: 60, right: 60, top: 700 };
  const [signatory] = client.signatories;
  const box = find("☐");
  const made = find("Fait");
  const name = find("Nom");
  const line = words.filter(({ text }) => text === "signature").at(-1) ?? made;
  const marks: Mark[] = [
    { kind: "words", page: 1, x: box.left + 1, y: box.top - 4, text: "X", size: 16 },
    {
      kind: "words",
      page: 1,
      x: 275,
      y: made.top - 3,
      text: `${client.address?.city ?? ""}, le ${handDay(signedOn)}`,
      size: 15,
    },
    { kind: "words", page: 1, x: 405, y: name.top - 3, text: signatory?.name ?? "", size: 15 },
    { kind: "words", page: 1, x: line.right + 8, y: line.top - 2, text: handDay(signedOn), size: 14 },
    { kind: "signature", page: 1, x: line.left, y: line.top + 36, name: signatory?.name ?? "" },
  ];
  return scan(page, { on: signedOn, marks });
}
