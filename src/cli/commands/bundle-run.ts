import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Assessment } from "../../assessment/assessment.ts";
import { judgeFolder } from "../../batch/read-assessments.ts";
import { relativePath } from "../../batch/relative-path.ts";
import { editCase } from "../../case/edit-case.ts";
import { readCase } from "../../case/read-case.ts";
import { plainPath } from "../../case/safe-path.ts";
import { updateCase } from "../../case/write-case.ts";
import type { EvidenceByPath } from "../../evidence/evidence.ts";
import type { HandedExhibit } from "../../handover/documents/exhibit-list.ts";
import { coverTitles } from "../../handover/documents/cover.ts";
import { chooseExhibits } from "../../handover/exhibits/choose-exhibits.ts";
import { exhibitName } from "../../handover/documents/exhibit-list.ts";
import { numberExhibits, recordExhibits, type Exhibit } from "../../handover/exhibits/number-exhibits.ts";
import { lastSeal } from "../../handover/seal/chain.ts";
import { HANDOVER_FOLDER, readSeals } from "../../handover/seal/read-seals.ts";
import { writeHandOver, type HandedOver, type HandOver } from "../../handover/write-hand-over.ts";
import { FolderExists, writeWholeFolder } from "../../handover/write-whole-folder.ts";
import type { Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { composed } from "../bundle/composed.ts";
import { exhibitsCsv } from "../bundle/exhibits-csv.ts";
import { notComplete } from "../bundle/not-complete.ts";
import { nextId } from "../log/journal-events.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { shellWord, workingCase, type WorkingCase } from "../working-case.ts";
import type { BundleOptions } from "./bundle-options.ts";

/** Makes a hand-over when its gate is complete, or, forced, one that says it is not. */
export async function handOverCase(options: BundleOptions, shell: Shell): Promise<ExitCode> {
  const working = await workingCase(options.case, shell);
  const { assessment, source } = await judgedFor(options, working, shell);
  const refusal = await notComplete(assessment, shell);
  if (refusal !== null && (!options.force || assessment.gates[0]?.verdict === "not-applicable")) throw refusal;
  const handOver = await prepared(options, { working, assessment, source, isIncomplete: refusal !== null }, shell);
  const path = join(working.dir, HANDOVER_FOLDER, handOver.info.set);
  if (options.dryRun) return showPlan(handOver, path, shell);
  const handed = await written(path, handOver, working, options, shell);
  await recordHandOver(handOver, handed, working, shell);
  await tell(path, handOver, handed, shell);
  return EXIT.done;
}

interface Judged {
  readonly assessment: Assessment;
  readonly source: Uint8Array;
}

async function judgedFor(options: BundleOptions, { dir, ground, role }: WorkingCase, shell: Shell): Promise<Judged> {
  const { workspace, policy, law, limits, evidenceCache } = ground;
  const folder = await readCase(dir);
  const asked = { gates: [options.for], noWaivers: false, severities: workspace.severities };
  const context = { cwd: shell.cwd, today: shell.today, role, law, policy, limits, evidenceCache, asked };
  return { assessment: await judgeFolder(folder, context), source: folder.source ?? new Uint8Array() };
}

const digestsOf = (seen: EvidenceByPath): ReadonlyMap<string, string> =>
  new Map([...seen].flatMap(([file, found]) => ("absent" in found ? [] : [[file, found.sha256] as const])));

const digestOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

async function prepared(
  options: BundleOptions,
  judged: Judged & { readonly working: WorkingCase; readonly isIncomplete: boolean },
  shell: Shell,
): Promise<HandOver> {
  const { working, assessment, source, isIncomplete } = judged;
  const { caseFile, dir, ground, role } = working;
  const seen: EvidenceByPath = assessment.dossier?.evidence ?? new Map();
  const forced = options.with.map((file) => plainPath(file));
  const { chosen, leftOut } = chooseExhibits(options.for, caseFile, seen, forced);
  const unknown = forced.find((file) => !chosen.some((one) => one.file === file));
  if (unknown !== undefined) throw notOfTheCase(unknown);
  const exhibits = numberExhibits(chosen, caseFile.exhibits, digestsOf(seen));
  const set = `${options.for}-${shell.today}`;
  const previous = lastSeal((await readSeals(dir)).filter((seal) => seal.set !== set));
  const lawVersion = { asOf: ground.law.asOf, sha256: digestOf([...ground.law.parameters.values()]) };
  const policy = { name: ground.workspace.policy, sha256: digestOf(ground.policy) };
  const edits = recordExhibits(exhibits, caseFile.exhibits, shell.today);
  const watermark = isIncomplete ? "INCOMPLET" : null;
  const sheet = {
    title: coverTitles[options.for],
    author: caseFile.umbrellaCompany?.name ?? "",
    date: shell.today,
    language: "fr",
    watermark,
  } as const;
  const { cover, list, statement, message } = await composed(options.for, assessment, working, exhibits, sheet, shell);
  return {
    gate: options.for,
    caseDir: dir,
    assessment,
    caseSource: Buffer.from(editCase(new TextDecoder("utf-8", { ignoreBOM: true }).decode(source), edits), "utf8"),
    exhibits,
    leftOut,
    seen,
    sheet,
    cover,
    list,
    statement: statement === null || watermark === null ? statement : { ...statement, watermark },
    message,
    info: { set, day: shell.today, caseId: caseFile.id, program: `dossier ${version}`, previous },
    versions: [
      [{ fr: "Programme", en: "Program" }, `dossier ${version}`],
      [{ fr: "Exigences", en: "Policy" }, `${policy.name} (sha256 ${policy.sha256})`],
      [{ fr: "Droit", en: "Law" }, `${lawVersion.asOf} (sha256 ${lawVersion.sha256})`],
    ],
    manifest: {
      version: 1,
      case: caseFile.id,
      gate: options.for,
      date: shell.today,
      role,
      complete: !isIncomplete,
      program: { name: "dossier", version },
      policy,
      law: lawVersion,
    },
    exhibitsCsv,
    maxAttachments: ground.workspace.limits.maxAttachments,
  };
}

const notOfTheCase = (file: string): Refusal => {
  const shown = printable(file);
  return new Refusal({
    fr: `--with ${shown}\u00a0: ce dossier ne cite pas ce document pour cette étape, ou son fichier ne peut pas être ouvert.`,
    en: `--with ${shown}: the case names no such document for this gate, or its file cannot be opened.`,
  });
};

async function written(
  path: string,
  handOver: HandOver,
  { dir }: WorkingCase,
  { force }: BundleOptions,
  shell: Shell,
): Promise<HandedOver> {
  try {
    return await writeWholeFolder(path, force, async (making) => {
      const handed = await writeHandOver(making, handOver);
      // Before the folder takes its name: a number may be kept for nothing, but never be given twice.
      await updateCase(dir, (_, now) => recordExhibits(handOver.exhibits, now.exhibits, shell.today));
      return handed;
    });
  } catch (error) {
    if (!(error instanceof FolderExists)) throw error;
    const shown = printable(relativePath(path, shell.cwd));
    throw new Refusal({
      fr: `${shown} existe déjà. Pour le refaire à sa place\u00a0: --force`,
      en: `${shown} exists already. To make it again in its place: --force`,
    });
  }
}

/** The journal keeps the seal; whether it was sent, only a person can say. */
async function recordHandOver(
  handOver: HandOver,
  { seal }: HandedOver,
  { dir, role }: WorkingCase,
  shell: Shell,
): Promise<void> {
  const { set } = handOver.info;
  const note = { fr: `dossier à remettre préparé\u00a0: ${set}`, en: `hand-over prepared: ${set}` }[shell.locale];
  await updateCase(dir, (_, caseFile) =>
    caseFile.journal.some(({ sha256 }) => sha256 === seal)
      ? []
      : [
          {
            op: "append",
            path: ["journal"],
            value: { id: nextId(caseFile), on: shell.today, kind: "note", by: role, sha256: seal, note },
          },
        ],
  );
}

async function showPlan({ exhibits, leftOut, info }: HandOver, path: string, shell: Shell): Promise<ExitCode> {
  const heading = { fr: "Serait remis, sans --dry-run\u00a0:", en: "Would be handed over, without --dry-run:" }[
    shell.locale
  ];
  const lines = [
    heading,
    ...exhibits.map(exhibitLine),
    ...leftOut.map(({ file, why }) => leftOutLine(file, why, shell)),
    `→ ${printable(relativePath(path, shell.cwd))}`,
    ...(info.previous === null ? [] : [`  ← ${printable(info.previous.set)}`]),
  ];
  await shell.print(`${lines.join("\n")}\n`);
  return EXIT.done;
}

const exhibitLine = ({ number, title, file }: Exhibit): string =>
  `  ${exhibitName(number)}  ${printable(title)}  ${printable(file)}`;

const leftOutLine = (file: string, why: Text, { locale }: Shell): string =>
  locale === "fr"
    ? `  Au dossier\u00a0: ${printable(file)} (${why.fr})`
    : `  Stays in the case: ${printable(file)} (${why.en})`;

const besideLine = ({ number, file, notPlaced }: HandedExhibit, { locale }: Shell): string => {
  const why = notPlaced?.[locale] ?? "";
  return locale === "fr"
    ? `  ${exhibitName(number)} jointe à part\u00a0: ${printable(file)} (${why})`
    : `  ${exhibitName(number)} goes beside: ${printable(file)} (${why})`;
};

const nextSteps: Readonly<Record<HandOver["gate"], (name: string) => Text>> = {
  recourse: (name) => ({ fr: `dossier noter demande-de-recours ${name}`, en: `dossier log recourse-request ${name}` }),
  incident: (name) => ({ fr: `dossier etat ${name} --for incident`, en: `dossier status ${name} --for incident` }),
  "payment-order": (name) => ({ fr: `dossier noter remise ${name}`, en: `dossier log handed-over ${name}` }),
};

async function tell(path: string, handOver: HandOver, handed: HandedOver, shell: Shell): Promise<void> {
  const { gate, leftOut, sheet, info } = handOver;
  const { exhibits, messages, seal, tooLarge } = handed;
  const shown = printable(relativePath(path, shell.cwd));
  const pages = exhibits.reduce((sum, one) => sum + one.pages, 0);
  const next = nextSteps[gate](printable(shellWord(info.caseId)));
  const list = messages.map((name) => `${shown}/${name}`).join(", ");
  const incomplete = sheet.watermark === null ? "" : ` — ${sheet.watermark}`;
  const lines = {
    fr: [
      `${shown}\u00a0: ${exhibits.length} pièces, ${pages} pages${incomplete}`,
      ...exhibits.filter(({ notPlaced }) => notPlaced !== null).map((one) => besideLine(one, shell)),
      ...leftOut.map(({ file, why }) => leftOutLine(file, why, shell)),
      `Sceau\u00a0: sha256 ${seal}`,
      ...tooLarge.map((file) => `  Trop lourd pour un courriel, à remettre autrement\u00a0: ${printable(file)}`),
      `À relire et à envoyer\u00a0: ${list}. Ne communiquez pas note-interne.pdf.`,
      `Prochaine étape, une fois envoyé\u00a0: ${next.fr}`,
    ],
    en: [
      `${shown}: ${exhibits.length} exhibits, ${pages} pages${incomplete}`,
      ...exhibits.filter(({ notPlaced }) => notPlaced !== null).map((one) => besideLine(one, shell)),
      ...leftOut.map(({ file, why }) => leftOutLine(file, why, shell)),
      `Seal: sha256 ${seal}`,
      ...tooLarge.map((file) => `  Too large for an e-mail, to be handed over in another way: ${printable(file)}`),
      `To read and send: ${list}. Do not pass on note-interne.pdf.`,
      `Next step, once sent: ${next.en}`,
    ],
  }[shell.locale];
  await shell.print(`${lines.join("\n")}\n`);
}
