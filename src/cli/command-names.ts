import type { Text } from "../locale/text.ts";

/** The two names of every command. */
export const commandNames = {
  init: { fr: "initialiser", en: "init" },
  new: { fr: "nouveau", en: "new" },
  add: { fr: "ajouter", en: "add" },
  log: { fr: "noter", en: "log" },
  gather: { fr: "rassembler", en: "gather" },
  check: { fr: "verifier", en: "check" },
  status: { fr: "etat", en: "status" },
  receive: { fr: "recevoir", en: "receive" },
  report: { fr: "rapport", en: "report" },
  penalties: { fr: "penalites", en: "penalties" },
  inspect: { fr: "examiner", en: "inspect" },
  render: { fr: "rediger", en: "render" },
  templates: { fr: "modeles", en: "templates" },
  bundle: { fr: "remettre", en: "bundle" },
  seal: { fr: "sceller", en: "seal" },
  verify: { fr: "controler", en: "verify" },
  explain: { fr: "expliquer", en: "explain" },
  law: { fr: "loi", en: "law" },
  schema: { fr: "schema", en: "schema" },
  config: { fr: "configuration", en: "config" },
  completion: { fr: "completion", en: "completion" },
  migrate: { fr: "migrer", en: "migrate" },
  doctor: { fr: "diagnostic", en: "doctor" },
} as const satisfies Record<string, Text>;
