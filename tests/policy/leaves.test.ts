import { describe, expect, it } from "vitest";
import { answer } from "./a-leaf.ts";
import { anInvoice, type Values } from "../a-case.ts";

type Row = [call: string, values: Values, expected: string];

const client = (values: Values): Values => ({ client: values });
const journal = (...entries: Values[]): Values => ({ journal: entries.map((entry, n) => ({ id: `j${n}`, ...entry })) });
const traders = (kind: string | null, legalForm: string | null, other: string | null, expected: string): Row => [
  "party-identified what=both-traders",
  { ...client({ kind, legalForm }), umbrellaCompany: { name: "w", legalForm: other } },
  expected,
];
const extract = { kind: "registry-extract", file: "kbis.pdf" };
const notice = { kind: "formal-notice", on: "2026-09-01" };

/** On 23 November 2026, in a consultant's copy; the invoice was due on 3 June. */
const rows: readonly Row[] = [
  [
    "checked-within what=insolvency days=30",
    {},
    "missing: not done yet @client.insolvency.checkedOn → check the official gazette",
  ],
  [
    "checked-within what=insolvency days=30",
    client({ insolvency: { checkedOn: "2026-10-24" } }),
    "satisfied: checked on 24 October 2026 @client.insolvency.checkedOn",
  ],
  [
    "checked-within what=insolvency days=30",
    client({ insolvency: { checkedOn: "2026-10-23" } }),
    "missing: the check of 23 October 2026 is too old @client.insolvency.checkedOn → check the official gazette",
  ],
  [
    "checked-within what=insolvency days=30",
    client({ insolvency: { checkedOn: "2026-11-23" } }),
    "satisfied: checked on 23 November 2026 @client.insolvency.checkedOn",
  ],
  [
    "checked-within what=insolvency days=30",
    client({ insolvency: { checkedOn: "2026-11-24" } }),
    "missing: the check of 24 November 2026 is dated in the future @client.insolvency.checkedOn → check the official gazette",
  ],
  [
    "checked-within what=insolvency",
    client({ insolvency: { checkedOn: "2020-01-01" } }),
    "satisfied: checked on 1 January 2020 @client.insolvency.checkedOn",
  ],
  [
    "checked-within what=balance days=8",
    { balance: { confirmedOn: "2026-11-20" } },
    "missing: not done yet @balance.confirmedOn → ask the company to",
  ],
  [
    "checked-within what=balance days=8",
    { balance: { confirmedOn: "2026-11-20", by: "Claire" } },
    "satisfied: checked on 20 November 2026 @balance.confirmedOn",
  ],
  [
    "checked-within what=balance days=8",
    { balance: { by: "Claire" } },
    "missing: not done yet @balance.confirmedOn → ask the company to",
  ],
  [
    "checked-within what=registry-extract months=3",
    client({ registryExtractOn: "2026-08-23" }),
    "to-confirm: dated 23 August 2026, but no readable copy is in the case @client.registryExtractOn → get a recent extract",
  ],
  [
    "checked-within what=registry-extract months=3",
    client({ registryExtractOn: "2026-08-22" }),
    "missing: the check of 22 August 2026 is too old @client.registryExtractOn → get a recent extract",
  ],
  [
    "checked-within what=registry-extract months=3",
    { otherDocuments: [{ ...extract, on: "2026-11-01" }] },
    "satisfied: checked on 1 November 2026 @client.registryExtractOn",
  ],
  [
    "checked-within what=registry-extract months=3",
    { otherDocuments: [extract] },
    "missing: not done yet @client.registryExtractOn → get a recent extract",
  ],
  [
    "checked-within what=registry-extract months=3",
    { otherDocuments: [{ kind: "mandate", file: "m.pdf", on: "2026-11-01" }] },
    "missing: not done yet @client.registryExtractOn → get a recent extract",
  ],
  ["checked-within what=nothing", {}, "missing: not done yet @"],
  ["has-paper what=mandate", {}, "missing: not in the case @otherDocuments → add the mandate signed"],
  [
    "has-paper what=mandate",
    { otherDocuments: [extract, { kind: "mandate", file: "m.pdf" }] },
    "satisfied: in the case @",
  ],
  [
    "has-paper what=mandate",
    { otherDocuments: [extract] },
    "missing: not in the case @otherDocuments → add the mandate signed",
  ],
  [
    "has-paper what=insurance-certificate",
    { umbrellaCompany: null },
    "missing: not in the case @otherDocuments → download the certificate from",
  ],
  [
    "has-paper what=insurance-certificate",
    { umbrellaCompany: { name: "w" } },
    "missing: not in the case @otherDocuments → download the certificate from",
  ],
  [
    "has-paper what=insurance-certificate",
    { umbrellaCompany: { name: "w", insurer: { name: "A" } } },
    "missing: not in the case @otherDocuments → download the certificate from",
  ],
  [
    "has-paper what=insurance-certificate",
    { umbrellaCompany: { name: "w", insurer: { certificate: "a.pdf" } } },
    "satisfied: in the case @",
  ],
  [
    "has-paper what=insurance-certificate",
    { otherDocuments: [{ kind: "insurance-certificate", file: "a.pdf" }] },
    "satisfied: in the case @",
  ],
  [
    "has-paper what=insurance-certificate",
    { otherDocuments: [extract] },
    "missing: not in the case @otherDocuments → download the certificate from",
  ],
  ["has-paper what=proof-of-sending", {}, "missing: not in the case @otherDocuments → add the e-mail it"],
  [
    "has-paper what=proof-of-sending",
    { evidence: [{ id: "e", proves: ["sending"], kind: "email", file: "e.eml" }] },
    "satisfied: in the case @",
  ],
  [
    "has-paper what=proof-of-sending",
    { evidence: [{ id: "e", proves: ["order"], kind: "email", file: "e.eml" }] },
    "missing: not in the case @otherDocuments → add the e-mail it",
  ],
  [
    "has-paper what=proof-of-sending",
    { invoices: [anInvoice({ platformStatus: { status: "submitted" } })] },
    "satisfied: in the case @",
  ],
  [
    "has-paper what=proof-of-sending",
    { invoices: [anInvoice({ platformStatus: { status: "rejected" } })] },
    "missing: not in the case @otherDocuments → add the e-mail it",
  ],
  ["has-paper what=nothing", {}, "missing: not in the case @otherDocuments"],
  ["has-claimed-invoice", {}, "satisfied: F-1 @invoices"],
  [
    "has-claimed-invoice",
    { invoices: [] },
    "missing: no invoice past due and unpaid @invoices → add the invoice: dossier",
  ],
  ["deadline-passed", {}, "missing: no formal notice with a deadline @journal"],
  ["deadline-passed", journal(notice), "missing: no formal notice with a deadline @journal"],
  [
    "deadline-passed",
    journal({ kind: "reminder", deadline: "2026-09-15" }),
    "missing: no formal notice with a deadline @journal",
  ],
  [
    "deadline-passed",
    journal(notice, { ...notice, deadline: "2026-11-22" }),
    "satisfied: passed on 22 November 2026 @journal.1.deadline",
  ],
  [
    "deadline-passed",
    journal({ ...notice, deadline: "2026-11-23" }),
    "missing: it runs until 23 November 2026 @journal.0.deadline",
  ],
  [
    "dispute-answered",
    {},
    "to-confirm: it is not known whether the client contests @dispute → answer the question: dossier",
  ],
  ["dispute-answered", { dispute: { status: "none" } }, "satisfied: no @dispute"],
  ["dispute-answered", { dispute: { status: "settled" } }, "satisfied: settled @dispute"],
  [
    "dispute-answered",
    { dispute: { status: "open" } },
    "to-confirm: the client contests; the company chooses the road @dispute → pass the dispute on",
  ],
  [
    "dispute-answered none=true",
    { dispute: { status: "open" } },
    "missing: the client contests; the company chooses the road @dispute → pass the dispute on",
  ],
  [
    "dispute-answered none=true",
    { dispute: { status: "unknown" } },
    "to-confirm: it is not known whether the client contests @dispute → answer the question: dossier",
  ],
  [
    "dispute-answered",
    { dispute: { status: "none" }, incidents: [{ id: "a", closedOn: "2026-05-01" }, { id: "b" }] },
    "to-confirm: an incident is open with this client @incidents.1 → settle the incident with",
  ],
  [
    "dispute-answered none=true",
    { dispute: { status: "none" }, incidents: [{ id: "a" }] },
    "missing: an incident is open with this client @incidents.0 → settle the incident with",
  ],
  [
    "incident-reported",
    { incidents: [{ id: "a", insurerNotifiedOn: "2026-09-20" }] },
    "missing: not yet @incidents.0 → tell the company without",
  ],
  [
    "incident-reported",
    { incidents: [{ id: "a", reportedToCompanyOn: "2026-09-15" }] },
    "satisfied: on 15 September 2026 @incidents.0",
  ],
  [
    "incident-reported to=insurer",
    { incidents: [{ id: "a", reportedToCompanyOn: "2026-09-15" }] },
    "missing: not yet @incidents.0 → the company notifies its",
  ],
  [
    "incident-reported to=insurer",
    { incidents: [{ id: "a", insurerNotifiedOn: "2026-09-20" }] },
    "satisfied: on 20 September 2026 @incidents.0",
  ],
  ["incident-reported", {}, "missing: not yet @incidents.0 → tell the company without"],
  ["law-settled parameter=recourse/small-claims-ceiling", {}, "satisfied: texts known @"],
  ["law-settled parameter=nothing", {}, "to-confirm: the implementing decree is not known @ → ask a commissaire de"],
  ["limitation-near", { invoices: [] }, "missing: limitation far @"],
  ["logged step=amicable-step", {}, "missing: nothing logged @journal → log your latest step:"],
  ["logged", journal({ kind: "note", on: "2026-06-10" }), "missing: nothing logged @journal → log your latest step:"],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-06-02", outcome: "no-answer" }),
    "missing: nothing logged @journal → log your latest step:",
  ],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-06-03", outcome: "no-answer" }),
    "satisfied: logged on 3 June 2026 @journal.0",
  ],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-11-23", outcome: "no-answer" }),
    "satisfied: logged on 23 November 2026 @journal.0",
  ],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-11-24", outcome: "no-answer" }),
    "missing: nothing logged @journal → log your latest step:",
  ],
  [
    "logged",
    journal({ kind: "reminder", outcome: "no-answer" }),
    "missing: nothing logged @journal → log your latest step:",
  ],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-06-10" }),
    "to-confirm: step of 10 June 2026 logged without outcome @journal.0 → state its outcome",
  ],
  [
    "logged",
    journal({ kind: "reminder", on: "2026-06-10" }, { kind: "call", on: "2026-06-12", outcome: "refused" }),
    "satisfied: logged on 12 June 2026 @journal.1",
  ],
  [
    "logged",
    { ...journal({ kind: "reminder", on: "2026-01-10", outcome: "paid" }), invoices: [] },
    "satisfied: logged on 10 January 2026 @journal.0",
  ],
  [
    "logged step=formal-notice-sent",
    journal({ kind: "reminder", on: "2026-06-10" }),
    "missing: nothing logged @journal → log it: dossier log",
  ],
  ["logged step=formal-notice-sent", journal(notice), "satisfied: logged on 1 September 2026 @journal.0"],
  ["logged step=formal-notice-sent", journal({ kind: "formal-notice" }), "satisfied: logged on ? @journal.0"],
  ["logged step=formal-notice-received", journal(notice), "missing: nothing logged @journal → log it: dossier log"],
  [
    "logged step=formal-notice-received",
    journal({ ...notice, receivedOn: "2026-09-03" }),
    "satisfied: logged on 1 September 2026 @journal.0",
  ],
  [
    "logged step=company-email",
    journal({ kind: "company-email", on: "2026-07-01" }),
    "satisfied: logged on 1 July 2026 @journal.0",
  ],
  [
    "logged step=company-call",
    journal({ kind: "company-email", on: "2026-07-01" }),
    "missing: nothing logged @journal → log it: dossier log",
  ],
  [
    "logged step=company-call",
    journal({ kind: "company-call", on: "2026-07-02" }),
    "satisfied: logged on 2 July 2026 @journal.0",
  ],
  [
    "logged step=nothing",
    journal({ kind: "reminder", on: "2026-06-10" }),
    "missing: nothing logged @journal → log it: dossier log",
  ],
  ["no-known-insolvency", {}, "satisfied: none known @client.insolvency"],
  [
    "no-known-insolvency",
    client({ insolvency: { checkedOn: "2026-10-24" } }),
    "satisfied: none known @client.insolvency",
  ],
  [
    "no-known-insolvency",
    client({ insolvency: { openedOn: "2026-10-01" } }),
    "missing: proceedings opened on 1 October 2026 @client.insolvency → ask the company to",
  ],
  ["not-assigned", {}, "satisfied: no known assignment @invoices.0.assigned"],
  ["not-assigned known=true", {}, "to-confirm: assignment not checked @invoices.0.assigned → ask the company whether"],
  [
    "not-assigned known=true",
    { invoices: [anInvoice({ assigned: "none" })] },
    "satisfied: no known assignment @invoices.0.assigned",
  ],
  [
    "not-assigned",
    { invoices: [anInvoice({ assigned: "factor" })] },
    "missing: assigned to a third party @invoices.0.assigned → ask the company whether",
  ],
  [
    "not-assigned",
    { invoices: [anInvoice({ assigned: "insurer" })] },
    "missing: assigned to a third party @invoices.0.assigned → ask the company whether",
  ],
  [
    "party-identified what=client-address",
    client({ address: null }),
    "missing: not stated @client.address → state the client's address",
  ],
  [
    "party-identified what=client-address",
    client({ address: { lines: [], city: "Aix" } }),
    "missing: not stated @client.address → state the client's address",
  ],
  [
    "party-identified what=client-address",
    client({ address: { lines: ["1 rue"] } }),
    "missing: not stated @client.address → state the client's address",
  ],
  [
    "party-identified what=client-address",
    client({ address: { lines: ["1 rue"], city: "Aix" } }),
    "satisfied: stated @client.address",
  ],
  [
    "party-identified what=client-contact",
    client({ contact: null }),
    "missing: not stated @client.contact → state an e-mail or",
  ],
  [
    "party-identified what=client-contact",
    client({ contact: { name: "Anne" } }),
    "missing: not stated @client.contact → state an e-mail or",
  ],
  [
    "party-identified what=client-contact",
    client({ contact: { email: "a@acme.example" } }),
    "satisfied: stated @client.contact",
  ],
  [
    "party-identified what=client-contact",
    client({ contact: { phone: "+33 4 00 00 00 00" } }),
    "satisfied: stated @client.contact",
  ],
  [
    "party-identified what=client-siren",
    client({ siren: null }),
    "missing: not stated @client.siren → state the client's SIREN",
  ],
  ["party-identified what=client-siren", {}, "satisfied: stated @client.siren"],
  [
    "party-identified what=client-seat-in-france",
    client({ address: null }),
    "missing: not stated @client.address.country → state the country of",
  ],
  [
    "party-identified what=client-seat-in-france",
    client({ address: { lines: [], country: "BE" } }),
    "missing: seat outside France (BE) @client.address.country → state the country of",
  ],
  [
    "party-identified what=client-seat-in-france",
    client({ address: { lines: [], country: "FR" } }),
    "satisfied: stated @client.address.country",
  ],
  ...(["legal-representative", "delegated"] as const).map((authority): Row => [
    "party-identified what=signatory-capacity",
    client({ signatories: [{ name: "Zoé Petit" }, { name: "Anne Martin", authority }] }),
    "satisfied: stated @client.signatories",
  ]),
  ...(
    [
      ["apparent", "an apparent authority only"],
      ["unknown", "not stated"],
      [null, "not stated"],
    ] as const
  ).map(([authority, because]): Row => [
    "party-identified what=signatory-capacity",
    client({ signatories: [{ name: "Zoé Petit" }, { name: "Anne Martin", authority }] }),
    `missing: ${because} @client.signatories → state in what capacity`,
  ]),
  ...(
    [
      ["business", "SAS", "S.A.R.L."],
      ["business", " sa à conseil", "SASU"],
      ["business", "Société par actions simplifiée", "société à responsabilité limitée"],
      ["business", "Société anonyme à directoire", "Société en nom collectif"],
      ["business", "Société en commandite simple", "Entreprise unipersonnelle à responsabilité limitée"],
    ] as const
  ).map(([kind, legalForm, other]): Row => traders(kind, legalForm, other, "satisfied: stated @client.legalForm")),
  ...(
    [
      ["business", "SCI", "SAS", "the form “SCI” alone does not make a trader"],
      ["business", "SAS", "SCI", "the form “SCI” alone does not make a trader"],
      ["business", "Société SA", "SAS", "the form “Société SA” alone does not make a trader"],
      ["business", "SASX", "SAS", "the form “SASX” alone does not make a trader"],
      ["business", "Société anonymes", "SAS", "the form “Société anonymes” alone does not make a trader"],
      ["business", null, "SAS", "not stated"],
      ["business", "SAS", null, "not stated"],
      [null, "SAS", "SAS", "not stated"],
      ["public-body", "SAS", "SAS", "the client is no trader"],
    ] as const
  ).map(([kind, legalForm, other, because]): Row =>
    traders(kind, legalForm, other, `missing: ${because} @client.legalForm → state the client's kind`),
  ),
  [
    "party-identified what=both-traders",
    { ...client({ kind: "business", legalForm: "SAS" }), umbrellaCompany: null },
    "missing: not stated @client.legalForm → state the client's kind",
  ],
  [
    "party-identified what=bank-account",
    { umbrellaCompany: null },
    "missing: not stated @umbrellaCompany.bankAccount → ask for the company's",
  ],
  [
    "party-identified what=bank-account",
    { umbrellaCompany: { name: "w", bankAccount: {} } },
    "missing: not stated @umbrellaCompany.bankAccount → ask for the company's",
  ],
  [
    "party-identified what=bank-account",
    { umbrellaCompany: { name: "w", bankAccount: { iban: "FR7630006000011234567890189" } } },
    "satisfied: stated @umbrellaCompany.bankAccount",
  ],
  ["party-identified what=nothing", {}, "missing: not stated @client"],
  [
    "within-ceiling parameter=recourse/small-claims-ceiling",
    {},
    "satisfied: €127.03, within the ceiling of €5,000.00 @",
  ],
  [
    "within-ceiling parameter=recourse/small-claims-ceiling",
    { invoices: [anInvoice({ gross: "9000.00", currency: "USD" })] },
    "to-confirm: $9,527.29: the ceiling is in euro (€5,000.00) @",
  ],
  ["within-ceiling parameter=nothing", {}, "to-confirm: the ceiling is not known @"],
  [
    "within-ceiling parameter=recourse/small-claims-ceiling",
    { invoices: [] },
    "to-confirm: the ceiling is not known @",
  ],
  ["within-limitation", {}, "satisfied: until 4 May 2031 at the earliest @invoices.0"],
  ["within-limitation", { invoices: [] }, "to-confirm: no date to compute it from @invoices.-1"],
];

describe("what a leaf answers", () => {
  it.each(rows)("%s %j", (call, values, expected) => {
    expect(answer(call, values)).toBe(expected);
  });
});

describe("limits of time and money", () => {
  it.each([
    ["2031-05-04", {}, "satisfied: until 4 May 2031 at the earliest @invoices.0"],
    ["2031-05-05", {}, "missing: time-barred since 4 May 2031, at the earliest @invoices.0 → ask the company whether"],
  ])("limitation, on %s", (today, values, expected) => {
    expect(answer("within-limitation", values, { today })).toBe(expected);
  });

  it.each([
    ["limitation-near", "2031-02-03", "missing"],
    ["limitation-near", "2031-02-04", "satisfied"],
    ["limitation-near days=10", "2031-04-24", "missing"],
    ["limitation-near days=10", "2031-04-25", "satisfied"],
  ])("%s, on %s: %s", (call, today, verdict) => {
    expect(answer(call, {}, { today })).toMatch(verdict);
  });

  it("counts interest with the principal under the ceiling", () => {
    const of = (gross: string) =>
      answer("within-ceiling parameter=recourse/small-claims-ceiling", { invoices: [anInvoice({ gross })] });
    expect(of("4700.00")).toMatch("satisfied");
    expect(of("4990.00")).toBe(
      "missing: €5,282.35 is over the ceiling of this road, €5,000.00 @ → choose another road: dossier",
    );
  });

  it("does not hold the law settled while it is to confirm", () => {
    expect(answer("law-settled parameter=recourse/undisputed-commercial-claim-reply")).toMatch("to-confirm");
  });
});
