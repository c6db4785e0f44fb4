import { describe, expect, it } from "vitest";
import { anEvidence, anInvoice, aScan, attested, DIGEST, eSigned, type Values } from "../a-case.ts";
import { aDossier } from "../a-dossier.ts";
import { leaves } from "../../src/policy/leaves/index.ts";
import { must } from "../must.ts";
import { answer } from "./a-leaf.ts";

const order = (changes: Values = {}): Values => ({
  orders: [{ id: "D", kind: "quote", file: "d.pdf", issuer: "umbrella-company", ...changes }],
});
const contract = (changes: Values = {}): Values => order({ kind: "tripartite-contract", ...changes });
const delivery = (changes: Values = {}): Values => ({
  deliveries: [{ id: "pv", kind: "acceptance-report", file: "pv.pdf", ...changes }],
});
const evidence = (changes: Values = {}): Values => ({
  evidence: [{ id: "e", proves: ["delivery"], from: "client", kind: "email", file: "e.pdf", ...changes }],
});
const signed = (changes: Values = {}) => [{ party: "client", on: "2026-02-24", ...changes }];
const accepted = { by: "Claire", role: "umbrella-company", on: "2026-06-01" };

type Row = [call: string, about: string | null, values: Values, expected: string | RegExp];

describe("what a leaf answers of the document of its branch", () => {
  it.each<Row>([
    ["signed-by", null, order(), "missing: no document @ → have the document signed;"],
    ["signed-by", "D", order(), /^missing: nothing says so @orders\.0 → have/],
    ["signed-by party=client", "D", order({ signatures: signed() }), /^to-confirm: .*scan.* @orders\.0 → have/],
    ["signed-by party=consultant", "D", order({ signatures: signed() }), /^missing/],
    ["signed-by party=umbrella-company", "D", order({ signatures: signed({ party: "umbrella-company" }) }), /^to-conf/],
    [
      "initialled-by",
      "D",
      order({ signatures: signed({ initialled: true }) }),
      /^to-confirm: .* @orders\.0 → have each/,
    ],
    ["initialled-by", "D", order({ signatures: signed({ stamped: true }) }), /^missing/],
    ["initialled-by", null, order(), "missing: no document @ → have each page initialled,"],
    ["stamped-by", "D", order({ signatures: signed({ stamped: true }) }), /^to-confirm: .* @orders\.0 → ask for/],
    ["stamped-by", "D", order({ signatures: signed({ initialled: true }) }), /^missing/],
    ["stamped-by", null, order(), "missing: no document @ → ask for the stamped"],
    ["dated", "D", order({ signatures: signed() }), /^to-confirm: the date cannot be read/],
    ["has-mention", "D", order({ signatures: signed({ mention: "good-for-agreement" }) }), /^to-confirm/],
    ["has-mention", "D", order({ signatures: signed({ mention: "good-for-delivery" }) }), /^missing/],
    [
      "has-mention mention=good-for-delivery",
      "D",
      order({ signatures: signed({ mention: "good-for-delivery" }) }),
      /^to-confirm/,
    ],
    ["document-readable", "D", order(), "satisfied: the file opens @orders.0"],
    ["issued-by", "D", order({ issuer: "consultant" }), /^missing: the case does not say .* @orders\.0 → have the/],
    [
      "issued-by party=consultant",
      "D",
      order({ issuer: "consultant" }),
      /^to-confirm: .* @orders\.0 → attest the issuer/,
    ],
    ["issued-by", "D", order({ issuer: null }), /^missing: the case does not say/],
    ["issued-by", "F-1", {}, /^to-confirm: .* @invoices\.0 → attest/],
    ["issued-by", "F-1", { ...order(), invoices: [anInvoice({ issuer: "consultant" })] }, /^missing/],
    ["is-paper", "D", contract(), "satisfied: on paper @"],
    ["is-paper", "D", contract({ signing: "electronic" }), /^missing/],
    ["is-paper", "D", contract({ kind: "bipartite-contract" }), /^missing/],
    ["is-paper", null, contract(), /^missing/],
    ["evidence-accepted", null, evidence(), "missing: no document @ → ask the company to"],
    ["evidence-accepted", "e", evidence(), /^to-confirm: the company has not accepted it yet @evidence\.0 → ask/],
    ["evidence-accepted", "e", evidence({ accepted }), /^to-confirm/],
    [
      "evidence-accepted",
      "e",
      evidence({ accepted: { ...accepted, confirmed: { by: "Claire", on: "2026-06-02" } } }),
      "satisfied: accepted by the company @evidence.0",
    ],
    ["evidence-accepted", "e", evidence({ accepted: { ...accepted, confirmed: { by: "Claire" } } }), /^to-confirm/],
    ["evidence-accepted", "e", evidence({ accepted: { ...accepted, confirmed: { on: "2026-06-02" } } }), /^to-confirm/],
    ["from-client", "e", evidence(), /^to-confirm: .* @evidence\.0 → add the original/],
    ["from-client", "e", evidence({ from: "consultant" }), /^missing: it does not come from the client/],
    [
      "from-client",
      "e",
      evidence({ attested: [attested("content", null)] }),
      "satisfied: attested by Paul Durand (consultant) @evidence.0",
    ],
    [
      "from-client",
      "e",
      evidence({ accepted: { ...accepted, confirmed: { by: "Claire", on: "2026-06-02" } } }),
      "satisfied: accepted by the company @evidence.0",
    ],
    ["covers-service-of", null, delivery(), "missing: no document @ → add the proof of"],
    ["covers-service-of", "pv", delivery(), "satisfied: covers the invoice @deliveries.0"],
    [
      "covers-service-of",
      "pv",
      delivery({ covers: [{ invoice: "F-1", extent: "partial", net: "99.99" }] }),
      "to-confirm: the delivered amounts fall short of the invoice @deliveries.0 → add the proof of",
    ],
    [
      "covers-service-of",
      "pv",
      delivery({ covers: [{ invoice: "F-1", extent: "partial" }] }),
      "to-confirm: the delivered part has no amount @deliveries.0 → state the net amount",
    ],
    ["outcome-accepted", null, delivery(), "missing: no document @"],
    ["outcome-accepted", "F-1", { ...delivery(), invoices: [anInvoice(), anInvoice({ number: "F-2" })] }, /^satisfied/],
    ["outcome-accepted", "F-1", {}, "missing: no document @"],
    ["outcome-accepted", "pv", delivery(), "satisfied: no open reservation @deliveries.0"],
    ["outcome-accepted", "pv", delivery({ outcome: "accepted" }), /^satisfied/],
    ["outcome-accepted", "pv", delivery({ outcome: "partial" }), /^satisfied/],
    [
      "outcome-accepted",
      "pv",
      delivery({ outcome: "refused" }),
      "missing: the client refused the delivery @deliveries.0 → have an acceptance report",
    ],
    [
      "outcome-accepted",
      "pv",
      delivery({ outcome: "tacit" }),
      "to-confirm: tacit acceptance: silence is never enough alone @deliveries.0 → ask the company to",
    ],
    [
      "outcome-accepted",
      "pv",
      delivery({ outcome: "tacit", accepted: { ...accepted, confirmed: { by: "C", on: "2026-06-02" } } }),
      /^satisfied/,
    ],
    [
      "outcome-accepted",
      "pv",
      delivery({ outcome: "with-reservations" }),
      "to-confirm: reservations, but their list is missing @deliveries.0 → have an acceptance report",
    ],
    [
      "outcome-accepted",
      "pv",
      delivery({ outcome: "with-reservations", reservations: [{ text: "un défaut" }] }),
      /^to-confirm: a reservation is not lifted .* @deliveries\.0 → have the lifting/,
    ],
    [
      "outcome-accepted",
      "pv",
      delivery({ reservations: [{ text: "a", liftedOn: "2026-06-01" }] }),
      /^to-confirm: a reservation is not lifted/,
    ],
    ["round-step step=copies", null, contract(), "missing: no contract @orders → print and sign 3"],
    ["round-step step=nothing", "D", contract(), "missing: no contract @orders"],
    ["round-step step=copies", "D", contract(), "missing: not yet @orders.0.round → print and sign 3"],
    ["round-step step=copies", "D", contract({ round: { copies: 2 } }), /^missing/],
    [
      "round-step step=copies",
      "D",
      contract({ round: { copies: 3 } }),
      "satisfied: stated in the case @orders.0.round",
    ],
    ["round-step step=mailed", "D", contract(), /^missing: .* → mail the 3/],
    ["round-step step=mailed", "D", contract({ round: { mailedOn: "2026-02-25" } }), /^satisfied/],
    ["round-step step=mailed", "D", contract({ round: { copies: 3 } }), /^missing/],
    ["round-step step=returned", "D", contract(), /^missing: .* → remind the company/],
    ["round-step step=returned", "D", contract({ round: { returnedOn: "2026-03-02" } }), /^missing/],
    ["round-step step=returned", "D", contract({ round: { copiesReturned: 2 } }), /^missing/],
    ["round-step step=returned", "D", contract({ round: { returnedOn: "2026-03-02", copiesReturned: 1 } }), /^missing/],
    ["round-step step=returned", "D", contract({ round: { returnedOn: "2026-03-02", copiesReturned: 2 } }), /^satisf/],
    ["round-step step=client-copy", "D", contract(), /^missing/],
    ["round-step step=client-copy", "D", contract({ round: { clientCopySentOn: "2026-03-03" } }), /^satisfied/],
    ["round-step step=client-copy", "D", contract({ round: { consultantCopyOn: "2026-03-02" } }), /^missing/],
    ["round-step step=consultant-copy", "D", contract(), /^missing/],
    ["round-step step=consultant-copy", "D", contract({ round: { consultantCopyOn: "2026-03-02" } }), /^satisfied/],
    ["round-step step=consultant-copy", "D", contract({ round: { clientCopySentOn: "2026-03-03" } }), /^missing/],
    ["round-step step=approved", "D", contract(), /^missing: .* → send the draft/],
    ["round-step step=approved", "D", contract({ round: { approvedOn: "2026-02-24" } }), /^satisfied/],
    [
      "round-step step=approved",
      "D",
      contract({ round: { approvedOn: "2026-02-24" }, signatures: signed() }),
      /^satis/,
    ],
    ["round-step step=approved", "D", contract({ round: { approvedOn: "2026-02-25" }, signatures: signed() }), /^miss/],
    [
      "round-step step=approved",
      "D",
      contract({ round: { approvedOn: "2026-02-24" }, signatures: [...signed({ on: null }), ...signed()] }),
      /^satisfied/,
    ],
    ["same-debtor", null, {}, "not-applicable: no order @"],
    ["same-debtor", null, order(), "satisfied: same client @"],
    ["same-debtor", null, order({ client: { name: "Acme Industrie" } }), "satisfied: same client @"],
    [
      "same-debtor",
      null,
      order({ client: { name: "Zenith" } }),
      "to-confirm: the order bears another name @orders.0.client → check who ordered and",
    ],
    [
      "same-debtor",
      null,
      order({ client: { name: "ACME", siren: "483180808" } }),
      "missing: the order is in another company's name @orders.0.client → check who ordered and",
    ],
  ])("%s of %s: %j", (call, about, values, expected) => {
    const got = answer(call, values, { about: about === null ? [] : [about] });
    if (typeof expected === "string") expect(got).toBe(expected);
    else expect(got).toMatch(expected);
  });

  it("asks neither initials nor a stamp of what the party signed electronically", () => {
    const setting = { about: ["D"], files: { "d.pdf": eSigned("Anne Martin") } };
    const values = contract({ signatures: signed() });
    expect(answer("initialled-by", values, setting)).toBe("not-applicable: e-signature @");
    expect(answer("stamped-by party=client", values, setting)).toBe("not-applicable: e-signature @");
    expect(answer("initialled-by party=umbrella-company", values, setting)).toMatch("missing");
    expect(answer("is-paper", values, setting)).toMatch("missing");
    expect(answer("signed-by", values, setting)).toMatch(/^satisfied: .* @orders\.0$/);
  });

  it("takes the worst of partial documents", () => {
    const two = {
      deliveries: [
        { id: "a", kind: "acceptance-report", file: "a.pdf", signatures: signed(), attested: [attested("signature")] },
        { id: "b", kind: "acceptance-report", file: "b.pdf", outcome: "refused" },
      ],
    };
    for (const about of [
      ["a", "b"],
      ["b", "a"],
    ]) {
      expect(answer("signed-by", two, { about })).toMatch(/^missing: .* @deliveries\.1/);
      expect(answer("outcome-accepted", two, { about })).toMatch(/^missing: .* @deliveries\.1/);
    }
  });

  it("holds a reservation for lifted by what the client wrote", () => {
    const lifting = (changes: Values) =>
      delivery({ reservations: [{ text: "a", liftedOn: "2026-06-01", file: "levee.pdf", ...changes }] });
    const of = (values: Values) =>
      answer("outcome-accepted", values, { about: ["pv"], files: { "levee.pdf": aScan() } });
    expect(of(lifting({ attested: [attested("content", null)] }))).toMatch("satisfied");
    expect(of(lifting({}))).toMatch("to-confirm");
    expect(of(lifting({ liftedOn: null, attested: [attested("content", null)] }))).toMatch("to-confirm");
  });
});

describe("the documents a leaf tries", () => {
  const tried = (call: string, values: Values, outside: "none" | "invoice" = "none"): string[] => {
    const [name = "", ...pairs] = call.split(" ");
    const args = Object.fromEntries(pairs.map((pair) => pair.split("=") as [string, string]));
    const dossier = aDossier({ invoices: [anInvoice()], ...values });
    const { invoices, incidents } = dossier.caseFile;
    const invoice = outside === "invoice" ? null : (invoices[0] ?? null);
    const scope = { dossier, attestableBy: [], invoice, incident: incidents[0] ?? null, documents: [] };
    const candidates = must(must(leaves[name]).candidates)(args, scope);
    return candidates.map((documents) => documents.map(({ id }) => id).join(" + "));
  };
  const incidents = [{ id: "i", liabilityNotice: { file: "a.pdf" }, factualStatement: { file: "b.pdf" } }];

  it.each<[string, Values, string[]]>([
    ["has-order kind=quote", order(), ["D"]],
    ["has-order kind=contract", order(), []],
    ["has-order kind=contract", contract(), ["D"]],
    ["has-order kind=quote,contract", contract({ kind: "bipartite-contract" }), ["D"]],
    ["has-order", order(), []],
    ["has-delivery kind=acceptance-report", delivery({ covers: [{ invoice: "F-1" }] }), ["pv"]],
    ["has-delivery", delivery({ covers: [{ invoice: "F-1" }] }), []],
    ["has-evidence proves=delivery", evidence({ covers: [{ invoice: "F-1" }] }), ["e"]],
    ["has-evidence", evidence({ covers: [{ invoice: "F-1" }] }), []],
    ["has-incident-paper kind=liability-notice", { incidents }, ["a.pdf"]],
    ["has-incident-paper kind=factual-statement", { incidents }, ["b.pdf"]],
    ["has-incident-paper kind=liability-notice", { incidents: [{ id: "i" }] }, []],
    ["has-incident-paper kind=liability-notice", {}, []],
    ["is-invoice-itself", {}, ["F-1"]],
  ])("%s: %j", (call, values, ids) => {
    expect(tried(call, values)).toEqual(ids);
  });

  it.each(["has-delivery kind=acceptance-report", "has-evidence proves=delivery", "is-invoice-itself"])(
    "%s: none without an invoice",
    (call) => {
      expect(tried(call, { ...delivery({ covers: [{ invoice: "F-1" }] }), ...evidence() }, "invoice")).toEqual([]);
    },
  );

  it("must open", () => {
    const files = { "d.pdf": anEvidence({ type: "text" }), "f.pdf": anEvidence({ sha256: DIGEST, readable: false }) };
    expect(answer("has-order", order(), { about: ["D"], files })).toMatch(/^missing: .*extension.* → add the document/);
    expect(answer("is-invoice-itself", {}, { about: ["F-1"], files })).toMatch(/^missing: .* → add the invoice/);
  });
});
