import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import type { Role } from "../../case/case-file.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import { newWorkspaceText } from "../../workspace/new-workspace.ts";
import { parseWorkspace } from "../../workspace/parse-workspace.ts";
import { readProfile, shippedProfiles } from "../../workspace/read-profile.ts";
import { WORKSPACE_FILE_NAME } from "../../workspace/read-workspace.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import { treeOf } from "../case-flags/flag-values.ts";
import { merged, readAnswers, valueAt, type Tree } from "../case-flags/read-answers.ts";
import { answersInTurn } from "../kept/answers-in-turn.ts";
import { done, keptAnswers } from "../kept/kept-answers.ts";
import { sayWays, type Keeping, type Need } from "../needs.ts";
import { answeredTree } from "../new/new-questions.ts";
import { schemaFiles, schemaReference, writeSchemas } from "../new/write-schema.ts";
import { problemText } from "../problem-text.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { initFlags, type InitOptions } from "./init-options.ts";
import { unaccented } from "../../locale/unaccented.ts";

const EDITOR = ".vscode/settings.json";

const example = { fr: "initialiser --from webportage", en: "init --from webportage" };

export async function makeWorkspace(options: InitOptions, shell: Shell): Promise<ExitCode> {
  const root = resolve(shell.cwd, options.dir);
  const file = join(root, WORKSPACE_FILE_NAME);
  const isFree = options.dryRun || options.force || !existsSync(file);
  if (!isFree) throw alreadyThere(relativePath(file, shell.cwd));
  if (options.editor && !options.dryRun) refuseOtherSettings(root);
  const said = merged(await readAnswers(options.answers, shell.cwd), options.given);
  const kept = await keptAnswers({ ...preparation, path: join(root, ".init.json"), dryRun: options.dryRun }, shell);
  const values = await everything(said, options, kept, shell);
  const text = textOf(values, root, shell);
  const { problems } = parseWorkspace(new TextEncoder().encode(text));
  if (problems.length > 0) throw problemText(WORKSPACE_FILE_NAME, problems);
  const cases = join(root, casesIn(values));
  const files = [
    file,
    `${cases}/`,
    ...schemaFiles.map((path) => join(root, path)),
    ...(options.editor ? [join(root, EDITOR)] : []),
  ];
  if (options.dryRun) return showFiles(files, shell);
  await mkdir(cases, { recursive: true });
  await writeSchemas(root);
  if (options.editor) await writeEditorSettings(root, casesIn(values));
  await writeAtomically(file, text);
  await done(kept, shell);
  await sayDone(root, shell);
  return EXIT.done;
}

const preparation = {
  takeUp: { fr: "Reprendre la préparation interrompue", en: "Take up the preparation that was interrupted" },
  about: () => null,
};

const OTHER = "other";

/** What was said, the profile it starts from, and what the person answers. */
async function everything(
  said: Tree,
  { from, answers: file }: InitOptions,
  kept: Keeping,
  shell: Shell,
): Promise<Tree> {
  const asksProfile =
    shell.ask !== null && from === null && file === null && valueAt(said, ["umbrellaCompany", "name"]) === null;
  const { decided, answers } = await answersInTurn(
    asksProfile ? [await profileNeed()] : [],
    async (chosen) => {
      const profile = from ?? chosen.get(FROM) ?? OTHER;
      const company = profile === OTHER && from === null ? {} : { umbrellaCompany: await companyOf(profile, shell) };
      const known = merged(company, said);
      const needs = needsOf(known, shell);
      if (shell.ask !== null) sayWays(needs, shell);
      return { decided: known, needs };
    },
    kept,
    shell,
    example,
  );
  return merged(decided, treeOf(answeredTree(answers, initFlags)));
}

const FROM = "--from";

/** Whose profile to start from, asked first on a terminal. */
async function profileNeed(): Promise<Need> {
  const shipped = await shippedProfiles();
  return {
    flag: FROM,
    label: { fr: "Quelle est votre société de portage\u202f?", en: "Which is your umbrella company?" },
    help: {
      fr: "C’est elle qui facture votre client\u202f: elle est sa créancière. Un profil fourni dit déjà son nom, son adresse et son SIREN.",
      en: "It is the one that invoices your client: it is its creditor. A profile that ships knows its name, address and SIREN already.",
    },
    choices: [
      ...shipped.map((name) => ({ value: name, label: { fr: name, en: name } })),
      { value: OTHER, label: { fr: "Une autre société", en: "Another company" } },
    ],
    required: true,
  };
}

async function companyOf(from: string, { cwd }: Shell): Promise<Plain> {
  const shipped = await shippedProfiles();
  if (!shipped.includes(from) && !existsSync(resolve(cwd, from))) {
    const shown = printable(from);
    throw new Refusal({
      fr: `Aucun profil « ${shown} ». Profils fournis : ${shipped.join(", ")}\u202f; sinon, le chemin d’un fichier YAML.`,
      en: `No profile “${shown}”. Profiles that ship: ${shipped.join(", ")}; otherwise, the path of a YAML file.`,
    });
  }
  return (await readProfile(from, cwd)).written;
}

/** Whose invoices they are is the one thing a workspace cannot do without. */
function needsOf(known: Tree, { ask }: Shell): readonly Need[] {
  const company: Need = {
    flag: "--umbrella-company-name",
    label: {
      fr: "Quel est le nom de votre société de portage\u202f?",
      en: "What is the name of your umbrella company?",
    },
    help: {
      fr: "C’est elle qui facture votre client\u202f: elle est sa créancière. Son nom est en tête de vos factures.",
      en: "It is the one that invoices your client: it is its creditor. Its name stands at the top of your invoices.",
    },
    required: true,
  };
  // The company's own copy is nobody's among its consultants.
  const consultant: Need[] =
    ask === null || valueAt(known, ["role"]) === "umbrella-company"
      ? []
      : [
          {
            flag: "--consultant-name",
            label: { fr: "Votre nom ?", en: "Your name?" },
            help: {
              fr: "Ce que vous direz voir sur un document sera noté à votre nom. Votre prénom et votre nom, comme sur vos factures.",
              en: "What you say you see on a document is recorded under your name. Your first and last name, as on your invoices.",
            },
            required: false,
          },
        ];
  return [
    ...(valueAt(known, ["umbrellaCompany", "name"]) === null ? [company] : []),
    ...(valueAt(known, ["consultants"]) === null && valueAt(known, ["consultant", "name"]) === null ? consultant : []),
  ];
}

const casesIn = (values: Tree): string => {
  const cases = valueAt(values, ["cases"]);
  return typeof cases === "string" ? cases : "cases";
};

function textOf(values: Tree, root: string, { locale }: Shell): string {
  const role = valueAt(values, ["role"]);
  const consultant = valueAt(values, ["consultant"]);
  const listed = valueAt(values, ["consultants"]);
  return newWorkspaceText(
    {
      role: (typeof role === "string" ? role : "consultant") as Role,
      lang: locale,
      umbrellaCompany: valueAt(values, ["umbrellaCompany"]),
      consultants: Array.isArray(listed)
        ? (listed as Plain[])
        : consultant === null
          ? []
          : [withId(consultant as Tree)],
      cases: casesIn(values),
    },
    schemaReference(root, root, "workspace"),
  );
}

/** « Paul Durand » is `paul`, unless another name was given. */
function withId(consultant: Tree): Plain {
  const name = typeof consultant["name"] === "string" ? consultant["name"] : "";
  const first = unaccented(name).split(/[^a-z]+/)[0] ?? "";
  return first === "" ? consultant : { id: first, ...consultant };
}

const alreadyThere = (path: string): Refusal =>
  new Refusal({
    fr: `Il y a déjà un ${printable(path)}. Pour le remplacer : --force. Rien n’a été écrit.`,
    en: `There is already a ${printable(path)}. To replace it: --force. Nothing was written.`,
  });

async function showFiles(files: readonly string[], shell: Shell): Promise<ExitCode> {
  const heading = { fr: "Serait créé, sans --dry-run\u00a0:", en: "Would be made, without --dry-run:" }[shell.locale];
  const lines = files.map((file) => `  ${printable(relativePath(file, shell.cwd))}`);
  await shell.print(`${[heading, ...lines].join("\n")}\n`);
  return EXIT.done;
}

/** The YAML extension finds the schemas by the name of the file, even for files written before. */
async function writeEditorSettings(root: string, cases: string): Promise<void> {
  const path = join(root, EDITOR);
  if (existsSync(path)) {
    throw new Refusal({
      fr: `${EDITOR} existe déjà : ajoutez-y « yaml.schemas » à la main. Rien d’autre n’a été écrit.`,
      en: `${EDITOR} stands there already: add “yaml.schemas” to it by hand. Nothing else was written.`,
    });
  }
  const [schema = "", workspace = ""] = schemaFiles;
  const settings = { "yaml.schemas": { [schema]: `${cases}/**/case.yaml`, [workspace]: WORKSPACE_FILE_NAME } };
  await mkdir(join(root, ".vscode"), { recursive: true });
  await writeAtomically(join(root, EDITOR), `${JSON.stringify(settings, null, 2)}\n`);
}

function refuseOtherSettings(root: string): void {
  if (!existsSync(join(root, EDITOR))) return;
  throw new Refusal({
    fr: `${EDITOR} existe déjà\u00a0: ajoutez-y «\u00a0yaml.schemas\u00a0» à la main, puis relancez sans --editor. Rien n’a été écrit.`,
    en: `${EDITOR} stands there already: add “yaml.schemas” to it by hand, then run again without --editor. Nothing was written.`,
  });
}

async function sayDone(root: string, shell: Shell): Promise<void> {
  const where = relativePath(root, shell.cwd);
  const go = where === "." ? "" : `cd ${where} && `;
  const lines = {
    fr: [`Espace de travail prêt\u00a0: ${where}`, `Prochaine étape\u00a0: ${go}dossier nouveau`],
    en: [`Workspace ready: ${where}`, `Next step: ${go}dossier new`],
  }[shell.locale];
  await shell.print(`${lines.map(printable).join("\n")}\n`);
}
