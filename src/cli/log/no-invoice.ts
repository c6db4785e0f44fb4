import { printable } from "../../reporters/text/printable.ts";
import { Refusal } from "../shell.ts";

export const noInvoice = (number: string): Refusal =>
  new Refusal({
    fr: `Ce dossier n’a pas de facture « ${printable(number)} ».`,
    en: `This case has no invoice “${printable(number)}”.`,
  });
