import { existsSync } from "node:fs";
import { mkdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import { newCaseText, type NewCase } from "../../case/new-case.ts";
import { parseCase } from "../../case/parse-case.ts";
import { CASE_FILE_NAME, readCase } from "../../case/read-case.ts";
import { sameCompanyName } from "../../facts/names.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import { findCases } from "../../workspace/read-cases.ts";
import type { Workspace } from "../../workspace/read-workspace.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import { treeOf } from "../case-flags/flag-values.ts";
import { merged, readAnswers, valueAt, type Tree } from "../case-flags/read-answers.ts";
import { answersInTurn } from "../kept/answers-in-turn.ts";
import { done, keptAnswers } from "../kept/kept-answers.ts";
import { sayWays, type Keeping, type Need } from "../needs.ts";
import { caseIdFor, freeId, isPlainId } from "../new/case-id.ts";
import { answeredTree, openingNeeds } from "../new/new-questions.ts";
import { schemaReference, writeSchemas } from "../new/write-schema.ts";
import { problemText } from "../problem-text.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { sayNextStep } from "../working-case.ts";
import { groundFor } from "./check-ground.ts";
import { newFlags, type NewOptions } from "./new-options.ts";

const FOLDERS = ["order", "invoices", "delivery", "letters", "incident"];

const example = {
  fr: 'nouveau "ACME Industrie SAS" --client-siren 732829320',
  en: 'new "ACME Industrie SAS" --client-siren 732829320',
};

export async function openCase(options: NewOptions, shell: Shell): Promise<ExitCode> {
  const ground = await groundFor(shell);
  const { workspace } = ground;
  const said = merged(await readAnswers(options.answers, shell.cwd), options.given);
  const named = options.client === null ? said : merged({ client: { name: options.client } }, said);
  const kept = await keptAnswers(opening(options, workspace), shell);
  const values = await everything(named, options, kept, workspace, shell);
  const dir = destination(values, workspace, shell);
  const root = workspace.root ?? shell.cwd;
  const text = newCaseText(caseFrom(values, dir.id, options), schemaReference(root, dir.path, "case"));
  const { caseFile, problems } = parseCase(new TextEncoder().encode(text));
  if (caseFile === null) throw problemText(CASE_FILE_NAME, problems);
  if (options.dryRun) return showFiles(dir.path, shell);
  await writeSchemas(root);
  await writeCase(dir.path, text);
  await done(kept, shell);
  await shell.print(`${printable(made(relativePath(dir.path, shell.cwd))[shell.locale])}\n`);
  await sayNextStep({ dir: dir.path, ground }, shell);
  return EXIT.done;
}

/** A client named on the line has answers of its own. */
const opening = ({ client, dryRun }: NewOptions, { cases }: Workspace) => ({
  path: join(cases, `.new${client === null ? "" : `-${caseIdFor(client, "case")}`}.json`),
  takeUp: { fr: "Reprendre l’ouverture interrompue", en: "Take up the opening that was interrupted" },
  about: (kept: Keeping) => {
    const name = kept.answer("--client-name");
    return name === null ? null : { fr: printable(name), en: printable(name) };
  },
  dryRun,
});

const made = (path: string) => ({ fr: `Dossier ouvert : ${path}`, en: `Case opened: ${path}` });

/** What was said, what the workspace knows, and what the person answers; one can go back to the client's name as to any other question. */
async function everything(
  said: Tree,
  { forIncident }: NewOptions,
  kept: Keeping,
  workspace: Workspace,
  shell: Shell,
): Promise<Tree> {
  const needs = openingNeeds(said, newFlags, forIncident);
  if (shell.ask !== null) sayWays(needs, shell);
  // The name comes first: a client that is known already is not asked for its details again.
  const asksName = shell.ask !== null && valueAt(said, ["client", "name"]) === null;
  const { decided, answers } = await answersInTurn(
    asksName ? needs.slice(0, 1) : [],
    async (named) => {
      const told = merged(said, treeOf(answeredTree(named, newFlags)));
      const lent = await ofWorkspace(told, workspace, shell);
      const known = merged(merged(lent, told), wholeName(lent, told));
      return {
        decided: known,
        needs: [...consultantNeed(known, workspace), ...openingNeeds(known, newFlags, forIncident)],
      };
    },
    kept,
    shell,
    example,
  );
  const values = merged(decided, treeOf(answeredTree(answers, newFlags)));
  return merged(ownPeople(values, workspace), values);
}

/** « acme industrie » is the client known as « ACME Industrie SAS »: it keeps its whole name. */
function wholeName(lent: Tree, said: Tree): Tree {
  const [known, name] = [valueAt(lent, ["client", "name"]), valueAt(said, ["client", "name"])];
  if (typeof known !== "string" || typeof name !== "string") return {};
  const isItsStart = known.slice(0, name.length).localeCompare(name, "fr", { sensitivity: "base" }) === 0;
  return isItsStart ? { client: { name: known } } : {};
}

/** The company and the consultant are copied, so that a case sent elsewhere stands alone; a case of the same engagement lends its client. */
async function ofWorkspace(said: Tree, workspace: Workspace, shell: Shell): Promise<Tree> {
  return merged(ownPeople(said, workspace), await ofKnownClient(said, workspace, shell));
}

function ownPeople(said: Tree, { umbrellaCompany, consultants }: Workspace): Tree {
  const asked = valueAt(said, ["consultant", "id"]);
  const consultant =
    consultants.find(({ id }) => id === asked) ?? (consultants.length === 1 ? consultants[0] : undefined);
  return {
    ...(umbrellaCompany === null ? {} : { umbrellaCompany: umbrellaCompany }),
    ...(consultant === undefined ? {} : { consultant: consultant }),
  };
}

/** A second case of a client takes its details over: by the engagement they share, or by the client's name. */
async function ofKnownClient(said: Tree, workspace: Workspace, shell: Shell): Promise<Tree> {
  const engagement = valueAt(said, ["engagement"]);
  const name = valueAt(said, ["client", "name"]);
  if (typeof engagement !== "string" && typeof name !== "string") return {};
  for (const dir of await findCases([], workspace, workspace.cases)) {
    const { source } = await readCase(dir);
    const caseFile = source === null ? null : parseCase(source).caseFile;
    if (caseFile === null) continue;
    const isSame =
      typeof engagement === "string"
        ? caseFile.engagement === engagement
        : shell.ask !== null && typeof name === "string" && sameCompanyName(caseFile.client.name, name);
    if (!isSame) continue;
    shell.note(takenOver(caseFile.id));
    return {
      ...(caseFile.engagement === null ? {} : { engagement: caseFile.engagement }),
      client: caseFile.client as Plain,
    };
  }
  return {};
}

const takenOver = (id: string) => ({
  fr: `Client déjà connu\u00a0: ses coordonnées viennent du dossier ${printable(id)}.`,
  en: `A client you know: its details come from the case ${printable(id)}.`,
});

function consultantNeed(known: Tree, { consultants }: Workspace): readonly Need[] {
  if (consultants.length < 2 || valueAt(known, ["consultant", "name"]) !== null) return [];
  const choices = consultants.map(({ id, name }) => ({
    value: id ?? name ?? "",
    label: { fr: name ?? "", en: name ?? "" },
  }));
  const names = choices.map(({ value }) => value).join(", ");
  return [
    {
      flag: "--consultant-id",
      label: { fr: `quel consultant ? (${names})`, en: `which consultant? (${names})` },
      choices,
      required: true,
    },
  ];
}

function destination(
  values: Tree,
  workspace: Workspace,
  { today }: Shell,
): { readonly id: string; readonly path: string } {
  const stated = valueAt(values, ["id"]);
  const name = valueAt(values, ["client", "name"]);
  const start = valueAt(values, ["mission", "start"]);
  const year = (typeof start === "string" ? start : today).slice(0, 4);
  const isTaken = (id: string): boolean => existsSync(join(workspace.cases, id));
  if (typeof stated !== "string") {
    const id = freeId(caseIdFor(typeof name === "string" ? name : "", year), isTaken);
    return { id, path: join(workspace.cases, id) };
  }
  const shown = printable(stated);
  if (!isPlainId(stated)) {
    throw new Refusal({
      fr: `« ${shown} » ne peut pas nommer un dossier : des lettres, des chiffres et des tirets.`,
      en: `“${shown}” cannot name a case: letters, digits and dashes.`,
    });
  }
  if (isTaken(stated)) {
    throw new Refusal({
      fr: `Il y a déjà un dossier « ${shown} ». Rien n’a été écrit.`,
      en: `There is already a case “${shown}”. Nothing was written.`,
    });
  }
  return { id: stated, path: join(workspace.cases, stated) };
}

function caseFrom(values: Tree, id: string, { forIncident }: NewOptions): NewCase {
  const { incident, client, ...rest } = values;
  const first = typeof incident === "object" && incident !== null && !Array.isArray(incident) ? (incident as Tree) : {};
  const incidents = forIncident ? { incidents: [{ id: "incident-1", ...first }] } : {};
  return { ...rest, id, client: client as NewCase["client"], ...incidents };
}

async function showFiles(dir: string, shell: Shell): Promise<ExitCode> {
  const shown = relativePath(dir, shell.cwd);
  const heading = { fr: "Serait créé, sans --dry-run\u00a0:", en: "Would be made, without --dry-run:" }[shell.locale];
  const lines = [CASE_FILE_NAME, ...FOLDERS.map((name) => `${name}/`)].map(
    (name) => `  ${printable(`${shown}/${name}`)}`,
  );
  await shell.print(`${[heading, ...lines].join("\n")}\n`);
  return EXIT.done;
}

/** The folders first, `case.yaml` last: a folder is a case only once it is whole. */
async function writeCase(dir: string, text: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  try {
    for (const name of FOLDERS) await mkdir(join(dir, name), { recursive: true });
    await writeAtomically(join(dir, CASE_FILE_NAME), text);
  } catch (error) {
    for (const name of [...FOLDERS, "."]) await rmdir(join(dir, name)).catch(() => undefined);
    throw error;
  }
}
