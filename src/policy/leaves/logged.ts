import type { JournalEntry } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { earliest } from "../../time/plain-date.ts";
import type { Dossier } from "../dossier.ts";
import { declared, missing, satisfied, toConfirm, type Leaf, type LeafArguments } from "../leaf.ts";
import { claimedInvoices } from "../related.ts";

const labels: Readonly<Record<string, Text>> = {
  "amicable-step": {
    fr: "Une démarche amiable notée, avec son résultat",
    en: "An amicable step logged, with its outcome",
  },
  "formal-notice-sent": { fr: "Mise en demeure envoyée", en: "Formal notice sent" },
  "formal-notice-received": { fr: "Mise en demeure reçue", en: "Formal notice received" },
  "company-email": { fr: "Courriel de la société au client", en: "The company's e-mail to the client" },
  "company-call": { fr: "Appel de la société au client", en: "The company's call to the client" },
};

const kindsOf: Readonly<Record<string, readonly JournalEntry["kind"][]>> = {
  "amicable-step": [
    "reminder",
    "call",
    "meeting",
    "extension",
    "payment-plan",
    "promise",
    "penalty-notice",
    "mediation",
    "company-email",
    "company-call",
    "formal-notice",
  ],
  "formal-notice-sent": ["formal-notice"],
  "formal-notice-received": ["formal-notice"],
  "company-email": ["company-email"],
  "company-call": ["company-call"],
};

// These are their own outcome: the client answered by agreeing to something.
const ownOutcome = new Set<JournalEntry["kind"]>(["extension", "payment-plan", "promise"]);

/** A step stands in the journal. An amicable one counts from the earliest due date on, and with its outcome. */
export const logged: Leaf = {
  label: (args) => labels[stepOf(args)] ?? { fr: "Démarche notée", en: "Step logged" },
  judge: (args, { dossier }) => {
    const step = stepOf(args);
    const entries = dossier.caseFile.journal.filter((entry) => counts(entry, step, dossier));
    const fix = {
      fr:
        step === "amicable-step"
          ? "notez votre dernière démarche\u00a0: dossier noter relance …"
          : "notez-le\u00a0: dossier noter …",
      en: step === "amicable-step" ? "log your latest step: dossier log reminder …" : "log it: dossier log …",
    };
    const [first] = entries;
    if (first === undefined) return missing({ fr: "rien de noté", en: "nothing logged" }, { path: ["journal"], fix });
    const settled = entries.find(
      (entry) => step !== "amicable-step" || entry.outcome !== null || ownOutcome.has(entry.kind),
    );
    const path = ["journal", dossier.caseFile.journal.indexOf(settled ?? first)];
    if (settled === undefined) {
      return toConfirm(
        {
          fr: `démarche du ${dayOf(first, "fr")} notée sans résultat`,
          en: `step of ${dayOf(first, "en")} logged without outcome`,
        },
        { path, fix: { fr: "indiquez son résultat (outcome)", en: "state its outcome" } },
      );
    }
    const because = { fr: `noté le ${dayOf(settled, "fr")}`, en: `logged on ${dayOf(settled, "en")}` };
    return satisfied(because, { path, evidence: [declared(because)] });
  },
};

const dayOf = ({ on }: JournalEntry, locale: Locale): string => (on === null ? "?" : longDate(on, locale));

const stepOf = (args: LeafArguments): string => args["step"] ?? "amicable-step";

function counts(entry: JournalEntry, step: string, dossier: Dossier): boolean {
  if (!(kindsOf[step] ?? []).includes(entry.kind)) return false;
  if (step === "formal-notice-received") return entry.receivedOn !== null;
  if (step !== "amicable-step") return true;
  const numbers = new Set(claimedInvoices(dossier).map(({ number }) => number));
  const due = earliest(
    dossier.deadlines.dueDates.filter(({ invoice }) => numbers.has(invoice)).map(({ dueOn }) => dueOn),
  );
  return entry.on !== null && entry.on <= dossier.today && (due === null || entry.on >= due);
}
