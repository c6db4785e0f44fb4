import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCommand } from "../../src/cli/commands/check.ts";
import { renderCommand } from "../../src/cli/commands/render.ts";
import { EXIT, Refusal } from "../../src/cli/shell.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { aShell } from "../commands/a-shell.ts";
import { aWorkspace } from "../commands/a-workspace.ts";

const shipped = new URL("../../cases/", import.meta.url).pathname;

// What a paper shows is no matter here: plain text is read in this very process, a PDF would be read in another.
const A_PAPER = "Une pièce.\n";

function aDesk(role: "consultant" | "umbrella-company", ...cases: readonly string[]): string {
  const root = aWorkspace({ "dossier.yaml": `schema: 1\nrole: ${role}\n` });
  for (const name of cases) {
    const to = join(root, "cases", name);
    cpSync(join(shipped, name), to, { recursive: true });
    for (const path of readdirSync(to, { recursive: true, encoding: "utf8" }))
      if (statSync(join(to, path)).isFile() && basename(path) !== "case.yaml") writeFileSync(join(to, path), A_PAPER);
  }
  return root;
}

const ACME = "acme-2026-refonte";
const lettersOf = (root: string, name = ACME): readonly string[] =>
  readdirSync(join(root, "cases", name, "letters")).sort();
const caseOf = (root: string, name = ACME) => {
  const { caseFile } = parseCase(readFileSync(join(root, "cases", name, "case.yaml")));
  if (caseFile === null) throw new Error("the case cannot be read");
  return caseFile;
};
const refused = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
  } catch (error) {
    if (error instanceof Refusal) return `${String(error.exitCode)} ${error.text.fr}`;
    throw error;
  }
  return "";
};

describe("render", () => {
  it("writes one document in several formats, for a folder of cases, each in its own folder", async () => {
    const root = aDesk("consultant", ACME, "editions-lumiere");
    const { shell, out } = aShell(root);
    const code = await renderCommand(shell).run(["relance", "cases", "--format", "txt,html", "--output", "out"]);
    expect(out()).toContain(`out/${ACME}/2026-11-23-relance.txt\nout/${ACME}/2026-11-23-relance.html\n`);
    expect(code).toBe(EXIT.done);
    expect(existsSync(join(root, "out", "editions-lumiere", "2026-11-23-relance.html"))).toBe(true);
  });

  it("writes what a gate needs, and all that a case allows, naming what the rest lacks", async () => {
    const root = aDesk("consultant", ACME);
    const gate = aShell(root);
    expect(await renderCommand(gate.shell).run(["--for", "recourse", ACME, "--dry-run"])).toBe(EXIT.done);
    expect(gate.out()).toBe(`cases/${ACME}/letters/2026-11-23-demande-de-recours.eml\n`);
    const all = aShell(root);
    expect(await renderCommand(all.shell).run(["--all", ACME, "--format", "txt", "--dry-run"])).toBe(EXIT.done);
    expect(all.out().split("\n").length).toBeGreaterThan(10);
    expect(all.notes).toContain("Levée de réserves\u00a0: pas encore possible, il manque\u00a0: réserves écrites.");
    expect(existsSync(join(root, "cases", ACME, "letters"))).toBe(false);
    expect(await refused(renderCommand(all.shell).run(["--for", "nothing", ACME]))).toMatch(/^2 Aucun modèle ne sert/);
  });

  it("takes several clauses with commas, and no file's name for several documents", async () => {
    const root = aDesk("consultant", ACME);
    const { shell, out } = aShell(root);
    const clauses = [
      "--clause",
      "confidentialite,propriete-intellectuelle",
      "--format",
      "txt",
      "--output",
      "contrat.txt",
    ];
    expect(await renderCommand(shell).run(["contrat-bipartite", ACME, ...clauses])).toBe(EXIT.done);
    expect(out()).toMatch(/^contrat\.txt\n/);
    expect(readFileSync(join(root, "contrat.txt"), "utf8")).toMatch(/Confidentialité[^]*Propriété intellectuelle/);
    const two = ["relance", ACME, "--format", "txt,html", "--output", "relance.txt"];
    expect(await refused(renderCommand(shell).run(two))).toMatch(/^2 --output relance\.txt nomme un fichier/);
    expect(existsSync(join(root, "relance.txt"))).toBe(false);
  });

  it("says to send what counts once it is noted, and who sends it", async () => {
    const said = async (role: "consultant" | "umbrella-company", template: string): Promise<string> => {
      const { shell, out } = aShell(aDesk(role, ACME));
      await renderCommand(shell).run([template, ACME, "--format", "txt"]);
      return out().split("\n").at(-2) ?? "";
    };
    const next = "Prochaine étape\u00a0:";
    expect(await said("consultant", "demande-de-recours")).toBe(
      `${next} l’envoyer, puis dossier noter demande-de-recours ${ACME}`,
    );
    expect(await said("consultant", "mise-en-demeure")).toMatch(/la faire envoyer par la société, puis dossier noter/);
    expect(await said("umbrella-company", "relance")).toMatch(/la faire envoyer par le consultant, puis dossier noter/);
  });

  it("names the case when it refuses to make final what the company signs", async () => {
    const { shell } = aShell(aDesk("consultant", ACME));
    const said = await refused(renderCommand(shell).run(["mise-en-demeure", ACME, "--final"]));
    expect(said).toMatch(/^1 Cette lettre part de la société/);
    expect(said).toMatch(/Sans --final\u00a0: dossier rediger mise-en-demeure acme-2026-refonte$/);
  });

  it("freezes what is final, knows it again, and makes a new version when it changes", async () => {
    const root = aDesk("umbrella-company", ACME);
    const line = ["mise-en-demeure", ACME, "--final", "--format", "html"];
    const { shell } = aShell(root);
    expect(await renderCommand(shell).run(line)).toBe(EXIT.done);
    const file = "letters/2026-11-23-mise-en-demeure.html";
    const bytes = readFileSync(join(root, "cases", ACME, file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const first = caseOf(root);
    expect(first.journal.at(-1)).toMatchObject({ kind: "note", file, sha256, by: "umbrella-company" });
    expect(first.intake[file]?.rendered).toMatchObject({ template: "formal-notice", sha256 });
    for (const digest of ["templateSha256", "dataSha256", "lawSha256"] as const)
      expect(first.intake[file]?.rendered?.[digest]).toMatch(/^[0-9a-f]{64}$/);
    await renderCommand(shell).run(line);
    expect(lettersOf(root)).toEqual(["2026-11-23-mise-en-demeure.html"]);
    expect(caseOf(root).journal).toHaveLength(first.journal.length);
    await renderCommand(shell).run([...line, "--deadline", "2026-12-15", "--force"]);
    expect(lettersOf(root)).toEqual(["2026-11-23-mise-en-demeure-v2.html", "2026-11-23-mise-en-demeure.html"]);
    expect(readFileSync(join(root, "cases", ACME, file)).equals(bytes)).toBe(true);
    expect(caseOf(root).journal).toHaveLength(first.journal.length + 1);
  });

  it("has what was sent told when its file changes, and the letter alone", async () => {
    const root = aDesk("umbrella-company", ACME);
    await renderCommand(aShell(root).shell).run(["mise-en-demeure", ACME, "--format", "txt", "--final"]);
    const path = join(root, "cases", ACME, "letters", "2026-11-23-mise-en-demeure.txt");
    const findings = async (): Promise<string> => {
      const { shell, out } = aShell(root);
      await checkCommand(shell).run([`cases/${ACME}`, "--format", "compact"]);
      return out();
    };
    expect(await findings()).not.toContain("journal/sent-letter-changed");
    writeFileSync(path, readFileSync(path, "utf8").replace("Mise en demeure", "Mise en demeur"));
    expect(await findings()).toContain("journal/sent-letter-changed");
  });

  it("writes the number of a registered letter, and refuses one that is none", async () => {
    const root = aDesk("umbrella-company", ACME);
    const { shell } = aShell(root);
    const line = ["mise-en-demeure", ACME, "--format", "txt", "--tracking"];
    expect(await renderCommand(shell).run([...line, "2C 123 456 7890 1"])).toBe(EXIT.done);
    const [letter = ""] = lettersOf(root);
    expect(readFileSync(join(root, "cases", ACME, "letters", letter), "utf8")).toContain(
      "Lettre recommandée avec avis de réception n°\u00a02C\u00a0123\u00a0456\u00a07890\u00a01",
    );
    await expect(async () => renderCommand(shell).run([...line, "2C\n1"])).rejects.toThrow(Refusal);
    expect(await refused(renderCommand(shell).run(["relance", ACME, "--tracking", "2C1"]))).toMatch(
      /n’est pas une lettre/,
    );
  });

  it("writes a draft over nothing but itself", async () => {
    const root = aDesk("consultant", ACME);
    const { shell } = aShell(root);
    const line = ["relance", ACME, "--format", "txt"];
    expect(await renderCommand(shell).run(line)).toBe(EXIT.done);
    writeFileSync(join(root, "cases", ACME, "letters", "2026-11-23-relance.txt"), "retouché à la main");
    expect(await refused(renderCommand(shell).run(line))).toMatch(/existe déjà/);
    expect(await renderCommand(shell).run([...line, "--force"])).toBe(EXIT.done);
  });

  it("puts a courtesy translation beside the French text, which alone is to be signed", async () => {
    const root = aDesk("umbrella-company", ACME);
    const { shell } = aShell(root, "en");
    expect(await renderCommand(shell).run(["formal-notice", ACME, "--format", "txt", "--final"])).toBe(EXIT.done);
    const [translation = "", french = ""] = lettersOf(root);
    expect([translation, french]).toEqual([
      "2026-11-23-formal-notice-courtesy-translation.txt",
      "2026-11-23-formal-notice.txt",
    ]);
    const read = (name: string): string => readFileSync(join(root, "cases", ACME, "letters", name), "utf8");
    expect(read(translation)).toMatch(/^\[Courtesy translation\][\s\S]*the French text alone prevails/);
    expect(read(translation)).not.toContain("……");
    expect(read(french)).toMatch(/nous vous mettons en demeure[\s\S]*……/);
  });

  it("adds chosen clauses to a contract, its articles counted anew", async () => {
    const root = aDesk("consultant", ACME);
    const { shell } = aShell(root);
    const line = ["contrat-tripartite", ACME, "--format", "md", "--clause", "confidentialite", "--clause", "payment"];
    expect(await renderCommand(shell).run(line)).toBe(EXIT.done);
    const [name = ""] = lettersOf(root);
    const text = readFileSync(join(root, "cases", ACME, "letters", name), "utf8");
    const articles = [...text.matchAll(/^## (.*)$/gm)].map(([, title = ""]) => title);
    expect(articles.map((title) => Number(title.split(".")[0]))).toEqual(articles.map((_, index) => index + 1));
    expect(articles.filter((title) => title.endsWith("Règlement"))).toHaveLength(1);
    expect(articles).toContain("9. Confidentialité");
    expect(await refused(renderCommand(shell).run(["contrat-tripartite", ACME, "--clause", "loyer"]))).toMatch(
      /^2 Aucune clause ne s’appelle «\u00a0loyer\u00a0»/,
    );
  });

  it("attaches what it lists, or writes nothing", async () => {
    const root = aDesk("consultant", ACME);
    const source = join(root, "cases", ACME, "case.yaml");
    writeFileSync(source, readFileSync(source, "utf8").replace("invoices/PM-2026-0412.pdf", "invoices/absent.pdf"));
    const { shell } = aShell(root);
    expect(await refused(renderCommand(shell).run(["demande-de-recours", ACME]))).toMatch(/^1 .*invoices\/absent\.pdf/);
    expect(existsSync(join(root, "cases", ACME, "letters"))).toBe(false);
  });
});
