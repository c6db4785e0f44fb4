import { readdirSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Role } from "../../src/case/case-file.ts";
import { editCase, type Edit } from "../../src/case/edit-case.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { readCase } from "../../src/case/read-case.ts";
import type { Drafting } from "../../src/drafting/variables/variable.ts";
import { readLaw } from "../../src/law/read-law.ts";
import type { Locale } from "../../src/locale/text.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { addDays, plainDate } from "../../src/time/plain-date.ts";

const cases = new URL("../../cases/", import.meta.url).pathname;
const today = plainDate("2026-11-23");

export interface Shipped {
  readonly name: string;
  readonly assessment: Assessment;
}

/** A shipped case judged without opening a document: what a letter says comes from the case. */
export async function shippedCase(
  name: string,
  role: Role = "consultant",
  edits: readonly Edit[] = [],
): Promise<Assessment> {
  const [law, policy, folder] = await Promise.all([
    readLaw(),
    readPolicy("default", null),
    readCase(join(cases, name)),
  ]);
  const source = editCase(new TextDecoder().decode(folder.source ?? new Uint8Array()), edits);
  const parsed = parseCase(Buffer.from(source, "utf8"));
  return assess(
    { folder, parsed, evidence: new Map(), law, policy, role, today, cwd: cases },
    { gates: "auto", noWaivers: false, severities: {} },
  );
}

/** A shipped case to which more happened: a contested delivery, more time, a payment plan. */
export const eventfulCase = (): Promise<Assessment> =>
  shippedCase("acme-2026-refonte", "consultant", [
    { op: "set", path: ["dispute"], value: { status: "open", on: "2026-09-01", grounds: "le site est lent" } },
    {
      op: "append",
      path: ["deliveries"],
      value: {
        id: "pv-1",
        kind: "acceptance-report",
        file: "delivery/pv-recette.pdf",
        reservations: [
          { text: "La page de contact est lente", dueOn: "2026-05-20", liftedOn: "2026-05-18", file: null },
        ],
      },
    },
    { op: "append", path: ["journal"], value: { id: "j8", on: "2026-09-10", kind: "extension", until: "2026-12-15" } },
    {
      op: "append",
      path: ["journal"],
      value: {
        id: "j9",
        on: "2026-09-20",
        kind: "payment-plan",
        instalments: [
          { on: "2026-12-15", amount: "5000.00" },
          { on: "2027-01-15", amount: "5710.57" },
        ],
      },
    },
  ]);

/** Those of the shipped cases that can be read. */
export async function shippedAssessments(): Promise<readonly Shipped[]> {
  const found: Shipped[] = [];
  for (const entry of readdirSync(cases, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === "courrier") continue;
    const assessment = await shippedCase(entry.name);
    if (assessment.dossier !== null) found.push({ name: entry.name, assessment });
  }
  return found;
}

/** What a variable is asked of: a case that can be read. */
export function drafting(assessment: Assessment, locale: Locale): Drafting {
  const { dossier } = assessment;
  if (dossier === null) throw new Error("the case cannot be read");
  return { assessment, dossier, locale, today, deadline: addDays(today, 15), exhibits: new Map(), handOver: null };
}
