import { printable } from "../../reporters/text/printable.ts";
import { Refusal } from "../shell.ts";

export const noInvoice = (number: string): Refusal =>
  new Refusal({
    fr: `Ce dossier n’a pas de facture «\u00a0${printable(number)}\u00a0».`,
    en: `This case has no invoice “${printable(number)}”.`,
  });
