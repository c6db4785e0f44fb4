import { statementOn } from "../../claim/claim-on.ts";
import type { Claim } from "../../claim/claim.ts";
import { penaltiesJson } from "../../claim/penalties-json.ts";
import { penaltiesOn } from "../../claim/penalties-on.ts";
import { deriveFacts } from "../../facts/derive-facts.ts";
import { readLaw } from "../../law/read-law.ts";
import { longDate } from "../../locale/format-date.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { workingCase } from "../working-case.ts";
import { penaltiesCsv } from "./penalties-csv.ts";
import { penaltiesText } from "./penalties-text.ts";
import { noteLawSlips } from "../workspace-slips.ts";
import type { PenaltiesOptions } from "./penalties-options.ts";

export async function showPenalties(options: PenaltiesOptions, shell: Shell): Promise<ExitCode> {
  const claim = await claimFor(options, shell);
  await shell.print(written(claim, options, shell));
  return EXIT.done;
}

function written(claim: Claim, options: PenaltiesOptions, shell: Shell): string {
  if (options.format === "json") return `${JSON.stringify(penaltiesJson(claim, options), null, 2)}\n`;
  return options.format === "csv" ? penaltiesCsv(claim, shell.locale, options) : penaltiesText(claim, shell, options);
}

async function claimFor({ of, until, rate, lastDay, latePaid }: PenaltiesOptions, shell: Shell): Promise<Claim> {
  if ("principal" in of) {
    const workspace = await readWorkspace(shell.cwd);
    await noteLawSlips(workspace, shell);
    const law = await readLaw(workspace.law);
    if (of.dueOn >= until) noteNotDue(of.dueOn, until, shell);
    noteLaterPayments(of.payments, until, shell);
    return penaltiesOn({ ...of, until, rate, lastDay }, law);
  }
  const { caseFile, ground } = await workingCase(of.case, shell);
  // What is owed rests on what the case declares; no document needs to be opened for it.
  const facts = deriveFacts(caseFile, new Map());
  noteLaterPayments(caseFile.payments, until, shell);
  return statementOn(facts, ground.law, until, { rate, lastDay, latePaid });
}

/** Interest starts the day after the due date: until then there is none, and nothing can be asked. */
function noteNotDue(dueOn: PlainDate, until: PlainDate, shell: Shell): void {
  shell.note({
    fr: `La somme n’est pas encore échue le ${longDate(until, "fr")}\u00a0: elle se paie jusqu’au ${longDate(dueOn, "fr")}.`,
    en: `The sum is not overdue on ${longDate(until, "en")}: it is payable until ${longDate(dueOn, "en")}.`,
  });
}

/** A payment after the day of the statement is not counted: said, never passed over. */
function noteLaterPayments(payments: readonly { readonly on: PlainDate }[], until: PlainDate, shell: Shell): void {
  for (const { on } of payments) {
    if (on <= until) continue;
    shell.note({
      fr: `Le paiement du ${longDate(on, "fr")} n’est pas compté\u00a0: il vient après le ${longDate(until, "fr")}, jour du décompte.`,
      en: `The payment of ${longDate(on, "en")} is not counted: it comes after ${longDate(until, "en")}, the day of the statement.`,
    });
  }
}
