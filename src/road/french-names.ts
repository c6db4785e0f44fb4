/** The names that people type in French for the templates of the road. */
export const frenchNames: Readonly<Record<string, string>> = {
  "friendly-reminder": "relance",
  "firm-reminder": "relance-ferme",
  "company-contact-request": "demande-de-contact",
  "penalty-notice": "avis-de-penalites",
  "formal-notice": "mise-en-demeure",
  "mediation-proposal": "proposition-de-mediation",
  "payment-plan": "echeancier",
  "recourse-request": "demande-de-recours",
};
