import type { Assessment } from "../assessment/assessment.ts";
import type { Party } from "../case/case-file.ts";
import { isolated } from "../locale/right-to-left.ts";
import type { Locale, Text } from "../locale/text.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";
import { attachmentsOf, type Paper } from "./attachments.ts";
import type { Sending } from "./delivery-line.ts";
import { exhibitNumbers } from "./exhibit-numbers.ts";
import { fill, type Missing } from "./fill.ts";
import type { ToldHandOver } from "./hand-over.ts";
import { letterHeadOf } from "./letter-head.ts";
import type { Block, DocumentModel, SignatureBlock } from "./model.ts";
import { clausesOf, numbered, withClauses } from "./clauses.ts";
import type { Clause, Template, TemplateFace } from "./template.ts";
import { TemplateError } from "./template-error.ts";
import { typeset } from "./typography.ts";
import type { Drafting } from "./variables/variable.ts";

export interface ComposeOptions {
  readonly locale: Locale;
  readonly final: boolean;
  /** The day by which the recipient is asked to act; two weeks after today when not given. */
  readonly deadline?: PlainDate;
  /** The numbers of the exhibits that it is handed over with; its own attachments are numbered when not given. */
  readonly exhibits?: ReadonlyMap<string, number>;
  /** What the hand-over that it belongs to tells it. */
  readonly handOver?: ToldHandOver;
  /** How a letter is sent, when the line says so. */
  readonly sending?: Sending;
  /** Clauses added to those that the contract has of itself. */
  readonly clauses?: readonly Clause[];
}

export type Composed = { readonly model: DocumentModel } | { readonly missing: readonly Missing[] };

// « un délai de 8 à 15 jours » is usual practice for a formal notice.
const USUAL_DAYS = 15;

/** A document from a template and an assessment, or what it lacks. Throws a TemplateError when the template itself is at fault. */
export async function compose(template: Template, assessment: Assessment, options: ComposeOptions): Promise<Composed> {
  const { dossier } = assessment;
  const face = template.faces[options.locale];
  if (face === undefined) throw new TemplateError(noFace(template, options.locale));
  if (dossier === null) throw new TemplateError({ fr: "Ce dossier est illisible.", en: "This case cannot be read." });
  const { today } = dossier;
  const deadline = options.deadline ?? addDays(today, USUAL_DAYS);
  const told = { assessment, dossier, locale: options.locale, today, deadline };
  const papers = attachmentsOf(face, told);
  const exhibits = options.exhibits ?? exhibitNumbers(papers, dossier.caseFile.exhibits);
  const drafting: Drafting = { ...told, exhibits, handOver: options.handOver ?? null };
  const clauses = clausesOf(template, face, options);
  const subjectPiece = { ...face, body: face.subject, bodyLine: 1 };
  const filled = await fill([face, subjectPiece, ...clauses.map(({ piece }) => piece)], face.around.partials, drafting);
  if ("missing" in filled) return filled;
  const [body = "", subjectText = "", ...clauseTexts] = filled.texts;
  const { blocksOf } = await import("./blocks-of.ts");
  const subject = typeset(unescape(subjectText), options.locale);
  const written = blocksOf(withClauses(body, clauses, clauseTexts), options.locale);
  const model: DocumentModel = {
    template: template.id,
    kind: template.kind,
    language: options.locale,
    title: template.title[options.locale],
    subject,
    author: nameOf(template.sender, drafting) ?? "",
    date: today,
    letterHead: template.kind === "letter" ? letterHeadOf(template, face, drafting, options.sending) : null,
    email: template.kind === "email" ? emailHeadOf(template, drafting, subject) : null,
    blocks: [
      ...courtesyOf(face, options.locale),
      ...(template.kind === "contract" ? numbered(written) : written),
      ...(face.signatures.length === 0 ? [] : [{ kind: "signatures", blocks: signaturesOf(face, drafting) } as const]),
    ],
    attachments: attached(papers, exhibits, options.locale),
    watermark: face.courtesy ? courtesyWords.mark[options.locale] : watermarkOf(template, dossier.role, options),
    initials: template.kind === "contract" && !face.courtesy,
  };
  return { model };
}

/** In the order of their numbers; what is not handed over as an exhibit is not attached either. */
const attached = (
  papers: readonly Paper[],
  exhibits: ReadonlyMap<string, number>,
  locale: Locale,
): DocumentModel["attachments"] =>
  papers
    .flatMap(({ title, file }) => {
      const number = exhibits.get(file);
      return number === undefined ? [] : [{ number, title: typeset(title, locale), file }];
    })
    .sort((one, other) => one.number - other.number);

const courtesyWords = {
  mark: { fr: "Traduction de courtoisie", en: "Courtesy translation" },
  notice: {
    fr: "Traduction de courtoisie\u00a0: seul le texte français fait foi. Ce document ne se signe pas.",
    en: "Courtesy translation: the French text alone prevails. This document is not to be signed.",
  },
} satisfies Record<string, Text>;

/** What stands first on a translation that nobody signs. */
const courtesyOf = ({ courtesy }: TemplateFace, locale: Locale): readonly Block[] =>
  courtesy ? [{ kind: "paragraph", runs: [{ text: courtesyWords.notice[locale], bold: true }] }] : [];

const noFace = (template: Template, locale: Locale): Text =>
  locale === "en"
    ? {
        fr: `Ce document n’existe qu’en français\u00a0: dossier rediger ${template.frenchName} --lang fr`,
        en: `This document exists in French only: dossier render ${template.id} --lang fr`,
      }
    : { fr: `Ce document n’existe qu’en anglais.`, en: `This document exists in English only.` };

/** The company is the creditor: what it signs stays a draft in a consultant's copy. */
function watermarkOf(template: Template, role: string, { locale, final }: ComposeOptions): string | null {
  if (template.kind === "email") return null;
  if (template.sender === "umbrella-company" && role === "consultant") {
    return locale === "fr" ? "Projet — à signer par la société" : "Draft — for the company to sign";
  }
  return final ? null : locale === "fr" ? "Projet" : "Draft";
}

/** Whether a template may be made final in this copy. */
export const mayBeFinal = (template: Template, role: "consultant" | "umbrella-company"): boolean =>
  template.sender !== "umbrella-company" || role === "umbrella-company";

function nameOf(party: Party, { dossier }: Drafting): string | null {
  const { client, consultant, umbrellaCompany } = dossier.caseFile;
  return {
    client: client.name,
    consultant: consultant?.name ?? null,
    "umbrella-company": umbrellaCompany?.name ?? null,
  }[party];
}

function emailOf(party: Party, { dossier }: Drafting): string | null {
  const { client, consultant, umbrellaCompany } = dossier.caseFile;
  return {
    client: client.contact?.email ?? null,
    consultant: consultant?.email ?? null,
    "umbrella-company": umbrellaCompany?.email ?? null,
  }[party];
}

function emailHeadOf({ sender, recipient }: Template, drafting: Drafting, subject: string): DocumentModel["email"] {
  const address = emailOf(sender, drafting);
  const from = address === null ? null : { name: nameOf(sender, drafting) ?? "", address };
  return { to: emailOf(recipient, drafting), from, subject };
}

const titles: Record<Party, Text> = {
  consultant: { fr: "Le consultant", en: "The consultant" },
  client: { fr: "Le client", en: "The client" },
  "umbrella-company": { fr: "La société de portage", en: "The umbrella company" },
};

function signaturesOf(face: TemplateFace, drafting: Drafting): SignatureBlock[] {
  const { client, consultant, umbrellaCompany } = drafting.dossier.caseFile;
  const signers = {
    consultant: { name: consultant?.name ?? null, capacity: null },
    client: { name: client.signatories[0]?.name ?? null, capacity: client.signatories[0]?.capacity ?? null },
    "umbrella-company": {
      name: umbrellaCompany?.representative?.name ?? null,
      capacity: umbrellaCompany?.representative?.capacity ?? null,
    },
  };
  return face.signatures.map((party) => ({
    title: titles[party][drafting.locale],
    name: direct(signers[party].name),
    capacity: direct(signers[party].capacity),
    handwritten: null,
  }));
}

const direct = (text: string | null): string | null => (text === null ? null : isolated(text));

const unescape = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
