import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Text } from "../../src/locale/text.ts";
import type { GateOutcome, GateVerdict, RequirementVerdict, Subject, Verdict } from "../../src/policy/verdict.ts";
import { plainDate } from "../../src/time/plain-date.ts";

const both = (text: string): Text => ({ fr: text, en: text });

const nothing = {
  level: "required",
  basis: "article",
  subject: null,
  children: [],
  evidence: [],
  fix: null,
  path: [],
  waived: null,
  contradicted: false,
} as const;

export const leaf = (
  id: string,
  verdict: Verdict,
  label: Text,
  rest: Partial<RequirementVerdict> = {},
): RequirementVerdict => ({
  ...nothing,
  id,
  operator: "leaf",
  verdict,
  label,
  because:
    verdict === "satisfied"
      ? { fr: "vu dans le document", en: "seen in the document" }
      : { fr: "rien n’est déclaré", en: "nothing is declared" },
  evidence: [{ basis: "declared", file: null, page: null, excerpt: null, by: null, because: both("…") }],
  ...rest,
});

export const branch = (
  id: string,
  operator: "all" | "any" | "each",
  verdict: Verdict,
  label: Text,
  children: readonly RequirementVerdict[],
  rest: Partial<RequirementVerdict> = {},
): RequirementVerdict => ({ ...nothing, id, operator, verdict, label, because: label, children, ...rest });

export const gate = (
  id: string,
  verdict: GateOutcome,
  label: Text,
  because: Text,
  children: readonly RequirementVerdict[],
): GateVerdict => ({
  id,
  verdict,
  label,
  because,
  requirements: branch(
    id,
    "all",
    verdict === "complete" ? "satisfied" : verdict === "incomplete" ? "missing" : verdict,
    label,
    children,
  ),
});

export const aClaim = (rest: Partial<Claim> = {}): Claim => ({
  until: plainDate("2026-11-23"),
  currency: "EUR",
  invoices: [
    {
      number: "WP-2026-0412",
      principal: 1_008_000n,
      dueOn: plainDate("2026-06-03"),
      lines: [],
      payments: [],
      interestAccrued: 59_057n,
      interestPaid: 0n,
      interest: 59_057n,
      recoveryFee: 4_000n,
      principalLeft: 1_008_000n,
    },
  ],
  excluded: [],
  invoiced: 1_008_000n,
  paid: 0n,
  balance: 1_008_000n,
  principal: 1_008_000n,
  interestAccrued: 59_057n,
  interestPaid: 0n,
  interest: 59_057n,
  recoveryFee: 4_000n,
  total: 1_071_057n,
  overdueSince: plainDate("2026-06-04"),
  fromWorkspace: [],
  latePaid: [],
  toConfirm: [{ fr: "Le taux du 2e semestre 2026", en: "The rate of the second half of 2026" }],
  ...rest,
});

export const aFinding = (rest: Partial<Finding> = {}): Finding => ({
  ruleId: "delivery",
  severity: "error",
  requirement: "delivery",
  gates: ["recourse"],
  place: { file: "cases/acme-2026-refonte/case.yaml", path: ["deliveries"], line: 3, column: 1 },
  message: { fr: "Preuve de livraison : il manque un document.", en: "Proof of delivery: a document is missing." },
  why: { fr: "Sans preuve de livraison, le client peut contester.", en: "Without it the client may object." },
  fix: { fr: "ajoutez un PV : dossier ajouter livraison …", en: "add a report: dossier add delivery …" },
  source: { title: "Article de webportage", url: "https://www.webportage.com/" },
  fingerprint: "a".repeat(64),
  waived: null,
  ...rest,
});

export const anAssessment = (id: string, rest: Partial<Assessment> = {}): Assessment => ({
  path: `cases/${id}`,
  id,
  client: "ACME Industrie SAS",
  responsible: null,
  verdict: "complete",
  gates: [],
  findings: [],
  claim: null,
  limitation: null,
  nextAction: null,
  otherwise: null,
  dossier: null,
  lines: ["schema: 1", `id: ${id}`, "deliveries: []"],
  ...rest,
});

const recourse: Text = { fr: "Demande de recours", en: "Recourse request" };
const deliveryLabel: Text = { fr: "Preuve de livraison", en: "Proof of delivery" };
const invoice: Subject = { kind: "invoice", id: "WP-2026-0412" };

const invoiceMet = branch("invoice", "each", "satisfied", { fr: "Facture", en: "Invoice" }, [
  branch(
    "invoice",
    "all",
    "satisfied",
    { fr: "Facture", en: "Invoice" },
    [leaf("invoice/document", "satisfied", { fr: "La facture elle-même", en: "The invoice itself" })],
    { subject: invoice },
  ),
]);

/** The cases of the sketches in the design: one of each verdict. */
export const anIncompleteCase = (): Assessment =>
  anAssessment("acme-2026-refonte", {
    verdict: "incomplete",
    responsible: "Léa",
    claim: aClaim(),
    limitation: {
      date: plainDate("2031-04-30"),
      daysLeft: 1619,
      invoice: "WP-2026-0412",
      startsOn: plainDate("2026-04-30"),
      startsBecause: { fr: "la livraison", en: "delivery" },
      starts: [],
      confirmedEvents: [],
      possibleInterruptions: [],
    },
    gates: [
      gate(
        "recourse",
        "incomplete",
        recourse,
        { fr: "il manque la preuve de livraison", en: "the proof of delivery is missing" },
        [
          invoiceMet,
          branch("delivery", "each", "missing", deliveryLabel, [
            branch(
              "delivery",
              "any",
              "missing",
              deliveryLabel,
              [
                branch(
                  "delivery/acceptance-report",
                  "all",
                  "missing",
                  { fr: "PV de recette signé", en: "Signed acceptance report" },
                  [
                    leaf("delivery/acceptance-report/document", "missing", {
                      fr: "Document de livraison",
                      en: "Delivery document",
                    }),
                    leaf("delivery/acceptance-report/signed-by-client", "missing", {
                      fr: "Signé par le client",
                      en: "Signed by the client",
                    }),
                  ],
                  {
                    fix: {
                      fr: "faites signer le PV de recette : dossier rediger pv-recette …",
                      en: "have the acceptance report signed: dossier render acceptance-report …",
                    },
                  },
                ),
                branch(
                  "delivery/equivalent-evidence",
                  "all",
                  "missing",
                  { fr: "Autre preuve, venue du client", en: "Other evidence, from the client" },
                  [leaf("delivery/equivalent-evidence/document", "missing", { fr: "Document", en: "Document" })],
                  {
                    basis: "company",
                    fix: {
                      fr: "ajoutez un courriel où le client dit avoir reçu (la société l’acceptera ou non) : dossier ajouter preuve …",
                      en: "add an e-mail in which the client says it received (the company will accept it or not): dossier add evidence …",
                    },
                  },
                ),
              ],
              { subject: invoice },
            ),
          ]),
          leaf(
            "client-siren",
            "missing",
            { fr: "SIREN du client", en: "Client’s SIREN" },
            { level: "recommended", basis: "practice" },
          ),
        ],
      ),
    ],
    findings: [
      aFinding({
        ruleId: "invoice/above-the-order",
        requirement: null,
        severity: "warning",
        place: { file: "cases/acme-2026-refonte/case.yaml", path: ["id"], line: 2, column: 5 },
        message: { fr: "La facture dépasse la commande.", en: "The invoice is above the order." },
        fingerprint: "b".repeat(64),
      }),
      aFinding(),
      aFinding({
        ruleId: "client-siren",
        requirement: "client-siren",
        severity: "note",
        fingerprint: "c".repeat(64),
        fix: null,
        source: null,
      }),
    ],
    nextAction: {
      label: {
        fr: "retrouver un courriel où le client dit avoir reçu",
        en: "find an e-mail in which the client says it received",
      },
      command: {
        fr: "dossier ajouter preuve courriel.eml --case acme-2026-refonte",
        en: "dossier add evidence courriel.eml --case acme-2026-refonte",
      },
      by: "consultant",
      before: plainDate("2026-12-01"),
      reason: null,
    },
  });

export const aDoubtfulCase = (): Assessment =>
  anAssessment("atelier-nord", {
    client: "Atelier Nord SARL",
    verdict: "to-confirm",
    claim: aClaim({ total: 480_000n, overdueSince: plainDate("2026-11-12") }),
    gates: [
      gate("recourse", "to-confirm", recourse, { fr: "1 point à confirmer", en: "1 point to confirm" }, [
        branch("order", "any", "to-confirm", { fr: "Preuve de commande", en: "Proof of order" }, [
          branch(
            "order/quote",
            "all",
            "to-confirm",
            { fr: "Devis « Bon pour accord »", en: "Quote with “Bon pour accord”" },
            [
              leaf("order/quote/document", "satisfied", { fr: "Devis", en: "Quote" }),
              leaf(
                "order/quote/signed-by-client",
                "to-confirm",
                { fr: "Signé par le client", en: "Signed by the client" },
                {
                  because: { fr: "un scan que personne n’a attesté", en: "a scan that nobody attested" },
                  fix: {
                    fr: "attestez-le : dossier noter attestation --what signature …",
                    en: "attest it: dossier log attestation --what signature …",
                  },
                },
              ),
            ],
            { subject: { kind: "order", id: "D-2026-14" } },
          ),
        ]),
      ]),
    ],
    findings: [
      aFinding({
        ruleId: "order/quote/signed-by-client",
        requirement: "order/quote/signed-by-client",
        severity: "warning",
        place: { file: "cases/atelier-nord/case.yaml", path: ["orders", 0], line: 2, column: 1 },
        message: {
          fr: "Signé par le client : un scan que personne n’a attesté.",
          en: "Signed by the client: a scan that nobody attested.",
        },
        fingerprint: "d".repeat(64),
      }),
    ],
  });

export const aCompleteCase = (): Assessment =>
  anAssessment("brasserie-k", {
    client: "Brasserie K",
    claim: aClaim({ total: 215_000n, overdueSince: plainDate("2026-10-10") }),
    gates: [gate("recourse", "complete", recourse, { fr: "pièces réunies", en: "the papers are there" }, [invoiceMet])],
    findings: [
      aFinding({
        ruleId: "order/quote/mention",
        requirement: "order/quote/mention",
        place: { file: "cases/brasserie-k/case.yaml", path: ["orders", 0], line: 2, column: 1 },
        fingerprint: "e".repeat(64),
        waived: { reason: "Devis signé en agence", by: "Léa Roux", until: "2026-12-31" },
      }),
    ],
  });

export const aSettledCase = (): Assessment =>
  anAssessment("cobalt", {
    client: "Cobalt SAS",
    verdict: "not-applicable",
    gates: [
      gate(
        "recourse",
        "not-applicable",
        recourse,
        { fr: "soldé le 12 octobre 2026", en: "paid on 12 October 2026" },
        [],
      ),
    ],
  });

export const anUnreadableCase = (): Assessment =>
  anAssessment("delta", {
    client: null,
    verdict: "unreadable",
    lines: ["schema: 1", "id: delta", "cleint:", "  name: Delta"],
    findings: [
      aFinding({
        ruleId: "case/unknown-key",
        requirement: null,
        gates: [],
        place: { file: "cases/delta/case.yaml", path: ["cleint"], line: 3, column: 1 },
        message: {
          fr: "« cleint » n’existe pas ici ; vouliez-vous dire « client » ?",
          en: "“cleint” does not exist here; did you mean “client”?",
        },
        why: null,
        fix: null,
        source: null,
        fingerprint: "f".repeat(64),
      }),
    ],
  });

export const everyVerdict = (): readonly Assessment[] => [
  anIncompleteCase(),
  aDoubtfulCase(),
  aCompleteCase(),
  aSettledCase(),
  anUnreadableCase(),
];
