import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Assessment } from "../../assessment/assessment.ts";
import { CASE_FILE_NAME } from "../../case/read-case.ts";
import { mayBeFinal } from "../../drafting/compose.ts";
import { readLibrary } from "../../drafting/read-templates.ts";
import type { Clause, Template } from "../../drafting/template.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { gateName } from "../../policy/gate-names.ts";
import { printable } from "../../reporters/text/printable.ts";
import { findCases } from "../../workspace/read-cases.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { clauseNamed, templateNamed } from "../template-named.ts";
import { sayNextStep, shellWord, workingCase, type WorkingCase } from "../working-case.ts";
import { groundFor, type Ground } from "./check-ground.ts";
import { judgedWith } from "./render-data.ts";
import { renderOne, type Rendering } from "./render-one.ts";
import type { RenderOptions } from "./render-options.ts";

/** Writes the documents asked for, case by case: one that fails among several is told, and does not stop the others. */
export async function renderDocuments(options: RenderOptions, shell: Shell): Promise<ExitCode> {
  const ground = await groundFor(shell);
  const { templates, clauses: library } = await readLibrary(ground.workspace.root);
  const clauses = options.clauses.map((name) => clauseNamed(library, name));
  const named = options.wanted.kind === "one" ? templateNamed(templates, options.wanted.template) : null;
  if (named !== null && named.kind !== "letter") refuseTracking(named, options);
  const asked = await casesAsked(options, ground, shell);
  const several = asked.length > 1;
  let worst: ExitCode = EXIT.done;
  for (const name of asked) {
    try {
      const working = await workingCase(name, shell, ground);
      const code = await renderFor(working, { named, templates, clauses, several }, options, shell);
      if (code > worst) worst = code;
    } catch (error) {
      if (!several || !(error instanceof Refusal)) throw error;
      shell.note(error.text);
      if (error.exitCode > worst) worst = error.exitCode;
    }
  }
  return worst;
}

function refuseTracking({ title }: Template, { sending }: RenderOptions): void {
  if (sending.tracking === null && sending.channel === null) return;
  throw new Refusal({
    fr: `«\u00a0${title.fr}\u00a0» n’est pas une lettre\u00a0: --tracking et --channel ne valent que pour un courrier recommandé.`,
    en: `“${title.en}” is no letter: --tracking and --channel are for registered letters alone.`,
  });
}

/** The cases that the line names; a folder that is no case stands for those in it. */
async function casesAsked({ cases }: RenderOptions, ground: Ground, shell: Shell): Promise<readonly (string | null)[]> {
  if (cases.length === 0) return [null];
  const found: string[] = [];
  for (const name of cases) {
    const path = resolve(shell.cwd, name);
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
    const isCase = (await stat(join(path, CASE_FILE_NAME)).catch(() => null)) !== null;
    if (isFolder && !isCase) found.push(...(await findCases([name], ground.workspace, shell.cwd)));
    else found.push(name);
  }
  return found;
}

interface Choice {
  readonly named: Template | null;
  readonly templates: readonly Template[];
  readonly clauses: readonly Clause[];
  readonly several: boolean;
}

async function renderFor(
  working: WorkingCase,
  { named, templates, clauses, several }: Choice,
  options: RenderOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { assessment, source } = await judgedWith(working, options, shell);
  const rendering: Rendering = { working, assessment, source, clauses, several };
  const chosen = named === null ? chosenFrom(templates, options, assessment) : [named];
  let worst: ExitCode = EXIT.done;
  let written = 0;
  for (const template of chosen) {
    if (options.final && !mayBeFinal(template, working.role)) {
      if (named !== null) throw companySigns(template, assessment.id);
      shell.note(companySigns(template, assessment.id).text);
      worst = EXIT.no;
      continue;
    }
    const code = await renderOne(template, rendering, options, shell);
    if (code === EXIT.done) written++;
    // With --all, what the case does not allow yet is told; it is no failure.
    else if (options.wanted.kind !== "all") worst = code;
  }
  if (written === 0) return EXIT.no;
  if (options.dryRun) return worst;
  const step = named === null ? undefined : noted[named.id];
  if (named === null || step === undefined) await sayNextStep(working, shell);
  else await shell.print(`${printable(sending(working, named, step)[shell.locale])}\n`);
  return worst;
}

/** The steps that count once they are sent and noted: only then does the road go on. */
const noted: Readonly<Record<string, (name: string) => Text>> = {
  "friendly-reminder": (name) => ({ fr: `relance ${name}`, en: `reminder ${name}` }),
  "firm-reminder": (name) => ({ fr: `relance ${name}`, en: `reminder ${name}` }),
  "company-contact-request": (name) => ({
    fr: `demande-a-la-societe ${name}`,
    en: `company-contact-request ${name}`,
  }),
  "formal-notice": (name) => ({ fr: `mise-en-demeure ${name} --tracking …`, en: `formal-notice ${name} --tracking …` }),
  "recourse-request": (name) => ({ fr: `demande-de-recours ${name}`, en: `recourse-request ${name}` }),
};

function sending({ caseFile, role }: WorkingCase, { sender }: Template, step: (name: string) => Text): Text {
  const { fr, en } = step(shellWord(caseFile.id));
  const who =
    sender === role
      ? { fr: "l’envoyer", en: "send it" }
      : sender === "umbrella-company"
        ? { fr: "la faire envoyer par la société", en: "have the company send it" }
        : { fr: "la faire envoyer par le consultant", en: "have the consultant send it" };
  return {
    fr: `Prochaine étape\u00a0: ${who.fr}, puis dossier noter ${fr}`,
    en: `Next step: ${who.en}, then dossier log ${en}`,
  };
}

function chosenFrom(
  templates: readonly Template[],
  { wanted }: RenderOptions,
  assessment: Assessment,
): readonly Template[] {
  if (wanted.kind !== "gate") return templates;
  const gates = wanted.gate === "auto" ? assessment.gates.map(({ id }) => id) : [wanted.gate];
  const chosen = templates.filter(({ gate }) => gate !== null && gates.includes(gate));
  if (chosen.length > 0) return chosen;
  const known = [...new Set(templates.flatMap(({ gate }) => (gate === null ? [] : [gate])))].sort();
  const named = (ids: readonly string[], locale: Locale): string =>
    printable(ids.map((id) => gateName(id, locale)).join(", "));
  throw new Refusal({
    fr: `Aucun modèle ne sert à l’étape «\u00a0${named(gates, "fr")}\u00a0». Étapes qui en ont\u00a0: ${named(known, "fr")}.`,
    en: `No template serves the gate “${named(gates, "en")}”. Gates that have some: ${named(known, "en")}.`,
  });
}

const companySigns = ({ frenchName, id }: Template, name: string): Refusal => {
  const shown = printable(name);
  return new Refusal(
    {
      fr: `Cette lettre part de la société (elle est la créancière)\u00a0: dans votre copie elle reste un projet «\u00a0à signer par la société\u00a0».\nSans --final\u00a0: dossier rediger ${frenchName} ${shown}`,
      en: `This letter comes from the company (it is the creditor): in your copy it stays a draft “for the company to sign”.\nWithout --final: dossier render ${id} ${shown}`,
    },
    EXIT.no,
  );
};
