import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/policy/evaluate.ts";
import { parsePolicy } from "../../src/policy/parse-policy.ts";
import type { GateVerdict, RequirementVerdict } from "../../src/policy/verdict.ts";
import { anEvidence, anInvoice, attested, eSigned, type Values } from "../a-case.ts";
import { aDossier, type DossierSetting } from "../a-dossier.ts";
import { must } from "../must.ts";

/** Leaves whose answer the case below decides: satisfied, missing, to confirm, not applicable. */
const YES = { leaf: "no-known-insolvency" };
const NO = { leaf: "party-identified", what: "bank-account" };
const DOUBT = { leaf: "dispute-answered" };
const NONE = { leaf: "same-debtor" };
const words = (text: string) => ({ fr: text, en: text });

function gate(nodes: Values[], values: Values = {}, setting: DossierSetting & { waivers?: boolean } = {}): GateVerdict {
  const label = words("Essai");
  const policy = parsePolicy({ name: "test", gates: { g: { label, occasion: "claimed-invoice", all: nodes } } });
  const dossier = aDossier({ invoices: [anInvoice()], ...values }, setting);
  return evaluate(must(policy.gates[0]), dossier, { waivers: setting.waivers ?? true });
}
const node = (source: Values, values: Values = {}, setting: Parameters<typeof gate>[2] = {}): RequirementVerdict =>
  must(
    gate([{ id: "n", ...("leaf" in source ? {} : { label: words("N") }), ...source }], values, setting).requirements
      .children[0],
  );
const leaf = (call: Values, id = "x"): Values => ({ id, ...call });
const leavesOf = (...calls: Values[]): Values[] => calls.map((call, n) => leaf(call, `l${n}`));

describe("three values", () => {
  it.each<[string, Values[], string]>([
    ["all: the worst", [YES, DOUBT, NO], "missing"],
    ["all: a doubt", [YES, DOUBT], "to-confirm"],
    ["all: met", [YES, YES], "satisfied"],
    ["all: what does not apply is left out", [NONE, YES], "satisfied"],
    ["all: nothing applies", [NONE, NONE], "not-applicable"],
    ["all: recommended alone", [{ ...NO, level: "recommended" }], "satisfied"],
    ["all: recommended never changes its parent", [DOUBT, { ...NO, level: "recommended" }], "to-confirm"],
    ["all: recommended beside what does not apply", [NONE, { ...NO, level: "recommended" }], "satisfied"],
  ])("%s", (_name, calls, verdict) => {
    expect(node({ all: leavesOf(...calls) }).verdict).toBe(verdict);
  });

  it.each<[string, Values[], string]>([
    ["any: the best", [NO, DOUBT, YES], "satisfied"],
    ["any: a doubt", [NO, DOUBT], "to-confirm"],
    ["any: nothing", [NO, NO], "missing"],
    ["any: what does not apply is no way", [NO, NONE], "missing"],
    ["any: nothing applies", [NONE], "not-applicable"],
    ["any: what is recommended is no way", [NO, { ...YES, level: "recommended" }], "missing"],
  ])("%s", (_name, calls, verdict) => {
    expect(node({ any: leavesOf(...calls) }).verdict).toBe(verdict);
  });

  it.each<[string, Values[], string, string]>([
    ["complete", [YES], "complete", "satisfied"],
    ["a doubt", [YES, DOUBT], "to-confirm", "to-confirm"],
    ["a gap", [DOUBT, NO], "incomplete", "missing"],
    ["only recommended", [{ ...NO, level: "recommended" }], "complete", "satisfied"],
  ])("a gate: %s", (_name, calls, verdict, root) => {
    const found = gate(leavesOf(...calls));
    expect([found.verdict, found.requirements.verdict]).toEqual([verdict, root]);
  });

  it("a gate whose occasion has not come is not applicable, with the reason", () => {
    const found = gate(leavesOf(NO), { invoices: [] });
    expect([found.verdict, found.requirements.verdict, found.because.en]).toEqual([
      "not-applicable",
      "not-applicable",
      "no invoice in the case",
    ]);
  });
});

describe("why", () => {
  it("a gate names what is missing, else what is to confirm, with the reason of a leaf", () => {
    const bank = { id: "b", ...NO };
    const branch = { id: "c", label: words("TVA et NAF"), any: leavesOf(NO) };
    expect(gate([bank, leaf(YES, "y"), leaf(DOUBT, "d"), branch]).because.en).toBe(
      "missing: the company's bank account (not stated), TVA et NAF",
    );
    expect(gate([leaf(DOUBT)]).because.fr).toBe(
      "à confirmer\u00a0: le client conteste-t-il\u202f? (on ne sait pas si le client conteste)",
    );
    expect(gate([leaf(YES), leaf({ ...NO, level: "recommended" }, "r")]).because.en).toBe("papers gathered");
  });

  it.each([
    ["À livrer", "à livrer"],
    ["À l’heure", "à l’heure"],
    ["À", "À"],
    ["Écrit", "écrit"],
    ["SIREN", "SIREN"],
    ["déjà Vu", "déjà Vu"],
    ["à Paris", "à Paris"],
  ])("begins « %s » with « %s » inside a sentence", (label, inside) => {
    expect(gate([{ id: "c", label: words(label), any: leavesOf(NO) }]).because.fr).toBe(`il manque\u00a0: ${inside}`);
  });

  it("a branch gives the reason of the first thing that decides", () => {
    const label = words("Branche");
    const inner = { id: "i", label: words("Dedans"), all: leavesOf(NO) };
    expect(node({ label, all: leavesOf(YES) }).because.en).toBe("Branche");
    expect(node({ label, all: leavesOf(YES, DOUBT, NO) }).because.en).toBe("not stated");
    expect(node({ label, all: [inner] }).because.en).toBe("Dedans");
    expect(node({ label, all: leavesOf({ ...NO, level: "recommended" }, DOUBT) }).because.en).toBe(
      "it is not known whether the client contests",
    );
    expect(node({ label, any: leavesOf(NONE) }).because.en).toBe("no order");
    expect(node({ all: leavesOf(NO) }).because.en).toBe("not stated");
  });

  it("a branch shows its own fix, and only while it is not met; a leaf its own, else that of its kind", () => {
    const fix = words("faites-le");
    expect(node({ fix, all: leavesOf(NO) }).fix).toEqual(fix);
    expect(node({ fix, all: leavesOf(YES) }).fix).toBe(null);
    expect(node({ fix, ...NO }).fix).toEqual(fix);
    expect(node(NO).fix?.en).toBe("ask for the company's IBAN");
    expect(node({ fix, ...YES }).fix).toBe(null);
  });

  it("a branch points where its verdict comes from", () => {
    expect(node({ all: leavesOf(YES, NO) }).path).toEqual(["umbrellaCompany", "bankAccount"]);
    expect(node({ any: leavesOf(NO, DOUBT) }).path).toEqual(["dispute"]);
    expect(node({ all: leavesOf({ leaf: "law-settled", parameter: "nothing" }) }).path).toEqual([]);
  });
});

describe("what a node may say of itself", () => {
  it("when: a node that does not hold here is left out", () => {
    expect(node({ ...NO, when: YES }).verdict).toBe("missing");
    const out = node({ ...NO, when: DOUBT, level: "recommended" });
    expect(out).toMatchObject({ verdict: "not-applicable", level: "recommended", fix: null, subject: null, path: [] });
    expect(out.because.en).toBe("not applicable here");
  });

  it("recommendedWhen: required until it holds", () => {
    expect(node({ ...NO, recommendedWhen: YES }).level).toBe("recommended");
    expect(node({ ...NO, recommendedWhen: DOUBT }).level).toBe("required");
    expect(node({ ...NO, level: "recommended", recommendedWhen: DOUBT }).level).toBe("recommended");
    expect(node(NO).level).toBe("required");
  });

  it("basis, label and attestableBy pass to what stands below", () => {
    const branch = node({ basis: "law", all: [leaf(NO), { id: "y", basis: "company", label: words("Oui"), ...YES }] });
    expect(branch.children.map(({ basis }) => basis)).toEqual(["law", "company"]);
    expect(branch.children.map(({ label }) => label.en)).toEqual(["The company's bank account", "Oui"]);
    expect([branch.id, ...branch.children.map(({ id }) => id)]).toEqual(["n", "n/x", "n/y"]);
  });
});

const report = (id: string, changes: Values = {}): Values => ({
  id,
  kind: "acceptance-report",
  file: `${id}.pdf`,
  covers: [{ invoice: "F-1" }],
  signatures: [{ party: "client", on: "2026-05-02" }],
  ...changes,
});
const delivered = {
  each: "claimed-invoice",
  all: [leaf({ leaf: "has-delivery", kind: "acceptance-report" }, "has"), leaf({ leaf: "signed-by" }, "signed")],
};

describe("each", () => {
  const two = { invoices: [anInvoice(), anInvoice({ number: "F-2", file: "g.pdf" })] };

  it("judges every member, and takes the worst", () => {
    const each = node({ each: "claimed-invoice", ...NO }, two);
    expect(each).toMatchObject({ operator: "each", verdict: "missing", subject: null });
    expect(each.children.map(({ subject }) => subject)).toEqual([
      { kind: "invoice", id: "F-1" },
      { kind: "invoice", id: "F-2" },
    ]);
    expect(each.because.en).toBe("not stated");
  });

  it("leaves the subject of its document to what speaks of one", () => {
    const [first] = node(delivered, { deliveries: [report("pv")] }).children;
    expect(first?.subject).toEqual({ kind: "delivery", id: "pv" });
  });

  it.each<[string, string, Values, string, string]>([
    ["nothing in it", "exhibited-contract", {}, "missing", "no contract in the case"],
    [
      "nothing in it, and optional",
      "exhibited-contract",
      { optional: true },
      "not-applicable",
      "no contract in the case",
    ],
    ["no open incident", "open-incident", {}, "missing", "no open incident"],
  ])("an empty set: %s", (_name, each, changes, verdict, because) => {
    const closed = { incidents: [{ id: "i", closedOn: "2026-05-01" }] };
    const found = node({ each, ...changes, ...YES }, closed);
    expect([found.verdict, found.because.en, found.children]).toEqual([verdict, because, []]);
  });

  it("leaves deposits out where there is nothing to deliver yet", () => {
    const deposit = { invoices: [anInvoice({ kind: "deposit" })] };
    expect(node({ each: "claimed-invoice-but-deposits", ...NO }, deposit).verdict).toBe("not-applicable");
    expect(node({ each: "claimed-invoice", ...NO }, deposit).verdict).toBe("missing");
    expect(node({ each: "claimed-invoice-but-deposits", ...NO }).children).toHaveLength(1);
  });

  it("ranges over contracts and open incidents", () => {
    const values = {
      orders: [
        { id: "C", kind: "bipartite-contract", file: "c.pdf" },
        { id: "D", kind: "quote", file: "d.pdf" },
      ],
      incidents: [{ id: "i" }, { id: "j", closedOn: "2026-05-01" }],
    };
    const subjects = (each: string) => node({ each, ...YES }, values).children.map(({ subject }) => subject);
    expect(subjects("exhibited-contract")).toEqual([{ kind: "order", id: "C" }]);
    expect(subjects("open-incident")).toEqual([{ kind: "incident", id: "i" }]);
  });

  it("has the level that the node says", () => {
    expect(node({ each: "claimed-invoice", ...NO, level: "recommended" }).level).toBe("recommended");
  });
});

describe("the documents of a branch", () => {
  const best = (...deliveries: Values[]) => node(delivered, { deliveries }).children[0];
  const words_ = [attested("signature")];

  it("speaks of the best, the first of equals", () => {
    expect(best(report("a"), report("b", { attested: words_ }))?.subject?.id).toBe("b");
    expect(best(report("a", { attested: words_ }), report("b"))?.subject?.id).toBe("a");
    expect(best(report("a"), report("b"))?.subject?.id).toBe("a");
  });

  it("of two that miss something, the one that takes less", () => {
    const unsigned = { signatures: [] };
    const deliveries = [report("a", unsigned), report("b", unsigned)];
    const nearest = (file: string) => {
      const files = { [file]: anEvidence({ type: "text" }) };
      return node(delivered, { deliveries }, { files }).children[0]?.subject?.id;
    };
    expect([nearest("a.pdf"), nearest("b.pdf")]).toEqual(["b", "a"]);
  });

  it("is tried with none when there is none", () => {
    expect(best()).toMatchObject({ verdict: "missing", subject: { kind: "invoice", id: "F-1" } });
    expect(best()?.children.map(({ verdict }) => verdict)).toEqual(["missing", "missing"]);
  });

  it("points at its document", () => {
    expect(best(report("a"))?.path).toEqual(["deliveries", 0]);
    expect(best(report("a"))?.children[1]?.evidence).toMatchObject([{ basis: "declared", file: "a.pdf", by: null }]);
  });

  it("says that a document is contradicted, up to the gate", () => {
    const setting = { files: { "a.pdf": eSigned("Anne Martin", { signatureVerdict: "broken" as const }) } };
    const found = gate(
      [{ id: "n", label: words("N"), ...delivered }, leaf(YES)],
      { deliveries: [report("a")] },
      setting,
    );
    expect(found.requirements.contradicted).toBe(true);
    expect(found.requirements.children.map(({ contradicted }) => contradicted)).toEqual([true, false]);
    expect(
      gate([{ id: "n", label: words("N"), ...delivered }], { deliveries: [report("a")] }).requirements.contradicted,
    ).toBe(false);
  });
});

describe("attestations and copies", () => {
  const signedBy = { each: "claimed-invoice", all: [...delivered.all] };
  const verdict = (changes: Values, setting: DossierSetting = {}, source: Values = {}) =>
    node({ ...signedBy, ...source }, { deliveries: [report("a", changes)] }, setting).children[0]?.children[1]?.verdict;
  const byCompany = { attested: [attested("signature", "client", "umbrella-company")] };

  it.each<[string, Values, DossierSetting, Values, string]>([
    ["the consultant's word", { attested: [attested("signature")] }, {}, {}, "satisfied"],
    ["the company's, in the consultant's copy", byCompany, {}, { attestableBy: ["umbrella-company"] }, "to-confirm"],
    [
      "the company's, in its own copy",
      byCompany,
      { role: "umbrella-company" },
      { attestableBy: ["umbrella-company"] },
      "satisfied",
    ],
    [
      "the consultant's, where only the company's counts",
      { attested: [attested("signature")] },
      { role: "umbrella-company" },
      { attestableBy: ["umbrella-company"] },
      "to-confirm",
    ],
    ["nobody's name", { attested: [{ ...attested("signature"), by: null }] }, {}, {}, "to-confirm"],
    [
      "nobody's role",
      { attested: [{ ...attested("signature"), role: null }] },
      { role: "umbrella-company" },
      {},
      "to-confirm",
    ],
    [
      "one good word among two",
      { attested: [{ ...attested("signature"), by: null }, attested("signature")] },
      {},
      {},
      "satisfied",
    ],
  ])("%s", (_name, changes, setting, source, expected) => {
    expect(verdict(changes, setting, source)).toBe(expected);
  });
});

describe("waivers", () => {
  const waiver = (changes: Values = {}) => ({
    waivers: [
      { requirement: "n", reason: "accord", by: "Claire", role: "umbrella-company", until: "2026-11-23", ...changes },
    ],
  });
  const company: DossierSetting = { role: "umbrella-company" };
  const waivable = { ...NO, waivable: true };

  it.each<[string, Values, Values, string]>([
    ["in force", waivable, {}, "waived"],
    ["of a doubt", { ...DOUBT, waivable: true }, {}, "waived"],
    ["of what is met", { ...YES, waivable: true }, {}, "satisfied"],
    ["of what may not be waived", NO, {}, "missing"],
    ["of another node", waivable, { requirement: "m" }, "missing"],
    ["over", waivable, { until: "2026-11-22" }, "missing"],
    ["without end", waivable, { until: null }, "missing"],
    ["without reason", waivable, { reason: null }, "missing"],
    ["without author", waivable, { by: null }, "missing"],
    ["without role", waivable, { role: null }, "missing"],
    ["by whom it may not", waivable, { role: "consultant" }, "missing"],
    ["of this gate", waivable, { gate: "g" }, "waived"],
    ["of another gate", waivable, { gate: "h" }, "missing"],
    ["of another subject", waivable, { subject: "F-1" }, "missing"],
    ["received from another copy", waivable, { receivedOn: "2026-06-01" }, "to-confirm"],
    [
      "received, then confirmed",
      waivable,
      { receivedOn: "2026-06-01", confirmed: { by: "Claire", on: "2026-06-02" } },
      "waived",
    ],
    ["confirmed by nobody", waivable, { receivedOn: "2026-06-01", confirmed: { on: "2026-06-02" } }, "to-confirm"],
    ["confirmed on no day", waivable, { receivedOn: "2026-06-01", confirmed: { by: "Claire" } }, "to-confirm"],
  ])("%s", (_name, source, changes, verdict) => {
    expect(node(source, waiver(changes), company).verdict).toBe(verdict);
  });

  it("wait for the company in the consultant's copy, but where the consultant may waive", () => {
    const waiting = node(waivable, waiver());
    expect(waiting.verdict).toBe("to-confirm");
    expect(waiting.because.en).toBe("waiver for the company to confirm");
    expect(waiting.fix?.en).toBe("ask the company to confirm the waiver");
    const own = { ...waivable, waivableBy: ["consultant"] };
    expect(node(own, waiver({ role: "consultant" })).verdict).toBe("waived");
  });

  it("show their reason, author and end, and no fix", () => {
    expect(node(waivable, waiver(), company)).toMatchObject({
      fix: null,
      waived: { reason: "accord", by: "Claire", until: "2026-11-23" },
    });
    expect(node(NO).waived).toBe(null);
  });

  it("may name the invoice or the document, one of several that count together", () => {
    const partial = { covers: [{ invoice: "F-1", extent: "partial" }] };
    const values = { deliveries: [report("a", partial), report("b", partial)] };
    const waived = (subject: string) => {
      const both = { ...waiver({ requirement: "n/signed", subject }), ...values };
      const source = { ...delivered, all: [delivered.all[0], { ...delivered.all[1], waivable: true }] };
      return node(source, both, company).children[0]?.children[1]?.verdict;
    };
    expect(["F-1", "a", "b", "F-2"].map(waived)).toEqual(["waived", "waived", "waived", "to-confirm"]);
  });

  it("the whole of each may be waived, for one invoice", () => {
    const two = { invoices: [anInvoice(), anInvoice({ number: "F-2", file: "g.pdf" })], ...waiver({ subject: "F-2" }) };
    const { children } = node({ each: "claimed-invoice", ...waivable }, two, company);
    expect(children.map(({ verdict }) => verdict)).toEqual(["missing", "waived"]);
  });

  it("are set aside when asked", () => {
    expect(node(waivable, waiver(), { ...company, waivers: false }).verdict).toBe("missing");
  });
});
