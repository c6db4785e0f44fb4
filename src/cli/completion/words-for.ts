import { basename } from "node:path";
import { knownIds } from "../../assessment/known-ids.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { formats } from "../../reporters/index.ts";
import { findCases } from "../../workspace/read-cases.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { documentKinds, kindWords } from "../add/document-kinds.ts";
import type { CommandWords, FlagWords } from "../command-words.ts";
import { gateNames } from "../commands/check-gates.ts";
import { globalFlags } from "../global-options.ts";
import { caseEvents } from "../log/case-events.ts";
import { journalEvents } from "../log/journal-events.ts";
import { wordEvents } from "../log/word-events.ts";
import type { ProgramEntry } from "../program-entry.ts";
import type { Shell } from "../shell.ts";
import { shells } from "./scripts.ts";

/** A flag, or a word that no shell takes for a flag or for more than one word. */
const plainWord = /^(?:--[a-z-]+|[\p{L}\p{N}_@][\p{L}\p{N}._@+:/=-]*)$/u;

/**
 * What may stand where the last of these words is being typed; nothing where a file may: the shell knows files. A name that a shell would
 * take for more than a word (a space, `$`, a quote) is left out: it came with a folder.
 */
export async function wordsFor(
  line: readonly string[],
  program: readonly ProgramEntry[],
  shell: Shell,
): Promise<readonly string[]> {
  const typed = line.at(-1)?.replaceAll('"', "") ?? "";
  const found = await candidates(line.slice(0, -1), typed, program, shell);
  return [...new Set(found)].filter((word) => word.startsWith(typed) && plainWord.test(word)).sort();
}

async function candidates(
  before: readonly string[],
  typed: string,
  program: readonly ProgramEntry[],
  shell: Shell,
): Promise<readonly string[]> {
  const [name, ...words] = before;
  if (name === undefined) return program.flatMap((entry) => [entry.name[shell.locale], entry.name.en]);
  const entry = program.find((one) => one.name.fr === name || one.name.en === name);
  if (entry === undefined) return [];
  const { words: known } = (await entry.load())(shell);
  const flags = [...(known.flags ?? []), ...globalFlags];
  if (typed.startsWith("-")) return flags.filter(({ hidden }) => hidden !== true).map(({ flag }) => flag);
  const last = flags.find(({ flag, value }) => flag === words.at(-1) && value !== undefined);
  if (last !== undefined) return valuesOf(last, shell);
  return operandsAt(known, operandsIn(words, flags), shell);
}

/** The words that belong to no flag. */
function operandsIn(words: readonly string[], flags: readonly FlagWords[]): readonly string[] {
  const valued = new Set(flags.filter(({ value }) => value !== undefined).map(({ flag }): string => flag));
  return words.filter((word, index) => !word.startsWith("-") && !valued.has(words[index - 1] ?? ""));
}

async function operandsAt(known: CommandWords, given: readonly string[], shell: Shell): Promise<readonly string[]> {
  const operands = known.operands ?? [];
  const operand = operands[given.length] ?? (operands.at(-1)?.several === true ? operands.at(-1) : undefined);
  return operand === undefined ? [] : valuesNamed(operand.name.en, shell);
}

const valuesOf = ({ value }: FlagWords, shell: Shell): Promise<readonly string[]> | readonly string[] =>
  value === undefined ? [] : value.en.includes("|") ? value.en.split("|") : valuesNamed(value.en, shell);

/** By what the help calls the place. */
async function valuesNamed(place: string, shell: Shell): Promise<readonly string[]> {
  const workspace = await readWorkspace(shell.cwd);
  switch (place) {
    case "case":
      return (await findCases([], workspace, shell.cwd)).map((dir) => basename(dir));
    case "template":
      return (await readTemplates(workspace.root)).map(({ id, frenchName }) =>
        shell.locale === "fr" ? frenchName : id,
      );
    case "gate":
      return gateNames(await readPolicy(workspace.policy, workspace.root), shell.locale);
    case "what": {
      const policy = await readPolicy(workspace.policy, workspace.root);
      return [...gateNames(policy, shell.locale), ...knownIds(policy)];
    }
    case "rule=level":
      return [...knownIds(await readPolicy(workspace.policy, workspace.root))].map((id) => `${id}=`);
    case "event":
      return [...journalEvents, ...caseEvents, ...wordEvents].map(({ name }) => name[shell.locale]);
    case "kind":
      return documentKinds.map((kind) => kindWords[kind].name[shell.locale]);
    case "format[:file]":
      return formats;
    case "shell":
      return shells;
    default:
      return [];
  }
}
