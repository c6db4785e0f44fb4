import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/case/edit-case.ts";
import { compose, type ComposeOptions } from "../../src/drafting/compose.ts";
import type { DocumentModel } from "../../src/drafting/model.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { renderText } from "../../src/render/plain-text.ts";
import { shippedCase } from "./shipped.ts";

const templates = await readTemplates(null);
const ACME = "acme-2026-refonte";

async function composed(id: string, edits: readonly Edit[], options: Partial<ComposeOptions> = {}) {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`there is no ${id}`);
  return compose(template, await shippedCase(ACME, "consultant", edits), { locale: "fr", final: false, ...options });
}

async function letter(id: string, edits: readonly Edit[] = [], options?: Partial<ComposeOptions>) {
  const made = await composed(id, edits, options);
  if ("missing" in made) throw new Error(made.missing.map(({ path }) => path).join(", "));
  return made.model;
}

/** Its text with plain spaces. */
const told = (model: DocumentModel): string =>
  renderText(model)
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s+/g, " ");

const delivery: Edit = {
  op: "append",
  path: ["deliveries"],
  value: { id: "pv-1", kind: "acceptance-report", file: "delivery/pv-recette.pdf" },
};
const step = (value: Record<string, unknown>): Edit => ({
  op: "append",
  path: ["journal"],
  value: { id: "j90", ...value },
});

describe("exhibits that a letter cites", () => {
  it("are those it attaches, under the same numbers", async () => {
    const notice = await letter("formal-notice", [delivery]);
    expect(notice.attachments.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Commande D-2026-14",
      "2 Facture PM-2026-0412",
      "3 Preuve de livraison pv-1",
    ]);
    const text = told(notice);
    expect(text).toContain("D-2026-14 du 24 février 2026 (devis, pièce n° 1).");
    expect(text).toContain("PM-2026-0412 (pièce n° 2)");
    expect(text).toContain("preuve de livraison pv-1 (pièce n° 3).");
  });

  it("keep the numbers they were handed over under; a new one comes after the highest", async () => {
    const [order, invoice] = (await letter("formal-notice")).attachments;
    const recorded: Edit = {
      op: "set",
      path: ["exhibits"],
      value: [
        { number: 4, document: order?.file ?? "", handedOverOn: "2026-11-20" },
        { number: 1, document: invoice?.file ?? "", handedOverOn: "2026-11-20" },
      ],
    };
    const notice = await letter("formal-notice", [delivery, recorded]);
    expect(notice.attachments.map(({ number }) => number)).toEqual([1, 4, 5]);
    expect(told(notice)).toContain("(devis, pièce n° 4)");
  });

  it("are not cited where the reader has none", async () => {
    const text = told(await letter("mediation-proposal", [delivery]));
    expect(text).not.toContain("pièce n°");
  });

  it("are those of the hand-over when the letter goes with one", async () => {
    const [, invoice] = (await letter("formal-notice")).attachments;
    const statement = await letter("claim-statement", [], { exhibits: new Map([[invoice?.file ?? "", 7]]) });
    expect(told(statement)).toContain("PM-2026-0412 (pièce n° 7)");
  });

  it("give the client's request back with the extension", async () => {
    const granted = step({ on: "2026-09-10", kind: "extension", by: "consultant", until: "2026-12-15" });
    const asked = step({ on: "2026-09-08", kind: "note", by: "client", file: "letters/demande-de-delai.eml" });
    const model = await letter("extension", [asked, granted]);
    expect(model.attachments.at(-1)).toMatchObject({
      title: "Demande du client",
      file: "letters/demande-de-delai.eml",
    });
    expect(told(model)).toContain("Vous m’avez demandé, le 8 septembre 2026 (pièce n° 2), un délai");
    const alone = told(await letter("extension", [granted]));
    expect(alone).toContain("Vous m’avez demandé un délai");
  });
});

describe("a registered letter", () => {
  const sent = (channel: "registered-letter" | "electronic-registered-letter" | null, tracking: string | null) =>
    ({ sending: { channel, tracking } }) as const;
  const line = async (id: string, edits: readonly Edit[], options: Partial<ComposeOptions> = {}) =>
    (await letter(id, edits, options)).letterHead?.delivery?.replace(/\u00a0/g, " ");

  it("bears its number, from the line or from the step logged that day", async () => {
    expect(await line("formal-notice", [])).toBe("Lettre recommandée avec avis de réception");
    expect(await line("formal-notice", [], sent(null, "2C 123 456 7890 1"))).toBe(
      "Lettre recommandée avec avis de réception n° 2C 123 456 7890 1",
    );
    const logged = step({ kind: "formal-notice", on: "2026-11-23", tracking: "1A 999" });
    expect(await line("formal-notice", [logged])).toBe("Lettre recommandée avec avis de réception n° 1A 999");
    const before = step({ kind: "formal-notice", on: "2026-09-01", tracking: "1A 999" });
    expect(await line("formal-notice", [before])).toBe("Lettre recommandée avec avis de réception");
  });

  it("may be electronic, and is one where the line says so", async () => {
    expect(await line("penalty-notice", [])).toBeUndefined();
    expect(await line("penalty-notice", [], sent("electronic-registered-letter", "LRE-77"))).toBe(
      "Lettre recommandée électronique n° LRE-77",
    );
  });
});

describe("a payment plan", () => {
  const plan = (...amounts: readonly string[]): Edit =>
    step({
      on: "2026-11-20",
      kind: "payment-plan",
      instalments: amounts.map((amount, index) => ({ on: `2026-12-${15 + index}`, amount })),
    });

  it("says whether it pays the whole debt, leaves a rest, or counts interest to come", async () => {
    expect(told(await letter("payment-plan", [plan("5000.00", "5710.57")]))).toContain(
      "Ce total est celui de la dette reconnue.",
    );
    expect(told(await letter("payment-plan", [plan("5000.00", "5000.00")]))).toContain(
      "Il reste alors à payer 710,57 € : cette somme reste due",
    );
    expect(told(await letter("payment-plan", [plan("5000.00", "5780.00")]))).toContain(
      "Ce total compte 69,43 € d’intérêts à courir",
    );
  });

  it("is refused when it asks for more than can be owed, with both sums", async () => {
    const made = await composed("payment-plan", [plan("5000.00", "57105.70")]);
    const missing = "missing" in made ? made.missing : [];
    expect(missing.map(({ how }) => how.fr.replace(/[\u00a0\u202f]/g, " "))).toEqual([
      expect.stringMatching(
        /^les échéances notées font 62 105,70 €, plus que ce qui sera dû à la dernière \(10 7\d\d,\d\d €\)/,
      ),
    ]);
  });

  it("holds the statement of what is owed", async () => {
    const text = told(await letter("payment-plan", [plan("5000.00", "5710.57")]));
    expect(text).toMatch(/Annexe : décompte au 23 novembre 2026/i);
    expect(text).toContain("12,15 %");
  });
});
