import type { Assessment } from "../../assessment/assessment.ts";
import { compose } from "../../drafting/compose.ts";
import type { DocumentModel } from "../../drafting/model.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import type { Sheet } from "../../handover/documents/blocks.ts";
import { coverTitles, toldHandOver } from "../../handover/documents/cover.ts";
import { toldExhibit } from "../../handover/documents/exhibit-list.ts";
import { leadingToExhibits, sheetFrom } from "../../handover/documents/from-template.ts";
import { payerMessage } from "../../handover/documents/message.ts";
import type { HandoverGate } from "../../handover/exhibits/candidate.ts";
import type { Exhibit } from "../../handover/exhibits/number-exhibits.ts";
import type { HandOver } from "../../handover/write-hand-over.ts";
import type { Locale } from "../../locale/text.ts";
import { EXIT, Refusal, type Shell } from "../shell.ts";
import { templateNamed } from "../template-named.ts";
import type { WorkingCase } from "../working-case.ts";

export interface Composed {
  readonly cover: DocumentModel;
  readonly list: HandOver["list"];
  /** null where no claim is stated. */
  readonly statement: DocumentModel | null;
  readonly message: DocumentModel;
}

const messages: Readonly<Record<HandoverGate, string | null>> = {
  recourse: "recourse-request",
  incident: "incident-transmittal",
  "payment-order": null,
};

/**
 * The cover, the statement, the list of exhibits and the e-mail, from their templates, citing the exhibits. Throws a Refusal that names what
 * they lack.
 */
export async function composed(
  gate: HandoverGate,
  assessment: Assessment,
  { ground, caseFile }: WorkingCase,
  exhibits: readonly Exhibit[],
  sheet: Sheet,
  shell: Shell,
): Promise<Composed> {
  const numbers = new Map(exhibits.map(({ file, number }) => [file, number]));
  const templates = await readTemplates(ground.workspace.root);
  const told = toldHandOver(gate, assessment, sheet.watermark !== null);
  const from = async (id: string, locale: Locale, handOver = told): Promise<DocumentModel> => {
    const template = templateNamed(templates, id);
    const made = await compose(template, assessment, { locale, final: true, exhibits: numbers, handOver });
    if ("model" in made) return made.model;
    const lacking = (one: Locale): string =>
      made.missing.map(({ label, path, how }) => `  ${label[one]} (${path})    ${how[one]}`).join("\n");
    throw new Refusal(
      {
        fr: `«\u00a0${template.title.fr}\u00a0» ne peut pas être écrit\u00a0: il manque\n${lacking("fr")}\nRien n’a été écrit.`,
        en: `“${template.title.en}” cannot be written: missing\n${lacking("en")}\nNothing was written.`,
      },
      EXIT.no,
    );
  };
  const template = messages[gate];
  const author = caseFile.umbrellaCompany?.name ?? "";
  const plain = { author, date: shell.today, language: shell.locale, title: coverTitles[gate] };
  return {
    cover: sheetFrom(await from("hand-over-cover", "fr"), sheet),
    list: async (handed) => {
      const list = await from("exhibit-list", "fr", { ...told, exhibits: handed.map(toldExhibit) });
      return leadingToExhibits(
        sheetFrom(list, sheet),
        handed.map(({ number }) => number),
      );
    },
    statement: gate === "incident" ? null : await from("claim-statement", "fr"),
    message: template === null ? payerMessage(caseFile.client.name, plain) : await from(template, shell.locale),
  };
}
