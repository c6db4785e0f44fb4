import { resolve } from "node:path";
import { type Format, formats } from "../../reporters/index.ts";
import { Refusal } from "../shell.ts";

/** One report of the run: its format, and its file or stdout. */
export interface Output {
  readonly format: Format;
  /** Absolute; null for stdout. */
  readonly file: string | null;
}

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);

function outputOf(source: string, cwd: string): Output {
  const colon = source.indexOf(":");
  const name = colon === -1 ? source : source.slice(0, colon);
  const file = colon === -1 ? null : source.slice(colon + 1);
  if (!isFormat(name) || file === "") {
    throw new Refusal({
      fr: `Format inconnu\u00a0: «\u00a0${source}\u00a0». Formats possibles\u00a0: ${formats.join(", ")}, chacun suivi ou non de «\u00a0:fichier\u00a0».`,
      en: `Unknown format: “${source}”. Possible formats: ${formats.join(", ")}, each followed or not by “:file”.`,
    });
  }
  return { format: name, file: file === null || file === "-" ? null : resolve(cwd, file) };
}

/** Reads `--format sarif:out.sarif --format pretty --output report.txt`. Throws a {@link Refusal} when two reports want one place. */
export function outputsOf(sources: readonly string[], output: string | null, cwd: string): readonly Output[] {
  const found = (sources.length === 0 ? ["pretty"] : sources).map((source) => outputOf(source, cwd));
  const placed = found.map((one) =>
    one.file === null && output !== null && output !== "-" ? { ...one, file: resolve(cwd, output) } : one,
  );
  const places = placed.map(({ file }) => file ?? "-");
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    throw new Refusal({
      fr: `Deux formats ne peuvent pas s’écrire au même endroit (${twice === "-" ? "la sortie standard" : twice}). Donnez un fichier à l’un\u00a0: --format sarif:rapport.sarif.`,
      en: `Two formats cannot be written to one place (${twice === "-" ? "standard output" : twice}). Give one a file: --format sarif:report.sarif.`,
    });
  }
  return placed;
}
