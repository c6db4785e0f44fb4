import { addDays, parsePlainDate, type PlainDate } from "../time/plain-date.ts";
import type { Confidence, DatedValue, Law, LegalParameter, Source } from "./law.ts";

/** A value as its YAML record writes it. */
interface WrittenValue {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly toConfirm: boolean;
  readonly note: string | null;
}

export interface WrittenParameter extends Pick<LegalParameter, "id" | "label" | "unit"> {
  readonly values: readonly WrittenValue[];
}

/** A value that a workspace adds or puts in place of the shipped one, with its own source. */
export interface LawOverride {
  readonly parameter: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly value: string;
  readonly source: { readonly title: string; readonly url: string | null; readonly article: string | null };
  readonly toConfirm: boolean;
  readonly note: string | null;
}

/** The law as the build keeps it: plain JSON. */
export interface CompiledLaw {
  readonly asOf: PlainDate;
  readonly parameters: readonly LegalParameter[];
}

const confidences: ReadonlySet<string> = new Set([
  "official-copy",
  "several-secondary",
  "single-secondary",
  "unverified",
]);

/**
 * Checks the records and gives them their types: each value has its dates, source and confidence, periods are in order and do not overlap.
 * Throws a RangeError that names the record: a faulty record is a fault of the program, not of its user.
 */
export function compileLaw(asOf: string, records: readonly WrittenParameter[]): CompiledLaw {
  const parameters = records.map((record) => {
    const values = record.values.map((value) => datedValue(record.id, value));
    values.slice(1).forEach((value, index) => {
      const before = values[index];
      if (before?.to == null || value.from === null || value.from <= before.to)
        throw faulty(record.id, "periods overlap");
    });
    if (!record.label.fr || !record.label.en || !record.unit || values.length === 0)
      throw faulty(record.id, "incomplete");
    return { id: record.id, label: record.label, unit: record.unit, values };
  });
  return { asOf: day("as-of", asOf), parameters: parameters.sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

function datedValue(id: string, written: WrittenValue): DatedValue {
  if (!confidences.has(written.confidence) || !written.source.title) throw faulty(id, "no source or confidence");
  if (written.value !== null && typeof written.value !== "string") throw faulty(id, "a value is text");
  return {
    from: written.from === null ? null : day(id, written.from),
    to: written.to === null ? null : day(id, written.to),
    value: written.value,
    source: written.source,
    confidence: written.confidence,
    toConfirm: written.toConfirm,
    note: written.note,
    fromWorkspace: false,
  };
}

function day(id: string, source: string): PlainDate {
  const date = parsePlainDate(source);
  if (date === null) throw faulty(id, `no such day: ${source}`);
  return date;
}

const faulty = (id: string, why: string): RangeError => new RangeError(`legal parameter ${id}: ${why}`);

/** The shipped law with a workspace's own values laid over it; each cuts the shipped periods it replaces. */
export function lawWith(compiled: CompiledLaw, overrides: readonly LawOverride[], alsaceMoselle = false): Law {
  const parameters = new Map(compiled.parameters.map((parameter) => [parameter.id, parameter]));
  for (const override of overrides) {
    const known = parameters.get(override.parameter);
    const parameter = known ?? {
      id: override.parameter,
      label: { fr: override.parameter, en: override.parameter },
      unit: "",
      values: [],
    };
    parameters.set(parameter.id, { ...parameter, values: layOver(parameter.values, override) });
  }
  return { asOf: compiled.asOf, alsaceMoselle, parameters };
}

function layOver(values: readonly DatedValue[], override: LawOverride): DatedValue[] {
  const { from, to } = override;
  const own: DatedValue = {
    from,
    to,
    value: override.value,
    source: override.source,
    confidence: "unverified",
    toConfirm: override.toConfirm,
    note: override.note,
    fromWorkspace: true,
  };
  const kept = values.flatMap((value) => {
    const before = from === null ? null : addDays(from, -1);
    const after = to === null ? null : addDays(to, 1);
    const isBefore = before !== null && value.to !== null && value.to <= before;
    const isAfter = after !== null && value.from !== null && value.from >= after;
    if (isBefore || isAfter) return [value];
    return [
      ...(before !== null && (value.from === null || value.from <= before) ? [{ ...value, to: before }] : []),
      ...(after !== null && (value.to === null || value.to >= after) ? [{ ...value, from: after }] : []),
    ];
  });
  return [...kept, own].sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
}
