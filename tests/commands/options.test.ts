import { describe, expect, it } from "vitest";
import { addCommand } from "../../src/cli/commands/add.ts";
import type { AddOptions } from "../../src/cli/commands/add-options.ts";
import { explainCommand } from "../../src/cli/commands/explain.ts";
import { gatherCommand } from "../../src/cli/commands/gather.ts";
import { inspectCommand } from "../../src/cli/commands/inspect.ts";
import { initCommand } from "../../src/cli/commands/init.ts";
import { lawCommand } from "../../src/cli/commands/law.ts";
import { logCommand } from "../../src/cli/commands/log.ts";
import { newCommand } from "../../src/cli/commands/new.ts";
import { penaltiesCommand } from "../../src/cli/commands/penalties.ts";
import type { ShellCommand } from "../../src/cli/command.ts";
import type { ExitCode, Shell } from "../../src/cli/shell.ts";
import { aShell } from "./a-shell.ts";

type Make<T> = (shell: Shell, run: (options: T, shell: Shell) => Promise<ExitCode>) => ShellCommand;

/** What a line asks of a command, without running it. */
async function askedOf<T>(make: Make<T>, ...argv: string[]): Promise<T> {
  const seen: T[] = [];
  const keep = (options: T): Promise<ExitCode> => {
    seen.push(options);
    return Promise.resolve(0);
  };
  await make(aShell("/").shell, keep).run(argv);
  const [options] = seen;
  if (options === undefined) throw new Error("the command did not run");
  return options;
}

describe("flags become options", () => {
  it("law", async () => {
    expect(await askedOf(lawCommand)).toEqual({ parameter: null, on: null, stale: false, format: "pretty" });
    expect(await askedOf(lawCommand, "rates", "--on", "2026-09-01", "--stale", "--format=json")).toEqual({
      parameter: "rates",
      on: "2026-09-01",
      stale: true,
      format: "json",
    });
  });

  it("inspect", async () => {
    expect(await askedOf(inspectCommand, "a.pdf")).toEqual({
      files: ["a.pdf"],
      ocr: false,
      noCache: false,
      format: "pretty",
    });
    expect(await askedOf(inspectCommand, "a.pdf", "--ocr", "--no-cache", "--format=json")).toEqual({
      files: ["a.pdf"],
      ocr: true,
      noCache: true,
      format: "json",
    });
  });

  it("explain", async () => {
    expect(await askedOf(explainCommand, "recours")).toEqual({ id: "recours" });
  });

  it("penalties of a case", async () => {
    expect(await askedOf(penaltiesCommand, "acme", "--last-day", "excluded", "--rate", "12,15 %")).toEqual({
      of: { case: "acme" },
      until: "2026-11-23",
      rate: 12_150_000n,
      isExplained: false,
      latePaid: "as-recorded",
      lastDay: "excluded",
      format: "pretty",
      csvDialect: "excel",
    });
  });

  it("penalties of a debt, payments repeated", async () => {
    const line = [
      "--principal",
      "10 000,00",
      "--due",
      "01/05/2026",
      "--paid",
      "2026-07-10:4000",
      "--paid",
      "2026-08-01:1,5",
    ];
    const { of } = await askedOf(penaltiesCommand, ...line);
    expect(of).toEqual({
      principal: 1_000_000n,
      dueOn: "2026-05-01",
      payments: [
        { on: "2026-07-10", amount: 400_000n },
        { on: "2026-08-01", amount: 150n },
      ],
    });
  });

  it("new: any key of case.yaml in kebab case", async () => {
    const line = [
      "ACME",
      "--client-address-lines",
      "12 rue des Lilas",
      "--client-address-lines",
      "Bât. B",
      "--client-address-postal-code",
      "01000",
    ];
    const asked = await askedOf(
      newCommand,
      ...line,
      "--mission-payment-days",
      "30",
      "--mission-start",
      "2 mars 2026",
      "--mission-price-net",
      "8 400",
    );
    expect(asked).toEqual({
      client: "ACME",
      given: {
        client: { address: { lines: ["12 rue des Lilas", "Bât. B"], postalCode: "01000" } },
        mission: { start: "2026-03-02", price: { net: "8400.00" }, payment: { days: 30 } },
      },
      answers: null,
      forIncident: false,
      dryRun: false,
    });
  });

  it("new: signatories as groups", async () => {
    const line = [
      "ACME",
      "--client-signatories",
      "name=Anne Martin,capacity=Présidente",
      "--client-signatories",
      "Luc Petit",
    ];
    expect((await askedOf(newCommand, ...line)).given).toEqual({
      client: { signatories: [{ name: "Anne Martin", capacity: "Présidente" }, { name: "Luc Petit" }] },
    });
  });

  it("init", async () => {
    expect(
      await askedOf(initCommand, "ici", "--from", "webportage", "--consultant-name", "Paul Durand", "--editor"),
    ).toEqual({
      dir: "ici",
      from: "webportage",
      given: { consultant: { name: "Paul Durand" } },
      answers: null,
      editor: true,
      force: false,
      dryRun: false,
    });
  });

  it.each([
    [["commande", "a.pdf"], "order", ["a.pdf"]],
    [["delivery", "a.pdf", "b.pdf"], "delivery", ["a.pdf", "b.pdf"]],
    [["a.pdf"], null, ["a.pdf"]],
  ] as const)("add %j", async (line, kind, files) => {
    const asked = await askedOf<AddOptions>(addCommand, ...line);
    expect([asked.kind, asked.files]).toEqual([kind, files]);
  });

  it("add: keys of the entry, and the invoice it covers", async () => {
    const line = [
      "livraison",
      "pv.pdf",
      "--delivered-on",
      "30/04/2026",
      "--covers",
      "F-1",
      "--covers",
      "invoice=F-2,net=100,50",
    ];
    const asked = await askedOf<AddOptions>(addCommand, ...line);
    expect(asked.givenFor("delivery")).toEqual({
      deliveredOn: "2026-04-30",
      covers: [{ invoice: "F-1" }, { invoice: "F-2", net: "100.50" }],
    });
  });

  it("log: the event, the case and its keys", async () => {
    const asked = await askedOf(
      logCommand,
      "relance",
      "acme",
      "--on",
      "10/06/2026",
      "--outcome",
      "no-answer",
      "--invoice",
      "F-1",
    );
    expect(asked.event?.name.en).toBe("reminder");
    expect([asked.case, asked.given]).toEqual(["acme", { on: "2026-06-10", outcome: "no-answer", invoice: ["F-1"] }]);
  });

  it("gather: answers given on the line", async () => {
    const { given } = await askedOf(gatherCommand, "acme", "--client-siren", "012345674");
    expect(given).toEqual([{ flag: "--client-siren", path: ["client", "siren"], value: "012345674" }]);
  });
});
