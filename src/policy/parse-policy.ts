import type { Role } from "../case/case-file.ts";
import { leaves } from "./leaves/index.ts";
import type { Gate, LeafCall, Policy, RequirementNode } from "./policy.ts";
import { leafCall, policySource, type GateSource, type NodeSource, type PolicySource } from "./policy-schema.ts";
import type { RequirementBasis } from "./verdict.ts";

/** What is wrong with a policy file, in words for whoever writes it. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}

// Days: the time a hand-over takes.
const A_QUARTER = 90;

type GateSources = Readonly<Record<string, GateSource>>;
type WrittenNode = Exclude<NodeSource, { same: string }>;

const headKeys = new Set(
  "id label basis level waivable waivableBy attestableBy when recommendedWhen fix each optional leaf all any".split(
    " ",
  ),
);

/**
 * A policy from its YAML values. One that extends another is laid over `base`, the other's values: gates by name, then nodes by id path.
 * Throws a {@link PolicyError} that names the faulty node.
 */
export function parsePolicy(values: unknown, base: PolicySource | null = null): Policy {
  const source = parseSource(values);
  const gates: GateSources = { ...base?.gates, ...source.gates };
  const patched = patchNodes(gates, { ...base?.nodes, ...source.nodes });
  return {
    name: source.name,
    gates: Object.entries(patched).map(([id, gate]) => gateFrom(id, gate, patched)),
    limitationNear: source.limitationNear ?? base?.limitationNear ?? A_QUARTER,
    road: source.road ?? base?.road ?? [],
    routes: source.routes ?? base?.routes ?? [],
  };
}

/** The file's shape alone, checked: what another policy may extend. */
export function parseSource(values: unknown): PolicySource {
  const parsed = policySource.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PolicyError(`${issue?.path.join("/") ?? ""}: ${issue?.message ?? "invalid"}`);
}

function patchNodes(gates: GateSources, patches: Readonly<Record<string, unknown>>): GateSources {
  const left = new Map(Object.entries(patches));
  const patch = (node: NodeSource, path: string): NodeSource => {
    if ("same" in node) return node;
    const own = `${path}/${node.id}`;
    const changes = left.get(own);
    left.delete(own);
    const merged = { ...node, ...(changes as object | undefined), id: node.id };
    if ("all" in merged) return { ...merged, all: merged.all.map((child) => patch(child, own)) };
    return "any" in merged ? { ...merged, any: merged.any.map((child) => patch(child, own)) } : merged;
  };
  const patched = Object.fromEntries(
    Object.entries(gates).map(([id, gate]) => [id, { ...gate, all: gate.all.map((node) => patch(node, id)) }]),
  );
  const [unknown] = left.keys();
  if (unknown !== undefined) throw new PolicyError(`nodes/${unknown}: no such node`);
  return patched;
}

interface Inherited {
  readonly basis: RequirementBasis;
  readonly attestableBy: readonly Role[];
  readonly strict: boolean;
}

const both: readonly Role[] = ["consultant", "umbrella-company"];
const top: Inherited = { basis: "practice", attestableBy: both, strict: false };

function gateFrom(id: string, gate: GateSource, gates: GateSources): Gate {
  const reused = gate.use === undefined ? [] : reuse(gate.use, gates);
  return {
    id,
    label: gate.label,
    occasion: gate.occasion,
    strict: gate.strict ?? false,
    children: [...reused, ...gate.all.map((node) => nodeFrom(node, "", top, gates))],
  };
}

function reuse(use: NonNullable<GateSource["use"]>, gates: GateSources): RequirementNode[] {
  const gate = gates[use.gate];
  if (gate === undefined) throw new PolicyError(`use: no gate called ${use.gate}`);
  const inherited: Inherited = {
    ...top,
    strict: use.strict ?? false,
    attestableBy: use.attestableBy ?? both,
  };
  return gate.all.map((node) => nodeFrom(node, "", inherited, gates));
}

function nodeFrom(source: NodeSource, parent: string, inherited: Inherited, gates: GateSources): RequirementNode {
  if ("same" in source) return nodeFrom(findNode(source.same, gates), parent, inherited, gates);
  const id = parent === "" ? source.id : `${parent}/${source.id}`;
  const passed: Inherited = {
    basis: source.basis ?? inherited.basis,
    attestableBy: source.attestableBy ?? inherited.attestableBy,
    strict: inherited.strict,
  };
  const head = {
    id,
    ...passed,
    level: source.level ?? "required",
    waivable: source.waivable ?? false,
    waivableBy: source.waivableBy ?? (["umbrella-company"] as const),
    when: source.when === undefined ? null : callFrom(source.when, id),
    recommendedWhen: source.recommendedWhen === undefined ? null : callFrom(source.recommendedWhen, id),
    fix: source.fix ?? null,
    each: source.each ?? null,
    optional: source.optional ?? false,
  } as const;
  if ("leaf" in source) {
    const call = callFrom(source, id);
    const label = source.label ?? leaves[call.leaf]?.label(call.arguments);
    if (label === undefined) throw new PolicyError(`${id}: no leaf called ${call.leaf}`);
    return { ...head, operator: "leaf", label, call };
  }
  const children = "all" in source ? source.all : source.any;
  return {
    ...head,
    operator: "all" in source ? "all" : "any",
    label: source.label ?? { fr: source.id, en: source.id },
    children: children.map((child) => nodeFrom(child, id, passed, gates)),
  };
}

function findNode(path: string, gates: GateSources): NodeSource {
  const [gateId = "", ...ids] = path.split("/");
  let nodes: readonly NodeSource[] = gates[gateId]?.all ?? [];
  let found: WrittenNode | undefined;
  for (const id of ids) {
    found = nodes.find((node): node is WrittenNode => !("same" in node) && node.id === id);
    nodes = found === undefined || "leaf" in found ? [] : "all" in found ? found.all : found.any;
  }
  if (found === undefined) throw new PolicyError(`same: no node at ${path}`);
  return found;
}

function callFrom(source: unknown, id: string): LeafCall {
  const { leaf, ...rest } = leafCall.parse(source);
  if (leaves[leaf] === undefined) throw new PolicyError(`${id}: no leaf called ${leaf}`);
  const args = Object.entries(rest).filter(([key]) => !headKeys.has(key));
  return { leaf, arguments: Object.fromEntries(args.map(([key, value]) => [key, String(value)])) };
}
