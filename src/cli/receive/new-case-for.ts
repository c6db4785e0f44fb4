import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { newCaseText } from "../../case/new-case.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { sameCompanyName } from "../../facts/names.ts";
import { caseIdFor, freeId } from "../new/case-id.ts";
import { schemaReference } from "../new/write-schema.ts";
import type { Receiving } from "./receiving.ts";

/** A case that is opened for what was received. */
export interface Opened {
  /** Where it will stand. */
  readonly dir: string;
  /** An empty folder that stands for it until then. */
  readonly empty: string;
  /** Its `case.yaml` as it opens. */
  readonly text: string;
}

/** A case opened for a client: the company and the consultant are copied from the workspace, the client's numbers from its e-invoice. */
export async function newCaseFor(client: string, papers: readonly Evidence[], receiving: Receiving): Promise<Opened> {
  const { ground, scratch, shell } = receiving;
  const { workspace } = ground;
  const { umbrellaCompany, consultants } = workspace;
  const isTaken = (id: string): boolean => existsSync(join(workspace.cases, id));
  const id = freeId(caseIdFor(client, shell.today.slice(0, 4)), isTaken);
  const dir = join(workspace.cases, id);
  const buyer = buyersOf(papers).find(({ name }) => name !== null && sameCompanyName(name, client));
  const text = newCaseText(
    {
      id,
      ...(umbrellaCompany === null ? {} : { umbrellaCompany }),
      ...(consultants.length === 1 && consultants[0] !== undefined ? { consultant: consultants[0] } : {}),
      client: { name: client, siren: buyer?.siren ?? null, vatNumber: buyer?.vatNumber ?? null },
    },
    schemaReference(workspace.root ?? shell.cwd, dir, "case"),
  );
  const empty = join(scratch, "opened");
  await mkdir(empty);
  return { dir, empty, text };
}

/** Who the e-invoices received are addressed to. */
export const buyersOf = (papers: readonly Evidence[]) =>
  papers.flatMap(({ einvoice }) => (einvoice === null ? [] : [einvoice.buyer]));
