import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import { BagError } from "../../handover/bag/parse-bag.ts";
import { readBag } from "../../handover/bag/read-bag.ts";
import { readSealedCase } from "../../handover/seal/read-sealed-case.ts";
import { HANDOVER_FOLDER } from "../../handover/seal/read-seals.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { workingCase } from "../working-case.ts";
import type { VerifyOptions } from "./verify-options.ts";
import { isWhole, verifyJson, verifyText, type Verified } from "./verify-text.ts";

/** Holds a sealed case or a bag against its manifests. What cannot be read is no tampering: it is refused. */
export async function verifySeal({ path, format }: VerifyOptions, shell: Shell): Promise<ExitCode> {
  const asked = path === null ? null : resolve(shell.cwd, path);
  const isBag = asked !== null && (await isThere(join(asked, "bagit.txt")));
  const verified = await readable(isBag ? await bagAt(asked, shell) : await caseAt(path, asked, shell));
  await shell.print(format === "json" ? verifyJson(verified) : verifyText(verified, shell.locale));
  return isWhole(verified) ? EXIT.done : EXIT.no;
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

interface Reading {
  readonly name: string;
  readonly read: () => Promise<Verified>;
}

async function bagAt(dir: string, shell: Shell): Promise<Reading> {
  const name = relativePath(dir, shell.cwd);
  return Promise.resolve({
    name,
    read: async () => ({ name, sets: [{ name, verdict: await readBag(dir) }], brokenLinks: [], since: null }),
  });
}

async function caseAt(path: string | null, asked: string | null, shell: Shell): Promise<Reading> {
  if (asked !== null && (await isThere(asked)) && !(await isThere(join(asked, "case.yaml")))) throw noSeal(path ?? "");
  const { dir } = await workingCase(path, shell);
  const name = relativePath(dir, shell.cwd);
  return {
    name,
    read: async () => {
      const { sets, brokenLinks, since } = await readSealedCase(dir);
      if (sets.length === 0) throw neverSealed(name);
      const named = sets.map(({ seal, verdict }) => ({ name: `${name}/${HANDOVER_FOLDER}/${seal.set}`, verdict }));
      return { name, sets: named, brokenLinks, since };
    },
  };
}

async function readable({ name, read }: Reading): Promise<Verified> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof BagError)) throw error;
    const shown = printable(name);
    throw new Refusal({
      fr: `${shown} ne peut pas être contrôlé\u00a0: ${error.text.fr}. Demandez une nouvelle copie à qui vous l’a remis.`,
      en: `${shown} cannot be verified: ${error.text.en}. Ask whoever gave it to you for another copy.`,
    });
  }
}

const noSeal = (path: string): Refusal => {
  const shown = printable(path);
  return new Refusal({
    fr: `${shown} n’est ni un dossier scellé ni une archive BagIt\u00a0: il n’y a ni bagit.txt ni case.yaml.`,
    en: `${shown} is neither a sealed case nor a BagIt folder: it holds neither bagit.txt nor case.yaml.`,
  });
};

const neverSealed = (name: string): Refusal => {
  const shown = printable(name);
  return new Refusal({
    fr: `${shown} n’a jamais été scellé. Pour le faire\u00a0: dossier sceller ${shown}`,
    en: `${shown} was never sealed. To do so: dossier seal ${shown}`,
  });
};
