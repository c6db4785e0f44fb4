import type { Locale } from "../../locale/text.ts";

const months = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

function partsOf(day: string): { readonly year: string; readonly month: string; readonly number: number } {
  return { year: day.slice(0, 4), month: day.slice(5, 7), number: Number(day.slice(8, 10)) };
}

/** `2026-12-01` → « 1er décembre » or "1 December". */
export function dayAndMonth(day: string, locale: Locale): string {
  const { month, number } = partsOf(day);
  const name = months[locale][Number(month) - 1] ?? month;
  return `${locale === "fr" && number === 1 ? "1er" : String(number)} ${name}`;
}

/** `2031-04-30` → « 30 avril 2031 » or "30 April 2031". */
export const longDay = (day: string, locale: Locale): string => `${dayAndMonth(day, locale)} ${partsOf(day).year}`;

/** `2031-04-30` → `30/04/2031`, as French spreadsheets read it. */
export const slashDay = (day: string): string => day.split("-").reverse().join("/");
