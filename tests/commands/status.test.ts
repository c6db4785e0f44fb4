import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStatus } from "../../src/cli/commands/status.ts";
import type { StatusOptions } from "../../src/cli/commands/status-options.ts";
import { Refusal } from "../../src/cli/shell.ts";
import type { Locale } from "../../src/locale/text.ts";
import { width } from "../../src/reporters/text/width.ts";
import { aShell } from "./a-shell.ts";
import { aWorkspace, closedCase, smallCase, unpaidCase } from "./a-workspace.ts";

const none: StatusOptions = { case: null, for: "auto", tree: false, verbose: false, responsible: null };

async function status(
  cwd: string,
  options: Partial<StatusOptions> = {},
  locale: Locale = "fr",
): Promise<{ code: number; out: string }> {
  const { shell, out } = aShell(cwd, locale);
  return { code: await runStatus({ ...none, ...options }, shell), out: out() };
}

const some = {
  "cases/acme-2025/case.yaml": unpaidCase("acme-2025"),
  "cases/acme-2026/case.yaml": smallCase("acme-2026", "ACME", "responsible: Léa\n"),
  "cases/broken/case.yaml": "a: [\n",
  "cases/cobalt/case.yaml": closedCase("cobalt"),
};

describe("dossier status", () => {
  it("tells one case: its gate, its money, its dates, its proofs", async () => {
    const { code, out } = await status(aWorkspace(some), { case: "acme-2025" });
    expect(code).toBe(0);
    expect(out).toMatch(/^ACME Industrie SAS .*au 23\snovembre\s2026\n/);
    expect(out).toMatch(/Recours {2,}incomplet/);
    expect(out).toMatch(/Dû {2,}\d/);
    expect(out).toMatch(/Prescription {2,}4\smai\s2031 au plus tôt/);
    expect(out).toMatch(/Livraison {2,}✗/);
    expect(out.split("\n").filter((line) => width(line) > 80)).toEqual([]);
  });

  it("shows the tree with its ticks when asked", async () => {
    const { out } = await status(aWorkspace(some), { case: "acme-2025", tree: true });
    expect(out).toMatch(/✗ Preuve de livraison/);
    expect(out).not.toContain("delivery/");
    expect((await status(aWorkspace(some), { case: "acme-2025", tree: true, verbose: true })).out).toContain(
      "delivery/",
    );
  });

  it("finds the case from the working directory", async () => {
    const root = aWorkspace(some);
    expect((await status(join(root, "cases/acme-2025"))).out).toContain("ACME Industrie SAS");
  });

  it("without a case, shows them all by who they wait for", async () => {
    const { code, out } = await status(aWorkspace(some));
    expect(code).toBe(0);
    expect(out).toMatch(/À trier \(1\)[\s\S]*broken[\s\S]*Fermés \(1\)[\s\S]*cobalt/);
    expect(out).toContain("4 dossiers");
  });

  it("marks an amount that rests on a value of the workspace, and says its source", async () => {
    const root = aWorkspace({
      "dossier.yaml": `schema: 1
role: consultant
law:
  - parameter: rates/ecb-main-refinancing-half-year
    from: 2026-07-01
    to: 2026-12-31
    value: "3.00"
    source: { title: Page de la BCE }
`,
      "cases/acme-2025/case.yaml": unpaidCase("acme-2025"),
    });
    const { out } = await status(root, { case: "acme-2025" });
    expect(out).toMatch(/Dû {2,}\S+\s€†/);
    expect(out.replace(/\s+/gu, " ")).toMatch(
      /† Le taux de 13,00 %, .* valeur de votre espace de travail \(source : Page de la BCE\)/,
    );
    expect((await status(aWorkspace(some), { case: "acme-2025" })).out).not.toContain("†");
  });

  it("says in one line what the next rung asks: its day, its gate, its cost", async () => {
    const warned = `${unpaidCase("acme-2025")}journal:
  - { id: j1, on: 2026-06-20, kind: reminder, by: consultant, outcome: no-answer }
  - { id: j2, on: 2026-07-10, kind: reminder, by: consultant, outcome: no-answer }
  - { id: j3, on: 2026-08-10, kind: company-email, by: umbrella-company, outcome: no-answer }
  - { id: j4, on: 2026-11-20, kind: penalty-notice, by: umbrella-company, outcome: no-answer }
`;
    const root = aWorkspace({ "cases/acme-2025/case.yaml": warned });
    const shown = async (locale: Locale) =>
      (await status(root, { case: "acme-2025" }, locale)).out.replace(/\s+/gu, " ").replace(/(?<=’) /g, "");
    expect(await shown("fr")).toMatch(
      /Sinon .*\(la société de portage\) à partir du \d+ \S+ ; étape : Mise en demeure ; coût : une lettre recommandée avec avis de réception dossier rediger/,
    );
    expect(await shown("en")).toMatch(
      /Otherwise .* from \d+ \S+; gate: Formal notice; cost: a registered letter with acknowledgement of receipt dossier render/,
    );
  });

  it("keeps those that one person follows", async () => {
    const { out } = await status(aWorkspace(some), { responsible: "Léa" });
    expect(out).toContain("acme-2026");
    expect(out).not.toContain("cobalt");
  });

  it("says why a case cannot be read", async () => {
    const { code, out } = await status(aWorkspace(some), { case: "broken" });
    expect(code).toBe(1);
    expect(out).toMatch(/cases\/broken\/case\.yaml:\d+:\d+/);
  });

  it("speaks English when asked", async () => {
    const { out } = await status(aWorkspace(some), { case: "acme-2025" }, "en");
    expect(out).toMatch(/as of 23\sNovember\s2026/);
    expect(out).not.toMatch(/Recours |incomplet |Dû |jours/);
  });

  it.each([
    { name: "an unknown case, with those like it", asked: "acme", says: /acme-2025, acme-2026/ },
    { name: "an unknown case", asked: "nulle-part", says: /nulle-part/ },
  ])("refuses $name", async ({ asked, says }) => {
    const error: unknown = await status(aWorkspace(some), { case: asked }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).exitCode).toBe(2);
    expect((error as Refusal).text.fr).toMatch(says);
  });
});
