// The build: the program as chunks that a command loads only when it uses them, their machine code, and the YAML that every run needs, parsed.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { rolldown } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { tsImport } from "tsx/esm/api";

const root = fileURLToPath(new URL(".", import.meta.url));

const external = [
  /^node:/,
  "libxml2-wasm", // finds its wasm beside itself
  "@cantoo/pdf-lib",
  "docx",
  "inquirer",
  /^@inquirer\//,
  "tesseract.js",
  "@napi-rs/canvas",
];

// What pdfkit loads for other uses than ours: its shaping engine (`src/render/pdf/font` reads the faces), its line breaker, PNG pictures.
/** @type {import("rolldown").Plugin} */
const leftOut = {
  name: "left-out",
  resolveId: (id) => (/^(?:fontkit|linebreak|png-js)$/.test(id) ? `\0${id}` : null),
  load: (id) =>
    /^\0(?:fontkit|linebreak|png-js)$/.test(id) ? "export const create = null; export default null;" : null,
};

/*
 * Each file read at a start costs as much as thirty kilobytes of it: what the usual commands load together is one chunk. A module goes with the
 * first of them that needs it.
 */
const together = {
  start: ["version.ts", "global-options.ts", "shell.ts", "escape-terminal.ts", "interruption.ts"],
  program: ["process-shell.ts", "run-program.ts"],
  help: ["help/program-help.ts"],
  // A thread starts with it.
  kept: ["../batch/read-kept-in-thread.ts"],
  check: ["read-line.ts", "commands/check.ts", "commands/check-run.ts"],
};

/** @type {Map<string, string>} */
const chunkOf = new Map();

/** @type {import("rolldown").Plugin} */
const grouped = {
  name: "grouped",
  buildEnd() {
    for (const [name, files] of Object.entries(together)) {
      const modules = files.map((file) => join(root, "src/cli", file));
      for (const id of modules) {
        if (chunkOf.has(id)) continue;
        const found = this.getModuleInfo(id);
        if (found === null) throw new Error(`the chunk ${name} asks for ${id}, which the program does not load`);
        chunkOf.set(id, name);
        modules.push(...found.importedIds.filter((imported) => this.getModuleInfo(imported) !== null));
      }
    }
  },
};

/*
 * A script cannot import by itself on Node 20 without a warning: `bin/load.js` gives it `outside`, for the packages that stay outside the bundle.
 */
/** @param {string} code */
function importingOutside(code) {
  /** @type {number[]} */
  const starts = [];
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    if (node.type === "ImportExpression") starts.push(node.start);
    for (const child of Object.values(node)) visit(child);
  };
  if (code.includes("import(")) visit(parseAst(code));
  return starts
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}outside${text.slice(start + "import".length)}`, code);
}

/*
 * `bin/load.js` reads chunks as bytes, one for each character. The minifier escapes strings, but leaves the letters of regular expressions.
 */
/** @param {string} code */
const inAscii = (code) =>
  code.replace(/[^\x20-\x7e\t\r\n]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

await rm("dist", { recursive: true, force: true });
await mkdir("dist/data", { recursive: true });

const bundle = await rolldown({
  input: {
    main: "src/cli/main.ts",
    reader: "src/evidence/read-in-child.ts",
    kept: "src/batch/read-kept-in-thread.ts",
  },
  external,
  platform: "node",
  // ES modules first: a CommonJS package loses its named exports behind a dynamic import.
  resolve: { mainFields: ["module", "main"], alias: { yaml: `${root}node_modules/yaml/browser/index.js` } },
  preserveEntrySignatures: "allow-extension",
  plugins: [leftOut, grouped],
  // `import.meta.resolve` is asked from source alone.
  checks: { ineffectiveDynamicImport: false, emptyImportMeta: false },
});
const { output } = await bundle.generate({
  // Scripts, whose machine code can be kept on every Node; see `bin/load.js`.
  format: "cjs",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: "together", name: (id) => chunkOf.get(id) ?? null }],
  },
});

await mkdir("dist/code/data", { recursive: true });
const digest = createHash("sha256");
for (const chunk of output.filter(({ type }) => type === "chunk").sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
  const minified = await transform(importingOutside(chunk.code), {
    format: "cjs",
    minify: true,
    charset: "ascii",
    target: "node20",
    legalComments: "none",
  });
  const code = inAscii(minified.code);
  digest.update(code);
  await writeFile(`dist/code/${chunk.fileName}`, code);
}
await writeFile("dist/package.json", '{ "type": "commonjs" }\n');
for (const entry of ["reader", "kept"])
  await writeFile(`dist/${entry}.js`, `require("../bin/load.js").load("${entry}");\n`);

/** @param {string} module @param {string} name What a module under `src/` exports under that name. */
const source = async (module, name) => (await tsImport(`./src/${module}`, import.meta.url))[name];

/** @param {string} name @param {unknown} value */
const compile = (name, value) => writeFile(`dist/data/${name}.json`, JSON.stringify(value));

// The colour profile that pdfkit reads beside itself.
const profile = "data/sRGB_IEC61966_2_1.icc";
await copyFile(
  new URL(profile, pathToFileURL(createRequire(import.meta.url).resolve("pdfkit"))),
  `dist/code/${profile}`,
);
// What this build is: what an earlier one read from a document is not believed.
await compile("build", digest.digest("hex"));
const [readLawSources, compilePolicy, compileTemplates] = await Promise.all([
  source("law/read-law.ts", "readLawSources"),
  source("policy/read-policy.ts", "compilePolicy"),
  source("drafting/read-templates.ts", "compileTemplates"),
]);
await compile("law", await readLawSources());
await compile("policy", await compilePolicy());
await compile("templates", await compileTemplates());

/*
 * Machine code, from runs that use each chunk as people do: the functions they call are kept compiled. It changes nothing of what the program says.
 */
const kept = resolve("dist/code");
const trainer = resolve("dist/train.js");
await writeFile(
  trainer,
  `
const { existsSync, writeFileSync } = require("node:fs");
const scripts = new Map();
process.on("exit", () => {
  for (const [name, script] of scripts) {
    const file = ${JSON.stringify(kept)} + "/" + name + ".cache";
    if (!existsSync(file)) writeFileSync(file, script.createCachedData());
  }
});
require("../bin/load.js").load(process.argv.splice(2, 1)[0], (name, script) => scripts.set(name, script));
`,
);

const trial = await mkdtemp(join(tmpdir(), "dossier-build-"));
await cp("cases", trial, { recursive: true });

/** @param {string} entry @param {readonly string[]} line */
const train = (entry, ...line) =>
  fork(trainer, [entry, ...line], {
    cwd: trial,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });

for (const line of ["check --no-cache", "--help", "render formal-notice acme-2026-refonte", "status"])
  await once(train("main", ...line.split(" "), "--today", "2026-11-23"), "exit");
const reader = train("reader");
for (const path of await readdir(trial, { recursive: true })) {
  if (!path.endsWith(".pdf")) continue;
  reader.send({
    bytes: await readFile(join(trial, path)),
    limits: { bytes: 1e9, pages: 500, seconds: 60, memory: 2000 },
  });
  await once(reader, "message");
}
reader.disconnect();
await once(reader, "exit");
await rm(trial, { recursive: true });
await rm(trainer);
const { scriptOf } = createRequire(import.meta.url)("./bin/load.js");
const files = await readdir(kept);
for (const name of files.filter((file) => file.endsWith(".js") && !files.includes(`${file}.cache`)))
  await writeFile(join(kept, `${name}.cache`), scriptOf(name).createCachedData());
