// A test runner for stryker that keeps to one process: the tests of the rooms are bundled once, imported once, and run for each mutant in
// milliseconds, where a runner that starts vitest again takes seconds. A mutant is switched on by a number, so nothing needs loading again.
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { build } from "esbuild";
import fc from "fast-check";

const collector = path.resolve(import.meta.dirname, "collect.mjs");
const project = path.resolve(import.meta.dirname, "../..");
const startsCommands = /impossible-figures/;
const isRandom = /random|propert/;
// Fewer random runs than the tests make: what is measured is a lower bound, and an endless loop is noticed sooner.
const FEWER_RUNS = 25;
const SUCCESS = 0;
const FAILED = 1;

// What a module keeps to save time would hide a mutant, or show it too late: it is forgotten before each.
const memories = [];
globalThis.memory = () => {
  const kept = new Map();
  memories.push(kept);
  return kept;
};
const forget = () => memories.forEach((kept) => kept.clear());

class OneProcess {
  static inject = ["options"];
  constructor(options) {
    this.rooms = options.rooms;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // A counterexample is enough: nobody reads the smallest one.
    fc.configureGlobal({ endOnFailure: true });
    const files = this.rooms
      .flatMap((room) => readdirSync(`tests/${room}`, { recursive: true }).map((file) => `tests/${room}/${file}`))
      .filter((file) => /(?<!\.(?:long|oracle))\.test\.ts$/.test(file) && !startsCommands.test(file))
      // Random tests last: a table is quicker to notice.
      .sort((one, other) => Number(isRandom.test(one)) - Number(isRandom.test(other)));
    const outfile = path.resolve("mutation-bundle.mjs");
    await build({
      stdin: {
        contents: [
          ...files.map((file) => `import ${JSON.stringify(`./${file}`)};`),
          `export { tests } from ${JSON.stringify(collector)};`,
        ].join("\n"),
        resolveDir: process.cwd(),
      },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      plugins: [placed],
      logLevel: "error",
    });
    ({ tests: this.tests } = await import(pathToFileURL(outfile).href));
    globalThis.__stryker__ ??= {};
  }

  async dryRun() {
    const results = [];
    for (const test of this.tests) results.push(await run(test));
    const { mutantCoverage } = globalThis.__stryker__;
    return { status: "complete", tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: allHits }) {
    // Stryker allows a hundred times the hits of all tests together; here each test has its own count.
    const hitLimit = allHits === undefined ? undefined : Math.ceil(allHits / 20);
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const state = globalThis.__stryker__;
    let done = 0;
    forget();
    for (const test of this.tests) {
      if (wanted !== null && !wanted.has(idOf(test))) continue;
      done++;
      Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const result = await run(test);
      const isEndless = state.hitCount > hitLimit;
      Object.assign(state, { activeMutant: undefined, hitLimit: undefined });
      if (result.status === SUCCESS) continue;
      if (isEndless) return { status: "timeout", reason: "hit limit" };
      forget();
      const after = await run(test);
      // What a mutant left behind in a memory must not kill the next ones.
      if (after.status !== SUCCESS)
        throw new Error(`mutant ${activeMutant.id} left something behind: ${after.failureMessage}`);
      return {
        status: "killed",
        killedBy: [result.id],
        failureMessage: result.failureMessage,
        nrOfTests: done,
      };
    }
    return { status: "survived", nrOfTests: done };
  }
}

/** Each file keeps the address it has in the project, and each test says the file it is from; `vitest` is the collector. */
const placed = {
  name: "placed",
  setup(bundler) {
    bundler.onResolve({ filter: /^vitest$/ }, () => ({ path: collector }));
    bundler.onLoad({ filter: /\/(?:src|tests)\/.*\.ts$/ }, ({ path: file }) => {
      const relative = path.relative(process.cwd(), file);
      const address = JSON.stringify(pathToFileURL(path.join(home, relative)).href);
      const source = readFileSync(file, "utf8")
        .replaceAll("import.meta.url", address)
        .replaceAll(/^(const \w+) = new (?:Weak)?Map(?:<.*>)?\(\);$/gm, "$1 = globalThis.memory();")
        .replaceAll(/(numRuns: |agreeOn\()\d+/g, `$1${String(FEWER_RUNS)}`);
      const head = file.endsWith(".test.ts") ? `globalThis.testFile = ${JSON.stringify(relative)};\n` : "";
      return { contents: head + source, loader: "ts" };
    });
  },
};

// The sandbox is `.stryker-tmp/sandbox-…` in the project.
const home = project.replace(/\/\.stryker-tmp\/.*$/, "");

const idOf = ({ file, name }) => `${file}#${name}`;

async function run(test) {
  const state = (globalThis.__stryker__ ??= {});
  const id = idOf(test);
  state.currentTestId = id;
  const start = performance.now();
  const base = { id, name: test.name, fileName: path.resolve(test.file) };
  try {
    await test.body();
    return { ...base, status: SUCCESS, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 300);
    return { ...base, status: FAILED, failureMessage, timeSpentMs: performance.now() - start };
  } finally {
    state.currentTestId = undefined;
  }
}

const isOfLanguage = ({ left, right }) => left?.name === "locale" && right?.value === "fr";

/** A text for people, `{ fr, en }`: golden files hold it elsewhere. */
const texts = {
  shouldIgnore(at) {
    if (at.isCallExpression() && at.node.callee.name === "inEach") return "a text for people";
    if (at.isConditionalExpression() && isOfLanguage(at.node.test)) return "a text for people";
    if (!at.isObjectExpression()) return undefined;
    const keys = at.node.properties.map(({ key }) => key?.name);
    return keys.length === 2 && keys[0] === "fr" && keys[1] === "en" ? "a text for people" : undefined;
  },
};

export const strykerPlugins = [
  { kind: "TestRunner", name: "one-process", injectableClass: OneProcess },
  { kind: "Ignore", name: "texts", value: texts },
];
