import type { Evidence } from "../../evidence/evidence.ts";
import { isOutlookMessage, notWhatItSays } from "../../evidence/sniff.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { SourceFile } from "./read-source.ts";

/** Why a file proves nothing as it is, and how to get one that does; null when it may be added. */
export function whyRefused({ name, bytes }: SourceFile, evidence: Evidence | null): Text | null {
  const because = bytes === null || evidence === null ? tooLarge : reason(name, bytes, evidence);
  if (because === null) return null;
  return inEach((locale) => `${printable(name)}${locale === "fr" ? "\u00a0: " : ": "}${because[locale]}`);
}

function reason(name: string, bytes: Uint8Array, evidence: Evidence): Text | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (evidence.type === "heic" || extension === "heic") return heic;
  if (extension === "msg" || isOutlookMessage(bytes)) return outlook;
  if (evidence.type === "empty") return empty;
  if (notWhatItSays(name, evidence.type))
    return isWebPage(bytes) ? webPage(extension) : otherType(extension, evidence.type);
  if (evidence.readable) return null;
  return unreadable[evidence.reason ?? "damaged"];
}

const isWebPage = (bytes: Uint8Array): boolean =>
  /<(!doctype html|html|head|body)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 2048)));

const heic: Text = {
  fr: "c’est une photo HEIC (iPhone), qu’un commissaire de justice n’ouvrira pas. Enregistrez-la en JPEG ou en PDF, puis ajoutez-la.",
  en: "it is a HEIC photo (iPhone), which a commissaire de justice will not open. Save it as JPEG or PDF, then add it.",
};

const outlook: Text = {
  fr: "c’est un message Outlook (.msg). Dans Outlook, enregistrez-le au format .eml, ou imprimez-le en PDF, puis ajoutez-le.",
  en: "it is an Outlook message (.msg). In Outlook, save it as .eml, or print it to PDF, then add it.",
};

const empty: Text = {
  fr: "ce fichier est vide. Reprenez-le à sa source.",
  en: "this file is empty. Take it again from its source.",
};

const tooLarge: Text = {
  fr: "ce fichier dépasse la taille admise (limits dans dossier.yaml). Numérisez-le en plus basse définition, ou relevez la limite.",
  en: "this file is over the size allowed (limits in dossier.yaml). Scan it at a lower definition, or raise the limit.",
};

const webPage = (extension: string): Text => ({
  fr: `ce fichier s’appelle .${extension} mais contient une page web (HTML). Rouvrez le document dans votre Espace adhérent et enregistrez-le en PDF.`,
  en: `this file is called .${extension} but holds a web page (HTML). Open the document in your member area again and save it as PDF.`,
});

const otherType = (extension: string, type: string): Text => ({
  fr: `ce fichier s’appelle .${extension} mais n’en est pas un (contenu : ${type}). Reprenez-le à sa source.`,
  en: `this file is called .${extension} but is none (content: ${type}). Take it again from its source.`,
});

const unreadable: Readonly<Record<NonNullable<Evidence["reason"]>, Text>> = {
  encrypted: {
    fr: "ce document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
    en: "this document is protected by a password. Save a copy without it.",
  },
  damaged: {
    fr: "ce fichier est abîmé, il ne s’ouvre pas. Reprenez-le à sa source.",
    en: "this file is damaged, it does not open. Take it again from its source.",
  },
  empty,
  "too-large": tooLarge,
  unsupported: {
    fr: "ce type de fichier ne se lit pas ici. Enregistrez le document en PDF ou en JPEG.",
    en: "this type of file cannot be read here. Save the document as PDF or JPEG.",
  },
};
