import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { BagError } from "../../handover/bag/parse-bag.ts";
import { readBag } from "../../handover/bag/read-bag.ts";
import { bagRoot, caseRoots } from "../../handover/receive/locate.ts";
import { parcelLimits, ParcelRefused, type Refused } from "../../handover/receive/parcel.ts";
import { NoParcel, readParcel } from "../../handover/receive/read-parcel.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { meant } from "../add/read-source.ts";
import { answersTo } from "../needs.ts";
import type { Receiving } from "../receive/receiving.ts";
import { scratchFolder } from "../receive/scratch.ts";
import { takeCase, type Taken } from "../receive/take-case.ts";
import { takePapers } from "../receive/take-papers.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { sayNextStep } from "../working-case.ts";
import { groundFor } from "./check-ground.ts";
import type { ReceiveOptions } from "./receive-options.ts";

/** Takes in what was sent: unpacked and looked at in a place of its own, then written whole or not at all. */
export async function receive(options: ReceiveOptions, shell: Shell): Promise<ExitCode> {
  const [parcel = shell.cwd] = await meant(options.parcel ?? (await askParcel(shell)), shell.cwd);
  if (!existsSync(parcel)) throw noSuch(parcel);
  const known = await groundFor(shell);
  const scratch = await scratchFolder();
  // The same documents are judged on both sides: each is read once, even where nothing is kept between runs.
  const ground = { ...known, evidenceCache: known.evidenceCache ?? { dir: join(scratch, "evidence") } };
  try {
    const sent = join(scratch, "sent");
    await mkdir(sent);
    const files = await unpacked(parcel, sent, ground.limits.bytes);
    const receiving = { options, shell, ground, scratch, sent, files };
    const sealed = await sealLines(receiving);
    const taken = await take(receiving);
    await say([...sealed, ...taken.lines, ...(options.dryRun ? [nothingWritten] : [])], shell);
    if (!options.dryRun) await sayNextStep({ dir: taken.dir, ground }, shell);
    return taken.leftOut === true ? EXIT.no : EXIT.done;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const nothingWritten: Text = {
  fr: "Rien n’a été écrit (--dry-run).",
  en: "Nothing was written (--dry-run).",
};

async function askParcel(shell: Shell): Promise<string> {
  const need = {
    flag: shell.locale === "fr" ? "<envoi>" : "<parcel>",
    label: {
      fr: "l’archive, le courriel ou le répertoire à recevoir",
      en: "the archive, e-mail or folder to receive",
    },
    required: true,
  };
  const example = { fr: "recevoir bundle.zip", en: "receive bundle.zip" };
  return (await answersTo([need], shell, example)).get(need.flag) ?? "";
}

const noSuch = (path: string): Refusal =>
  new Refusal({
    fr: `Ce fichier n’existe pas\u00a0: ${printable(path)}`,
    en: `There is no such file: ${printable(path)}`,
  });

async function unpacked(parcel: string, sent: string, maxBytes: number): Promise<readonly string[]> {
  try {
    return await readParcel(parcel, sent, parcelLimits(maxBytes));
  } catch (error) {
    if (error instanceof ParcelRefused) throw new Refusal(refusedText(error.refused), EXIT.no);
    if (error instanceof NoParcel) throw new Refusal(named(parcel, error.text));
    throw error;
  }
}

const MOST_NAMED = 50;

function refusedText(refused: readonly Refused[]): Text {
  const more = refused.length - MOST_NAMED;
  return inEach((locale) =>
    [
      ...refused.slice(0, MOST_NAMED).map(({ name, why }) => named(name, why)[locale]),
      ...(more > 0 ? [`… + ${more}`] : []),
      {
        fr: "Rien n’a été reçu\u00a0: demandez un nouvel envoi, sans cela.",
        en: "Nothing was received: ask for it to be sent again, without that.",
      }[locale],
    ].join("\n"),
  );
}

const named = (name: string, { fr, en }: Text): Text => ({
  fr: `${printable(name)}\u00a0: ${fr}`,
  en: `${printable(name)}: ${en}`,
});

/** A sealed parcel is held against its seal before anything is taken. */
async function sealLines({ sent, files }: Receiving): Promise<readonly Text[]> {
  const root = bagRoot(files);
  if (root === null) return [];
  const verdict = await readBag(join(sent, root)).catch((error: unknown) => {
    if (error instanceof BagError) throw new Refusal(named("bagit.txt", error.text));
    throw error;
  });
  if (verdict.valid)
    return [{ fr: "Sceau\u00a0: rien n’a changé depuis l’envoi", en: "Seal: nothing changed since it was sent" }];
  const faults = [
    ...verdict.changed.map((path) => named(path, { fr: "changé", en: "changed" })),
    ...verdict.missing.map((path) => named(path, { fr: "absent", en: "missing" })),
    ...verdict.unlisted.map((path) => named(path, { fr: "ajouté depuis", en: "added since" })),
    ...verdict.refused.map(({ path, why }) => named(path, why)),
  ];
  throw new Refusal(
    inEach((locale) => [...faults.map((one) => one[locale]), brokenSeal[locale]].join("\n")),
    EXIT.no,
  );
}

const brokenSeal: Text = {
  fr: "Le sceau ne correspond plus. Rien n’a été reçu\u00a0: demandez un nouvel envoi.",
  en: "The seal no longer matches. Nothing was received: ask for it to be sent again.",
};

async function take(receiving: Receiving): Promise<Taken & { readonly leftOut?: boolean }> {
  const roots = caseRoots(receiving.files);
  const [root] = roots;
  if (roots.length > 1) throw severalCopies(roots);
  if (root !== undefined && receiving.options.client !== null) throw isACase;
  return root === undefined ? takePapers(receiving) : takeCase(root, receiving);
}

const isACase = new Refusal({
  fr: "Cet envoi est déjà un dossier (il contient case.yaml)\u00a0: recevez-le sans --client.",
  en: "This parcel is a case already (it holds case.yaml): receive it without --client.",
});

const severalCopies = (roots: readonly string[]): Refusal => {
  const names = roots.map((root) => printable(root === "" ? "." : root)).join(", ");
  return new Refusal({
    fr: `Cet envoi contient plusieurs dossiers\u00a0: ${names}. Recevez-les un par un. Rien n’a été écrit.`,
    en: `This parcel holds several cases: ${names}. Receive them one by one. Nothing was written.`,
  });
};

async function say(lines: readonly Text[], shell: Shell): Promise<void> {
  await shell.print(lines.map((line) => `${line[shell.locale]}\n`).join(""));
}
