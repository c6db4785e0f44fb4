import type { CaseFile } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Dossier } from "../dossier.ts";
import type { Text } from "../../locale/text.ts";
import type { KeyPath } from "../../place/place.ts";
import { addDays, addMonths, latest, type PlainDate } from "../../time/plain-date.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

interface Check {
  readonly label: Text;
  readonly path: KeyPath;
  readonly on: (dossier: Dossier) => PlainDate | null;
  readonly fix: Text;
  /** The paper that shows it is in the folder and opens; without one, the day is only said. */
  readonly paper?: (dossier: Dossier) => boolean;
}

const checks: Readonly<Record<string, Check>> = {
  insolvency: {
    label: { fr: "Absence de procédure collective vérifiée", en: "Insolvency checked" },
    path: ["client", "insolvency", "checkedOn"],
    on: ({ caseFile }) => caseFile.client.insolvency?.checkedOn ?? null,
    fix: { fr: "vérifiez au BODACC et notez la date", en: "check the official gazette and log the date" },
  },
  balance: {
    label: { fr: "Solde confirmé par la société", en: "Balance confirmed by the company" },
    path: ["balance", "confirmedOn"],
    on: ({ caseFile }) => (caseFile.balance?.by == null ? null : caseFile.balance.confirmedOn),
    fix: {
      fr: "demandez à la société de confirmer le solde de ses comptes",
      en: "ask the company to confirm the balance in its accounts",
    },
  },
  "registry-extract": {
    label: { fr: "Extrait d’immatriculation du client", en: "Client's registry extract" },
    path: ["client", "registryExtractOn"],
    on: ({ caseFile }) =>
      caseFile.client.registryExtractOn ?? latest(extractsOf(caseFile).flatMap(({ document: { on } }) => on ?? [])),
    paper: ({ caseFile, facts }) =>
      extractsOf(caseFile).some(({ index }) => facts.documentAt(["otherDocuments", index])?.state.usable === true),
    fix: {
      fr: "demandez un extrait récent et ajoutez-le au dossier",
      en: "get a recent extract and add it to the case",
    },
  },
};

/** Something was checked, within so many `days` or `months` when the policy says so. */
export const checkedWithin: Leaf = {
  label: (args) => checks[args["what"] ?? ""]?.label ?? { fr: "Vérification", en: "Check" },
  judge: (args, { dossier }) => {
    const check = checks[args["what"] ?? ""];
    const on = check?.on(dossier) ?? null;
    const details = { path: check?.path ?? [], fix: check?.fix ?? null };
    if (on === null) return missing({ fr: "pas encore fait", en: "not done yet" }, details);
    if (on > dossier.today) {
      return missing(
        {
          fr: `la vérification du ${longDate(on, "fr")} est datée dans l’avenir`,
          en: `the check of ${longDate(on, "en")} is dated in the future`,
        },
        details,
      );
    }
    const limit = limitOf(on, args);
    if (limit !== null && limit < dossier.today) {
      return missing(
        {
          fr: `la vérification du ${longDate(on, "fr")} est trop ancienne`,
          en: `the check of ${longDate(on, "en")} is too old`,
        },
        details,
      );
    }
    return check?.paper?.(dossier) === false
      ? toConfirm(
          {
            fr: `daté du ${longDate(on, "fr")}, mais aucun exemplaire lisible n’est au dossier`,
            en: `dated ${longDate(on, "en")}, but no readable copy is in the case`,
          },
          details,
        )
      : satisfied(
          { fr: `vérifié le ${longDate(on, "fr")}`, en: `checked on ${longDate(on, "en")}` },
          { path: details.path },
        );
  },
};

const extractsOf = ({ otherDocuments }: CaseFile) =>
  otherDocuments
    .map((document, index) => ({ document, index }))
    .filter(({ document }) => document.kind === "registry-extract");

function limitOf(on: PlainDate, args: Readonly<Record<string, string>>): PlainDate | null {
  if (args["days"] !== undefined) return addDays(on, Number(args["days"]));
  return args["months"] === undefined ? null : addMonths(on, Number(args["months"]));
}
