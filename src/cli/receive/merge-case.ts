import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseFile } from "../../case/case-file.ts";
import { editCase, type Edit } from "../../case/edit-case.ts";
import type { Folder } from "../../case/folder.ts";
import { parseCase } from "../../case/parse-case.ts";
import { readEntry } from "../../case/read-entry.ts";
import { namedFiles } from "../../facts/entry.ts";
import { compareCases, type Comparison, type Difference } from "../../handover/receive/compare.ts";
import { isTree } from "../../handover/receive/list-identity.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import { parseYamlText } from "../../yaml-source/parse-yaml.ts";
import type { FileIn } from "./write-received.ts";

/** A copy received, unpacked: its text, and its documents by the path that the case gives them. */
export interface ReceivedCopy {
  readonly text: string;
  readonly caseFile: CaseFile;
  readonly files: ReadonlyMap<string, string>;
}

/** The copy here, as it stood when it was compared. */
export interface OwnCopy {
  readonly folder: Folder;
  readonly text: string;
  readonly caseFile: CaseFile;
}

export interface Merge extends Comparison {
  /** Documents whose name is taken here by other bytes, and the name each would have. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What the copy received brings to the copy here: what it adds, what it says otherwise, papers of the same name included. */
export async function planMerge(
  own: OwnCopy,
  received: ReceivedCopy,
  on: PlainDate | null,
  maxBytes: number,
): Promise<Merge> {
  const { added, conflicting } = compareCases(parseYamlText(own.text).value, parseYamlText(received.text).value, on);
  const renamed = new Map<string, string>();
  const papers: Difference[] = [];
  for (const [file, from] of received.files) {
    const ours = await readEntry(own.folder, file, maxBytes);
    if (ours === "absent") continue;
    const theirs = await readFile(from);
    if (typeof ours !== "string" && digestOf(ours) === digestOf(theirs)) continue;
    renamed.set(
      file,
      freeName(file, (name) => own.folder.entries.has(name) || received.files.has(name)),
    );
    papers.push(...paperDifferences(own, file, ours, theirs, renamed));
  }
  return { added, conflicting: [...conflicting, ...papers], renamed };
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Two papers of one name: the one received would stand beside, under another name. */
function paperDifferences(
  { caseFile }: OwnCopy,
  file: string,
  ours: Uint8Array | string,
  theirs: Uint8Array,
  renamed: ReadonlyMap<string, string>,
): readonly Difference[] {
  const told = (bytes: Uint8Array | string): string =>
    typeof bytes === "string" ? "?" : `sha256 ${digestOf(bytes).slice(0, 12)}…, ${bytes.length}`;
  return namedFiles(caseFile)
    .filter((one) => one.file === file)
    .map(({ path }) => ({
      place: file,
      ours: told(ours),
      theirs: told(theirs),
      edit: { op: "set", path, value: renamed.get(file) ?? file },
    }));
}

function freeName(file: string, isTaken: (name: string) => boolean): string {
  const stem = file.replace(/\.[A-Za-z0-9]+$/, "");
  const extension = file.slice(stem.length);
  let number = 2;
  while (isTaken(`${stem}-${number}${extension}`)) number++;
  return `${stem}-${number}${extension}`;
}

export interface Merged {
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly files: readonly FileIn[];
}

/** The copy here with what is taken: the edits, the text they make, and the files that it then names and does not have. */
export async function mergedWith(
  own: OwnCopy,
  received: ReceivedCopy,
  { added, conflicting, renamed }: Merge,
  taken: ReadonlySet<Difference>,
  today: PlainDate,
): Promise<Merged> {
  const said = [...added, ...conflicting.filter((one) => taken.has(one))].map(({ edit }) => withNames(edit, renamed));
  const named = parseCase(new TextEncoder().encode(editCase(own.text, said))).caseFile ?? own.caseFile;
  const original = new Map([...renamed].map(([file, name]) => [name, file]));
  const files: FileIn[] = [];
  const intake: Edit[] = [];
  const ownNames = new Set(namedFiles(own.caseFile).map(({ file }) => file));
  for (const to of new Set(namedFiles(named).map(({ file }) => file))) {
    const file = original.get(to) ?? to;
    const from = received.files.get(file);
    const isThere = own.folder.entries.has(to);
    if (from === undefined || (isThere && ownNames.has(to))) continue;
    // One that stands there and that nothing named yet came with a reception that was stopped.
    if (!isThere) files.push({ from, to });
    intake.push({ op: "set", path: ["intake", to], value: await intakeOf(received, file, from, today) });
  }
  const edits = [...said, ...intake];
  return { edits, text: editCase(own.text, edits), files };
}

/** What the other copy recorded of a document when it took it in stays with it: a change since then must show. */
async function intakeOf(received: ReceivedCopy, file: string, from: string, today: PlainDate): Promise<Plain> {
  const { value } = parseYamlText(received.text);
  const intake = isTree(value) ? value["intake"] : undefined;
  const recorded = isTree(intake) ? intake[file] : undefined;
  if (isTree(recorded)) return recorded;
  const bytes = await readFile(from);
  return { sha256: digestOf(bytes), bytes: bytes.length, addedOn: today, readAs: null, rendered: null };
}

const withNames = (edit: Edit, renamed: ReadonlyMap<string, string>): Edit => ({
  ...edit,
  value: named(edit.value ?? null, String(edit.path.at(-1)), renamed),
});

function named(value: Plain, key: string, renamed: ReadonlyMap<string, string>): Plain {
  if (typeof value === "string") return key === "file" ? (renamed.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((item: Plain) => named(item, key, renamed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([one, child]) => [one, named(child ?? null, one, renamed)]));
}

/** Documents of the case that stand in the folder received, for a copy of both in a place of their own. */
export const ownFiles = ({ folder, caseFile }: OwnCopy): readonly FileIn[] =>
  namedFiles(caseFile)
    .filter(({ file }) => folder.entries.get(file)?.kind === "file")
    .map(({ file }) => ({ from: join(folder.path, file), to: file }));
