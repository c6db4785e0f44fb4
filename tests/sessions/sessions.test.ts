import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { scratch, shippedCases } from "../cli/scratch.ts";
import type { Locale } from "../../src/locale/text.ts";

/*
 * Each `<name>.<language>.md` is a session on a copy of the example cases: blocks of « $ dossier … », what it prints, what it says, and its exit
 * code when it is not 0. `U=1 npx vitest run tests/sessions` writes what the program answers now; the difference is for a person to read.
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

async function play(source: string, locale: Locale): Promise<string> {
  const dir = await scratch();
  await cp(shippedCases, join(dir, "cases"), { recursive: true });
  await mkdir(join(dir, "courrier"));
  await writeFile(join(dir, "courrier/courriel.eml"), mail);
  await writeFile(join(dir, "courrier/page.pdf"), "<!DOCTYPE html><html></html>");
  const blocks = source.split(/^(```\n[\s\S]*?^```\n)/m);
  const played: string[] = [];
  for (const block of blocks) {
    const lines = [...block.matchAll(/^\$ dossier ?(.*)$/gm)].map(([, line = ""]) => line);
    if (!block.startsWith("```") || lines.length === 0) played.push(block);
    else {
      const answers: string[] = [];
      for (const line of lines) answers.push(await answerTo(line, join(dir, "cases"), locale));
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
    const played = await play(source, name.endsWith(".en.md") ? "en" : "fr");
    if (process.env["U"] === "1") await writeFile(path, played);
    else expect(played).toBe(source);
  });
});
