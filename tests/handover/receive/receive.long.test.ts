import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/cli/ask.ts";
import { parseCase } from "../../../src/case/parse-case.ts";
import { runLine, type Outcome } from "../../cli/run-line.ts";
import { scratch } from "../../cli/scratch.ts";
import { must } from "../../must.ts";
import { aZip, rawZip } from "./a-zip.ts";

const acme = (more = "", client = "ACME Industrie SAS", siren = "732829320"): string =>
  `# la copie de Paul
schema: 1
id: acme
consultant: { name: Paul Durand }
client: { name: ${client}, siren: "${siren}" }
orders:
  - { id: D-1, kind: quote, file: order/devis.txt, issuer: umbrella-company }
invoices:
  - { number: WP-1, kind: invoice, file: invoices/WP-1.txt, issuer: umbrella-company, issuedOn: 2026-05-04, dueOn: 2026-06-03, net: "100.00", vat: "20.00", gross: "120.00" }
${more}`;

const papers = { "order/devis.txt": "Devis D-1 Bon pour accord", "invoices/WP-1.txt": "Facture WP-1 120,00" };

/** A workspace of the company: path → content under its root. */
async function company(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await scratch();
  const all = { "dossier.yaml": "schema: 1\nrole: umbrella-company\ncases: cases\n", ...files };
  for (const [path, content] of Object.entries(all)) await put(join(root, path), content);
  await mkdir(join(root, "cases"), { recursive: true });
  return root;
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const inCase = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`cases/acme/${path}`, content]));

async function receive(
  root: string,
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  ask: Ask | null = null,
): Promise<Outcome> {
  await writeFile(join(root, "sent.zip"), aZip(files));
  return runLine(["receive", "sent.zip", ...flags], root, { locale: "en", ask });
}

const textOf = (root: string, path: string): Promise<string> => readFile(join(root, "cases/acme", path), "utf8");

describe("a copy of a case that is not here", () => {
  it("becomes a case, byte for byte, its comments kept", async () => {
    const root = await company();
    const { code, out } = await receive(root, {
      "acme/case.yaml": acme(),
      "acme/order/devis.txt": "Devis",
      "acme/notes.txt": "n",
    });
    expect([code, out]).toEqual([0, expect.stringContaining("New case: acme\n  + order/devis.txt\n  + notes.txt\n")]);
    expect(await textOf(root, "case.yaml")).toBe(acme());
    expect(await textOf(root, "notes.txt")).toBe("n");
  });

  it("comes as a hand-over too: originals beside what was made of the case", async () => {
    const root = await company();
    const originals = Object.fromEntries(Object.entries(papers).map(([path, text]) => [`originals/${path}`, text]));
    await receive(root, {
      "case.yaml": acme(),
      "bundle.pdf": "x",
      "statement.pdf": "x",
      "exhibits.csv": "x",
      ...originals,
    });
    const files = (await readdir(join(root, "cases/acme"), { recursive: true })).sort();
    expect(files).toEqual(["case.yaml", "invoices", "invoices/WP-1.txt", "order", "order/devis.txt"]);
  });

  it("is shown and not written on a dry run", async () => {
    const root = await company();
    const { code, out } = await receive(root, { "case.yaml": acme(), ...papers }, ["--dry-run"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Nothing was written (--dry-run).")]);
    expect(await readdir(join(root, "cases"))).toEqual([]);
  });

  it("is refused under an id that no folder can bear, and when its case.yaml does not read", async () => {
    const root = await company();
    const odd = await receive(root, { "case.yaml": acme().replace("id: acme", "id: ../acme") });
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining("cannot name a case")]);
    const broken = await receive(root, { "case.yaml": "schema: 1\nclient: [" });
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining("case.yaml:")]);
    expect(await readdir(join(root, "cases"))).toEqual([]);
  });

  it("never opens or writes what it names outside", async () => {
    const root = await company();
    const hostile = acme(
      `otherDocuments:\n  - { kind: other, file: ../../stolen.txt }\n  - { kind: other, file: case.yaml }\n`,
    );
    const { code, out } = await receive(root, { "case.yaml": hostile, "originals/a/stolen.txt": "x" });
    expect([code, out]).toEqual([0, expect.stringContaining("✗")]);
    expect(existsSync(join(root, "stolen.txt"))).toBe(false);
    expect(await textOf(root, "case.yaml")).toBe(hostile);
  });
});

describe("a copy of a case that is here", () => {
  const ours = acme("responsible: Nadia Roux\ntitle: Site\n");

  it("changes nothing when it says the same", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const { code, out } = await receive(root, { "case.yaml": acme(), ...papers });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Case: cases/acme (same id)\n  2 documents already here\n"),
    ]);
    expect(await textOf(root, "case.yaml")).toBe(ours);
  });

  it("adds what it says and what is silent here, and nothing that only the company writes", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const theirs = acme(
      `responsible: Somebody\nengagement: acme-2026\nbalance: { amount: "0.00", confirmedOn: 2026-11-01, by: Paul }\ndeliveries:\n  - { id: PV-1, kind: acceptance-report, file: delivery/pv.txt, covers: [{ invoice: WP-1, extent: full }] }\n`,
    );
    const { code, out } = await receive(root, { "case.yaml": theirs, ...papers, "delivery/pv.txt": "PV de recette" });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("  + engagement\n  + deliveries › PV-1\n  + delivery/pv.txt\n"),
    ]);
    const { caseFile } = parseCase(Buffer.from(await textOf(root, "case.yaml")));
    expect(caseFile).toMatchObject({
      responsible: "Nadia Roux",
      engagement: "acme-2026",
      title: "Site",
      balance: null,
    });
    expect(caseFile?.deliveries[0]?.file).toBe("delivery/pv.txt");
    expect(Object.keys(caseFile?.intake ?? {})).toEqual(["delivery/pv.txt"]);
  });

  const other = acme("title: Refonte\n").replace("dueOn: 2026-06-03", "dueOn: 2026-06-30");
  it("is not guessed where both say otherwise: exit 2 with each difference", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const { code, err } = await receive(root, { "case.yaml": other, ...papers });
    expect(code).toBe(2);
    expect(err).toContain("invoices › WP-1 › dueOn: your copy “2026-06-03”, received “2026-06-30”");
    expect(err).toContain("title: your copy “Site”, received “Refonte”");
    expect(err).toContain("--take ours");
    expect(await textOf(root, "case.yaml")).toBe(ours);
  });

  it.each([
    ["ours", ours],
    ["theirs", ours.replace("2026-06-03", "2026-06-30").replace("title: Site", "title: Refonte")],
  ])("--take %s", async (take, expected) => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    expect((await receive(root, { "case.yaml": other, ...papers }, ["--take", take])).code).toBe(0);
    expect(await textOf(root, "case.yaml")).toBe(expected);
  });

  it("is chosen one by one on a terminal", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const asked: string[] = [];
    const refuse = () => Promise.reject(new Error("not asked"));
    const ask: Ask = {
      line: refuse,
      confirm: refuse,
      files: refuse,
      choose: ({ label, choices }) => {
        asked.push(label.en);
        return Promise.resolve(must(choices[asked.length === 1 ? 1 : 0]).value);
      },
    };
    expect((await receive(root, { "case.yaml": other, ...papers }, [], ask)).code).toBe(0);
    expect(asked).toHaveLength(2);
    expect(await textOf(root, "case.yaml")).toBe(ours.replace("2026-06-03", "2026-06-30"));
  });

  it("with another paper of the same name keeps both, whichever is taken", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const sent = { "case.yaml": acme(), ...papers, "order/devis.txt": "Devis D-1, signé" };
    expect((await receive(root, sent, ["--take", "theirs"])).code).toBe(0);
    expect(await textOf(root, "order/devis.txt")).toBe(papers["order/devis.txt"]);
    expect(await textOf(root, "order/devis-2.txt")).toBe("Devis D-1, signé");
    expect(await textOf(root, "case.yaml")).toContain("file: order/devis-2.txt");
  });

  it("keeps two steps that two copies numbered alike", async () => {
    const step = (on: string, kind: string) => `journal:\n  - { id: j1, on: ${on}, kind: ${kind} }\n`;
    const root = await company(inCase({ "case.yaml": acme(step("2026-06-10", "reminder")), ...papers }));
    expect((await receive(root, { "case.yaml": acme(step("2026-06-20", "call")), ...papers })).code).toBe(0);
    const { caseFile } = parseCase(Buffer.from(await textOf(root, "case.yaml")));
    expect(caseFile?.journal.map(({ id, kind }) => [id, kind])).toEqual([
      ["j1", "reminder"],
      ["j1-2", "call"],
    ]);
  });

  it("is found by its invoice under another id, and refused when the id is another client's", async () => {
    const root = await company(inCase({ "case.yaml": ours, ...papers }));
    const renamed = await receive(root, { "case.yaml": acme().replace("id: acme", "id: acme-2"), ...papers });
    expect([renamed.code, renamed.out]).toEqual([0, expect.stringContaining("cases/acme (same client, same invoice)")]);
    const stranger = await receive(root, { "case.yaml": acme("", "Autre SARL", "552100554"), ...papers });
    expect([stranger.code, stranger.err]).toEqual([2, expect.stringContaining("another client")]);
    const asked = await receive(root, { "case.yaml": acme("", "Autre SARL", "552100554") }, ["--case", "nobody"]);
    expect(asked.code).toBe(2);
  });
});

describe("words written elsewhere in the company's name", () => {
  const waived = `waivers:\n  - { requirement: order/quote/mention, subject: D-1, reason: connu, by: Nadia Roux, role: umbrella-company, on: 2026-11-01, until: 2027-01-31, confirmed: { by: Nadia Roux, on: 2026-11-02 } }\nevidence:\n  - { id: M-1, proves: [delivery], from: client, kind: email, file: delivery/mail.txt, covers: [{ invoice: WP-1, extent: full }], accepted: { by: Nadia Roux, role: umbrella-company, on: 2026-11-01, confirmed: { by: Nadia Roux, on: 2026-11-02 } } }\n`;
  const sent = { "case.yaml": acme(waived), ...papers, "delivery/mail.txt": "reçu" };

  it("come without their confirmation, in a new case as in a known one, and wait for it", async () => {
    for (const before of [{}, inCase({ "case.yaml": acme(), ...papers })]) {
      const root = await company(before);
      expect((await receive(root, sent)).code).toBe(0);
      const { caseFile } = parseCase(Buffer.from(await textOf(root, "case.yaml")));
      expect(caseFile?.waivers[0]).toMatchObject({ confirmed: null, receivedOn: "2026-11-23" });
      expect(caseFile?.evidence[0]?.accepted).toMatchObject({ confirmed: null, receivedOn: "2026-11-23" });
      const { out } = await runLine(["status", "acme", "--tree"], root, { locale: "en" });
      expect(out).toContain("waiver for the company to confirm");
    }
  });

  it("count once the company has confirmed them, and a second receipt does not undo it", async () => {
    const root = await company();
    await receive(root, sent);
    const line = [
      "log",
      "waiver",
      "acme",
      "--requirement",
      "order/quote/mention",
      "--subject",
      "D-1",
      "--reason",
      "connu",
    ];
    expect((await runLine([...line, "--until", "2027-01-31", "--by", "Claire"], root, { locale: "en" })).code).toBe(0);
    const confirmed = await textOf(root, "case.yaml");
    expect(confirmed).toContain("confirmed: { by: Claire");
    expect((await receive(root, sent)).code).toBe(0);
    expect(await textOf(root, "case.yaml")).toBe(confirmed);
    const { out } = await runLine(["status", "acme", "--tree"], root, { locale: "en" });
    expect(out).not.toContain("waiver for the company to confirm");
  });

  it("attested, are the word of whoever held that copy", async () => {
    const root = await company();
    const sha = "a".repeat(64);
    const attested = `attested: [{ what: signature, party: client, by: Nadia Roux, role: umbrella-company, on: 2026-11-01, sha256: ${sha} }]`;
    await receive(root, {
      "case.yaml": acme().replace("issuer: umbrella-company }", `issuer: umbrella-company, ${attested} }`),
    });
    expect(await textOf(root, "case.yaml")).toContain(`sha256: ${sha}, receivedOn: 2026-11-23`);
  });
});

describe("loose documents", () => {
  const mail = (from: string, attachments: Readonly<Record<string, string>>): string =>
    [
      `From: ${from}`,
      "To: contact@company.example",
      "Subject: papiers",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      ...Object.entries(attachments).flatMap(([name, text]) => [
        "--b",
        "Content-Type: text/plain",
        `Content-Disposition: attachment; filename="${name}"`,
        "",
        text,
      ]),
      "--b--",
      "",
    ].join("\r\n");

  const known = inCase({ "case.yaml": acme(), ...papers });
  const take = async (
    root: string,
    attachments: Readonly<Record<string, string>>,
    ...flags: string[]
  ): Promise<Outcome> => {
    await writeFile(join(root, "mail.eml"), mail("Paul <paul@x.example>", attachments));
    return runLine(["receive", "mail.eml", ...flags], root, { locale: "en" });
  };

  it("go to the case they speak of, each sorted by what it shows, the unsure one left to a person", async () => {
    const root = await company(known);
    const { code, out } = await take(root, {
      "pv-recette.txt": "Proces-verbal de recette, facture WP-1",
      "facture-2.txt": "Facture sans numero",
      "photo.txt": "rien",
      "WP-1.txt": papers["invoices/WP-1.txt"],
    });
    expect(code).toBe(0);
    expect(out).toContain("Case: cases/acme\n  + delivery/pv-recette.txt (proof of delivery): ");
    expect(out).toContain("  ? invoices/facture-2.txt: copied, for you to sort");
    expect(out).toContain("  ? letters/photo.txt: copied, for you to sort");
    const { caseFile } = parseCase(Buffer.from(await textOf(root, "case.yaml")));
    expect(caseFile?.deliveries.map(({ file, covers }) => [file, covers[0]?.invoice])).toEqual([
      ["delivery/pv-recette.txt", "WP-1"],
    ]);
    expect(caseFile?.invoices).toHaveLength(1);
    const sorted = await runLine(
      ["add", "invoice", "cases/acme/invoices/facture-2.txt", "--case", "acme", "--number", "WP-2", "--gross", "12"],
      root,
    );
    expect(sorted.code).toBe(0);
  });

  it("that are here already are not taken twice", async () => {
    const root = await company(known);
    const { code, out } = await take(root, {
      "devis.txt": papers["order/devis.txt"],
      "WP-1.txt": papers["invoices/WP-1.txt"],
    });
    expect([code, await textOf(root, "case.yaml")]).toEqual([0, acme()]);
    expect(out).toMatch(/already in the case/);
  });

  it("make a new case for the client named, whole or not at all", async () => {
    const root = await company();
    const lost = await take(root, { "devis-9.txt": "Devis" });
    expect([lost.code, lost.err]).toEqual([2, expect.stringContaining("--client")]);
    const dry = await take(root, { "devis-9.txt": "Devis" }, "--client", "Atelier Sud SARL", "--dry-run");
    expect([dry.code, await readdir(join(root, "cases"))]).toEqual([0, []]);
    const { code, out } = await take(root, { "devis-9.txt": "Devis" }, "--client", "Atelier Sud SARL");
    expect([code, out]).toEqual([0, expect.stringContaining("Case opened: cases/atelier-sud-2026\n")]);
    expect(await readdir(join(root, "cases"))).toEqual(["atelier-sud-2026"]);
    const made = await readFile(join(root, "cases/atelier-sud-2026/case.yaml"));
    expect(parseCase(made).caseFile).toMatchObject({
      id: "atelier-sud-2026",
      client: { name: "Atelier Sud SARL" },
    });
    expect(existsSync(join(root, "cases/atelier-sud-2026/order/devis-9.txt"))).toBe(true);
    const both = await take(root, { "devis-9.txt": "Devis" }, "--client", "X", "--case", "atelier-sud-2026");
    expect([both.code, both.err]).toEqual([2, expect.stringContaining("Choose one of them")]);
  });

  it("that say nothing need --case; what proves nothing is named and left out, exit 1", async () => {
    const root = await company(known);
    const lost = await take(root, { "devis-9.txt": "Devis" });
    expect([lost.code, lost.err]).toEqual([2, expect.stringContaining("--case")]);
    const some = await take(root, { "devis-9.txt": "Devis", "page.pdf": "<!DOCTYPE html><html>" }, "--case", "acme");
    expect([some.code, some.out]).toEqual([
      1,
      expect.stringContaining("✗ page.pdf: this file is called .pdf but holds a web page"),
    ]);
    expect(await textOf(root, "order/devis-9.txt")).toBe("Devis");
    const none = await take(root, { "vide.pdf": "<html>" }, "--case", "acme");
    expect(none.code).toBe(1);
  });
});

describe("what is refused leaves nothing behind", () => {
  it("a hostile archive, each name with its reason", async () => {
    const root = await company(inCase({ "case.yaml": acme() }));
    await writeFile(
      join(root, "sent.zip"),
      rawZip([{ name: "../../evil.txt" }, { name: "case.yaml" }, { name: "CASE.yaml" }]),
    );
    const { code, err, out } = await runLine(["receive", "sent.zip"], root, { locale: "en" });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(
      "../../evil.txt: path that leads out of the folder\nCASE.yaml: same name as another, but for case or accents\nNothing was received: ask for it to be sent again, without that.\n",
    );
    expect(await readdir(join(root, "cases"), { recursive: true })).toEqual(["acme", "acme/case.yaml"]);
  });

  it("what is no parcel, what is not there, and two cases at once: exit 2", async () => {
    const root = await company();
    await writeFile(join(root, "a.txt"), "hello");
    expect((await runLine(["recevoir", "a.txt"], root)).code).toBe(2);
    expect((await runLine(["recevoir", "absent.zip"], root)).code).toBe(2);
    expect((await runLine(["recevoir"], root)).code).toBe(2);
    const two = await receive(root, { "a/case.yaml": acme(), "b/case.yaml": acme() });
    expect([two.code, two.err]).toEqual([2, expect.stringContaining("several cases: a, b")]);
  });

  it("a seal that no longer matches; one that does is said", async () => {
    const root = await company();
    const { createHash } = await import("node:crypto");
    const sha = createHash("sha256").update(acme()).digest("hex");
    const bag = {
      "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      "manifest-sha256.txt": `${sha}  data/case.yaml\n`,
    };
    const changed = await receive(root, { ...bag, "data/case.yaml": `${acme()}\n`, "data/more.txt": "" });
    expect([changed.code, changed.err]).toEqual([
      1,
      expect.stringContaining("data/case.yaml: changed\ndata/more.txt: added since\n"),
    ]);
    expect(await readdir(join(root, "cases"))).toEqual([]);
    const damaged = await receive(root, { ...bag, "manifest-sha256.txt": "what", "data/case.yaml": acme() });
    expect(damaged.code).toBe(2);
    const whole = await receive(root, { ...bag, "data/case.yaml": acme() });
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringContaining("Seal: nothing changed since it was sent\nNew case: acme"),
    ]);
  });

  it("a case on its way in, left by a program that died, is no case", async () => {
    const root = await company({ "cases/.receive-1/case.yaml": acme(), ...inCase({ "case.yaml": acme() }) });
    expect((await runLine(["status", "--lang", "en"], root)).out).not.toContain("receive-1");
    await rm(join(root, "cases/.receive-1"), { recursive: true });
  });
});
