import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";

const words: CommandWords = {
  examples: [
    { fr: "rapport --output bureau.html", en: "report --output desk.html" },
    { fr: "rapport --format ics --output echeances.ics", en: "report --format ics --output dates.ics" },
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
    { flag: "--output", value: { fr: "fichier", en: "file" }, about: { fr: "où l’écrire", en: "where to write it" } },
    {
      flag: "--responsible",
      value: { fr: "nom", en: "name" },
      about: { fr: "seulement les dossiers que suit cette personne", en: "only the cases this person follows" },
    },
  ],
};

export const reportCommand = (shell: Shell): ShellCommand =>
  command(words, async (asked): Promise<ExitCode> => {
    const options = {
      paths: asked.operands,
      format: asked.oneOf("format", ["html", "csv", "ics"]) ?? "html",
      output: asked.text("output"),
      responsible: asked.text("responsible"),
    } as const;
    const { writeReport } = await import("./report-run.ts");
    return writeReport(options, shell);
  });
