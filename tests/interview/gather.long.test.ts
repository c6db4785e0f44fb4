import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BACK } from "../../src/cli/ask.ts";
import { aPdf } from "../evidence/signing/a-pdf.ts";
import { aWorkspace, smallCase, unpaidCase } from "../commands/a-workspace.ts";
import { runLine } from "../cli/run-line.ts";
import { shippedCases } from "../cli/scratch.ts";
import { answering, type Script } from "./an-ask.ts";

const invoice = join(shippedCases, "acme-2026-refonte/invoices/PM-2026-0412.pdf");
const quote = join(shippedCases, "acme-2026-refonte/order/devis-signe.pdf");
const workspace = (text: string, more: Readonly<Record<string, string>> = {}) =>
  aWorkspace({
    "dossier.yaml": "schema: 1\nrole: consultant\numbrellaCompany: { name: webportage }\nconsultants: []\n",
    "cases/acme/case.yaml": `${text}consultant: { name: Paul Durand }\n`,
    ...more,
  });

async function gather(root: string, script: Script) {
  const { ask, put } = answering(script);
  const ran = await runLine(["gather", "acme"], root, { ask, env: { DOSSIER_CACHE: join(root, ".cache") } });
  return { ...ran, put, text: readFileSync(join(root, "cases/acme/case.yaml"), "utf8") };
}

describe("the interview", () => {
  it("begins with where the mission stands, takes the invoice in, and asks what its recourse then lacks", async () => {
    const root = workspace(smallCase("acme", "ACME Industrie SAS"));
    const { put, text, err } = await gather(root, [
      [/Où en est cette mission/, "unpaid"],
      [/Où est la facture/, [invoice]],
      [/Le client conteste-t-il/, "none"],
    ]);
    expect(err).toContain("Question 1 sur 2 — Le client");
    expect(text).toContain("number: PM-2026-0412");
    expect(text).toContain("status: none");
    expect(put).toContain("Qu’avez-vous qui montre que le client a commandé\u202f?");
    expect(put).toContain("Qu’avez-vous qui montre que le client a reçu votre travail\u202f?");
    expect(put).toContain("Avez-vous vérifié que le client n’est pas en procédure collective\u202f?");
  });

  it("goes back with the answer given, and replays what follows; what no longer applies is told", async () => {
    const root = workspace(unpaidCase("acme"));
    const first = await gather(root, [
      [/adresse du client/, "12 rue des Lilas, 13100 Aix", "3 place du Marché, 41000 Blois"],
      [/montre que le client a commandé/, BACK, "none"],
      [/l’une de ces preuves/, "nothing"],
    ]);
    expect(first.text).toContain("city: Blois");
    expect(first.text).not.toContain("Aix");
  });

  it("a step changed later keeps the answers after it that still apply", async () => {
    const root = workspace(unpaidCase("acme"));
    const { text, err } = await gather(root, [
      [/dernière démarche/, "call", "reminder"],
      [/Quel jour était-ce/, "2026-07-01", BACK],
      [/Qu’a répondu/, BACK, "refused"],
      [/Le client conteste/, "none"],
    ]);
    expect(text).toContain("kind: reminder");
    expect(text).toContain("2026-07-01");
    expect(text).toContain("outcome: refused");
    expect(err).not.toContain("ne s’applique");
  });

  it("who signed is stored as an attestation of those bytes, with name and role", async () => {
    const root = workspace(unpaidCase("acme"));
    const { text, put } = await gather(root, [
      [/a commandé/, "quote"],
      [/Où est ce document/, [quote]],
      [/émis depuis votre Espace/, "yes"],
      [/Qui l’a signé/, "somebody"],
      [/nom de la personne/, "Anne Martin"],
      [/Quelle date est écrite/, "hier"],
      [/Bon pour accord/, "yes"],
    ]);
    expect(text).toMatch(/attested:[\s\S]*what:[\s\S]*signature[\s\S]*by: Paul Durand\n\s+role: consultant/);
    expect(text).toContain("signatory: Anne Martin");
    expect(text).toContain("2026-11-22");
    expect(text).toMatch(/sha256: [0-9a-f]{64}/);
    expect(put).not.toContain("À quelle page est cette signature\u202f?");
  });

  it("a signature that cannot be had: the other ways are explained and taken in", async () => {
    const root = workspace(unpaidCase("acme"), {
      "courriel.eml": "From: anne@acme.example\r\nTo: paul@x.example\r\nSubject: ok\r\n\r\nBien reçu.\r\n",
    });
    const { text, err } = await gather(root, [
      [/a reçu votre travail/, "none"],
      [/l’une de ces preuves/, "email"],
      [/Où est ce courriel/, [join(root, "courriel.eml")]],
    ]);
    // The client's address is not known: nobody can say that the sender is somebody else.
    expect(err).not.toContain("un autre");
    expect(err.replace(/\s+/g, " ")).toContain("La société doit l’accepter, par écrit, au nom d’une personne.");
    expect(text).toMatch(/evidence:\n\s+- id: courriel[\s\S]*kind: email[\s\S]*proves:[\s\S]*delivery/);
    expect(readdirSync(join(root, "cases/acme/delivery"))).toEqual(["courriel.eml"]);
  });

  it("a part payment that proves something comes off what is claimed, and what proves the order stands with the orders", async () => {
    const root = workspace(unpaidCase("acme"), { "virement.txt": "Virement reçu de ACME : 50,00 EUR" });
    const { text, put } = await gather(root, [
      [/a commandé/, "none"],
      [/l’une de ces preuves/, "part-payment"],
      [/Où est la trace de ce paiement/, [join(root, "virement.txt")]],
      [/Combien le client a-t-il payé/, "50,00 €"],
      [/Quel jour ce paiement/, "1er juil. 2026"],
    ]);
    expect(text).toMatch(/payments:\n\s+- on: 2026-07-01\n\s+amount: "50\.00"/);
    expect(text).toContain("file: order/virement.txt");
    expect(put.filter((label) => label.includes("Combien le client a-t-il payé"))).toHaveLength(1);
  });

  it("an extension is asked until when, a promise for which day", async () => {
    const root = workspace(unpaidCase("acme"));
    const extended = await gather(root, [
      [/dernière démarche/, "extension"],
      [/Quel jour était-ce/, "10/7/2026"],
      [/Jusqu’à quel jour/, "31/7/2026"],
    ]);
    expect(extended.text).toMatch(/on: 2026-07-10\s+until: 2026-07-31/);
    const promised = await gather(workspace(unpaidCase("acme")), [
      [/dernière démarche/, "reminder"],
      [/Quel jour était-ce/, "10/7/2026"],
      [/Qu’a répondu/, "promised-payment"],
      [/Pour quel jour/, "30/7/2026"],
    ]);
    expect(promised.text).toMatch(/outcome: promised-payment\s+deadline: 2026-07-30/);
  });

  it("the review shows and changes what each step was and gave", async () => {
    const root = workspace(
      `${unpaidCase("acme")}journal: [{ id: j1, kind: call, by: consultant, on: 2026-07-01, outcome: no-answer }]\n`,
    );
    const lines: string[] = [];
    const { ask } = answering([
      [/Tout est juste/, "5", "6"],
      [/^Démarche 1/, "reminder"],
      [/^Réponse à la/, "refused"],
    ]);
    const watched = {
      ...ask,
      choose: (question: Parameters<typeof ask.choose>[0]) => {
        if (question.label.fr.startsWith("Tout est juste"))
          lines.push(...question.choices.map(({ label }) => label.fr));
        return ask.choose(question);
      },
    } as typeof ask;
    await runLine(["gather", "acme"], root, { ask: watched });
    expect(lines).toContain("Démarche 1\u00a0: Un appel");
    expect(lines).toContain("Réponse à la démarche 1\u00a0: Pas de réponse");
    const text = readFileSync(join(root, "cases/acme/case.yaml"), "utf8");
    expect(text).toMatch(/kind: reminder[\s\S]*outcome: refused/);
  });

  it("the review changes any line, and says what it read", async () => {
    const root = workspace(unpaidCase("acme"));
    const { text } = await gather(root, [
      [/Tout est juste/, "1"],
      [/WP-1.*montant TTC/, "130,00 €"],
    ]);
    expect(text).toMatch(/gross: "?130\.00/);
  });

  it("a file changed meanwhile by somebody else is kept, and the interview starts from it", async () => {
    const root = workspace(unpaidCase("acme"));
    const path = join(root, "cases/acme/case.yaml");
    const { ask } = answering([[/adresse du client/, "12 rue des Lilas, 13100 Aix", "12 rue des Lilas, 13100 Aix"]]);
    let isFirst = true;
    const meddling = {
      ...ask,
      line: async (question: Parameters<typeof ask.line>[0]) => {
        if (isFirst) writeFileSync(path, `${readFileSync(path, "utf8")}title: Autre\n`);
        isFirst = false;
        return ask.line(question);
      },
    };
    const { err } = await runLine(["gather", "acme"], root, { ask: meddling });
    expect(err.replace(/\s+/g, " ")).toContain("case.yaml a été modifié entre-temps");
    expect(readFileSync(path, "utf8")).toContain("title: Autre");
    expect(readFileSync(path, "utf8")).toContain("city: Aix");
  });

  it("the company's copy is asked what only the company knows", async () => {
    const root = aWorkspace({
      "dossier.yaml": "schema: 1\nrole: umbrella-company\n",
      "cases/acme/case.yaml": `${unpaidCase("acme")}waivers:\n  - { requirement: order/quote/mention, gate: recourse, reason: ancien devis, by: Paul, role: consultant, on: 2026-06-20, until: 2026-12-31 }\n`,
    });
    const { text } = await gather(root, [
      [/Qui répond/, "Caroline Petit"],
      [/confirme-t-elle cette dérogation/, "yes"],
      [/Quel solde/, "120,00 €"],
      [/Qui suit ce dossier/, "Caroline Petit"],
    ]);
    expect(text).toMatch(/confirmed:\s*(?:\{ )?by: Caroline Petit/);
    expect(text).toContain("120.00");
    expect(text).toContain("responsible: Caroline Petit");
  });

  it("without a terminal, names every missing answer with the line that gives it, and exits 2", async () => {
    const { code, err } = await runLine(["gather", "acme"], workspace(unpaidCase("acme")));
    expect(code).toBe(2);
    expect(err).toContain("dossier rassembler acme --client-address-lines");
    expect(err).toContain("dossier ajouter livraison … --case acme");
    expect(err).toContain("dossier noter contestation acme --status none");
  });

  it("what was read is proposed value by value, kept with Enter or corrected, and attested once", async () => {
    const root = workspace(smallCase("acme", "ACME Industrie SAS"));
    const line = "Facture F-2026-7 Date : 04/05/2026 Total TTC : 120,00 EUR Montant HT : 100,00 EUR";
    writeFileSync(join(root, "Facture.pdf"), aPdf({ line }));
    const { text, put, err } = await gather(root, [
      [/Où en est cette mission/, "unpaid"],
      [/Où est la facture/, [join(root, "Facture.pdf")]],
      [/\(numéro, lu ici\u00a0: texte, page 1\)/, "F-2026-7"],
      [/\(date, lu ici/, "5 mai 2026"],
      [/\(montant TTC, lu ici/, "120,00 €"],
    ]);
    expect(text).toMatch(/number: F-2026-7[\s\S]*issuedOn: 2026-05-05[\s\S]*gross: "?120\.00/);
    expect(text).not.toContain("100.00");
    expect(text).toMatch(
      /attested:[\s\S]*content[\s\S]*by: Paul Durand\n\s+role: consultant[\s\S]*sha256: [0-9a-f]{64}/,
    );
    const said = err.replace(/\s+/g, " ");
    expect(said).toContain("vous avez saisi « 5 mai 2026 », le document dit « 4 mai 2026 »");
    expect(said).not.toContain("montant hors taxes");
    expect(put.filter((label) => label.startsWith("La facture porte-t-elle"))).toEqual([]);
  });

  describe("an e-invoice that says otherwise than the case", () => {
    const differing = (...changes: readonly (readonly [string, string])[]) => {
      const root = aWorkspace({});
      cpSync(join(shippedCases, "acme-2026-refonte"), join(root, "cases/acme"), { recursive: true });
      const path = join(root, "cases/acme/case.yaml");
      const text = readFileSync(path, "utf8").replace("id: acme-2026-refonte", "id: acme");
      writeFileSync(
        path,
        changes.reduce((so, [from, to]) => so.replaceAll(from, to), text),
      );
      return root;
    };
    const contents = (text: string): number => text.match(/what:\s+(?:- |\[)?content/g)?.length ?? 0;

    it("offers the client's SIREN that it bears, and has nobody attest against it", async () => {
      const root = differing(["732829320", "552100554"]);
      const before = contents(readFileSync(join(root, "cases/acme/case.yaml"), "utf8"));
      const { text, put } = await gather(root, [
        [/dit «\u00a0ACME Industrie SAS, 552100554\u00a0», .*732829320/, "paper"],
      ]);
      expect(text).toContain('siren: "732829320"');
      expect(text).toContain("vatNumber: FR44732829320");
      expect(put.filter((label) => label.startsWith("La facture porte-t-elle"))).toEqual([]);
      expect(contents(text)).toBe(before);
    });

    it("offers each amount and day, and the number with whatever names it", async () => {
      const root = differing(
        ['"10080.00"', '"10081.00"'],
        ["dueOn: 2026-06-03", "dueOn: 2026-06-04"],
        ["PM-2026-0412,", "PM-X,"],
        ["number: PM-2026-0412", "number: PM-X"],
        ["invoices: [PM-2026-0412]", "invoices: [PM-X]"],
      );
      const { text, put } = await gather(root, [
        [/montant TTC\u00a0: le dossier dit «\u00a010\u202f081,00\u00a0€\u00a0»/, "paper"],
        [/échéance\u00a0: .*facture dit «\u00a03\u00a0juin\u00a02026\u00a0»/, "paper"],
        [/numéro\u00a0: /, "paper"],
      ]);
      expect(text).toContain('gross: "10080.00"');
      expect(text).toContain("dueOn: 2026-06-03");
      expect(text).not.toContain("PM-X");
      expect(put.filter((label) => label.includes("Que retenir"))).toHaveLength(3);
    });

    it("is asked about once, and nothing changes, when the case is kept", async () => {
      const root = differing(['"10080.00"', '"10081.00"']);
      const { text, put } = await gather(root, [[/Que retenir/, "case"]]);
      expect(text).toContain('"10081.00"');
      expect(put.filter((label) => label.includes("Que retenir"))).toHaveLength(1);
    });
  });

  describe("a client of whom the case knows only the name", () => {
    const naming = (name: string, more = "") => workspace(smallCase("acme", name, more));

    it("is offered the SIREN, the VAT number, the name and the address that the e-invoice bears, each with its place", async () => {
      const root = naming("Acmé Indus");
      const { text, err, put } = await gather(root, [
        [/Où en est cette mission/, "unpaid"],
        [/Où est la facture/, [invoice]],
        [/désigne-t-il bien votre client/, "yes"],
        [/adresse du client/, "12 rue des Lilas, 13100 Aix-en-Provence"],
      ]);
      const said = err.replace(/\s+/g, " ");
      expect(said).toContain(
        "Lu dans invoices/PM-2026-0412.pdf (facture électronique factur-x.xml) : ACME Industrie SAS, SIREN 732 829 320.",
      );
      expect(said).toContain("(facture électronique factur-x.xml) : 12 rue des Lilas, 13100 Aix-en-Provence.");
      expect(text).toContain("name: ACME Industrie SAS");
      expect(text).toContain('siren: "732829320"');
      expect(text).toContain("vatNumber: FR44732829320");
      expect(text).toContain("city: Aix-en-Provence");
      expect(put.filter((label) => label.includes("désigne-t-il bien"))).toHaveLength(1);
    });

    it("keeps what the person says when the paper names somebody else, and offers no address of theirs", async () => {
      const root = naming("Zénith SARL");
      const { text, err } = await gather(root, [
        [/Où en est cette mission/, "unpaid"],
        [/Où est la facture/, [invoice]],
        [/désigne-t-il bien votre client/, "no"],
      ]);
      expect(text).not.toContain("732829320");
      expect(text).toContain("Zénith SARL");
      expect(err).not.toContain("12 rue des Lilas");
    });

    it("is offered what stands after its name on an order, and not the numbers of the company", async () => {
      const order =
        "orders:\n  - { id: D1, kind: quote, file: order/devis.txt, issuer: umbrella-company }\n" +
        'umbrellaCompany: { name: webportage, siren: "483180808" }\n';
      const unpaid =
        'invoices:\n  - { number: WP-1, kind: invoice, file: invoices/WP-1.pdf, issuer: umbrella-company, issuedOn: 2026-05-04, dueOn: 2026-06-03, net: "100.00", vat: "20.00", gross: "120.00" }\n';
      const root = naming("Atelier Nord SARL", `${order}${unpaid}`);
      mkdirSync(join(root, "cases/acme/order"));
      writeFileSync(
        join(root, "cases/acme/order/devis.txt"),
        "webportage\nSIREN 483 180 808\nDevis D1\nClient : ATELIER NORD\n4 bis rue Haute\n59000 Lille\nSIREN 552 100 554\nBon pour accord",
      );
      const { text, err } = await gather(root, [
        [/désigne-t-il bien votre client/, "yes"],
        [/adresse du client/, "4 bis rue Haute, 59000 Lille"],
      ]);
      const said = err.replace(/\s+/g, " ");
      expect(said).toContain("Lu dans order/devis.txt (texte, page 1)");
      expect(text).toContain('siren: "552100554"');
      // The address under the client's name, and not that of the company above it.
      expect(said).toMatch(/Lu dans order\/devis\.txt \(texte, page 1\) : 4 bis rue Haute, 59000 Lille\./);
      expect(text).toContain("city: Lille");
    });
  });

  it("two questions that the same word settles write it once", async () => {
    const root = workspace(unpaidCase("acme").replace("issuer: umbrella-company, ", ""));
    mkdirSync(join(root, "cases/acme/invoices"));
    writeFileSync(join(root, "cases/acme/invoices/WP-1.pdf"), aPdf({ line: "Une page" }));
    const { text, put } = await gather(root, [
      [/La facture porte-t-elle/, "yes"],
      [/émis depuis votre Espace/, "yes"],
    ]);
    expect(put).toContain("Ce document a-t-il été émis depuis votre Espace adhérent\u202f?");
    expect(text).toContain("issuer: umbrella-company");
    expect(text.match(/sha256:/g)).toHaveLength(1);
  });

  it("a document of another kind than the one asked for is added as what it is", async () => {
    const root = workspace(unpaidCase("acme"));
    const { text, put } = await gather(root, [
      [/a commandé/, "quote"],
      [/Où est ce document/, [invoice]],
      [/ressemble à ceci\u00a0: facture/, "invoice"],
    ]);
    expect(put.filter((label) => label.includes("ressemble"))).toHaveLength(1);
    expect(text).toContain("number: PM-2026-0412");
    expect(text).not.toContain("orders:");
  });

  it("the consultant's own statement is signed on a day, in the words its entry has", async () => {
    const root = workspace(
      smallCase(
        "acme",
        "ACME",
        "incidents:\n  - { id: panne, occurredOn: 2026-11-02, learnedOn: 2026-11-03, reportedToCompanyOn: 2026-11-03, factualStatement: { file: incident/declaration.pdf } }\n",
      ),
    );
    mkdirSync(join(root, "cases/acme/incident"));
    copyFileSync(quote, join(root, "cases/acme/incident/declaration.pdf"));
    const { text, code } = await gather(root, [
      [/signature du consultant/, "yes"],
      [/Quel jour avez-vous signé/, "2026-11-04"],
    ]);
    expect(code).toBe(0);
    expect(text).toContain("signedOn: 2026-11-04");
    expect(text).toMatch(/attested:[\s\S]*signature[\s\S]*party: consultant/);
    expect(text).not.toContain("signatures");
  });

  describe("the insurance certificate of an incident", () => {
    const incident = (papers = ""): string =>
      smallCase(
        "acme",
        "ACME",
        `incidents:\n  - { id: panne, occurredOn: 2026-11-02, learnedOn: 2026-11-03, reportedToCompanyOn: 2026-11-03 }\n${papers}`,
      );

    it("is asked for last, without being required, and taken in", async () => {
      const { put, text } = await gather(workspace(incident()), [[/attestation d’assurance/, [quote]]]);
      expect(put.filter((label) => label.includes("attestation d’assurance"))).toHaveLength(1);
      expect(text).toMatch(/otherDocuments:\n\s+- kind: insurance-certificate\n\s+file: /);
    });

    it("is asked for even where nothing required is missing", async () => {
      const root = aWorkspace({});
      cpSync(join(shippedCases, "garage-hamon"), join(root, "cases/acme"), { recursive: true });
      const path = join(root, "cases/acme/case.yaml");
      writeFileSync(path, readFileSync(path, "utf8").replace("id: garage-hamon", "id: acme"));
      expect((await gather(root, [])).put.filter((label) => label.endsWith("facultatif)"))).toHaveLength(1);
    });

    it("stops no script when nothing else is missing", async () => {
      const line = ["gather", "garage-hamon", "--no-input", "--today", "2026-11-23"];
      expect((await runLine(line, shippedCases, { env: { DOSSIER_CACHE: aWorkspace({}) } })).code).toBe(0);
    });

    it("is not asked for again once it is there", async () => {
      const papers = "otherDocuments: [{ kind: insurance-certificate, file: other/attestation.pdf }]\n";
      expect((await gather(workspace(incident(papers)), [])).put.join()).not.toContain("attestation d’assurance");
    });
  });

  it("a date of signature changed in the review is attested anew, for those bytes", async () => {
    const root = workspace(
      `${unpaidCase("acme")}orders:\n  - { id: devis, kind: quote, file: order/devis.pdf, issuer: umbrella-company, signatures: [{ party: client, signatory: Anne Martin, on: 2026-02-20 }] }\n`,
    );
    mkdirSync(join(root, "cases/acme/order"));
    copyFileSync(quote, join(root, "cases/acme/order/devis.pdf"));
    const { put } = await gather(root, []);
    expect(put.at(-1)).toContain("Tout est juste");
    const { text } = await gather(root, [
      [/Tout est juste/, "5"],
      [/devis\u00a0: signé le/, "2026-02-21"],
    ]);
    expect(text).toContain("on: 2026-02-21");
    expect(text).toMatch(/what:\s+(?:- )?\[?\s*date[\s\S]*party: client[\s\S]*sha256: [0-9a-f]{64}/);
  });
});
