import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aZip, rawZip } from "../handover/receive/a-zip.ts";
import { scratch, shippedCases } from "../cli/scratch.ts";
import type { Locale } from "../../src/locale/text.ts";

/*
 * Each `<name>.<language>.md` is a session on a copy of the example cases: blocks of « $ dossier … », what it prints, what it says, and its exit
 * code when it is not 0; one named `receive…` is played by the company, in a workspace of its own. `U=1 npx vitest run tests/sessions` writes what the program answers now; the difference is for a person to read.
 */
const folder = fileURLToPath(new URL(".", import.meta.url));
const sessions = (await readdir(folder)).filter((name) => name.endsWith(".md"));

const wordsOf = (line: string): string[] =>
  (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, "$2"));

async function answerTo(line: string, cwd: string, locale: Locale): Promise<string> {
  const { code, out, err } = await runLine(wordsOf(line), cwd, { locale });
  const said = err === "" ? "" : `${out === "" ? "" : "--- stderr\n"}${err}`;
  return `$ dossier ${line}\n${out}${said}${code === 0 ? "" : `[exit ${code}]\n`}`;
}

/** What a consultant sends: a case whose waiver claims to be the company's, and an archive that leads elsewhere. */
async function prepareCompany(dir: string): Promise<void> {
  const workspace = await readFile(join(dir, "cases/dossier.yaml"), "utf8");
  await mkdir(join(dir, "company"));
  await writeFile(join(dir, "company/dossier.yaml"), workspace.replace(/^role: .*$/m, "role: umbrella-company"));
  await cp(join(dir, "cases/brasserie-k"), join(dir, "company/brasserie-k"), { recursive: true });
  const source = await readFile(join(dir, "cases/brasserie-k/case.yaml"), "utf8");
  const sent = source.replace(/^title: .*$/m, "title: Carte en ligne").replace(/^waivers: .*$/m, waiver);
  await writeFile(
    join(dir, "courrier/envoi.zip"),
    aZip({ ...(await papersOf(join(dir, "cases/brasserie-k"))), "case.yaml": sent }),
  );
  await writeFile(
    join(dir, "courrier/piege.zip"),
    rawZip([{ name: "../../.bashrc" }, { name: "devis.pdf", mode: 0o120777 }]),
  );
}

async function papersOf(dir: string): Promise<Record<string, Uint8Array>> {
  const papers: Record<string, Uint8Array> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) papers[relative(dir, path)] = await readFile(path);
  }
  return papers;
}

const waiver =
  "waivers:\n  - { requirement: order/quote/mention, reason: client connu, by: Claire Fontaine, role: umbrella-company, on: 2026-11-02, until: 2027-01-31, confirmed: { by: Claire Fontaine, on: 2026-11-02 } }";

async function play(source: string, locale: Locale, isCompany: boolean): Promise<string> {
  const dir = await scratch();
  await cp(shippedCases, join(dir, "cases"), { recursive: true });
  await mkdir(join(dir, "courrier"));
  await writeFile(join(dir, "courrier/courriel.eml"), mail);
  await writeFile(join(dir, "courrier/page.pdf"), "<!DOCTYPE html><html></html>");
  if (isCompany) await prepareCompany(dir);
  const blocks = source.split(/^(```\n[\s\S]*?^```\n)/m);
  const played: string[] = [];
  for (const block of blocks) {
    const lines = [...block.matchAll(/^\$ dossier ?(.*)$/gm)].map(([, line = ""]) => line);
    if (!block.startsWith("```") || lines.length === 0) played.push(block);
    else {
      const answers: string[] = [];
      for (const line of lines) answers.push(await answerTo(line, join(dir, isCompany ? "company" : "cases"), locale));
      played.push(`\`\`\`\n${answers.join("\n")}\`\`\`\n`);
    }
  }
  return played.join("");
}

const mail =
  "From: Anne Martin <anne.martin@acme-industrie.example>\r\nTo: paul.durand@portage-mirabeau.example\r\nSubject: =?utf-8?q?Site_re=C3=A7u?=\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour, nous avons bien recu le nouveau site.\r\n";

describe("sessions", () => {
  it.each(sessions)("%s", async (name) => {
    const path = join(folder, name);
    const source = await readFile(path, "utf8");
    const played = await play(source, name.endsWith(".en.md") ? "en" : "fr", name.startsWith("receive"));
    if (process.env["U"] === "1") await writeFile(path, played);
    else expect(played).toBe(source);
  });
});
