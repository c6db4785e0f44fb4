import * as z from "zod";
import { consultant, umbrellaCompany } from "../case/schema/parties.ts";
import { roles } from "../case/schema/documents.ts";
import { checkLawValue } from "./law-value.ts";
import { count, day, flag, list, maybe, text } from "../case/schema/scalars.ts";

export const severityLevels = ["off", "note", "warning", "error"] as const;

const level = z.enum(severityLevels);

/** A value of the law that a workspace adds or puts in place of the shipped one, never without its source. */
const lawOverride = z
  .strictObject({
    parameter: text,
    from: maybe(day),
    to: maybe(day),
    value: text,
    source: z.strictObject({ title: text, url: maybe(text), article: maybe(text) }),
    toConfirm: flag.nullish().transform((doubtful) => doubtful ?? false),
    note: maybe(text),
  })
  .superRefine(checkLawValue);

/** `dossier.yaml`, schema 1. */
export const workspaceSchema = z.strictObject({
  schema: z.union([z.literal("1"), z.literal(1)]),
  role: maybe(z.enum(roles)),
  lang: maybe(z.enum(["fr", "en"])),
  umbrellaCompany: maybe(umbrellaCompany),
  consultants: list(consultant),
  cases: maybe(text),
  policy: maybe(text),
  law: list(lawOverride),
  /** Whose public holidays count: Good Friday and 26 December too in Alsace-Moselle (C. trav. L3134-13). */
  holidays: maybe(z.enum(["france", "alsace-moselle"])),
  limits: maybe(
    z.strictObject({
      bytes: maybe(count),
      pages: maybe(count),
      seconds: maybe(count),
      memory: maybe(count),
      attachments: maybe(count),
    }),
  ),
  severities: z
    .record(z.string(), z.union([level, z.strictObject({ level, reason: maybe(text) })]))
    .nullish()
    .transform((severities) => severities ?? {}),
  maxWarnings: maybe(count),
  exclude: list(text),
});

export type WorkspaceFile = z.output<typeof workspaceSchema>;
