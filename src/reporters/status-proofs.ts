import type { GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { ReportContext } from "./reporter.ts";
import { printable } from "./text/printable.ts";
import { paintMark } from "./tree.ts";
import { branchesNearestFirst, isStarted, unmetThings } from "./unmet.ts";

/** A line of the status: what it is about, then the answer. */
export type Labelled = readonly [label: string, text: string];

const shortLabels: Readonly<Record<string, Text>> = {
  invoice: { fr: "Facture", en: "Invoice" },
  order: { fr: "Commande", en: "Order" },
  delivery: { fr: "Livraison", en: "Delivery" },
  contract: { fr: "Contrat", en: "Contract" },
  incident: { fr: "Incident", en: "Incident" },
  reminder: { fr: "Relance", en: "Reminder" },
  recourse: { fr: "Recours", en: "Recourse" },
  "formal-notice": { fr: "En demeure", en: "Formal notice" },
};

export const shortLabel = ({ id, label }: { readonly id: string; readonly label: Text }, locale: Locale): string =>
  shortLabels[id]?.[locale] ?? printable(label[locale]);

/** Bases that mean someone or something showed it; what is only typed is no proof and is not told as one. */
const shown = new Set(["observed", "seen", "attested"]);

const leavesOf = (node: RequirementReport): readonly RequirementReport[] =>
  node.children === undefined ? [node] : node.children.flatMap(leavesOf);

const seenIn = (node: RequirementReport, locale: Locale): readonly string[] => [
  ...new Set(
    leavesOf(node)
      .filter(
        ({ verdict, evidence, id }) =>
          verdict === "satisfied" &&
          !id.endsWith("/document") &&
          (evidence ?? []).some(({ basis }) => shown.has(basis)),
      )
      .map(({ because }) => printable(because[locale])),
  ),
];

const nothing: Text = { fr: "aucun document ne le prouve", en: "no document proves it" };

/** The document judged, then what is unmet in it or else what was seen in it. */
function documentText(branch: RequirementReport, name: string, locale: Locale): string {
  const subject = branch.subject === undefined ? "" : printable(branch.subject.id);
  const head = [name, subject].filter((part) => part !== "").join(" ");
  const colon = locale === "fr" ? "\u00a0: " : ": ";
  const unmet = unmetThings(branch).map(
    ({ label, because }) => `${printable(label[locale])} (${printable(because[locale])})`,
  );
  const said = unmet.length > 0 ? unmet : seenIn(branch, locale);
  return said.length === 0 ? head : `${head}${head === "" ? "" : colon}${said.join(", ")}`;
}

function proofText(node: RequirementReport, locale: Locale): string {
  if (node.operator !== "any") return documentText(node, "", locale);
  const [best] = branchesNearestFirst(node);
  if (best === undefined || (node.verdict === "missing" && !isStarted(best))) return nothing[locale];
  return documentText(best, printable(best.label[locale]), locale);
}

/** One line per proof that a gate asks for and per document it ranges over. */
export function proofsOf(gate: GateReport, context: ReportContext): readonly Labelled[] {
  if (gate.verdict === "not-applicable") return [];
  return (gate.requirements.children ?? [])
    .filter(({ operator, verdict }) => operator !== undefined && verdict !== "not-applicable")
    .flatMap((branch) => {
      const parts = branch.operator === "each" && branch.children?.length ? branch.children : [branch];
      return parts.map((part): Labelled => [
        shortLabel(branch, context.locale),
        `${paintMark(part.verdict, context)} ${proofText(part, context.locale)}`,
      ]);
    });
}
