import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderAs } from "../../src/render/render.ts";
import { aLetter, anEmail, paragraph } from "./a-letter.ts";

const hasPython = spawnSync("python3", ["--version"]).error === undefined;
const read = async (...asked: Parameters<typeof renderAs>): Promise<string> =>
  Buffer.from(await renderAs(...asked)).toString("utf8");

describe("plain text", () => {
  it("puts a table's columns side by side while they fit", async () => {
    expect(await read(anEmail(), "txt")).toContain(
      "Facture     Reste dû\n-------  -----------\nWP-1     10\u202f080,00\u00a0€\n",
    );
  });

  it("writes a table too wide for a mail as lines", async () => {
    const long = "mot ".repeat(30).trim();
    const table = { kind: "table", header: [[{ text: "Pièce" }], [{ text: "Où" }]], align: ["left", "left"] } as const;
    const text = await read(anEmail({ blocks: [{ ...table, rows: [[[{ text: long }], [{ text: "ici" }]]] }] }), "txt");
    expect(text).toContain(`Pièce\u00a0: ${long}\nOù\u00a0: ici`);
  });

  it("holds the whole letter, its enclosures numbered", async () => {
    const text = await read(aLetter({ watermark: "Projet" }), "txt");
    expect(text.startsWith("[Projet]\n\nwebportage\n")).toBe(true);
    expect(text).toContain("Objet\u00a0: Mise en demeure de payer la facture WP-1");
    expect(text).toMatch(/Pièces jointes\u00a0:\n1\. Facture WP-1\n$/);
  });
});

describe("HTML", () => {
  it("is one page in its language, without script or address outside it", async () => {
    const html = await read(aLetter({ blocks: [paragraph('<script>alert(1)</script> "a" & b')] }), "html");
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &quot;a&quot; &amp; b");
    expect(html).not.toMatch(/<script|https?:|src=|url\(|@import/);
  });

  it("has headings, lists and headed tables that a screen reader knows", async () => {
    const html = await read(anEmail(), "html");
    expect(html).toContain('<th scope="col">Facture</th><th scope="col" class="right">Reste dû</th>');
    expect(html).toContain("<ol>\n<li>un</li>\n<li>deux\n<ul>");
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

describe("an e-mail's draft", () => {
  const files = [
    { name: "1 - pièce «\u00a0œuvre\u00a0».pdf", bytes: Buffer.from("%PDF-1.7 …") },
    { name: "2 - courriel.eml", bytes: Buffer.from("From: a@b.example\r\n\r\nBonjour") },
  ];

  it("has short lines, in ASCII, and is marked as not sent", async () => {
    const eml = await read(anEmail(), "eml", files);
    expect(eml).toMatch(/^X-Unsent: 1\r\n/);
    for (const line of eml.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
    expect(eml).toMatch(/^[\x09\x0a\x0d\x20-\x7e]*$/);
  });

  it("never lets a value start a header", async () => {
    const model = anEmail({ subject: "Objet\r\nBcc: eve@evil.example" });
    const email = model.email && { ...model.email, to: "anne@acme.example\r\nBcc: eve@evil.example" };
    const eml = await read({ ...model, email }, "eml", [{ name: 'a"\r\nX-Evil: 1', bytes: new Uint8Array() }]);
    expect(eml).not.toMatch(/^(Bcc|X-Evil)/im);
  });

  it("leaves an unknown author to the mail program", async () => {
    const model = anEmail();
    const eml = await read({ ...model, email: model.email && { ...model.email, from: null } }, "eml");
    expect(eml).not.toMatch(/^From:/m);
  });

  it.runIf(hasPython || process.env["CI"] !== undefined)("is read back whole by an outside judge", async () => {
    const judge = `
import sys, json, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(json.dumps({
  "defects": [repr(d) for p in m.walk() for d in p.defects] + [repr(d) for h in m.values() for d in getattr(h, "defects", [])],
  "subject": m["subject"], "to": m["to"].addresses[0].addr_spec, "from": str(m["from"].addresses[0]), "date": m["date"].datetime.isoformat(),
  "text": m.get_body(("plain",)).get_content(), "html": m.get_body(("html",)).get_content(),
  "files": [[p.get_filename(), p.get_content().decode()] for p in m.iter_attachments()] }))`;
    const model = anEmail();
    const input = await renderAs(model, "eml", files);
    const { stdout } = spawnSync("python3", ["-c", judge], { input, encoding: "utf8" });
    const seen = JSON.parse(stdout) as Record<string, unknown>;
    expect(seen).toMatchObject({
      defects: [],
      subject: model.subject,
      to: "anne@acme.example",
      from: "Zoé Œuvré <zoe@portage.example>",
      date: "2026-11-23T12:00:00+00:00",
      files: files.map(({ name, bytes }) => [name, bytes.toString()]),
    });
    expect(seen["text"]).toContain("reste dû\u00a0: 10\u202f080,00\u00a0€ = « tout ».");
    expect(seen["html"]).toContain("<strong>10\u202f080,00\u00a0€</strong>");
  });
});

describe("DOCX", () => {
  const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

  it("has the same bytes on the same day, wherever it is written", async () => {
    const zone = process.env["TZ"];
    const written = await Promise.all(
      ["Europe/Paris", "America/Los_Angeles"].map(async (tz) => {
        process.env["TZ"] = tz;
        return Buffer.from(await renderAs(aLetter(), "docx")).toString("base64");
      }),
    );
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(new Set(written).size).toBe(1);
  });

  it("has real headings, lists that start again, and a table header that repeats", async () => {
    const document = partsOf(await renderAs(anEmail(), "docx"))["word/document.xml"] ?? "";
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(document).toMatch(/<w:numId w:val="2"\/>[\s\S]*<w:ilvl w:val="1"\/><w:numId w:val="1"\/>/);
    expect(document).toContain("<w:tblHeader/>");
    expect(document).toContain("Bonjour &lt;Anne&gt; &amp; Cie");
    expect(document).toContain("<w:rtl/>");
  });

  it("says above each page that a draft is one, and numbers its pages", async () => {
    const parts = partsOf(await renderAs(aLetter({ watermark: "Projet", initials: true }), "docx"));
    expect(parts["word/header1.xml"]).toContain("Mise en demeure de payer — Projet");
    expect(parts["word/footer1.xml"]).toMatch(/Paraphes.*PAGE.*NUMPAGES/);
    expect(parts["docProps/core.xml"]).toContain("2026-11-23T12:00:00Z");
  });

  it.runIf(spawnSync("xmllint", ["--version"]).error === undefined)("is made of well-formed parts", async () => {
    for (const [name, xml] of Object.entries(partsOf(await renderAs(anEmail(), "docx")))) {
      const { status, stderr } = spawnSync("xmllint", ["--noout", "-"], { input: xml, encoding: "utf8" });
      expect(status, `${name}: ${stderr}`).toBe(0);
    }
  });
});
