import * as z from "zod";
import { desks } from "./desk-of.ts";

/** Shape of the JSON of `check`, as zod: what `--merge` reads back is held to it, and `dossier schema check` prints it. */
const text = z.object({ fr: z.string(), en: z.string() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const amount = z.string().regex(/^-?\d+\.\d{2}$/);
const nullableText = z.string().nullable();
const waiver = z.object({ reason: z.string(), by: z.string(), until: z.string() });
const party = z.enum(["consultant", "client", "umbrella-company"]);

const clue = z.object({
  basis: z.string(),
  file: nullableText,
  page: z.number().int().nullable(),
  excerpt: nullableText,
  by: nullableText,
  because: text.optional(),
});

const requirement = z
  .object({
    id: z.string(),
    operator: z.enum(["all", "any", "each"]).optional(),
    verdict: z.enum(["satisfied", "waived", "to-confirm", "missing", "not-applicable"]),
    level: z.enum(["required", "recommended"]),
    basis: z.enum(["law", "article", "practice", "company"]),
    label: text,
    subject: z.object({ kind: z.string(), id: z.string() }).optional(),
    because: text,
    evidence: z.array(clue).optional(),
    fix: text.optional(),
    waived: waiver.optional(),
    get children() {
      return z.array(requirement).optional();
    },
  })
  .meta({ id: "requirement" });

const gate = z.object({
  id: z.string(),
  verdict: z.enum(["complete", "incomplete", "to-confirm", "not-applicable"]),
  strict: z.boolean(),
  label: text,
  because: text,
  requirements: requirement,
});

const finding = z.object({
  ruleId: z.string(),
  severity: z.enum(["note", "warning", "error"]),
  requirement: nullableText,
  gates: z.array(z.string()),
  title: text,
  place: z.object({
    file: z.string(),
    path: z.array(z.union([z.string(), z.number().int()])),
    line: z.number().int().positive(),
    column: z.number().int().positive(),
  }),
  message: text,
  why: text.nullable(),
  fix: text.nullable(),
  source: z.object({ title: z.string(), url: nullableText }).nullable(),
  fingerprint: z.string(),
  waived: waiver.nullable(),
  frame: z
    .object({ first: z.number().int().positive(), lines: z.array(z.string()), length: z.number().int().positive() })
    .nullable(),
});

const claim = z.object({
  currency: z.string(),
  invoiced: amount,
  paid: amount,
  balance: amount,
  principal: amount,
  interest: amount,
  recoveryFee: amount,
  total: amount,
  interestAccrued: amount,
  interestPaid: amount,
  overdueSince: day.nullable(),
  invoices: z.array(nullableText),
  excluded: z.array(z.object({ invoice: z.string(), reason: text })),
  toConfirm: z.array(text),
  fromWorkspace: z.array(text),
});

const limitation = z.object({
  date: day,
  daysLeft: z.number().int(),
  invoice: z.string(),
  starts: z.array(z.object({ on: day, because: text })),
  confirmedEvents: z.array(
    z.object({
      on: day,
      what: text,
      effect: z.enum(["interrupts", "suspends"]),
      article: z.string(),
      by: z.string(),
      date: day,
    }),
  ),
  possibleInterruptions: z.array(z.object({ on: day, what: text })),
});

const datedTerm = z.object({
  kind: z.enum([
    "contract",
    "formal-notice",
    "extension",
    "promise",
    "instalment",
    "payment-order",
    "small-claims",
    "commercial-claim",
    "insurer-notice",
    "insurance-limitation",
    "proof-of-debt",
  ]),
  subject: z.string().nullable(),
  on: day,
  label: text,
  article: z.string().nullable(),
  toConfirm: z.boolean(),
});

const action = z.object({
  label: text,
  command: z.string(),
  commands: text,
  by: party,
  before: day.nullable(),
  reason: text.nullable(),
  gate: nullableText.default(null),
  cost: text.nullable().default(null),
  from: day.nullable().default(null),
});

export const caseReportSchema = z.object({
  path: z.string(),
  id: z.string(),
  client: nullableText,
  responsible: nullableText,
  verdict: z.enum(["complete", "incomplete", "to-confirm", "not-applicable", "unreadable"]),
  desk: z.enum(desks),
  gates: z.array(gate),
  findings: z.array(finding),
  claim: claim.nullable(),
  limitation: limitation.nullable(),
  deadlines: z.array(datedTerm),
  nextAction: action.nullable(),
  otherwise: action.nullable(),
  closed: z
    .object({ on: day.nullable(), reason: z.enum(["paid", "abandoned", "written-off", "judged"]).nullable() })
    .nullable(),
});

const count = z.number().int().nonnegative();

export const checkOutputSchema = z.object({
  version: z.literal(1),
  tool: z.object({ name: z.literal("dossier"), version: z.string() }),
  today: day,
  for: z.string(),
  cases: z.array(caseReportSchema),
  summary: z.object({
    cases: count,
    complete: count,
    incomplete: count,
    toConfirm: count,
    notApplicable: count,
    unreadable: count,
    errors: count,
    warnings: count,
    notes: count,
    waived: count,
  }),
});

/** JSON Schema draft-07 of `check --format json`. Keys may be added by a later version, so unknown ones are allowed. */
export const checkSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(checkOutputSchema, { target: "draft-7", io: "input" });
