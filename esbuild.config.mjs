// The build: the program as a split bundle (a command loads only what it uses), and the YAML that every run needs, already parsed.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { tsImport } from "tsx/esm/api";

const external = [
  "libxml2-wasm", // finds its wasm beside itself
  "@cantoo/pdf-lib",
  "docx",
  "inquirer",
  "@inquirer/*",
  "tesseract.js",
  "@napi-rs/canvas",
];

// What pdfkit loads for other uses than ours: its shaping engine (`src/render/pdf/font` reads the faces), its line breaker, PNG pictures.
/** @type {import("esbuild").Plugin} */
const leftOut = {
  name: "left-out",
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:fontkit|linebreak|png-js)$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    plugin.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents: "export const create = null; export default null;",
    }));
  },
};

await rm("dist", { recursive: true, force: true });

await build({
  entryPoints: {
    main: "src/cli/main.ts",
    reader: "src/evidence/read-in-child.ts",
    states: "src/batch/read-states-in-thread.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // ES modules first: a CommonJS package loses its named exports behind a dynamic import.
  mainFields: ["module", "main"],
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  external,
  plugins: [leftOut],
  // What is left of CommonJS asks for node's own modules by `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";const require = requireFrom(import.meta.url);',
  },
  legalComments: "none",
  logLevel: "warning",
});

/** @param {string} module @param {string} name What a module under `src/` exports under that name. */
const source = async (module, name) => (await tsImport(`./src/${module}`, import.meta.url))[name];

/** @param {string} name @param {unknown} value */
const compile = (name, value) => writeFile(`dist/data/${name}.json`, JSON.stringify(value));

await mkdir("dist/data", { recursive: true });
// The colour profile that pdfkit reads beside itself.
const profile = "data/sRGB_IEC61966_2_1.icc";
await copyFile(new URL(profile, pathToFileURL(createRequire(import.meta.url).resolve("pdfkit"))), `dist/${profile}`);
// What this build is: what an earlier one read from a document is not believed.
const chunks = (await readdir("dist")).filter((name) => name.endsWith(".js")).sort();
const digest = createHash("sha256");
for (const chunk of chunks) digest.update(await readFile(`dist/${chunk}`));
await compile("build", digest.digest("hex"));
const [readLawSources, compilePolicy, compileTemplates] = await Promise.all([
  source("law/read-law.ts", "readLawSources"),
  source("policy/read-policy.ts", "compilePolicy"),
  source("drafting/read-templates.ts", "compileTemplates"),
]);
await compile("law", await readLawSources());
await compile("policy", await compilePolicy());
await compile("templates", await compileTemplates());
