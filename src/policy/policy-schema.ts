import * as z from "zod";

const label = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const roles = z.array(z.enum(["consultant", "umbrella-company"])).min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "not-an-id");

/** `{ leaf: name, argument: value… }`: the arguments are the leaf's own. */
export const leafCall = z.looseObject({ leaf: z.string() });

const head = {
  id,
  label: label.optional(),
  basis: z.enum(["law", "article", "practice", "company"]).optional(),
  level: z.enum(["required", "recommended"]).optional(),
  waivable: z.boolean().optional(),
  waivableBy: roles.optional(),
  attestableBy: roles.optional(),
  when: leafCall.optional(),
  recommendedWhen: leafCall.optional(),
  fix: label.optional(),
  each: z.enum(["claimed-invoice", "claimed-invoice-but-deposits", "exhibited-contract", "open-incident"]).optional(),
  optional: z.boolean().optional(),
};

const reference = z.strictObject({ same: z.string() });

/** A node as written: `all` or `any` of nodes, a `leaf` with its arguments, or the `same` node as another gate's. */
export const nodeSource: z.ZodType<NodeSource> = z.lazy(() =>
  z.union([
    reference,
    z.strictObject({ ...head, label, all: z.array(nodeSource).min(1) }),
    z.strictObject({ ...head, label, any: z.array(nodeSource).min(1) }),
    z.looseObject({ ...head, leaf: z.string() }),
  ]),
);

type Head = z.output<z.ZodObject<typeof head>>;
export type NodeSource =
  | z.output<typeof reference>
  | (Head & { all: NodeSource[] })
  | (Head & { any: NodeSource[] })
  | (Head & { leaf: string });

export const gateSource = z.strictObject({
  label,
  occasion: z.enum(["contract", "claimed-invoice", "open-incident"]),
  strict: z.boolean().optional(),
  use: z.strictObject({ gate: z.string(), strict: z.boolean().optional(), attestableBy: roles.optional() }).optional(),
  all: z.array(nodeSource),
});

const rungSource = z.strictObject({
  id,
  label,
  by: z.enum(["consultant", "client", "umbrella-company"]),
  wait: z.int().nonnegative(),
  gate: z.string().nullable().default(null),
  template: z.string(),
  cost: label.nullable().default(null),
  log: z.string(),
  orLog: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
});

const routeSource = z.strictObject({
  id,
  label,
  by: z.enum(["consultant", "client", "umbrella-company"]).default("umbrella-company"),
  gate: z.string(),
  template: z.string().default("claim-statement"),
  cost: label.nullable().default(null),
  log: z.string().default("legal-claim"),
  law: z.array(z.string()).default([]),
});

/** A policy file. One that `extends` another gives only what it replaces or adds. */
export const policySource = z.strictObject({
  name: z.string().min(1),
  extends: z.literal("default").optional(),
  gates: z.record(id, gateSource).optional(),
  /** Nodes replaced by their id path, gate first: `recourse/order/quote/mention`. */
  nodes: z.record(z.string(), z.looseObject({})).optional(),
  /** Days before the end of limitation under which it is near: no waits any more. */
  limitationNear: z.int().positive().optional(),
  road: z.array(rungSource).optional(),
  routes: z.array(routeSource).optional(),
});

export type PolicySource = z.output<typeof policySource>;
export type GateSource = z.output<typeof gateSource>;
