import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { InspectOptions } from "./inspect-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "examiner facture.pdf", en: "inspect invoice.pdf" },
    { fr: "examiner scan.jpg --ocr", en: "inspect scan.jpg --ocr" },
    { fr: "examiner *.pdf --format json", en: "inspect *.pdf --format json" },
  ],
  operands: [
    {
      name: { fr: "fichier", en: "file" },
      about: { fr: "un ou plusieurs documents", en: "one or several documents" },
      required: true,
      several: true,
    },
  ],
  flags: [
    {
      flag: "--ocr",
      about: {
        fr: "lire aussi les scans, par reconnaissance optique (Tesseract)",
        en: "read scans too, by optical recognition (Tesseract)",
      },
    },
    { flag: "--no-cache", about: { fr: "tout relire", en: "read everything again" } },
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
  ],
};

export function inspectCommand(shell: Shell, run = runInspect): ShellCommand {
  return command(words, (asked) => {
    if (asked.operands.length === 0) throw noFile;
    return run(
      {
        files: asked.operands,
        ocr: asked.isOn("ocr"),
        noCache: asked.choice("cache") === false,
        format: asked.oneOf("format", ["pretty", "json"]) ?? "pretty",
      },
      shell,
    );
  });
}

const noFile = new Refusal({
  fr: "Quel document\u202f? Donnez un ou plusieurs fichiers.",
  en: "Which document? Give one or several files.",
});

/** What the program sees in documents. */
export async function runInspect(options: InspectOptions, shell: Shell): Promise<ExitCode> {
  const { inspectFiles } = await import("./inspect-run.ts");
  return inspectFiles(options, shell);
}
