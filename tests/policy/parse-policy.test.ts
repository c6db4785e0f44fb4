import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parsePolicy, parseSource, PolicyError } from "../../src/policy/parse-policy.ts";
import { gateOf, type Gate, type RequirementNode } from "../../src/policy/policy.ts";
import { compilePolicy, readPolicy } from "../../src/policy/read-policy.ts";
import { must } from "../must.ts";
import type { Values } from "../a-case.ts";

const label = { fr: "Essai", en: "Test" };
const other = { fr: "Autre", en: "Other" };
const gate = (all: Values[], changes: Values = {}): Values => ({ label, occasion: "contract", all, ...changes });
const leaf = (id: string, changes: Values = {}): Values => ({ id, leaf: "signed-by", party: "client", ...changes });

const base = {
  name: "base",
  limitationNear: 60,
  road: [{ id: "first", label, by: "consultant", wait: 15, template: "t", log: "reminder" }],
  routes: [{ id: "court", label, gate: "g" }],
  gates: {
    g: gate([
      { id: "order", label, any: [leaf("signed", { waivable: true }), { id: "deep", label, all: [leaf("dated")] }] },
    ]),
  },
};
const over = (values: Values) => parsePolicy({ name: "own", extends: "default", ...values }, parseSource(base));

const find = (from: Gate | null, id: string): RequirementNode => {
  const search = (nodes: readonly RequirementNode[]): RequirementNode | undefined =>
    nodes
      .map((node) => (node.id === id ? node : node.operator === "leaf" ? undefined : search(node.children)))
      .find((node) => node !== undefined);
  return must(search(must(from).children));
};

describe("a policy from its values", () => {
  it("gives a node what it does not say", () => {
    expect(find(gateOf(parsePolicy(base), "g"), "order/signed")).toEqual({
      id: "order/signed",
      operator: "leaf",
      label: { fr: "Signé par le client", en: "Signed by the client" },
      basis: "practice",
      level: "required",
      waivable: true,
      waivableBy: ["umbrella-company"],
      attestableBy: ["consultant", "umbrella-company"],
      when: null,
      recommendedWhen: null,
      fix: null,
      each: null,
      optional: false,
      strict: false,
      call: { leaf: "signed-by", arguments: { party: "client" } },
    });
    expect(gateOf(parsePolicy(base), "g")?.strict).toBe(false);
    expect(gateOf(parsePolicy(base), "h")).toBe(null);
  });

  it("keeps what a node says, and passes on to what stands below", () => {
    const said = {
      basis: "law",
      level: "recommended",
      waivableBy: ["consultant"],
      attestableBy: ["umbrella-company"],
      when: { leaf: "is-paper" },
      recommendedWhen: { leaf: "limitation-near", days: 30 },
      fix: other,
      each: "claimed-invoice",
      optional: true,
    };
    const parsed = gateOf(
      parsePolicy({
        name: "p",
        gates: { g: gate([{ id: "n", label, ...said, all: [leaf("l", { label: other })] }], { strict: true }) },
      }),
      "g",
    );
    expect(find(parsed, "n")).toMatchObject({
      ...said,
      operator: "all",
      label,
      waivable: false,
      when: { leaf: "is-paper", arguments: {} },
      recommendedWhen: { leaf: "limitation-near", arguments: { days: "30" } },
    });
    expect(find(parsed, "n/l")).toMatchObject({ basis: "law", attestableBy: ["umbrella-company"], label: other });
    expect(parsed?.strict).toBe(true);
  });

  it("knows the same node of another gate, and its children", () => {
    const h = gate([{ same: "g/order/deep" }, { same: "g/order/signed" }]);
    const parsed = gateOf(parsePolicy({ ...base, gates: { ...base.gates, h } }), "h");
    expect(parsed?.children.map(({ id }) => id)).toEqual(["deep", "signed"]);
    expect(find(parsed, "deep/dated").operator).toBe("leaf");
  });

  it("uses another gate's nodes, more strictly", () => {
    const use = { gate: "g", strict: true, attestableBy: ["umbrella-company"] };
    const parsed = gateOf(parsePolicy({ ...base, gates: { ...base.gates, h: gate([leaf("own")], { use }) } }), "h");
    expect(parsed?.children.map(({ id, strict }) => [id, strict])).toEqual([
      ["order", true],
      ["own", false],
    ]);
    expect(find(parsed, "order/deep/dated")).toMatchObject({ strict: true, attestableBy: ["umbrella-company"] });
    const plain = gateOf(parsePolicy({ ...base, gates: { ...base.gates, h: gate([], { use: { gate: "g" } }) } }), "h");
    expect(find(plain, "order/signed")).toMatchObject({
      strict: false,
      attestableBy: ["consultant", "umbrella-company"],
    });
  });
});

describe("a policy laid over another", () => {
  it("keeps what it does not replace", () => {
    const own = over({});
    expect([own.name, own.limitationNear, own.road.length, own.routes.length]).toEqual(["own", 60, 1, 1]);
    expect(own.gates.map(({ id }) => id)).toEqual(["g"]);
  });

  it("replaces and adds", () => {
    const own = over({ limitationNear: 30, road: [], routes: [], gates: { h: gate([leaf("x")]) } });
    expect([own.limitationNear, own.road, own.routes]).toEqual([30, [], []]);
    expect(own.gates.map(({ id }) => id)).toEqual(["g", "h"]);
  });

  it("has its own defaults when it extends nothing", () => {
    const own = parsePolicy({ name: "own" });
    expect(own).toEqual({ name: "own", gates: [], limitationNear: 90, road: [], routes: [] });
  });

  it("replaces nodes by their id path, at any depth, and their ids stay", () => {
    const own = gateOf(
      over({ nodes: { "g/order/deep/dated": { level: "recommended", id: "x" }, "g/order": { label: other } } }),
      "g",
    );
    expect(find(own, "order/deep/dated").level).toBe("recommended");
    expect(find(own, "order")).toMatchObject({ label: other, operator: "any" });
    expect(find(own, "order/signed").level).toBe("required");
  });

  it("a node replaced under the base is replaced again", () => {
    const patched = { ...base, nodes: { "g/order/signed": { level: "recommended", waivable: false } } };
    const values = { name: "own", extends: "default", nodes: { "g/order/deep": { basis: "law" } } };
    const own = gateOf(parsePolicy(values, parseSource(patched)), "g");
    expect(find(own, "order/signed")).toMatchObject({ level: "recommended", waivable: false });
    expect(find(own, "order/deep/dated").basis).toBe("law");
  });
});

describe("what is wrong with a policy", () => {
  it.each<[string, Values, RegExp]>([
    ["a shape", { name: 3 }, /^name: /],
    ["an unknown key", { name: "p", rungs: [] }, /rungs/],
    ["an unknown leaf", { name: "p", gates: { g: gate([{ id: "n", leaf: "sings" }]) } }, /^n: no leaf called sings$/],
    [
      "an unknown leaf in a condition",
      { name: "p", gates: { g: gate([leaf("n", { when: { leaf: "sings" } })]) } },
      /^n: no leaf/,
    ],
    ["an unknown node", { name: "p", nodes: { "g/none": {} } }, /^nodes\/g\/none: no such node$/],
    ["the same as nothing", { name: "p", gates: { g: gate([{ same: "g/none" }]) } }, /^same: no node at g\/none$/],
    ["the same as a gate", { name: "p", gates: { g: gate([{ same: "h/none" }]) } }, /^same: no node at h\/none$/],
    ["below a leaf", { name: "p", gates: { g: gate([leaf("n"), { same: "g/n/x" }]) } }, /^same: no node at g\/n\/x$/],
    ["a use of nothing", { name: "p", gates: { g: gate([], { use: { gate: "h" } }) } }, /^use: no gate called h$/],
  ])("%s", (_name, values, message) => {
    expect(() => parsePolicy(values)).toThrow(PolicyError);
    expect(() => parsePolicy(values)).toThrow(message);
  });
});

describe("a policy file", () => {
  const root = mkdtempSync(path.join(tmpdir(), "policy-"));
  const write = (name: string, text: string) => {
    writeFileSync(path.join(root, name), text);
    return name;
  };

  it("may extend the shipped one, or stand alone", async () => {
    const shipped = await compilePolicy();
    expect(await readPolicy("default", root)).toEqual(shipped);
    const own = await readPolicy(write("own.yaml", "name: own\nextends: default\nlimitationNear: 30\n"), root);
    expect(own).toEqual({ ...shipped, name: "own", limitationNear: 30 });
    const alone = await readPolicy(write("alone.yaml", "name: alone\n"), root);
    expect(alone.gates).toEqual([]);
    expect(await readPolicy(path.join(root, "alone.yaml"), "/elsewhere")).toEqual(alone);
    expect(await readPolicy(path.join(root, "alone.yaml"), null)).toEqual(alone);
    await expect(readPolicy("alone.yaml", null)).rejects.toThrow(/ENOENT/);
  });
});
