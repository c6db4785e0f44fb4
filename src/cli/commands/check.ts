import type { Asked } from "../asked.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { CheckOptions } from "./check-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "verifier", en: "check" },
    { fr: "verifier acme-2026-refonte --for recours", en: "check acme-2026-refonte --for recourse" },
    {
      fr: "verifier cases --format sarif:dossiers.sarif --format pretty",
      en: "check cases --format sarif:cases.sarif --format pretty",
    },
  ],
  operands: [
    {
      name: { fr: "chemin", en: "path" },
      about: {
        fr: "dossiers, fichiers case.yaml, ou répertoires où chercher des dossiers",
        en: "cases, case.yaml files, or folders searched for cases",
      },
      several: true,
    },
  ],
  flags: [
    {
      flag: "--for",
      value: { fr: "étape", en: "gate" },
      about: {
        fr: "la question posée (recours, incident…)\u202f; par défaut, là où en est chaque dossier",
        en: "the question asked (recourse, incident…); by default, where each case stands",
      },
    },
    {
      flag: "--format",
      value: { fr: "format[:fichier]", en: "format[:file]" },
      about: {
        fr: "pretty, compact, json, jsonl, junit, sarif, github, gitlab, tap, markdown, html, csv\u202f; plusieurs fois si besoin",
        en: "pretty, compact, json, jsonl, junit, sarif, github, gitlab, tap, markdown, html, csv; more than once if needed",
      },
      several: true,
    },
    {
      flag: "--output",
      value: { fr: "fichier", en: "file" },
      about: { fr: "écrire dans ce fichier", en: "write to this file" },
    },
    {
      flag: "--tree",
      about: { fr: "montrer chaque exigence et sa réponse", en: "show every requirement and its answer" },
    },
    {
      flag: "--verbose",
      about: { fr: "montrer chaque constat\u00a0: où, pourquoi, comment", en: "show every finding: where, why, how" },
    },
    {
      flag: "--strict",
      about: { fr: "«\u00a0à confirmer\u00a0» ne suffit à aucune étape", en: "“to confirm” is enough at no gate" },
    },
    {
      flag: "--no-strict",
      about: { fr: "«\u00a0à confirmer\u00a0» suffit à toutes les étapes", en: "“to confirm” is enough at every gate" },
    },
    { flag: "--no-waivers", about: { fr: "sans tenir compte des dérogations", en: "without the waivers" } },
    {
      flag: "--max-warnings",
      value: { fr: "nombre", en: "number" },
      about: { fr: "échouer au-delà de tant d’avertissements", en: "fail above so many warnings" },
    },
    {
      flag: "--severity",
      value: { fr: "règle=niveau", en: "rule=level" },
      about: {
        fr: "changer le poids d’une règle\u00a0: off, note, warning, error",
        en: "change what a rule weighs: off, note, warning, error",
      },
      several: true,
    },
    {
      flag: "--since",
      value: { fr: "référence", en: "ref" },
      about: {
        fr: "seulement les dossiers modifiés depuis ce point de git",
        en: "only the cases changed since this point of git",
      },
    },
    {
      flag: "--shard",
      value: { fr: "i/n", en: "i/n" },
      about: { fr: "seulement la part i de n", en: "only part i of n" },
    },
    {
      flag: "--merge",
      value: { fr: "fichiers", en: "files" },
      about: { fr: "réunir des parts écrites par --format json", en: "put together parts written by --format json" },
      greedy: true,
    },
    {
      flag: "--baseline",
      value: { fr: "fichier", en: "file" },
      about: { fr: "n’échouer que pour ce qui n’y est pas déjà", en: "fail only for what is not in it already" },
    },
    {
      flag: "--write-baseline",
      value: { fr: "fichier", en: "file" },
      about: { fr: "y noter tout ce qui est trouvé", en: "note all that is found in it" },
    },
    { flag: "--no-cache", about: { fr: "tout relire", en: "read everything again" } },
    { flag: "--watch", about: { fr: "recommencer à chaque modification", en: "check again after each change" } },
    {
      flag: "--csv-dialect",
      value: { fr: "excel|rfc4180", en: "excel|rfc4180" },
      about: { fr: "forme du CSV", en: "shape of the CSV" },
    },
  ],
  notes: [
    {
      fr: "Réponse par le code de sortie\u00a0: 0 tout est complet, 1 un dossier ne l’est pas, 2 la question n’a pas pu être traitée. Complet = pièces réunies\u202f; ceci n’est pas un avis juridique.",
      en: "The exit code answers: 0 everything is complete, 1 a case is not, 2 the question could not be answered. Complete = the papers are there; this is not legal advice.",
    },
  ],
};

function optionsFrom(asked: Asked): CheckOptions {
  const merge = asked.all("merge");
  return {
    paths: asked.operands,
    for: asked.text("for") ?? "auto",
    format: asked.all("format"),
    output: asked.text("output"),
    strict: asked.choice("strict"),
    waivers: asked.choice("waivers") ?? true,
    maxWarnings: asked.count("max-warnings"),
    severity: asked.all("severity"),
    since: asked.text("since"),
    shard: asked.text("shard"),
    merge: merge.length === 0 ? null : merge,
    baseline: asked.text("baseline"),
    writeBaseline: asked.text("write-baseline"),
    cache: asked.choice("cache") ?? true,
    watch: asked.isOn("watch"),
    csvDialect: asked.text("csv-dialect"),
    tree: asked.isOn("tree"),
    verbose: asked.isOn("verbose"),
  };
}

export function checkCommand(shell: Shell, run = runCheck): ShellCommand {
  const read = command(words, (asked) => run(optionsFrom(asked), shell));
  const startedEarly = (argv: readonly string[]): Promise<ExitCode> => {
    // While the line is being read, what will run it is already on its way; a failure is met again where it is awaited.
    import("./check-run.ts").catch(() => undefined);
    return read.run(argv);
  };
  return { words, run: startedEarly };
}

/** Is the file complete? One case or thousands. The body is loaded when it runs, so that help does not wait for it. */
export async function runCheck(options: CheckOptions, shell: Shell): Promise<ExitCode> {
  if (options.watch) {
    const { checkAgain } = await import("./check-watch.ts");
    return checkAgain(options, shell);
  }
  const { checkOnce } = await import("./check-run.ts");
  return checkOnce(options, shell);
}
