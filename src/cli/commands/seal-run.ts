import { join } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import { readCase } from "../../case/read-case.ts";
import { lastSeal } from "../../handover/seal/chain.ts";
import { HANDOVER_FOLDER, readSeals, type Seal } from "../../handover/seal/read-seals.ts";
import { sealable, writeCaseSeal } from "../../handover/seal/write-case-seal.ts";
import { writeWholeFolder } from "../../handover/write-whole-folder.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { shellWord, workingCase } from "../working-case.ts";
import type { SealOptions } from "./seal-options.ts";

/** Copies a case as it stands into a sealed set that follows the last one. Nothing sealed is ever written over. */
export async function sealCase(options: SealOptions, shell: Shell): Promise<ExitCode> {
  const { dir, caseFile } = await workingCase(options.case, shell);
  const { files, refused } = sealable(await readCase(dir));
  if (refused.length > 0) throw cannotSeal(refused);
  const seals = await readSeals(dir);
  const set = freeName(seals, shell.today);
  const path = join(dir, HANDOVER_FOLDER, set);
  const shown = printable(relativePath(path, shell.cwd));
  if (options.dryRun) {
    const heading = { fr: "Serait scellé, sans --dry-run\u00a0:", en: "Would be sealed, without --dry-run:" };
    const lines = files.map((file) => `  ${printable(file)}`);
    await shell.print(`${[heading[shell.locale], ...lines, `→ ${shown}`].join("\n")}\n`);
    return EXIT.done;
  }
  const info = {
    set,
    day: shell.today,
    caseId: caseFile.id,
    program: `dossier ${version}`,
    previous: lastSeal(seals),
  };
  const seal = await writeWholeFolder(path, false, (making) => writeCaseSeal(making, dir, files, info));
  const name = printable(shellWord(caseFile.id));
  const lines = {
    fr: [
      `${shown}\u00a0: ${files.length} fichiers scellés`,
      `Sceau\u00a0: sha256 ${seal}`,
      "Gardez cette empreinte ailleurs, par exemple dans un courriel envoyé\u00a0: elle montrera que rien n’a changé depuis.",
      `Prochaine étape\u00a0: dossier controler ${name}`,
    ],
    en: [
      `${shown}: ${files.length} files sealed`,
      `Seal: sha256 ${seal}`,
      "Keep this digest elsewhere, for instance in an e-mail that you send: it will show that nothing changed since.",
      `Next step: dossier verify ${name}`,
    ],
  }[shell.locale];
  await shell.print(`${lines.join("\n")}\n`);
  return EXIT.done;
}

/** `sealed-2026-11-23`, then `sealed-2026-11-23-2`. */
function freeName(seals: readonly Seal[], today: PlainDate): string {
  const taken = new Set(seals.map(({ set }) => set));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `sealed-${today}` : `sealed-${today}-${number}`;
    if (!taken.has(name)) return name;
  }
}

const cannotSeal = (paths: readonly string[]): Refusal => {
  const list = paths.map((path) => printable(path)).join(", ");
  return new Refusal({
    fr: `Ces noms ne peuvent pas être scellés (lien, caractère interdit, ou même nom qu’un autre aux majuscules près)\u00a0: ${list}. Renommez-les ou retirez-les du dossier.`,
    en: `These names cannot be sealed (a link, a forbidden character, or the same name as another but for its capitals): ${list}. Rename them or take them out of the case.`,
  });
};
