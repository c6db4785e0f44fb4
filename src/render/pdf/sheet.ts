import type { DocumentModel } from "../../drafting/model.ts";
import { ISOLATE } from "../../locale/right-to-left.ts";
import type { Text } from "../../locale/text.ts";
import type { FontName } from "../read-fonts.ts";
import { hasGlyph } from "./fonts.ts";
import { SheetDocument } from "./sheet-document.ts";

/** Points per millimetre. */
export const MM = 72 / 25.4;
export const PAGE = { width: 210 * MM, height: 297 * MM } as const;
/** Side margins of 20 mm; the foot leaves room for initials and the page number. */
export const BOX = { left: 20 * MM, right: 190 * MM, top: 20 * MM, bottom: 272 * MM } as const;

/** A character that no embedded face can print: better refused than printed as a box. */
export class MissingGlyph extends Error {
  override readonly name = "MissingGlyph";
  readonly text: Text;

  constructor(character: string) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    super(code);
    this.text = {
      fr: `Le caractère «\u00a0${character}\u00a0» (${code}) n’existe pas dans la police du document. Écrivez ce nom en lettres latines.`,
      en: `The character “${character}” (${code}) is not in the document's font. Write that name in Latin letters.`,
    };
  }
}

export type Sheet = SheetDocument;

/** An empty document: PDF/A-3b, tagged, titled, in its language, its dates those of the letter, so that the same day gives the same bytes. */
export function openSheet(model: DocumentModel): Sheet {
  const created = new Date(`${model.date}T12:00:00Z`);
  return new SheetDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-3b",
    tagged: true,
    lang: model.language === "fr" ? "fr-FR" : "en-GB",
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: model.title,
      Author: model.author,
      Subject: model.subject,
      Creator: "dossier",
      Producer: "dossier",
      CreationDate: created,
      ModDate: created,
    },
  });
}

const printable = new Map<FontName, Set<string>>();

/** Throws a MissingGlyph for a character that a face cannot print. */
export function checkGlyphs(name: FontName, text: string): void {
  const known = printable.get(name) ?? new Set(["\n", ISOLATE.open, ISOLATE.close]);
  printable.set(name, known);
  for (const character of text) {
    if (known.has(character)) continue;
    if (!hasGlyph(name, character)) throw new MissingGlyph(character);
    known.add(character);
  }
}

/** Draws what is not content: page numbers, fold marks, watermark. */
export function artifact(sheet: Sheet, draw: () => void): void {
  sheet.markContent("Artifact", { type: "Pagination" });
  draw();
  sheet.endMarkedContent();
}
