import { strToU8, zipSync, type Zippable } from "fflate";
import type { DocumentModel } from "../../drafting/model.ts";
import { dayOf, monthOf, yearOf } from "../../time/plain-date.ts";
import { documentBody } from "./document-body.ts";
import { numbering } from "./numbering.ts";
import { contentTypes, core, documentRelations, footer, header, packageRelations } from "./package-parts.ts";
import { settings, styles } from "./styles.ts";

const NOON = 12;

/** A document that a word processor opens and a client amends: real headings, lists and tables, a header and a footer. */
export function renderDocx(model: DocumentModel): Uint8Array {
  const { xml, orderedLists } = documentBody(model);
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "docProps/core.xml": core(model),
    "word/document.xml": xml,
    "word/styles.xml": styles(model.language),
    "word/settings.xml": settings,
    "word/numbering.xml": numbering(orderedLists),
    "word/header1.xml": header(model),
    "word/footer1.xml": footer(model),
    "word/_rels/document.xml.rels": documentRelations,
  };
  const { date } = model;
  // The archive keeps a local time: the same one wherever it is written, so that the same day gives the same bytes.
  const mtime = new Date(yearOf(date), monthOf(date) - 1, dayOf(date), NOON);
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = [strToU8(part), { mtime }];
  return zipSync(files, { level: 6 });
}
