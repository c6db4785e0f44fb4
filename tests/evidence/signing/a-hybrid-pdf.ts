import { aPdf, bodyOf, CATALOG, CONTENT, FONT, INFO, PAGE, PAGES, sizeOf } from "./a-pdf.ts";

/** One page of one line, some of whose objects an old reader takes for free: only a cross-reference stream names them (ISO 32000-1, 7.5.8.4). */
export function aHybridPdf(hidden: readonly number[]): Buffer {
  const plain = aPdf();
  const numbers = [CATALOG, PAGES, PAGE, CONTENT, FONT, INFO];
  let text = "%PDF-1.7\n";
  const places = numbers.map((number) => {
    const place = text.length;
    text += `${String(number)} 0 obj\n${bodyOf(plain, number)}\nendobj\n`;
    return [number, place] as const;
  });
  const [stream, own] = [text.length, sizeOf(plain)];
  const rows = places
    .filter(([number]) => hidden.includes(number))
    .map(([, place]) => String.fromCharCode(1, place >> 8, place & 255, 0));
  const index = hidden.map((number) => `${String(number)} 1`).join(" ");
  const size = String(own + 1);
  text += `${String(own)} 0 obj\n<< /Type /XRef /Size ${size} /W [1 2 1] /Index [${index}] /Length ${String(4 * rows.length)} >>\nstream\n${rows.join("")}\nendstream\nendobj\n`;
  const lines = places.map(
    ([number, place]) =>
      `${String(number)} 1\n${hidden.includes(number) ? "0000000000 00000 f " : `${String(place).padStart(10, "0")} 00000 n `}\n`,
  );
  const trailer = `<< /Size ${size} /Root 1 0 R /Info 6 0 R /XRefStm ${String(stream)} >>`;
  const table = `xref\n0 1\n0000000000 65535 f \n${lines.join("")}trailer\n${trailer}\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text + table, "latin1");
}
