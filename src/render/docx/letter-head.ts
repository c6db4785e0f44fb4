import type { DocumentModel, LetterHead } from "../../drafting/model.ts";
import { word } from "../words.ts";
import { paragraphXml, plainXml, runsXml } from "./runs.ts";

/** Sender, recipient on the right, place and date, how it is sent, references, subject. */
export function letterHeadXml(head: LetterHead, { language, subject }: DocumentModel): string {
  const lines = (list: readonly string[], style: string): string => list.map((line) => plainXml(line, style)).join("");
  return [
    lines(head.sender, "Address"),
    lines(head.recipient, "Recipient"),
    plainXml(head.placeAndDate, "PlaceAndDate"),
    head.delivery === null ? "" : paragraphXml(runsXml([{ text: head.delivery }], true)),
    lines(head.references, "Address"),
    plainXml(`${word("subject", language)} ${subject}`, "Subject"),
  ].join("");
}
