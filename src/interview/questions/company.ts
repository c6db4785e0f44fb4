import type { Question } from "../question.ts";
import { ask, type Asker } from "./asking.ts";

/** Only the company accepts what is no proof by itself; in a consultant's copy nobody is asked. */
export const askAcceptance: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  if (document === null || dossier.role !== "umbrella-company") return [];
  return [
    ask(asking, "accepted", {
      label: { fr: "La société accepte-t-elle cette preuve ?", en: "Does the company accept this evidence?" },
      why: {
        fr: "Une preuve équivalente ne compte qu’une fois acceptée par la société, qui portera la demande.",
        en: "Equivalent evidence counts once accepted by the company, which will carry the claim.",
      },
      input: { kind: "yes-no" },
      flag: `dossier log acceptance --document ${document.file}`,
      edits: (answer, { by, role, today }) =>
        answer === "yes" ? [{ op: "set", path: [...document.path, "accepted"], value: { by, role, on: today } }] : [],
    }),
  ];
};

/** When the consultant told the company of the incident. */
export const askReported: Asker = (asking): readonly Question[] => {
  const index = asking.dossier.caseFile.incidents.findIndex(({ id }) =>
    asking.open.subjects.some((one) => one.id === id),
  );
  if (index < 0) return [];
  return [
    ask(asking, "reported", {
      intro: null,
      label: { fr: "Quel jour avez-vous prévenu la société ?", en: "Which day did you tell the company?" },
      why: {
        fr: "L’assureur de la société doit être prévenu dans un délai court : prévenez-la sans attendre.",
        en: "The company's insurer must be told within a short time: tell the company without waiting.",
      },
      input: { kind: "day" },
      flag: "reportedToCompanyOn",
      edits: (answer) => [{ op: "set", path: ["incidents", index, "reportedToCompanyOn"], value: answer }],
    }),
  ];
};
