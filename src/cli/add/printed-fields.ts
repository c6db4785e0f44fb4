import type { Evidence, PageText } from "../../evidence/evidence.ts";
import type { Text } from "../../locale/text.ts";
import { parsePlainDate } from "../../time/plain-date.ts";

/** A value as the text of a page gives it, and where. */
export interface PrintedField {
  readonly value: string;
  readonly where: Text;
}

export type Printed = Readonly<
  Partial<Record<"number" | "issuedOn" | "dueOn" | "net" | "vat" | "gross", PrintedField>>
>;

const AMOUNT = /(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:[,.](\d{2}))?\s*(?:€|EUR|euros?)?/.source;
const DAY = /(\d{1,2})(?:er)?[ /.-](\d{1,2}|[a-zéûôî]{3,9})[ /.-](\d{4})/.source;
const BETWEEN = /[^\n\d]{0,40}?/.source;

const wanted: readonly (readonly [keyof Printed, RegExp, (match: RegExpExecArray) => string | null])[] = [
  [
    "number",
    /\b(?:facture|avoir|devis|invoice)\s*(?:d[’']acompte\s*)?(?:n[°ºo]\s*\.?|num[ée]ro)?\s*:?\s*([A-Z]{1,6}[-_/]?\d[\w/-]*|\d{4}[-_/]\d[\w/-]*)/i,
    (match) => match[1] ?? null,
  ],
  ["dueOn", new RegExp(`(?:échéance|payer (?:avant|au plus tard) le|due)\\b${BETWEEN}${DAY}`, "i"), dayFrom],
  [
    "issuedOn",
    new RegExp(`(?:\\bdate\\b(?! d[’']échéance)|émise? le|établie? le|fait [^\\n]{0,30}\\ble)${BETWEEN}${DAY}`, "i"),
    dayFrom,
  ],
  ["net", new RegExp(`\\b(?:total|montant|prix)\\s+(?:HT|hors taxes?)${BETWEEN}${AMOUNT}`, "i"), amountFrom],
  [
    "vat",
    new RegExp(`\\b(?:total |montant )?TVA(?:\\s*\\(?\\d{1,2}(?:[,.]\\d{1,2})?\\s*%\\)?)?${BETWEEN}${AMOUNT}`, "i"),
    amountFrom,
  ],
  [
    "gross",
    new RegExp(`\\b(?:total\\s+TTC|montant\\s+TTC|net à payer|total à payer)${BETWEEN}${AMOUNT}`, "i"),
    amountFrom,
  ],
];

/** What the text of the pages says beside the usual words, the first found of each: proposed to the person, who decides. */
export function printedFields({ pageTexts }: Evidence): Printed {
  const found: Record<string, PrintedField> = {};
  for (const page of pageTexts) {
    for (const [key, words, read] of wanted) {
      const match = found[key] === undefined ? words.exec(page.text.normalize("NFC")) : null;
      const value = match === null ? null : read(match);
      if (value !== null) found[key] = { value, where: whereOn(page) };
    }
  }
  return found;
}

/** « texte, page 1 » */
export const whereOn = ({ page, ocr }: Pick<PageText, "page" | "ocr">): Text =>
  ocr === true
    ? {
        fr: `reconnaissance optique, page ${page}\u00a0: à relire`,
        en: `optical recognition, page ${page}: to be checked`,
      }
    : { fr: `texte, page ${page}`, en: `text, page ${page}` };

function amountFrom(match: RegExpExecArray): string | null {
  const whole = (match[1] ?? "").replace(/\D/g, "");
  return whole === "" ? null : `${whole}.${match[2] ?? "00"}`;
}

const months = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

function dayFrom([, day = "", month = "", year = ""]: RegExpExecArray): string | null {
  const name = month.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const number = /^\d+$/.test(month) ? Number(month) : months.indexOf(name) + 1;
  return parsePlainDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
