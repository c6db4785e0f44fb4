import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseReport } from "../../src/assessment/case-report.ts";
import { agedBalance, agedTotals } from "../../src/reporters/desk/aged-balance.ts";
import { deskCalendar } from "../../src/reporters/desk/desk-calendar.ts";
import { deskCsv } from "../../src/reporters/desk/desk-csv.ts";
import { deskHtml } from "../../src/reporters/desk/desk-html.ts";
import { sharedInvoices } from "../../src/reporters/desk/shared-invoices.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aContext, reportsOf } from "./a-context.ts";
import { everyVerdict } from "./an-assessment.ts";
import { calendarOf } from "./read-calendar.ts";

const all = reportsOf(everyVerdict());
const acme = all.find(({ claim }) => claim !== null);
if (acme?.claim == null) throw new Error("one case with a claim");
const { claim } = acme;

const like = (rest: Partial<CaseReport>): CaseReport => ({ ...acme, ...rest });
const names = [
  "Société Élan & Cie #1%",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=cmd()",
  "a\n::error::injected",
  "\u001b[31mred\u001b[0m",
  "abc\u202e\u2066fdp.exe",
  "BEGIN:VEVENT\r\nSUMMARY:x",
  "a;b,c\\d",
  "é".repeat(200),
  "\ud800 alone",
];
const hostile = (name: string): CaseReport =>
  like({
    id: name,
    client: name,
    responsible: name,
    path: `cases/${name}`,
    claim: { ...claim, invoices: [name], toConfirm: [{ fr: name, en: name }] },
    limitation: {
      date: plainDate("2026-12-01"),
      daysLeft: 8,
      invoice: name,
      starts: [],
      confirmedEvents: [],
      possibleInterruptions: [],
    },
    nextAction: {
      label: { fr: name, en: name },
      command: name,
      commands: { fr: name, en: name },
      by: "consultant",
      before: plainDate("2026-12-01"),
      reason: { fr: name, en: name },
      gate: null,
      cost: null,
      from: null,
    },
  });
const ACTS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]|\p{Surrogate}/u;

describe("the desk", () => {
  it.each(["fr", "en"] as const)("on one page, in a spreadsheet and in a calendar, in %s", async (locale) => {
    const context = aContext({ locale });
    await expect(deskHtml(all, context)).toMatchFileSnapshot(`golden/desk/desk.${locale}.html`);
    await expect(deskCsv(all, context)).toMatchFileSnapshot(`golden/desk/desk.${locale}.csv`);
    await expect(deskCalendar(all, context)).toMatchFileSnapshot(`golden/desk/desk.${locale}.ics`);
  });

  it("is one file: no script, no address, nothing fetched", () => {
    const page = deskHtml([...all, ...names.map(hostile)], aContext());
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|base|svg)\b/i);
    const tags = [...page.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
    expect(tags.filter((tag) => /\s(?:on\w+|src|srcset|action|style)=/i.test(tag))).toEqual([]);
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toSatisfy((targets: string[]) =>
      targets.every((target) => target.startsWith("#") && page.includes(`id="${target.slice(1)}"`)),
    );
    expect(page).not.toMatch(/url\(|@import/);
  });

  it.each(names)("shows %j as text, everywhere", (name) => {
    const reports = [hostile(name), like({ ...hostile(name), path: "other" })];
    for (const locale of ["fr", "en"] as const) {
      const context = aContext({ locale });
      expect(deskHtml(reports, context, name)).not.toMatch(ACTS);
      const sheet = deskCsv(reports, context);
      expect(sheet).not.toMatch(ACTS);
      expect(sheet.trimEnd().split("\r\n")).toHaveLength(3);
      expect(sheet).not.toMatch(/(?:^|;)"?[=+@-](?!")[^0-9;]/m);
      const calendar = deskCalendar(reports, context) ?? "";
      expect(calendar).not.toMatch(ACTS);
      expect(calendarOf(calendar).events).toHaveLength(4);
    }
  });

  it("warns first of what is about to be lost", () => {
    const soon = like({
      limitation: {
        date: plainDate("2027-01-02"),
        daysLeft: 40,
        invoice: "WP-1",
        starts: [],
        confirmedEvents: [],
        possibleInterruptions: [],
      },
    });
    const page = deskHtml([soon], aContext());
    expect(page).toMatch(/<p class="soon">1 dossier se prescrit dans moins de 90/);
    expect(page.indexOf('<p class="soon">')).toBeLessThan(page.indexOf("<table>"));
    expect(deskHtml([like({ ...soon, closed: { on: null, reason: "paid" } })], aContext())).not.toContain(
      '<p class="soon">',
    );
  });

  it("tells of an invoice that two cases claim, and of no other", () => {
    const twice = [like({ id: "one", path: "a" }), like({ id: "two", path: "b" })];
    expect(sharedInvoices(twice)).toEqual([{ number: "WP-2026-0412", cases: ["one", "two"] }]);
    const apart = [...twice.slice(0, 1), like({ id: "two", path: "b", claim: { ...claim, invoices: ["WP-2", null] } })];
    expect(sharedInvoices(apart)).toEqual([]);
    expect(deskHtml(twice, aContext())).toContain("est réclamée dans plusieurs dossiers");
    expect(deskHtml(apart, aContext())).not.toContain("Entre les dossiers");
  });
});

describe("the aged balance", () => {
  it.each([
    ["2026-10-25", 0],
    ["2026-10-24", 1],
    ["2026-09-25", 1],
    ["2026-09-24", 2],
    ["2026-08-26", 2],
    ["2026-08-25", 3],
    ["2026-07-27", 3],
    ["2026-07-26", 4],
  ])("overdue since %s falls into span %i", (since, span) => {
    const report = like({ claim: { ...claim, overdueSince: plainDate(since), total: "10.00" } });
    const [row] = agedBalance([report], plainDate("2026-11-23"));
    expect(row?.amounts.map(String)).toEqual(["0", "0", "0", "0", "0"].with(span, "1000"));
  });

  it("adds up to what is due, whatever the cases", () => {
    const cases = fc.array(
      fc.record({
        client: fc.constantFrom("A", "B", "C", null),
        cents: fc.integer({ min: 0, max: 10_000_000 }),
        since: fc.constantFrom("2026-11-22", "2026-10-01", "2026-08-01", "2020-01-01"),
        currency: fc.constantFrom("EUR", "CHF"),
      }),
    );
    fc.assert(
      fc.property(cases, (list) => {
        const reports = list.map(({ client, cents, since, currency }) =>
          like({
            client,
            claim: { ...claim, currency, total: (cents / 100).toFixed(2), overdueSince: plainDate(since) },
          }),
        );
        const totals = agedTotals(agedBalance(reports, plainDate("2026-11-23")));
        for (const currency of ["EUR", "CHF"]) {
          const due = list.filter((one) => one.currency === currency).reduce((sum, { cents }) => sum + cents, 0);
          expect(String(totals.find((one) => one.currency === currency)?.total ?? 0n)).toBe(String(due));
        }
        for (const { amounts, total } of totals) expect(amounts.reduce((sum, one) => sum + one, 0n)).toBe(total);
      }),
    );
  });
});

describe("the calendar", () => {
  it("reads back: days, alarms, who and what", () => {
    const { events, properties } = calendarOf(deskCalendar([hostile("a;b,c\\d")], aContext()) ?? "");
    expect(properties.get("VERSION")).toBe("2.0");
    expect(events).toHaveLength(2);
    for (const event of events) {
      expect(event.get("DTSTART;VALUE=DATE")).toBe("20261201");
      expect(event.get("DTEND;VALUE=DATE")).toBe("20261202");
      expect(event.get("DTSTAMP")).toBe("20261123T000000Z");
    }
    expect(events.map((event) => event.get("SUMMARY"))).toContain("Prescription\u00a0: a;b,c\\d (a;b,c\\d)");
    expect(new Set(events.map((event) => event.get("UID"))).size).toBe(2);
  });

  it("holds no closed case, and is not written empty", () => {
    const closed = { ...hostile("x"), closed: { on: null, reason: "paid" } } as const;
    expect(deskCalendar([closed], aContext())).toBeNull();
    expect(deskCalendar([], aContext())).toBeNull();
  });

  it("keeps lines to 75 octets without cutting a character, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (name) => {
        const calendar = deskCalendar([hostile(name)], aContext()) ?? "";
        for (const line of calendar.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toContain("\ufffd".repeat(2));
        }
        expect(calendarOf(calendar).events).toHaveLength(2);
      }),
    );
  });
});
