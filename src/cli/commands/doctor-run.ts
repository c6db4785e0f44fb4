import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { DocumentModel } from "../../drafting/model.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import { defaultLimits } from "../../evidence/limits.ts";
import { readLaw } from "../../law/read-law.ts";
import type { Text } from "../../locale/text.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { padEnd } from "../../reporters/text/width.ts";
import { plainDate } from "../../time/plain-date.ts";
import { findCases } from "../../workspace/read-cases.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { signLabels, told, tried, type Sign } from "../doctor/examine.ts";
import { explainFailure } from "../explain-failure.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { build, version } from "../version.ts";
import { cacheDir } from "./check-cache.ts";

/** What to put in a bug report. Exit 1 when something the program needs does not work. */
export async function runDoctor(format: "pretty" | "json", shell: Shell): Promise<ExitCode> {
  const signs = [
    ...machine(shell),
    ...(await workspaceSigns(shell)),
    ...(await packageSigns()),
    await cacheSign(shell),
  ];
  await shell.print(
    format === "json"
      ? `${JSON.stringify({ version: 1, signs }, null, 2)}\n`
      : `${signs.map((sign) => line(sign, shell)).join("\n")}\n`,
  );
  return signs.some(({ ok }) => ok === false) ? EXIT.no : EXIT.done;
}

const line = ({ id, ok, value }: Sign, { locale }: Shell): string =>
  `${ok === null ? " " : ok ? "✓" : "✗"} ${padEnd(signLabels[id][locale], 12)} ${value[locale]}`;

function machine({ locale, columns, colour, ask, globals, env }: Shell): Sign[] {
  const terminal: Text = {
    fr: [
      locale,
      `${String(columns)} colonnes`,
      colour.out ? "en couleurs" : "sans couleur",
      ask === null ? "sans question" : "avec questions",
    ].join(", "),
    en: [
      locale,
      `${String(columns)} columns`,
      colour.out ? "in colours" : "no colour",
      ask === null ? "no prompts" : "prompts",
    ].join(", "),
  };
  const set = ["DOSSIER_LANG", "DOSSIER_ACCESSIBLE", "DOSSIER_CACHE", "NO_COLOR", "FORCE_COLOR", "TERM", "CI"];
  return [
    told("dossier", `${version} (${build().replaceAll('"', "").slice(0, 12) || "source"})`),
    told("node", `${process.versions.node} ${process.platform} ${process.arch}`),
    told("terminal", terminal),
    told("env", set.filter((name) => (env[name] ?? "") !== "").join(" ") || "-"),
    told("today", globals?.today == null ? { fr: "horloge", en: "clock" } : "--today"),
  ];
}

/** The shape of the workspace, without a word of what it holds. */
async function workspaceSigns({ cwd }: Shell): Promise<Sign[]> {
  const workspace = await readWorkspace(cwd).catch(() => null);
  if (workspace === null)
    return [
      {
        id: "workspace",
        ok: false,
        value: {
          fr: "dossier.yaml est à corriger\u00a0: dossier verifier dit où",
          en: "dossier.yaml needs mending: dossier check says where",
        },
      },
    ];
  const kind: Text =
    workspace.root === null
      ? { fr: "aucun (pas de dossier.yaml)", en: "none (no dossier.yaml)" }
      : { fr: `oui, copie\u00a0: ${workspace.role}`, en: `yes, copy of: ${workspace.role}` };
  return [
    { id: "workspace", ok: null, value: kind },
    await tried("cases", async () => String((await findCases([], workspace, cwd)).length), sentence),
    await tried(
      "policy",
      async () => {
        const { gates } = await readPolicy(workspace.policy, workspace.root);
        const own = workspace.policy !== "default";
        return {
          fr: `${own ? "propre à l’espace" : "fournie"}, ${String(gates.length)} étapes`,
          en: `${own ? "of the workspace" : "shipped"}, ${String(gates.length)} gates`,
        };
      },
      sentence,
    ),
    await tried(
      "law",
      async () => {
        const { asOf, parameters } = await readLaw(workspace.law);
        const own = String(workspace.law.length);
        return {
          fr: `au ${asOf}, ${String(parameters.size)} paramètres, dont ${own} de l’espace`,
          en: `as of ${asOf}, ${String(parameters.size)} parameters, ${own} of them the workspace’s`,
        };
      },
      sentence,
    ),
    await tried("templates", async () => String((await readTemplates(workspace.root)).length), sentence),
  ];
}

/** The libraries at work: a page is written as PDF, then read back as any document is. */
const packageSigns = (): Promise<Sign[]> =>
  Promise.all([
    tried(
      "documents",
      async () => {
        const [{ renderAs }, { evidenceOf }] = await Promise.all([
          import("../../render/render.ts"),
          import("../../evidence/read-evidence.ts"),
        ]);
        const { pages, readable } = await evidenceOf(await renderAs(onePage, "pdf"), defaultLimits);
        if (!readable || pages !== 1) throw new Error("the page was not read back");
        return { fr: "une page PDF s’écrit et se relit", en: "a PDF page is written and read back" };
      },
      () => ({ fr: "ne fonctionnent pas\u00a0: relancez npm ci", en: "do not work: run npm ci again" }),
    ),
    tried(
      "prompts",
      async () => {
        const { inquirerPrompter } = await import("../prompts/inquirer-prompter.ts");
        await inquirerPrompter("fr");
        return { fr: "se chargent", en: "load" };
      },
      () => ({ fr: "ne se chargent pas\u00a0: relancez npm ci", en: "do not load: run npm ci again" }),
    ),
  ]);

const onePage: DocumentModel = {
  template: "doctor",
  kind: "statement",
  language: "fr",
  title: "Essai",
  subject: "Essai",
  author: "dossier",
  date: plainDate("2026-01-01"),
  letterHead: null,
  email: null,
  blocks: [{ kind: "paragraph", runs: [{ text: "Bon pour accord" }] }],
  attachments: [],
  watermark: null,
  initials: false,
};

async function cacheSign(shell: Shell): Promise<Sign> {
  const dir = cacheDir(shell);
  if (dir === null) return told("cache", { fr: "aucun", en: "none" });
  return tried(
    "cache",
    async () => {
      const probe = join(dir, randomUUID());
      await mkdir(dir, { recursive: true, mode: 0o700 });
      await writeFile(probe, "", { flag: "wx" });
      await rm(probe);
      return { fr: "s’écrit", en: "can be written" };
    },
    sentence,
  );
}

const sentence = (error: unknown): Text => explainFailure(error).text;
