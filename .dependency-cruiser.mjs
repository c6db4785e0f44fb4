// The house and its rooms: who may import whom, in the order of the data flow. The README's "How it works" says the same in words.
const smallWords = ["locale", "time", "money", "identifiers", "place", "yaml-source"];
const core = ["case", "evidence", "facts", "law", "claim", "deadlines", "policy"];

const layers = {
  time: [],
  money: [],
  place: [],
  identifiers: [],
  locale: ["time", "money"],
  "yaml-source": ["place"],
  findings: smallWords,
  law: smallWords,
  case: smallWords,
  workspace: [...smallWords, "case"],
  evidence: [...smallWords, "case"],
  facts: [...smallWords, "case", "evidence"],
  claim: [...smallWords, "facts", "law", "case"],
  deadlines: [...smallWords, "claim", "facts", "law", "case"],
  policy: [...smallWords, "deadlines", "claim", "facts", "law", "case", "evidence"],
  rules: [...smallWords, "findings", ...core],
  road: [...smallWords, ...core],
  assessment: [...smallWords, ...core, "findings", "rules", "road", "workspace"],
  reporters: [...smallWords, ...core, "assessment", "findings", "road"],
  drafting: [...smallWords, ...core, "assessment", "findings", "road"],
  interview: [...smallWords, "assessment", ...core, "workspace", "findings", "road"],
  render: [...smallWords, "drafting"],
  handover: [...smallWords, ...core, "assessment", "drafting", "render"],
  batch: [...smallWords, ...core, "assessment", "workspace"],
};

const inside = (names) => `^src/(${names.join("|")})/`;
const outsideCli = { path: "^src/", pathNot: "^src/cli/" };
const only = (name, packages, rooms) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(${rooms.join("|")})/` },
  to: { path: `node_modules/(${packages.join("|")})/` },
});

export default {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "nothing-imports-cli", severity: "error", from: outsideCli, to: { path: "^src/cli/" } },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-only`,
      severity: "error",
      from: { path: inside([layer]) },
      to: { path: "^src/", pathNot: inside([layer, ...allowed]) },
    })),
    {
      name: "render-knows-no-case",
      severity: "error",
      from: { path: "^src/render/" },
      to: { path: "^src/drafting/", pathNot: "^src/drafting/model\\.ts$" },
    },
    {
      name: "io-only-at-the-edge",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", "/(read|write)-[^/]+\\.ts$"] },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|child_process|http|https|net|os|process|readline|worker_threads)",
      },
    },
    only("terminal-only-in-cli", ["commander", "inquirer", "@inquirer", "chalk"], ["cli", "reporters"]),
    only("pdfkit-only-in-render", ["pdfkit"], ["render"]),
    only("pdf-lib-only-in-handover", ["@cantoo/pdf-lib"], ["handover"]),
    only("readers-only-in-evidence", ["unpdf", "pkijs", "asn1js", "libxml2-wasm"], ["evidence"]),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
