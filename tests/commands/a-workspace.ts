import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A workspace on disk, gone when the test ends: path → content. `dossier.yaml` is there unless given as null. */
export function aWorkspace(files: Readonly<Record<string, string | null>>): string {
  const root = mkdtempSync(join(tmpdir(), "dossier-check-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const all: Readonly<Record<string, string | null>> = { "dossier.yaml": "schema: 1\nrole: consultant\n", ...files };
  for (const [path, content] of Object.entries(all)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The smallest case there can be: nothing claimed, so its contract is asked for. */
export const smallCase = (id: string, client = "ACME", more = ""): string =>
  `schema: 1\nid: ${JSON.stringify(id)}\nclient: { name: ${JSON.stringify(client)} }\n${more}`;

/** Nothing is missing: it is closed. */
export const closedCase = (id: string): string =>
  smallCase(id, "Cobalt", "closed: { on: 2026-10-12, reason: paid, by: Paul }\n");

/** An invoice past its due date, with nothing to prove it. */
export const unpaidCase = (id: string): string =>
  smallCase(
    id,
    "ACME Industrie SAS",
    `invoices:\n  - { number: WP-1, kind: invoice, file: invoices/WP-1.pdf, issuer: umbrella-company, issuedOn: 2026-05-04, dueOn: 2026-06-03, net: "100.00", vat: "20.00", gross: "120.00" }\n`,
  );
