import type { CaseFile, Delivery, Order } from "../../case/case-file.ts";
import type { Evidence } from "../../evidence/evidence.ts";

type Rendering = NonNullable<CaseFile["intake"][string]["rendered"]>;

/** The rendering of this case that a document is, or was before it was signed; null when it is none. */
export function ourRendering(
  { intake }: CaseFile,
  { sha256, firstRevisionSha256 }: Pick<Evidence, "sha256" | "firstRevisionSha256">,
): Rendering | null {
  const renderings = Object.values(intake).flatMap(({ rendered }) => (rendered === null ? [] : [rendered]));
  return renderings.find((one) => one.sha256 === sha256 || one.sha256 === firstRevisionSha256) ?? null;
}

/** What the templates that are signed make: nobody has to guess it from the words of their papers. */
export const orderByTemplate: Readonly<Record<string, Order["kind"]>> = {
  "tripartite-contract": "tripartite-contract",
  "bipartite-contract": "bipartite-contract",
};

export const deliveryByTemplate: Readonly<Record<string, Delivery["kind"]>> = {
  "acceptance-report": "acceptance-report",
  "acceptance-report-with-reservations": "acceptance-report",
};
