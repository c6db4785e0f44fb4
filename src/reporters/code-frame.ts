import type { FindingReport } from "../assessment/case-report.ts";
import type { Paint } from "./text/paint.ts";
import { printable } from "./text/printable.ts";
import { fit, width } from "./text/width.ts";

/** The lines around a finding with carets under it, as a compiler shows them. */
export function codeFrame({ frame, place }: FindingReport, columns: number, paint: Paint): readonly string[] {
  if (frame === null) return [];
  const last = frame.first + frame.lines.length - 1;
  const gutter = String(last).length;
  return frame.lines.flatMap((line, index) => {
    const number = frame.first + index;
    const room = columns - gutter - 8;
    const shown = `     ${String(number).padStart(gutter)} │ ${fit(printable(line), room)}`;
    if (number !== place.line) return [paint.faint(shown)];
    const before = width(printable(line.slice(0, place.column - 1)));
    const marked = width(printable(line.slice(place.column - 1, place.column - 1 + frame.length)));
    if (before >= room) return [shown];
    const carets = "^".repeat(Math.max(1, Math.min(marked, room - before)));
    return [shown, `     ${" ".repeat(gutter)} │ ${" ".repeat(before)}${paint.bad(carets)}`];
  });
}
