import { type CsvDialect, csvDialects } from "../../reporters/text/csv-cell.ts";
import { Refusal } from "../shell.ts";

/** The Excel dialect unless another is named. */
export function csvDialectOf(name: string | null): CsvDialect {
  if (name === null) return "excel";
  const found = csvDialects.find((dialect) => dialect === name);
  if (found !== undefined) return found;
  throw new Refusal({
    fr: `Dialecte CSV inconnu\u00a0: «\u00a0${name}\u00a0». Dialectes possibles\u00a0: ${csvDialects.join(", ")}.`,
    en: `Unknown CSV dialect: “${name}”. Possible dialects: ${csvDialects.join(", ")}.`,
  });
}
