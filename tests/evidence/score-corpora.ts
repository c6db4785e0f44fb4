import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { scoreEInvoices } from "./score-einvoices.ts";

const corpora = new URL("../../../shared/corpora/", import.meta.url);

/** So many right, of so many, and what was not. */
export interface Rate {
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

type Truths<T> = Readonly<Record<string, T>>;

const truths = <T>(kind: string): [string, T][] =>
  Object.entries(JSON.parse(readFileSync(new URL(`${kind}/truth.json`, corpora), "utf8")) as Truths<T>);

async function rate<T>(
  kind: string,
  judge: (seen: Evidence, truth: T) => string | null,
  isScored: (truth: T, name: string) => boolean = () => true,
): Promise<Rate> {
  const scored = truths<T>(kind).filter(([name, truth]) => isScored(truth, name));
  const wrong = await Promise.all(
    scored.map(async ([name, truth]) => {
      const fault = judge(await evidenceOf(readFileSync(new URL(`${kind}/${name}`, corpora)), defaultLimits), truth);
      return fault === null ? [] : [`${name}: ${fault}`];
    }),
  );
  return { right: scored.length - wrong.flat().length, of: scored.length, wrong: wrong.flat() };
}

const verdicts: Readonly<Record<string, string>> = {
  placeholder_never_signed: "placeholder",
  intact_but_modified_after: "modified-after",
};

interface Signed {
  readonly overall: string;
  readonly also_accept?: readonly string[];
}

/** Each signed file's verdict; what is disputed among the judges is not scored. */
export const scoreSignatures = (): Promise<Rate> =>
  rate<Signed>(
    "signed",
    ({ signatureVerdict: seen }, { overall, also_accept = [] }) =>
      [verdicts[overall] ?? overall, ...also_accept].includes(seen ?? "") ? null : `${String(seen)} for ${overall}`,
    ({ overall }) => overall !== "disputed",
  );

interface Hostile {
  readonly readable?: "yes" | "no" | "mixed" | "password";
}

/** Whether each opens as three other readers found; where they do not agree, any answer is right. */
export const scoreHostile = (): Promise<Rate> =>
  rate<Hostile>(
    "hostile",
    ({ readable, reason, type, problems }, truth) => {
      // The default limits, 5 s of processor and 500 MB, are enough for every one of them.
      const stopped = problems.find(({ code }) => ["too-slow", "too-much-memory", "reader-stopped"].includes(code));
      if (stopped !== undefined) return stopped.code;
      const right =
        truth.readable === "password"
          ? reason === "encrypted"
          : truth.readable === "yes"
            ? readable
            : // "no" is said of a PDF: what is an e-mail under that name is read as one.
              !readable || type !== "pdf";
      return right ? null : `${readable ? "read" : String(reason)} for ${String(truth.readable)}`;
    },
    ({ readable }) => readable === "yes" || readable === "no" || readable === "password",
  );

/** Nothing is claimed of a scan that cannot be seen on it without recognition: no text, no mention, no invoice. */
export const scoreScans = (): Promise<Rate> =>
  rate<unknown>("scans", ({ text, mentions, einvoice, readable }) =>
    readable && text.characters === 0 && mentions.length === 0 && einvoice === null ? null : "claims something",
  );

async function printScores(print: (line: string) => void): Promise<void> {
  const invoices = await scoreEInvoices();
  const rates: readonly (readonly [string, Rate])[] = [
    ["e-invoices, fields", { right: invoices.right, of: invoices.fields, wrong: invoices.wrong }],
    ["signature verdicts", await scoreSignatures()],
    ["hostile documents", await scoreHostile()],
    ["scans", await scoreScans()],
  ];
  for (const [name, { right, of, wrong }] of rates) {
    print(`${name.padEnd(20)} ${String(right)} of ${String(of)} (${((100 * right) / of).toFixed(1)} %)`);
    for (const one of wrong) print(`  ${one}`);
  }
  print(`values that no file holds: ${String(invoices.invented.length)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await printScores((line) => {
    process.stdout.write(`${line}\n`);
  });
}
