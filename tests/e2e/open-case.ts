import { join } from "node:path";
import { expect } from "vitest";
import { corpora } from "./corpora.ts";
import { dossier, scratch, TODAY, type Ran } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";

export interface Requirement {
  readonly id: string;
  readonly verdict: string;
  readonly children?: readonly Requirement[];
}

/** One case as `check --format json` tells it: what tests ask of it. */
export interface Checked {
  readonly verdict: string;
  readonly gates: readonly { readonly requirements: Requirement }[];
  readonly findings: readonly { readonly ruleId: string; readonly severity: string }[];
}

/** A workspace with one open case, and its commands on that day; each must end with the code it is told. */
export async function openCase(company: string, client: string) {
  const workspace = await scratch();
  const run = async (code: number, ...args: readonly string[]): Promise<Ran> => {
    const ran = await dossier(workspace, ...args, "--today", TODAY);
    expectPlain(ran);
    expect(ran.code, `${args.join(" ")}\n${ran.stdout}${ran.stderr}`).toBe(code);
    return ran;
  };
  await run(0, "init", ".", "--umbrella-company-name", company, "--consultant-name", "Paul Durand");
  await run(
    0,
    ...["new", client, "--id", "client", "--mission-start", "2026-06-01", "--mission-end", "2026-08-10"],
    ...["--client-address-lines", "1 place du Marché", "--client-address-postal-code", "41000"],
    ...["--client-address-city", "Blois", "--client-contact-email", "compta@client.example"],
  );
  const add = (kind: string, file: string, ...rest: readonly string[]) =>
    run(0, "add", kind, join(corpora, file), "--case", "client", ...rest);
  const attest = (document: string, what: string, party: string, ...rest: readonly string[]) =>
    run(
      0,
      ...["log", "attestation", "client", "--document", document, "--what", what, "--party", party],
      ...["--by", "Paul Durand", ...rest],
    );
  const check = async (code: number) => {
    const { stdout } = await run(code, "check", "--for", "recourse", "--format", "json");
    const [only] = (JSON.parse(stdout) as { cases: Checked[] }).cases;
    if (only === undefined) throw new RangeError("no case");
    return only;
  };
  return { folder: join(workspace, "cases/client"), run, add, attest, check };
}
