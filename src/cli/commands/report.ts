import type { Asked } from "../asked.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { ReportOptions } from "./report-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "rapport --output bureau.html", en: "report --output desk.html" },
    { fr: "rapport --format ics --output echeances.ics", en: "report --format ics --output dates.ics" },
    { fr: "rapport --drafts --responsible Nadia", en: "report --drafts --responsible Nadia" },
  ],
  operands: [
    {
      name: { fr: "chemin", en: "path" },
      about: { fr: "dossiers à montrer\u202f; tous par défaut", en: "cases to show; all by default" },
      several: true,
    },
  ],
  flags: [
    {
      flag: "--format",
      value: { fr: "html|csv|ics", en: "html|csv|ics" },
      about: {
        fr: "une page (par défaut), un tableur, ou les dates pour un agenda",
        en: "a page (default), a spreadsheet, or the dates for a calendar",
      },
    },
    {
      flag: "--output",
      value: { fr: "fichier", en: "file" },
      about: { fr: "où l’écrire\u202f; un répertoire pour --drafts", en: "where to write it; a folder for --drafts" },
    },
    {
      flag: "--responsible",
      value: { fr: "nom", en: "name" },
      about: { fr: "seulement les dossiers que suit cette personne", en: "only the cases this person follows" },
    },
    {
      flag: "--drafts",
      about: {
        fr: "écrire les courriels «\u00a0il vous manque…\u00a0», un par dossier, sans rien envoyer",
        en: "write the e-mails “what your file lacks”, one for each case, sending nothing",
      },
    },
    {
      flag: "--csv-dialect",
      value: { fr: "excel|rfc4180", en: "excel|rfc4180" },
      about: { fr: "forme du CSV", en: "shape of the CSV" },
    },
    { flag: "--force", about: { fr: "remplacer des brouillons changés", en: "replace drafts that were changed" } },
    {
      flag: "--dry-run",
      about: { fr: "lister les brouillons sans rien écrire", en: "list the drafts and write nothing" },
    },
  ],
};

function optionsFrom(asked: Asked): ReportOptions {
  return {
    paths: asked.operands,
    format: asked.oneOf("format", ["html", "csv", "ics"]) ?? "html",
    output: asked.text("output"),
    csvDialect: asked.text("csv-dialect"),
    responsible: asked.text("responsible"),
    drafts: asked.isOn("drafts"),
    force: asked.isOn("force"),
    dryRun: asked.isOn("dry-run"),
  };
}

export const reportCommand = (shell: Shell, run = runReport): ShellCommand =>
  command(words, (asked) => run(optionsFrom(asked), shell));

export async function runReport(options: ReportOptions, shell: Shell): Promise<ExitCode> {
  const { writeReport } = await import("./report-run.ts");
  return writeReport(options, shell);
}
