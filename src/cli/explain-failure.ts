import type { Text } from "../locale/text.ts";
import { printable } from "../reporters/text/printable.ts";
import type { CaseProblem } from "../case/parsed.ts";
import { interruptionText } from "./interruption.ts";
import { problemText } from "./problem-text.ts";
import { EXIT, Refusal } from "./shell.ts";
import { version } from "./version.ts";

type Explained = Pick<Refusal, "text" | "exitCode">;

/** One sentence for anything that stopped the program, whoever threw it; never a stack trace. */
export function explainFailure(error: unknown): Explained {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return cannot(internal);
  // By name: a prompt's error may come from another copy of its package.
  if (error.name === "ExitPromptError") return { text: interruptionText(), exitCode: EXIT.interrupted };
  const told = byName[error.name]?.(error) ?? fromSystem(error);
  return cannot(told ?? internal);
}

const cannot = (text: Text): Explained => ({ text, exitCode: EXIT.cannot });

const internal: Text = {
  fr: `Erreur interne de dossier ${version}\u00a0: rien d’autre n’a été écrit. Relancez avec --debug pour en savoir plus, et signalez-la avec la commande que vous avez tapée.`,
  en: `Internal error of dossier ${version}: nothing more was written. Run again with --debug to know more, and report it with the line you typed.`,
};

const busy: Text = {
  fr: "Un autre programme écrit dans ce dossier. Réessayez dans un instant.",
  en: "Another program is writing in this case. Try again in a moment.",
};

const byName: Readonly<Record<string, (error: Error) => Text | null>> = {
  FolderBusy: () => busy,
  CaseNotWritten: (error) => reasons[wordIn(error, "reason")] ?? null,
  WorkspaceUnreadable: (error) => problemText(wordIn(error, "path"), problemsIn(error)).text,
  TemplateError: (error) => textIn(error),
  MissingGlyph: (error) => textIn(error),
  NoSuchPath: (error) => ({
    fr: `Ce chemin n’existe pas : ${printable(wordIn(error, "path"))}`,
    en: `There is no such path: ${printable(wordIn(error, "path"))}`,
  }),
  EditRefused: () => ({
    fr: "case.yaml ne peut pas être modifié ici sans abîmer le reste (une référence YAML, par exemple). Faites ce changement à la main.",
    en: "case.yaml cannot be changed there without harm to the rest (a YAML alias, for instance). Make this change by hand.",
  }),
  PolicyError: (error) => ({
    fr: `La politique de la société ne peut pas être lue : ${printable(error.message)}`,
    en: `The company's policy cannot be read: ${printable(error.message)}`,
  }),
};

const reasons: Readonly<Record<string, Text>> = {
  absent: {
    fr: "Il n’y a pas de case.yaml dans ce dossier.",
    en: "There is no case.yaml in this folder.",
  },
  "no-permission": {
    fr: "Vous n’avez pas le droit de lire le case.yaml de ce dossier.",
    en: "You may not read the case.yaml of this case.",
  },
  "not-a-file": {
    fr: "Le case.yaml de ce dossier n’est pas un fichier.",
    en: "The case.yaml of this case is not a file.",
  },
  unreadable: {
    fr: "Ce case.yaml contient des erreurs : corrigez-les d’abord. Pour les voir : dossier verifier",
    en: "This case.yaml holds mistakes: mend them first. To see them: dossier check",
  },
  "would-be-unreadable": {
    fr: "Ce changement rendrait case.yaml illisible. Rien n’a été écrit.",
    en: "This change would make case.yaml unreadable. Nothing was written.",
  },
  busy,
  "disk-full": {
    fr: "Il n’y a plus de place sur le disque\u00a0: rien n’a été écrit, le case.yaml d’avant est intact.",
    en: "There is no room left on the disk: nothing was written, the case.yaml from before is intact.",
  },
};

/** What the system refused, with the path it refused it for. */
function fromSystem(error: Error): Text | null {
  const told = system[wordIn(error, "code")];
  const path = wordIn(error, "path");
  return told === undefined ? null : told(path === "" ? "?" : printable(path));
}

const system: Readonly<Record<string, (path: string) => Text>> = {
  ENOENT: (path) => ({ fr: `Ce chemin n’existe pas : ${path}`, en: `There is no such path: ${path}` }),
  EACCES: (path) => ({ fr: `Vous n’avez pas le droit d’ouvrir ${path}`, en: `You may not open ${path}` }),
  EPERM: (path) => ({ fr: `Le système refuse d’ouvrir ${path}`, en: `The system refuses to open ${path}` }),
  EISDIR: (path) => ({
    fr: `C’est un répertoire, pas un fichier : ${path}`,
    en: `It is a folder, not a file: ${path}`,
  }),
  ENOTDIR: (path) => ({ fr: `Ce chemin passe par un fichier : ${path}`, en: `This path goes through a file: ${path}` }),
  ENOSPC: () => ({ fr: "Il n’y a plus de place sur le disque.", en: "There is no room left on the disk." }),
  EROFS: (path) => ({ fr: `Ce disque est en lecture seule : ${path}`, en: `This disk is read-only: ${path}` }),
};

function wordIn(error: Error, key: string): string {
  const value: unknown = Object.getOwnPropertyDescriptor(error, key)?.value;
  return typeof value === "string" ? value : "";
}

const problemsIn = (error: Error): readonly CaseProblem[] => {
  const value: unknown = Object.getOwnPropertyDescriptor(error, "problems")?.value;
  return Array.isArray(value) ? (value as readonly CaseProblem[]) : [];
};

function textIn(error: Error): Text | null {
  const value: unknown = Object.getOwnPropertyDescriptor(error, "text")?.value;
  const isText = typeof value === "object" && value !== null && "fr" in value && "en" in value;
  return isText ? (value as Text) : null;
}
