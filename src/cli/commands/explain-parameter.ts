import type { Law } from "../../law/law.ts";
import { lastKnownBefore, valueOn } from "../../law/value-on.ts";
import type { Locale } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { valueText } from "../law-lines.ts";

/** What the law says of a parameter on a day, in one line: its value, how well it is known, its article or source. Nothing where it says nothing. */
export function parameterLines(law: Law, id: string, day: PlainDate, locale: Locale): string[] {
  const parameter = law.parameters.get(id);
  if (parameter === undefined) return [];
  const value = valueOn(law, id, day) ?? lastKnownBefore(parameter, day);
  if (value === null) return [];
  const said = `${printable(parameter.label[locale])}${locale === "fr" ? "\u00a0:" : ":"} ${valueText(value, parameter.unit, locale)}`;
  // What nobody found has no article nor source to name.
  const source = value.value === null ? null : (value.source.article ?? value.source.title);
  return [`${[said, ...(source === null ? [] : [printable(source)])].join(", ")}  [${printable(id)}]`];
}
