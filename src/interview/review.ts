import type { Attestable, CaseFile, Invoice } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import { longDate } from "../locale/format-date.ts";
import { formatMoney } from "../locale/format-money.ts";
import { inEach, type Text } from "../locale/text.ts";
import { centsToString, type Cents } from "../money/cents.ts";
import type { KeyPath } from "../place/place.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Question } from "./question.ts";
import { attest } from "./attest.ts";
import { head, type ReviewLine } from "./review-line.ts";
import { addressLine, disputeLine, stepLines } from "./review-whole.ts";
import type { Section } from "./sections.ts";
import type { TypedKind } from "./typed-answer.ts";

interface Draft {
  readonly section: Section;
  readonly path: KeyPath;
  readonly label: Text;
  readonly as: TypedKind;
  readonly value: string | PlainDate | Cents | number | null | undefined;
  /** What a changed answer says one sees on which document: the word given before was about another value. */
  readonly sees?: { readonly what: Attestable; readonly on: DocumentFacts };
}

type DocumentAt = (path: KeyPath) => DocumentFacts | null;

/** Everything that was answered, in the order of the story: what is empty is not shown, the questions ask for it. */
export function reviewOf(caseFile: CaseFile, documentAt: DocumentAt): readonly ReviewLine[] {
  const { client, mission } = caseFile;
  const signatures = [
    ...caseFile.orders.map((entry, index) => ({ ...entry, at: ["orders", index], section: "order" as const })),
    ...caseFile.deliveries.map((entry, index) => ({
      ...entry,
      at: ["deliveries", index],
      section: "delivery" as const,
    })),
  ];
  return [
    ...lines([
      draft("client", ["client", "name"], "Nom du client", "Client's name", "text", client.name),
      draft("client", ["client", "siren"], "SIREN du client", "Client's SIREN", "siren", client.siren),
    ]),
    ...addressLine(caseFile),
    ...lines([
      draft("client", ["client", "contact", "name"], "Interlocuteur", "Contact", "text", client.contact?.name),
      draft(
        "client",
        ["client", "contact", "email"],
        "Courriel du client",
        "Client's e-mail",
        "email",
        client.contact?.email,
      ),
      draft("contract", ["mission", "description"], "Mission", "Mission", "text", mission?.description),
      draft("contract", ["mission", "start"], "Début de la mission", "Start of the mission", "day", mission?.start),
      draft("contract", ["mission", "end"], "Fin de la mission", "End of the mission", "day", mission?.end),
      draft("contract", ["mission", "price", "net"], "Prix hors taxes", "Net price", "amount", mission?.price?.net),
      draft(
        "contract",
        ["mission", "payment", "days"],
        "Payable sous (jours)",
        "Payable within (days)",
        "count",
        mission?.payment?.days,
      ),
      draft(
        "contract",
        ["mission", "delivery"],
        "Conditions de livraison",
        "Terms of delivery",
        "text",
        mission?.delivery,
      ),
      ...caseFile.invoices.flatMap(invoiceDrafts),
      ...signatures.flatMap(({ at, section, signatures: signed, id }) =>
        signed.flatMap(({ party, signatory, on }, index) => {
          if (party !== "client") return [];
          const path = [...at, "signatures", index];
          const by = draft(
            section,
            [...path, "signatory"],
            `${id}\u00a0: signé par`,
            `${id}: signed by`,
            "text",
            signatory,
          );
          const day = draft(section, [...path, "on"], `${id}\u00a0: signé le`, `${id}: signed on`, "day", on);
          const document = documentAt(at);
          return document === null
            ? [by, day]
            : [
                { ...by, sees: { what: "signature" as const, on: document } },
                { ...day, sees: { what: "date" as const, on: document } },
              ];
        }),
      ),
      ...caseFile.journal.map(({ on, kind }, index) =>
        draft(
          "steps",
          ["journal", index, "on"],
          `Jour de la démarche ${index + 1}`,
          `Day of step ${index + 1} (${kind})`,
          "day",
          on,
        ),
      ),
    ]),
    ...stepLines(caseFile),
    ...disputeLine(caseFile),
    ...lines([
      draft(
        "situation",
        ["client", "insolvency", "checkedOn"],
        "Procédure collective\u00a0: vérifié le",
        "Insolvency: checked on",
        "day",
        client.insolvency?.checkedOn,
      ),
      draft(
        "situation",
        ["client", "insolvency", "openedOn"],
        "Procédure collective\u00a0: ouverte le",
        "Insolvency: opened on",
        "day",
        client.insolvency?.openedOn,
      ),
      draft(
        "company",
        ["balance", "amount"],
        "Solde de la société",
        "The company's balance",
        "amount",
        caseFile.balance?.amount,
      ),
      draft("company", ["responsible"], "Suivi par", "Followed by", "text", caseFile.responsible),
    ]),
  ];
}

const draft = (
  section: Section,
  path: KeyPath,
  fr: string,
  en: string,
  as: TypedKind,
  value: Draft["value"],
): Draft => ({ section, path, label: { fr, en }, as, value });

const invoiceDrafts = (invoice: Invoice, index: number): Draft[] => {
  const of = (key: string, fr: string, en: string, as: TypedKind, value: Draft["value"]): Draft =>
    draft("invoice", ["invoices", index, key], `${invoice.number}\u00a0: ${fr}`, `${invoice.number}: ${en}`, as, value);
  return [
    of("gross", "montant TTC", "gross amount", "amount", invoice.gross),
    of("issuedOn", "date de la facture", "date of the invoice", "day", invoice.issuedOn),
    of("dueOn", "échéance", "due date", "day", invoice.dueOn),
  ];
};

const lines = (drafts: readonly Draft[]): ReviewLine[] =>
  drafts.flatMap((one) => {
    const answer = answerOf(one);
    if (answer === null) return [];
    const value = shown(one, answer);
    return [{ label: one.label, value, answer, question: typedQuestion(one) }];
  });

function answerOf({ value }: Draft): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "bigint" ? centsToString(value) : String(value);
}

const shown = ({ as, value }: Draft, answer: string): Text =>
  as === "day"
    ? inEach((locale) => longDate(answer as PlainDate, locale))
    : typeof value === "bigint"
      ? inEach((locale) => formatMoney(value, "EUR", locale))
      : { fr: answer, en: answer };

function typedQuestion({ section, path, label, as, sees }: Draft): Question {
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return {
    ...head(section, path),
    label: { fr: `${label.fr}\u202f?`, en: `${label.en}?` },
    input: { kind: "typed", as, field: { fr: `«\u00a0${lower(label.fr)}\u00a0»`, en: `“${lower(label.en)}”` } },
    edits: (answer, teller) => [
      { op: "set", path, value: answer },
      ...(sees === undefined ? [] : attest(sees.on, [sees.what], "client", teller)),
    ],
  };
}
