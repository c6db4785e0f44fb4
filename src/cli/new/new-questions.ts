import type { TypedKind } from "../../interview/typed-answer.ts";
import type { Text } from "../../locale/text.ts";
import { valueOf } from "../case-flags/flag-values.ts";
import { valueAt, type Tree } from "../case-flags/read-answers.ts";
import type { SchemaFlag } from "../case-flags/schema-flags.ts";
import type { Answers, Need } from "../needs.ts";
import { Refusal } from "../shell.ts";

/**
 * The questions that open a case: who, what, when, how much. With those before them, at most twelve stand between a first run and what is
 * missing: the client's address and contact wait for the interview. All but the client's name may wait.
 */
interface Opening {
  readonly path: readonly string[];
  readonly label: Text;
  readonly help?: Text;
  readonly required?: boolean;
  readonly as?: TypedKind;
  /** Names it in a refusal. */
  readonly field?: Text;
}

const opening: readonly Opening[] = [
  {
    path: ["client", "name"],
    label: { fr: "Quel est le nom du client ?", en: "What is the client's name?" },
    help: {
      fr: "Sa raison sociale, comme sur le devis ou le contrat.",
      en: "Its company name, as on the quote or the contract.",
    },
    required: true,
  },
  {
    path: ["client", "siren"],
    label: { fr: "Son SIREN ?", en: "Its SIREN?" },
    help: {
      fr: "Neuf chiffres, sur son site ou sur annuaire-entreprises.data.gouv.fr. C’est lui qui désigne le débiteur sans erreur\u202f; la facture électronique le porte aussi, et je l’y lirai.",
      en: "Nine digits, on its site or on annuaire-entreprises.data.gouv.fr. It names the debtor without a doubt; the e-invoice bears it too, and I will read it there.",
    },
    as: "siren",
    field: { fr: "le SIREN du client", en: "the client's SIREN" },
  },
  {
    path: ["mission", "description"],
    label: { fr: "En une phrase, quelle est la mission ?", en: "In a sentence, what is the mission?" },
    help: {
      fr: "Le contrat et les courriers la nomment ainsi. Reprenez les mots du devis, par exemple\u00a0: refonte du site vitrine.",
      en: "The contract and the letters name it so. Use the words of the quote, for instance: rebuild of the website.",
    },
  },
  {
    path: ["mission", "start"],
    as: "day",
    field: { fr: "le début de la mission", en: "the start of the mission" },
    label: { fr: "Quand commence-t-elle ?", en: "When does it start?" },
    help: {
      fr: "Un travail livré avant ce jour ne se prouve pas par ce contrat. La date est sur le devis ou le contrat.",
      en: "Work delivered before that day is not proved by this contract. The date is on the quote or the contract.",
    },
  },
  {
    path: ["mission", "end"],
    as: "day",
    field: { fr: "la fin de la mission", en: "the end of the mission" },
    label: { fr: "Quand finit-elle ?", en: "When does it end?" },
    help: {
      fr: "Une prestation en portage salarial dure 36 mois au plus. La date est sur le devis ou le contrat\u202f; à défaut, celle que vous prévoyez.",
      en: "A service in portage salarial lasts 36 months at most. The date is on the quote or the contract; otherwise, the one you expect.",
    },
  },
  {
    path: ["mission", "price", "net"],
    as: "amount",
    field: { fr: "le prix hors taxes", en: "the net price" },
    label: { fr: "Quel prix hors taxes ?", en: "What price, net of tax?" },
    help: {
      fr: "Le prix convenu pour toute la mission\u00a0: le contrat l’écrit, et la facture s’y compare. Il est au bas du devis.",
      en: "The price agreed for the whole mission: the contract states it, and the invoice is compared with it. It is at the foot of the quote.",
    },
  },
  {
    path: ["mission", "payment", "days"],
    as: "count",
    field: { fr: "le délai de paiement", en: "the term of payment" },
    label: { fr: "Payable sous combien de jours ?", en: "Payable within how many days?" },
    help: { fr: "Le délai écrit au contrat, souvent 30 jours.", en: "The term in the contract, often 30 days." },
  },
];

const incidentOpening: readonly Opening[] = [
  ...opening.slice(0, 3),
  {
    path: ["incident", "occurredOn"],
    as: "day",
    field: { fr: "le jour de l’incident", en: "the day of the incident" },
    label: { fr: "Quel jour l’incident s’est-il produit ?", en: "Which day did the incident happen?" },
    help: {
      fr: "C’est le contrat d’assurance de ce jour-là qui compte. Le courrier du client le dit.",
      en: "The insurance contract of that day is the one that counts. The client's letter says which.",
    },
  },
  {
    path: ["incident", "learnedOn"],
    as: "day",
    field: { fr: "le jour où vous l’avez appris", en: "the day you learned of it" },
    label: { fr: "Quel jour l’avez-vous appris ?", en: "Which day did you learn of it?" },
    help: {
      fr: "Le délai pour prévenir l’assureur court de ce jour. C’est celui du premier message du client à ce sujet.",
      en: "The time to tell the insurer runs from that day: that of the client's first message about it.",
    },
  },
];

/** What is still to be asked, once flags, answers and the workspace have spoken. */
export function openingNeeds(known: Tree, flags: readonly SchemaFlag[], forIncident: boolean): readonly Need[] {
  return (forIncident ? incidentOpening : opening)
    .filter(({ path }) => valueAt(known, path) === null)
    .map(({ path, label, help, required = false, as, field }) => ({
      flag: flagOf(path),
      label,
      required,
      ...(help === undefined ? {} : { help }),
      ...(as === undefined ? {} : { as }),
      ...(field === undefined ? {} : { field }),
      validate: (answer: string) => refusalOf(path, answer, flags),
    }));
}

const flagOf = (path: readonly string[]): string =>
  `--${path.map((key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join("-")}`;

function refusalOf(path: readonly string[], answer: string, flags: readonly SchemaFlag[]): Text | null {
  const flag = flags.find((one) => one.flag === flagOf(path));
  if (flag === undefined) return null;
  try {
    valueOf(flag, [answer]);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.text;
    throw error;
  }
}

/** The answers at their places. */
export function answeredTree(
  answers: Answers,
  flags: readonly SchemaFlag[],
): readonly { path: readonly string[]; value: ReturnType<typeof valueOf> }[] {
  return [...answers].map(([flag, answer]) => {
    const known = flags.find((one) => one.flag === flag);
    return { path: known?.path ?? [], value: known === undefined ? answer : valueOf(known, [answer]) };
  });
}
