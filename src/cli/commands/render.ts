import { caseSchema } from "../../case/schema/case.ts";
import { registeredChannels } from "../../drafting/delivery-line.ts";
import { documentFormats, type DocumentFormat } from "../../drafting/template.ts";
import { gateIdOf } from "../../policy/gate-names.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { Asked } from "../asked.ts";
import { givenValues } from "../case-flags/flag-values.ts";
import { flagWords, schemaFlags } from "../case-flags/schema-flags.ts";
import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { RenderOptions } from "./render-options.ts";

const flags = schemaFlags(caseSchema);

const words: CommandWords = {
  examples: [
    { fr: "rediger mise-en-demeure acme-2026-refonte", en: "render formal-notice acme-2026-refonte" },
    {
      fr: "rediger pv-recette acme-2026-refonte --format md",
      en: "render acceptance-report acme-2026-refonte --format md",
    },
    {
      fr: "rediger contrat-tripartite acme-2026-refonte --clause confidentialite",
      en: "render tripartite-contract acme-2026-refonte --clause confidentiality",
    },
    { fr: "rediger --for recours acme-2026-refonte", en: "render --for recourse acme-2026-refonte" },
    { fr: "rediger demande-de-recours acme-2026-refonte", en: "render recourse-request acme-2026-refonte" },
  ],
  operands: [
    {
      name: { fr: "modèle", en: "template" },
      about: {
        fr: "son nom\u202f; la liste\u00a0: dossier modeles list\u202f; sans lui avec --all ou --for",
        en: "its name; the list: dossier templates list; left out with --all or --for",
      },
    },
    {
      name: { fr: "dossier", en: "case" },
      about: { fr: "un ou plusieurs\u202f; sinon celui où l’on est", en: "one or several; else the one you are in" },
      several: true,
    },
  ],
  flags: [
    {
      flag: "--format",
      value: { fr: documentFormats.join("|"), en: documentFormats.join("|") },
      about: {
        fr: "le format du document\u202f; plusieurs\u00a0: --format pdf,docx",
        en: "the format of the document; several: --format pdf,docx",
      },
      several: true,
    },
    {
      flag: "--all",
      about: { fr: "tous les documents que le dossier permet d’écrire", en: "every document that the case allows" },
    },
    {
      flag: "--for",
      value: { fr: "étape", en: "gate" },
      about: {
        fr: "les documents de cette étape (recours, mise-en-demeure…\u202f; auto\u00a0: celle du dossier)",
        en: "the documents of that gate (recourse, formal-notice…; auto: the case's own)",
      },
    },
    {
      flag: "--output",
      value: { fr: "chemin", en: "path" },
      about: {
        fr: "un fichier ou un dossier\u202f; sinon letters/ dans le dossier",
        en: "a file or a folder; else letters/ in the case",
      },
    },
    {
      flag: "--clause",
      value: { fr: "nom", en: "name" },
      about: {
        fr: "une clause de plus au contrat\u202f; la liste\u00a0: dossier modeles list",
        en: "one more clause in the contract; the list: dossier templates list",
      },
      several: true,
    },
    {
      flag: "--deadline",
      value: { fr: "jour", en: "day" },
      about: { fr: "la date limite écrite dans la lettre", en: "the deadline written in the letter" },
    },
    {
      flag: "--tracking",
      value: { fr: "numéro", en: "number" },
      about: { fr: "le numéro de la lettre recommandée", en: "the number of the registered letter" },
    },
    {
      flag: "--channel",
      value: { fr: registeredChannels.join("|"), en: registeredChannels.join("|") },
      about: { fr: "lettre recommandée sur papier ou électronique", en: "registered letter on paper or electronic" },
    },
    { flag: "--final", about: { fr: "sans la mention «\u00a0Projet\u00a0»", en: "without the word “Draft”" } },
    { flag: "--force", about: { fr: "remplacer un fichier qui existe", en: "replace a file that exists" } },
    {
      flag: "--dry-run",
      about: { fr: "dire ce qui serait écrit, sans rien écrire", en: "say what would be written, write nothing" },
    },
    ...flagWords(flags),
  ],
  notes: [
    {
      fr: "--final fige le document\u00a0: ses octets, ses données, son modèle et les textes employés sont notés au dossier. L’écrire de nouveau fait une nouvelle version.",
      en: "--final freezes the document: its bytes, data, template and law are recorded in the case. Writing it again makes a new version.",
    },
    {
      fr: "Une valeur qui manque se donne aussi ici, avec l’option que le message nomme\u00a0: --mission-start 2026-03-02",
      en: "A missing value may also be given here, with the flag that the message names: --mission-start 2026-03-02",
    },
  ],
};

export function renderCommand(shell: Shell, run = runRender): ShellCommand {
  return command(words, (asked) => {
    return run(
      {
        ...wantedBy(asked),
        formats: formatsIn(asked.all("format")),
        output: asked.text("output"),
        clauses: listed(asked.all("clause")),
        final: asked.isOn("final"),
        force: asked.isOn("force"),
        dryRun: asked.isOn("dry-run"),
        deadline: asked.day("deadline"),
        sending: { channel: asked.oneOf("channel", registeredChannels), tracking: trackingIn(asked.text("tracking")) },
        given: givenValues(flags, asked),
      },
      shell,
    );
  });
}

function wantedBy(asked: Asked): Pick<RenderOptions, "wanted" | "cases"> {
  const gate = asked.text("for");
  if (gate !== null) return { wanted: { kind: "gate", gate: gateIdOf(gate) }, cases: asked.operands };
  if (asked.isOn("all")) return { wanted: { kind: "all" }, cases: asked.operands };
  const [template, ...cases] = asked.operands;
  if (template === undefined) throw noTemplate;
  return { wanted: { kind: "one", template }, cases };
}

// The line of a letter's head has room for no more; postal numbers have 13 to 15 signs.
const LONGEST_TRACKING = 40;

function trackingIn(tracking: string | null): string | null {
  if (tracking === null || (tracking.length <= LONGEST_TRACKING && /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(tracking)))
    return tracking;
  throw new Refusal({
    fr: `--tracking attend le numéro écrit sur le bordereau (lettres et chiffres, ${LONGEST_TRACKING} signes au plus), pas «\u00a0${printable(tracking)}\u00a0».`,
    en: `--tracking needs the number written on the slip (letters and digits, ${LONGEST_TRACKING} signs at most), not “${printable(tracking)}”.`,
  });
}

/** A flag given several times, or once with commas. */
const listed = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => word.split(",")).filter((word) => word !== "");

function formatsIn(words: readonly string[]): readonly DocumentFormat[] {
  const formats = listed(words).map((word) => {
    const found = documentFormats.find((format) => format === word);
    if (found !== undefined) return found;
    throw new Refusal({
      fr: `--format ne connaît pas «\u00a0${printable(word)}\u00a0». Valeurs possibles\u00a0: ${documentFormats.join(", ")}.`,
      en: `--format does not know “${printable(word)}”. Possible values: ${documentFormats.join(", ")}.`,
    });
  });
  return [...new Set(formats)];
}

const noTemplate = new Refusal({
  fr: "Quel document\u202f? Donnez le nom d’un modèle. Pour les voir\u00a0: dossier modeles list",
  en: "Which document? Give the name of a template. To see them: dossier templates list",
});

/** Writes a contract, a letter or an e-mail from its template. */
export async function runRender(options: RenderOptions, shell: Shell): Promise<ExitCode> {
  const { renderDocuments } = await import("./render-run.ts");
  return renderDocuments(options, shell);
}
