import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { inEach, type Text } from "../locale/text.ts";
import { WORKSPACE_FILE_NAME } from "../workspace/read-workspace.ts";
import type { Ask } from "./ask.ts";
import { chooseCase } from "./choose-case.ts";
import { groundFor } from "./commands/check-ground.ts";
import { entryNamed } from "./program.ts";
import { EXIT, type ExitCode, type Shell } from "./shell.ts";
import { shellWord } from "./working-case.ts";
import { wordsOfLine } from "./words-of-line.ts";

const title: Text = {
  fr: "Dossier — réunir les preuves avant un recours",
  en: "Dossier — gather the evidence before a recourse",
};

type Wish = "new" | "add" | "check" | "status" | "render";

const wishes: readonly { readonly value: Wish; readonly label: Text }[] = [
  { value: "new", label: { fr: "Ouvrir un dossier pour un client", en: "Open a case for a client" } },
  { value: "add", label: { fr: "Ajouter un document à un dossier", en: "Add a document to a case" } },
  { value: "check", label: { fr: "Voir ce qui manque", en: "See what is missing" } },
  { value: "status", label: { fr: "Savoir quoi faire maintenant", en: "Know what to do now" } },
  { value: "render", label: { fr: "Écrire un contrat ou un courrier", en: "Write a contract or a letter" } },
];

const papers: readonly { readonly value: string; readonly label: Text }[] = [
  { value: "tripartite-contract", label: { fr: "Le contrat tripartite", en: "The tripartite contract" } },
  { value: "acceptance-report", label: { fr: "Le PV de recette à faire signer", en: "The acceptance report to sign" } },
  { value: "friendly-reminder", label: { fr: "Une relance aimable", en: "A friendly reminder" } },
  { value: "firm-reminder", label: { fr: "Une relance ferme", en: "A firm reminder" } },
  {
    value: "company-contact-request",
    label: { fr: "Demander à la société de contacter le client", en: "Ask the company to contact the client" },
  },
  { value: "formal-notice", label: { fr: "La mise en demeure (projet)", en: "The formal notice (a draft)" } },
  { value: "recourse-request", label: { fr: "La demande de recours", en: "The recourse request" } },
];

/** `dossier` alone on a terminal: what do you want to do? Then the steps that the command itself proposes, as long as one wants. */
export async function runMenu(shell: Shell, ask: Ask): Promise<ExitCode> {
  shell.note(title);
  const wish = await ask.choose({
    label: { fr: "Que voulez-vous faire\u202f?", en: "What do you want to do?" },
    choices: wishes,
  });
  if (typeof wish === "symbol") return EXIT.done;
  const here = await inWorkspace(wish, shell, ask);
  return follow(await lineFor(wish, here, ask), here, ask);
}

async function lineFor(wish: Wish, shell: Shell, ask: Ask): Promise<readonly string[]> {
  if (wish === "new" || wish === "add" || wish === "check") return [wish];
  const dir = await chooseCase(await groundFor(shell), shell);
  const named = dir === null ? [] : [basename(dir)];
  if (wish === "status") return [wish, ...named];
  const paper = await ask.choose({
    label: { fr: "Quel document\u202f?", en: "Which document?" },
    choices: papers,
  });
  return [wish, ...(typeof paper === "symbol" ? [] : [paper]), ...named];
}

/** The first time, there is no place yet for the cases: it is made first. The next time, it is found again under its usual name. */
async function inWorkspace(wish: Wish, shell: Shell, ask: Ask): Promise<Shell> {
  const { workspace } = await groundFor(shell);
  if (workspace.root !== null) return shell;
  const usual = Object.values(usualPlace).find((dir) => existsSync(join(shell.cwd, dir, WORKSPACE_FILE_NAME)));
  if (usual !== undefined) return within(usual, shell);
  if (wish !== "new") return shell;
  const dir = await ask.line({
    label: { fr: "Dans quel répertoire ranger vos dossiers\u202f?", en: "In which folder shall your cases be kept?" },
    help: {
      fr: "Il sera créé ici, avec un fichier dossier.yaml\u00a0: vos papiers y restent, en fichiers simples.",
      en: "It will be made here, with a file dossier.yaml: your papers stay there, as plain files.",
    },
    initial: usualPlace[shell.locale],
  });
  const made = typeof dir === "symbol" ? "." : dir;
  if (!existsSync(join(shell.cwd, made, WORKSPACE_FILE_NAME))) await run(["init", made], shell);
  return within(made, shell);
}

const usualPlace: Text = { fr: "mes-dossiers", en: "my-cases" };

/** A shell that works in that folder; the line that resumes there goes there first. */
const within = (dir: string, shell: Shell): Shell => ({
  ...shell,
  cwd: join(shell.cwd, dir),
  ...(shell.onInterrupt === undefined
    ? {}
    : { onInterrupt: (text) => shell.onInterrupt?.(inEach((locale) => wentTo(dir, text[locale]))) }),
});

const wentTo = (dir: string, said: string): string =>
  said.replace(/(?<=: )dossier /u, `cd ${shellWord(dir)} && dossier `);

async function run(line: readonly string[], shell: Shell): Promise<ExitCode> {
  const [word = "", ...rest] = line;
  const entry = entryNamed(word);
  return entry === null ? EXIT.cannot : (await entry.load())({ ...shell, line }).run(rest);
}

/** Runs a line, then offers the next step it ends with, until the answer is no. */
async function follow(first: readonly string[], shell: Shell, ask: Ask): Promise<ExitCode> {
  let line = first;
  for (;;) {
    const proposed = { next: null as readonly string[] | null };
    const code = await run(line, listening(shell, proposed));
    const { next } = proposed;
    if (next === null || next.join(" ") === line.join(" ") || entryNamed(next[0] ?? "") === null) return code;
    const goesOn = await ask.confirm({
      label: {
        fr: `Continuer avec «\u00a0dossier ${next.join(" ")}\u00a0»\u202f?`,
        en: `Go on with “dossier ${next.join(" ")}”?`,
      },
      initial: "yes",
    });
    if (goesOn !== true) return code;
    line = next;
  }
}

/** A shell that remembers the next step a command printed: it is a real command line, in the person's language. */
const listening = (shell: Shell, proposed: { next: readonly string[] | null }): Shell => ({
  ...shell,
  print: (data) => {
    const said =
      typeof data === "string" ? /^(?:Prochaine étape[\u00a0 ]?:|Next step:) dossier (.+)$/mu.exec(data) : null;
    if (said?.[1] !== undefined && !said[1].includes("…")) proposed.next = wordsOfLine(said[1]);
    return shell.print(data);
  },
});
