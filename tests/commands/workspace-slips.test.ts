import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, closedCase } from "./a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const ECB = "rates/ecb-main-refinancing-half-year";

const workspaceWith = (parameter: string, rule: string): string =>
  aWorkspace({
    "dossier.yaml":
      "schema: 1\ncases: .\nlaw:\n" +
      `  - { parameter: ${parameter}, from: 2027-01-01, to: 2027-06-30, value: "2.65", source: { title: BCE } }\n` +
      `severities: { ${rule}: "off" }\n`,
    "cobalt/case.yaml": closedCase("cobalt"),
  });

const slip = "dossier.yaml:4:18  « rates/ecb-main-refinancing-half-yaer » n’est aucun paramètre de la loi";

describe("a name of dossier.yaml that nothing reads", () => {
  it.each([["law", "rates"], ["check"], ["status"], "penalties --principal 1000 --due 2026-05-01".split(" ")])(
    "is said of the law by %s, with its place and the nearest one",
    async (...line) => {
      const { err } = await runLine(line, workspaceWith("rates/ecb-main-refinancing-half-yaer", "invoice/sum-wrong"));
      expect(plain(err)).toContain(slip);
      expect(plain(err)).toContain(`Vouliez-vous dire ${ECB} ?`);
    },
  );

  it("is said of a severity too", async () => {
    const { err } = await runLine(["check"], workspaceWith(ECB, "invoic/sum-wrong"));
    expect(plain(err)).toBe(
      "dossier.yaml:5:33  « invoic/sum-wrong » n’est aucune règle ni exigence : ce réglage ne change rien. Vouliez-vous dire invoice/sum-wrong ?\n",
    );
  });

  it("has no nearest one where none is near", async () => {
    const { err } = await runLine(["law", "rates"], workspaceWith("our/own-figure", "invoice/sum-wrong"));
    expect(plain(err)).toBe(
      "dossier.yaml:4:18  « our/own-figure » n’est aucun paramètre de la loi : ce que vous y mettez ne compte nulle part.\n",
    );
  });

  it("is not said where every name is known", async () => {
    const { err } = await runLine(["check"], workspaceWith(ECB, "delivery"));
    expect(err).toBe("");
  });
});
