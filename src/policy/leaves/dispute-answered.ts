import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** Whether the client contests. Unknown or open is left to the company, which chooses the road; with `none: "true"` it must be closed. */
export const disputeAnswered: Leaf = {
  label: (args) =>
    args["none"] === "true"
      ? { fr: "Une contestation est-elle ouverte\u202f?", en: "Is a dispute open?" }
      : { fr: "Le client conteste-t-il ?", en: "Does the client contest?" },
  judge: (args, { dossier }) => {
    const { dispute, incidents } = dossier.caseFile;
    const status = dispute?.status ?? "unknown";
    const unsettled = args["none"] === "true" ? missing : toConfirm;
    const answer = {
      fr: "répondez à la question : dossier noter contestation …",
      en: "answer the question: dossier log dispute …",
    };
    const incident = incidents.findIndex(({ closedOn }) => closedOn === null);
    if (status === "open") {
      return unsettled(
        {
          fr: "le client conteste ; la société choisit la voie",
          en: "the client contests; the company chooses the road",
        },
        {
          path: ["dispute"],
          fix: { fr: "transmettez la contestation à la société", en: "pass the dispute on to the company" },
        },
      );
    }
    if (incident >= 0) {
      return unsettled(
        { fr: "un incident est ouvert avec ce client", en: "an incident is open with this client" },
        {
          path: ["incidents", incident],
          fix: { fr: "réglez d’abord l’incident avec la société", en: "settle the incident with the company first" },
        },
      );
    }
    return status === "unknown"
      ? toConfirm(
          { fr: "on ne sait pas si le client conteste", en: "it is not known whether the client contests" },
          { path: ["dispute"], fix: answer },
        )
      : satisfied(
          { fr: status === "none" ? "non" : "réglé", en: status === "none" ? "no" : "settled" },
          { path: ["dispute"] },
        );
  },
};
