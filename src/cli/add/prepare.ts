import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import { entriesOf } from "../../facts/entry.ts";
import type { Teller } from "../../interview/question.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { AddOptions } from "../commands/add-options.ts";
import type { Given } from "../log/log-event.ts";
import { answersTo, type Answers } from "../needs.ts";
import type { Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import { answeredEntry } from "./answered-entry.ts";
import { kindWords, type DocumentKindWord } from "./document-kinds.ts";
import { entryEdits, intakeEdit } from "./entry-edits.ts";
import { entryNeeds, keyOf } from "./entry-needs.ts";
import type { Incoming } from "./incoming.ts";
import { kindOf } from "./kind-of.ts";
import { proposedEntry } from "./proposed-entry.ts";
import type { Read } from "./read-documents.ts";
import { readNeeds } from "./read-needs.ts";
import type { SourceFile } from "./read-source.ts";
import { copyIn, destinationOf, sameBytes, takeOut, type Destination } from "./take-in.ts";
import { whatItShows } from "./what-it-shows.ts";
import { whatWasRead } from "./what-was-read.ts";

/** A document ready to stand in the case: its file is there, or about to be; `case.yaml` is still to be changed by these edits. */
export interface Taken {
  readonly edits: readonly Edit[];
  readonly copied: Destination | null;
  readonly bytes: Uint8Array | null;
  /** « order/devis.pdf — ajouté (preuve de commande) : … » */
  readonly said: readonly Text[];
}

type Preparing = Pick<AddOptions, "kind" | "givenFor" | "paper"> & {
  /** Who answers: what they compared with the paper is their word on it. */
  readonly teller?: Teller;
};

/** What taking a document in would change, once its questions are answered; null when the case has it already. */
export async function prepare(
  { source, evidence }: Read,
  options: Preparing,
  working: WorkingCase,
  shell: Shell,
): Promise<Taken | null> {
  const { dir, ground, role, caseFile } = working;
  const known = await sameBytes(dir, caseFile, evidence.sha256, ground.limits.bytes);
  if (known !== null && entriesOf(caseFile).some(({ file }) => file === known)) {
    await shell.print(`${printable(alreadyThere(known)[shell.locale])}\n`);
    return null;
  }
  const kind = options.kind ?? (await kindOf(source, evidence, shell));
  const given = options.givenFor(kind);
  const destination =
    declaredButAbsent(caseFile, kind, source) ??
    (await destinationOf(dir, folderFor(kind, given), source, evidence.sha256));
  const incoming: Incoming = {
    kind,
    caseFile,
    file: destination.file,
    evidence,
    given,
    role,
    today: shell.today,
  };
  const { edits, entry, leftOut } = await editsFor(incoming, options, shell);
  return {
    edits: [...edits, intakeEdit(incoming)],
    copied: destination.copies ? destination : null,
    bytes: source.bytes,
    said: [added(incoming), ...whatWasRead({ ...incoming, given: entry }, leftOut)],
  };
}

const alreadyThere = (file: string): Text => ({
  fr: `Ce document est déjà dans le dossier\u00a0: ${file}. Rien n’a été écrit.`,
  en: `This document is already in the case: ${file}. Nothing was written.`,
});

const added = ({ kind, file, evidence }: Incoming): Text =>
  inEach((locale) => {
    const { fr, en } = kindWords[kind].label;
    const shown = whatItShows(evidence)[locale];
    return locale === "fr" ? `${file} — ajouté (${fr})\u00a0: ${shown}` : `${file} — added (${en}): ${shown}`;
  });

/** What proves the order alone stands with the orders. */
const folderFor = (kind: DocumentKindWord, { proves }: Given): string =>
  kind === "evidence" && Array.isArray(proves) && proves.join() === "order"
    ? kindWords.order.folder
    : kindWords[kind].folder;

/** The case already names this file, which was not there: it takes its place, and its entry stays as written. */
function declaredButAbsent(caseFile: CaseFile, kind: DocumentKindWord, { name }: SourceFile): Destination | null {
  const file = `${kindWords[kind].folder}/${name}`;
  return entriesOf(caseFile).some((entry) => entry.file === file) ? { file, copies: true } : null;
}

/** What `case.yaml` is to say of a document. */
interface Edited {
  readonly edits: readonly Edit[];
  readonly entry: Given;
  /** What was read, but the person could not tell. */
  readonly leftOut: ReadonlySet<string>;
}

async function editsFor(incoming: Incoming, { paper, teller }: Preparing, shell: Shell): Promise<Edited> {
  const { kind, caseFile, file, given } = incoming;
  const standing = entriesOf(caseFile).find((entry) => entry.file === file);
  if (standing !== undefined) {
    const edits = Object.entries(given).map(([key, value]) => ({
      op: "set" as const,
      path: [...standing.path, key],
      value,
    }));
    return { edits, entry: given, leftOut: new Set() };
  }
  const proposed = { ...proposedEntry(incoming), ...given };
  const read = shell.ask === null ? [] : readNeeds(incoming);
  const answers = await answersTo([...read, ...entryNeeds(kind, proposed, paper)], shell, exampleOf(kind));
  const leftOut = new Set(
    read.filter(({ flag, required }) => !required && !answers.has(flag)).map(({ flag }) => keyOf(flag)),
  );
  const kept = Object.fromEntries(Object.entries(proposed).filter(([key]) => !leftOut.has(key)));
  const entry = answeredEntry(kind, kept, answers);
  const attested = teller === undefined ? {} : comparedBy(teller, incoming, answers);
  const edits = entryEdits(incoming, { ...entry, ...attested }, paper ?? answers.get("--paper") ?? null);
  return { edits, entry, leftOut };
}

/** An invoice whose number and amount a person typed or compared with the paper is attested by them: it is not asked again. */
function comparedBy({ by, role, today }: Teller, { kind, evidence }: Incoming, answers: Answers): Given {
  if (kind !== "invoice" || by === "" || !answers.has("--number") || !answers.has("--gross")) return {};
  return { attested: [{ what: ["content"], by, role, on: today, sha256: evidence.sha256 }] };
}

const exampleOf = (kind: DocumentKindWord): Text =>
  kind === "invoice"
    ? {
        fr: "ajouter facture F-12.pdf --number F-12 --gross 1200,00",
        en: "add invoice F-12.pdf --number F-12 --gross 1200.00",
      }
    : { fr: "ajouter commande devis.pdf --kind devis", en: "add order quote.pdf --kind quote" };

/** Copies the document in, unless it stands there already. */
export async function copyTaken({ copied, bytes }: Taken, dir: string): Promise<void> {
  if (copied !== null && bytes !== null) await copyIn(dir, copied, bytes);
}

/** Takes the copy out again; a file that was not copied stays. */
export async function takeBack({ copied }: Pick<Taken, "copied">, dir: string): Promise<void> {
  if (copied !== null) await takeOut(dir, copied);
}
