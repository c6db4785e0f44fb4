import { spawnSync, execFileSync } from "node:child_process";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { contentReplaced, eSigned } from "../evidence/signing/e-signed.ts";
import { must } from "../must.ts";
import { dossier, scratch, shippedCases, TODAY, type Ran } from "./dossier-command.ts";
import { hasTool } from "./has-tool.ts";
import type { Requirement } from "./open-case.ts";

const PAUL = { signer: "Paul Durand", at: "2026-06-12T08:00:00Z" };
const ELODIE = { signer: "Kerr ELODIE", at: "2026-06-17T08:00:00Z" };
const CLAIRE = { signer: "Claire Fontaine", at: "2026-06-23T08:00:00Z" };
const AFTER_DELIVERY = { signer: "Élodie Kerr", at: "2026-09-04T08:00:00Z" };

interface Evidence {
  readonly basis: string;
}
interface Node extends Requirement {
  readonly children?: readonly Node[];
  readonly evidence?: readonly Evidence[];
}

/** The company's copy of Brasserie K, before anything was signed: only the invoice is there. */
async function unsignedCase() {
  const workspace = await scratch();
  const dir = join(workspace, "brasserie-k");
  await cp(join(shippedCases, "brasserie-k"), dir, { recursive: true });
  const settings = await readFile(join(shippedCases, "dossier.yaml"), "utf8");
  await writeFile(join(workspace, "dossier.yaml"), settings.replace("role: consultant", "role: umbrella-company"));
  const yaml = parseDocument(await readFile(join(dir, "case.yaml"), "utf8"));
  for (const list of ["orders", "deliveries"]) yaml.set(list, yaml.createNode([]));
  for (const file of ["order/contrat-signe.pdf", "delivery/pv-recette.pdf"]) {
    yaml.deleteIn(["intake", file]);
    await rm(join(dir, file));
  }
  yaml.setIn(["invoices", 0, "orders"], yaml.createNode([]));
  await writeFile(join(dir, "case.yaml"), yaml.toString());

  const run = async (code: number, day: string, ...args: readonly string[]): Promise<Ran> => {
    const ran = await dossier(workspace, ...args, "--today", day);
    expect(ran.code, `${args.join(" ")}\n${ran.stdout}${ran.stderr}`).toBe(code);
    return ran;
  };
  return {
    rendered: async (template: string, day: string): Promise<Buffer> => {
      await run(0, day, "render", template, "brasserie-k", "--final");
      const made = (await readdir(join(dir, "letters"))).filter((name) => name.startsWith(day));
      return readFile(join(dir, "letters", must(made[0])));
    },
    add: async (kind: string, name: string, pdf: Buffer, day: string): Promise<void> => {
      await writeFile(join(workspace, name), pdf);
      await run(0, day, "add", kind, join(workspace, name), "--case", "brasserie-k");
    },
    replace: (file: string, pdf: Buffer): Promise<void> => writeFile(join(dir, file), pdf),
    intakeOf: async (file: string): Promise<unknown> => {
      const { intake } = parse(await readFile(join(dir, "case.yaml"), "utf8")) as {
        readonly intake: Record<string, unknown>;
      };
      return intake[file];
    },
    check: async (code: number) => {
      const { stdout } = await run(code, TODAY, "check", "brasserie-k", "--for", "recourse", "--format", "json");
      const [only] = (JSON.parse(stdout) as { cases: Checked[] }).cases;
      const { verdict, gates, findings } = must(only);
      return {
        verdict,
        nodes: gates.flatMap(({ requirements }) => allOf(requirements)),
        rules: findings.flatMap(({ ruleId, severity }) => (severity === "note" ? [] : [ruleId])),
      };
    },
  };
}

interface Checked {
  readonly verdict: string;
  readonly gates: readonly { readonly requirements: Node }[];
  readonly findings: readonly { readonly ruleId: string; readonly severity: string }[];
}

const allOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(allOf)];

const basesOf = (nodes: readonly Node[], id: string): readonly string[] =>
  nodes.filter((node) => node.id === id).flatMap(({ evidence = [] }) => evidence.map(({ basis }) => basis));

describe("what dossier drew up, signed electronically afterwards", () => {
  it("is proven by its signatures alone: nobody attests anything", async () => {
    const { rendered, add, check } = await unsignedCase();
    const contract = await rendered("tripartite-contract", "2026-06-10");
    await add("order", "contrat.pdf", [PAUL, ELODIE, CLAIRE].reduce(eSigned, contract), "2026-06-26");
    const report = await rendered("acceptance-report", "2026-09-01");
    await add("delivery", "pv.pdf", eSigned(report, AFTER_DELIVERY), "2026-09-05");
    const { verdict, nodes, rules } = await check(0);
    expect(verdict).toBe("complete");
    expect(rules.filter((id) => id.startsWith("document/"))).toEqual([]);
    const contractSigned = "order/tripartite/signed-by-client";
    expect(basesOf(nodes, contractSigned)).toEqual(["observed"]);
    expect(basesOf(nodes, "delivery/acceptance-report/signed-by-client")).toEqual(["observed"]);
    expect(nodes.flatMap(({ evidence = [] }) => evidence).filter(({ basis }) => basis === "attested")).toEqual([]);
  });

  it("is contradicted once it is changed, whatever the case says", async () => {
    const { rendered, add, replace, check } = await unsignedCase();
    const signed = [ELODIE, CLAIRE].reduce(eSigned, await rendered("tripartite-contract", "2026-06-10"));
    await add("order", "contrat.pdf", signed, "2026-06-26");
    await replace("order/contrat.pdf", contentReplaced(signed, "BT ET"));
    const { nodes, rules } = await check(1);
    expect(rules).toContain("document/modified-after-signing");
    const client = nodes.find(({ id }) => id === "order/tripartite/signed-by-client");
    expect(client).toMatchObject({ verdict: "missing", evidence: [{ basis: "contradicted" }] });
  });

  it("is not ours any more when the signed bytes were changed before they were signed", async () => {
    const { rendered, add, intakeOf } = await unsignedCase();
    const changed = contentReplaced(await rendered("tripartite-contract", "2026-06-10"), "BT ET");
    await add("order", "contrat-tripartite.pdf", [ELODIE, CLAIRE].reduce(eSigned, changed), "2026-06-26");
    expect(await intakeOf("order/contrat-tripartite.pdf")).toMatchObject({ rendered: null });
  });

  it.skipIf(!hasTool("pdfsig") || !hasTool("certutil"))("holds for pdfsig too", async () => {
    const { rendered } = await unsignedCase();
    const signed = [PAUL, ELODIE].reduce(eSigned, await rendered("tripartite-contract", "2026-06-10"));
    const keys = await scratch();
    execFileSync("certutil", ["-N", "--empty-password", "-d", keys]);
    const path = join(keys, "signed.pdf");
    await writeFile(path, signed);
    const said = (): string => spawnSync("pdfsig", ["-nssdir", keys, "-nocert", path], { encoding: "utf8" }).stdout;
    expect(said().match(/Signature is Valid/g)).toHaveLength(2);
    expect(said()).toContain("  - Total document signed");
    await writeFile(path, contentReplaced(signed, "BT ET"));
    expect(said()).not.toContain("  - Total document signed");
  });
});
