import { beginThreads } from "../batch/read-kept-threads.ts";
import { commandNames } from "./command-names.ts";
import type { ProgramEntry } from "./program-entry.ts";

/** Every command, in the order of the help. */
export const program: readonly ProgramEntry[] = [
  {
    name: commandNames.init,
    group: "start",
    summary: {
      fr: "créer un espace de travail : dossier.yaml et cases/",
      en: "make a workspace: dossier.yaml and cases/",
    },
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    name: commandNames.new,
    group: "start",
    summary: { fr: "ouvrir un dossier pour un client", en: "open a case for a client" },
    load: async () => (await import("./commands/new.ts")).newCommand,
  },
  {
    name: commandNames.add,
    group: "complete",
    summary: { fr: "ajouter un document au dossier", en: "add a document to the case" },
    load: async () => (await import("./commands/add.ts")).addCommand,
  },
  {
    name: commandNames.log,
    group: "complete",
    summary: {
      fr: "noter une démarche, un paiement, une attestation…",
      en: "record a step, a payment, an attestation…",
    },
    load: async () => (await import("./commands/log.ts")).logCommand,
  },
  {
    name: commandNames.gather,
    group: "complete",
    summary: {
      fr: "répondre une à une aux questions sur ce qui manque",
      en: "answer what is missing, one question at a time",
    },
    load: async () => (await import("./commands/gather.ts")).gatherCommand,
  },
  {
    name: commandNames.receive,
    group: "complete",
    summary: {
      fr: "recevoir un dossier ou des documents envoyés par un autre",
      en: "take in a case or documents that somebody sent",
    },
    load: async () => (await import("./commands/receive.ts")).receiveCommand,
  },
  {
    name: commandNames.check,
    group: "check",
    summary: {
      fr: "le dossier est-il complet ? un seul, ou des milliers",
      en: "is the file complete? one case or thousands",
    },
    load: async () => (await import("./commands/check.ts")).checkCommand,
    begin: beginThreads,
  },
  {
    name: commandNames.status,
    group: "check",
    summary: { fr: "où en est un dossier, et quoi faire maintenant", en: "where a case stands, and what to do now" },
    load: async () => (await import("./commands/status.ts")).statusCommand,
  },
  {
    name: commandNames.report,
    group: "check",
    summary: {
      fr: "tous les dossiers sur une page, un tableur ou un agenda",
      en: "all cases on a page, a spreadsheet or a calendar",
    },
    load: async () => (await import("./commands/report.ts")).reportCommand,
  },
  {
    name: commandNames.penalties,
    group: "check",
    summary: { fr: "ce qui est dû, ligne par ligne", en: "what is owed, line by line" },
    load: async () => (await import("./commands/penalties.ts")).penaltiesCommand,
  },
  {
    name: commandNames.inspect,
    group: "check",
    summary: { fr: "ce que le programme voit dans un document", en: "what the program sees in a document" },
    load: async () => (await import("./commands/inspect.ts")).inspectCommand,
  },
  {
    name: commandNames.render,
    group: "write",
    summary: { fr: "écrire un contrat, une lettre, un courriel", en: "write a contract, a letter, an e-mail" },
    load: async () => (await import("./commands/render.ts")).renderCommand,
  },
  {
    name: commandNames.templates,
    group: "write",
    summary: { fr: "les modèles de documents", en: "the templates of documents" },
    load: async () => (await import("./commands/templates.ts")).templatesCommand,
  },
  {
    name: commandNames.bundle,
    group: "handover",
    summary: {
      fr: "réunir les pièces numérotées, le décompte et le courriel à envoyer",
      en: "gather the numbered exhibits, the statement and the e-mail to send",
    },
    load: async () => (await import("./commands/bundle.ts")).bundleCommand,
  },
  {
    name: commandNames.seal,
    group: "handover",
    summary: {
      fr: "figer le dossier tel qu’il est, avec son empreinte",
      en: "freeze the case as it stands, with its digest",
    },
    load: async () => (await import("./commands/seal.ts")).sealCommand,
  },
  {
    name: commandNames.verify,
    group: "handover",
    summary: { fr: "ce qui a changé depuis le sceau", en: "what changed since the seal" },
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
  {
    name: commandNames.explain,
    group: "understand",
    summary: { fr: "ce qu’une condition demande, et pourquoi", en: "what a requirement asks, and why" },
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
  {
    name: commandNames.law,
    group: "understand",
    summary: {
      fr: "les règles de droit datées, et leurs sources",
      en: "the dated legal parameters, and their sources",
    },
    load: async () => (await import("./commands/law.ts")).lawCommand,
  },
  {
    name: commandNames.schema,
    group: "understand",
    summary: { fr: "le schéma JSON des fichiers, pour les éditeurs", en: "the JSON Schema of the files, for editors" },
    load: async () => (await import("./commands/schema.ts")).schemaCommand,
  },
  {
    name: commandNames.config,
    group: "maintain",
    summary: { fr: "les réglages, et d’où vient chacun", en: "the settings, and where each comes from" },
    load: async () => (await import("./commands/config.ts")).configCommand,
  },
  {
    name: commandNames.completion,
    group: "maintain",
    summary: { fr: "la touche Tab complète les lignes", en: "the Tab key completes lines" },
    load: async () => (await import("./commands/completion.ts")).completionOf(program),
  },
  {
    name: commandNames.migrate,
    group: "maintain",
    summary: {
      fr: "mettre à jour les fichiers écrits par une version plus ancienne",
      en: "bring files of an older version up to date",
    },
    load: async () => (await import("./commands/migrate.ts")).migrateCommand,
  },
  {
    name: commandNames.doctor,
    group: "maintain",
    summary: { fr: "ce qu’il faut joindre à un signalement", en: "what to put in a bug report" },
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
];

/** The command of this name, in either language. */
export const entryNamed = (word: string): ProgramEntry | null =>
  program.find(({ name }) => name.fr === word || name.en === word) ?? null;
