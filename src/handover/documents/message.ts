import type { DocumentModel } from "../../drafting/model.ts";
import { typeset } from "../../drafting/typography.ts";
import type { Locale } from "../../locale/text.ts";
import { paragraph, strong } from "./blocks.ts";

/** One of the e-mails that carry a hand-over. */
export interface Sending {
  readonly seal: string;
  /** 1 of 1 when everything fits in one. */
  readonly part: number;
  readonly of: number;
  /** Name of the archive attached; null when nothing could be. */
  readonly archive: string | null;
  /** Files that fit in no e-mail. */
  readonly tooLarge: readonly string[];
  readonly isIncomplete: boolean;
}

const words = {
  fr: {
    seal: (seal: string) =>
      `Sceau du dossier remis (SHA-256 de tagmanifest-sha256.txt)\u00a0: ${seal}. Gardez ce courriel\u00a0: cette empreinte permet de constater, plus tard, que rien n’a changé.`,
    parts: (part: number, of: number) =>
      `Ce dossier est envoyé en ${of} courriels\u00a0: celui-ci est le ${part} sur ${of}. Décompressez toutes les archives au même endroit.`,
    tooLarge: (list: string) => `Trop lourds pour un courriel, à remettre autrement\u00a0: ${list}.`,
    incomplete: "INCOMPLET\u00a0: toutes les pièces demandées ne sont pas réunies.",
    tag: "[INCOMPLET] ",
  },
  en: {
    seal: (seal: string) =>
      `Seal of what is handed over (SHA-256 of tagmanifest-sha256.txt): ${seal}. Keep this e-mail: with this digest one can see, later, that nothing changed.`,
    parts: (part: number, of: number) =>
      `This file is sent in ${of} e-mails: this is ${part} of ${of}. Unpack all archives in the same place.`,
    tooLarge: (list: string) => `Too large for an e-mail, to be handed over in another way: ${list}.`,
    incomplete: "NOT COMPLETE («\u00a0INCOMPLET\u00a0»): some of the papers asked for are missing.",
    tag: "[INCOMPLET] ",
  },
} as const satisfies Record<Locale, unknown>;

/** The e-mail as its template writes it, with the seal and what is attached. */
export function messageModel(base: DocumentModel, sending: Sending): DocumentModel {
  const { seal, part, of, archive, tooLarge, isIncomplete } = sending;
  const said = words[base.language];
  const added = [
    ...(isIncomplete ? [paragraph(strong(said.incomplete))] : []),
    ...(of > 1 ? [paragraph(said.parts(part, of))] : []),
    ...(tooLarge.length > 0 ? [paragraph(said.tooLarge(tooLarge.join(", ")))] : []),
    paragraph(said.seal(seal)),
  ].map((block) => ({ ...block, runs: block.runs.map((run) => ({ ...run, text: typeset(run.text, base.language) })) }));
  const subject = `${isIncomplete ? said.tag : ""}${base.subject}${of > 1 ? ` (${part}/${of})` : ""}`;
  return {
    ...base,
    subject,
    email: base.email === null ? null : { ...base.email, subject },
    blocks: [...base.blocks, ...added],
    attachments: archive === null ? [] : [{ number: 1, title: archive, file: null }],
  };
}

/** The e-mail that goes with a payment order's exhibits: whoever files the application is chosen by the company. */
export const payerMessage = (
  client: string,
  sheet: Pick<DocumentModel, "author" | "date" | "language">,
): DocumentModel => {
  const subject = {
    fr: `Injonction de payer\u00a0: pièces du dossier ${client}`,
    en: `Payment order: exhibits against ${client}`,
  }[sheet.language];
  const text = {
    fr: "Vous trouverez ci-joint les pièces numérotées, leur bordereau et le décompte de la créance, pour une requête en injonction de payer.",
    en: "Please find attached the numbered exhibits, their list and the statement of the claim, for an application for a payment order.",
  }[sheet.language];
  const hello = { fr: "Bonjour,", en: "Hello," }[sheet.language];
  return {
    ...sheet,
    template: "hand-over",
    kind: "email",
    title: subject,
    subject: typeset(subject, sheet.language),
    letterHead: null,
    email: { to: null, from: null, subject: typeset(subject, sheet.language) },
    blocks: [paragraph(hello), paragraph(text)],
    attachments: [],
    watermark: null,
    initials: false,
  };
};
