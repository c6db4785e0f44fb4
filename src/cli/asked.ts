import { parsePlainDate, type PlainDate } from "../time/plain-date.ts";
import { printable } from "../reporters/text/printable.ts";
import { Refusal } from "./shell.ts";

type Value = string | boolean | readonly string[];

/** What a line asked for, once it was understood: operands in order, flags by their name without the dashes. */
export class Asked {
  readonly operands: readonly string[];
  readonly #flags: ReadonlyMap<string, Value>;

  constructor(operands: readonly string[], flags: ReadonlyMap<string, Value>) {
    this.operands = operands;
    this.#flags = flags;
  }

  /** The first operand, or null. */
  get first(): string | null {
    return this.operands[0] ?? null;
  }

  text(flag: string): string | null {
    const value = this.#flags.get(flag);
    return typeof value === "string" ? value : null;
  }

  all(flag: string): readonly string[] {
    const value = this.#flags.get(flag);
    if (typeof value === "string") return [value];
    return typeof value === "object" ? value : [];
  }

  isOn(flag: string): boolean {
    return this.#flags.get(flag) === true;
  }

  /** true for `--strict`, false for `--no-strict`, null for neither. */
  choice(flag: string): boolean | null {
    const value = this.#flags.get(flag);
    return typeof value === "boolean" ? value : null;
  }

  day(flag: string): PlainDate | null {
    const value = this.text(flag);
    return value === null ? null : dayFrom(value, `--${flag}`);
  }

  count(flag: string): number | null {
    const value = this.text(flag);
    if (value === null) return null;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new Refusal({
      fr: `--${flag} attend un nombre entier, pas « ${printable(value)} ».`,
      en: `--${flag} needs a whole number, not “${printable(value)}”.`,
    });
  }

  /** One of a few words. */
  oneOf<T extends string>(flag: string, words: readonly T[]): T | null {
    const value = this.text(flag);
    if (value === null) return null;
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw new Refusal({
      fr: `--${flag} ne connaît pas « ${printable(value)} ». Valeurs possibles : ${words.join(", ")}.`,
      en: `--${flag} does not know “${printable(value)}”. Possible values: ${words.join(", ")}.`,
    });
  }

  /** The flags given, with their values as written. */
  get given(): ReadonlyMap<string, Value> {
    return this.#flags;
  }
}

/** A day as a flag writes it; refused with an example when it is none. */
export function dayFrom(source: string, flag: string): PlainDate {
  const day = parsePlainDate(source);
  if (day !== null) return day;
  throw new Refusal({
    fr: `${flag} attend un jour qui existe, comme 2026-11-23, pas « ${printable(source)} ».`,
    en: `${flag} needs a day that exists, such as 2026-11-23, not “${printable(source)}”.`,
  });
}
