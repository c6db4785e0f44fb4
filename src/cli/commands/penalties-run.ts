import { claimOn } from "../../claim/claim-on.ts";
import type { Claim } from "../../claim/claim.ts";
import { penaltiesJson } from "../../claim/penalties-json.ts";
import { penaltiesOn } from "../../claim/penalties-on.ts";
import { deriveFacts } from "../../facts/derive-facts.ts";
import { readLaw } from "../../law/read-law.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { workingCase } from "../working-case.ts";
import { penaltiesCsv } from "./penalties-csv.ts";
import { penaltiesText } from "./penalties-text.ts";
import type { PenaltiesOptions } from "./penalties-options.ts";

export async function showPenalties(options: PenaltiesOptions, shell: Shell): Promise<ExitCode> {
  const claim = await claimFor(options, shell);
  await shell.print(written(claim, options, shell));
  return EXIT.done;
}

function written(claim: Claim, { format, csvDialect }: PenaltiesOptions, shell: Shell): string {
  if (format === "json") return `${JSON.stringify(penaltiesJson(claim), null, 2)}\n`;
  return format === "csv" ? penaltiesCsv(claim, shell.locale, csvDialect) : penaltiesText(claim, shell);
}

async function claimFor({ of, until, rate, lastDay }: PenaltiesOptions, shell: Shell): Promise<Claim> {
  if ("principal" in of) {
    const law = await readLaw((await readWorkspace(shell.cwd)).law);
    return penaltiesOn({ ...of, until, rate, lastDay }, law);
  }
  const { caseFile, ground } = await workingCase(of.case, shell);
  // What is owed rests on what the case declares; no document needs to be opened for it.
  const facts = deriveFacts(caseFile, new Map());
  return claimOn(facts, ground.law, until, { rate, lastDay }) ?? nothingOwed(until);
}

const nothingOwed = (until: Claim["until"]): Claim => ({
  until,
  currency: "EUR",
  invoices: [],
  excluded: [],
  invoiced: 0n,
  paid: 0n,
  balance: 0n,
  principal: 0n,
  interestAccrued: 0n,
  interestPaid: 0n,
  interest: 0n,
  recoveryFee: 0n,
  total: 0n,
  overdueSince: null,
  toConfirm: [],
});
