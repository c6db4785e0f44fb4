import type { Text } from "../../locale/text.ts";
import type { KeyPath } from "../../place/place.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Shell } from "../shell.ts";

/** Where a value comes from: what stands first wins. */
export type Origin =
  | { readonly from: "flag"; readonly where: string }
  | { readonly from: "environment"; readonly where: string }
  | { readonly from: "workspace"; readonly where: string }
  | { readonly from: "default"; readonly where: null };

export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
}

/** What is needed to tell where each setting comes from. */
export interface Sources {
  readonly shell: Shell;
  readonly workspace: Workspace;
  /** Line of a key of `dossier.yaml` that holds a value, or null. */
  readonly lineOf: (path: KeyPath) => number | null;
  /** Where what was read is kept; null when nowhere. */
  readonly cache: string | null;
}

const fallback: Origin = { from: "default", where: null };
const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

/** Every setting with its value and its origin: a flag, then the environment, then `dossier.yaml`, then the default. */
export function settingsOf(sources: Sources): readonly Setting[] {
  const { shell, workspace, lineOf, cache } = sources;
  const { limits, severities } = workspace;
  const written = (path: KeyPath): Origin => {
    const line = lineOf(path);
    return line === null ? fallback : { from: "workspace", where: `dossier.yaml:${String(line)}` };
  };
  const setting = (key: string, value: string | number, path: KeyPath = key.split(".")): Setting => ({
    key,
    value: String(value),
    origin: written(path),
  });
  return [
    { key: "lang", value: shell.locale, origin: languageOrigin(sources, written(["lang"])) },
    { key: "today", value: shell.today, origin: dayOrigin(shell) },
    { key: "color", value: shell.colour.out ? "on" : "off", origin: colourOrigin(shell) },
    { key: "input", value: shell.ask === null ? "never" : "ask", origin: inputOrigin(shell) },
    { key: "cache", value: cache ?? "off", origin: cacheOrigin(shell) },
    setting("role", workspace.role),
    setting("umbrellaCompany", workspace.umbrellaCompany?.name ?? ""),
    setting("cases", workspace.cases),
    setting("policy", workspace.policy),
    setting("law", workspace.law.length),
    setting("holidays", workspace.holidays),
    setting("exclude", workspace.exclude.join(", ")),
    setting("maxWarnings", workspace.maxWarnings ?? ""),
    setting("limits.bytes", limits.maxBytes),
    setting("limits.pages", limits.maxPages),
    setting("limits.seconds", limits.maxSeconds),
    setting("limits.memory", limits.maxMemory),
    setting("limits.attachments", limits.maxAttachments),
    ...Object.entries(severities).map(([id, level]) => setting(`severities.${id}`, level, ["severities", id])),
  ];
}

function languageOrigin({ shell }: Sources, written: Origin): Origin {
  if ((shell.globals?.lang ?? null) !== null) return { from: "flag", where: "--lang" };
  if (isSet(shell.env["DOSSIER_LANG"])) return { from: "environment", where: "DOSSIER_LANG" };
  return written;
}

const dayOrigin = ({ globals }: Shell): Origin =>
  (globals?.today ?? null) === null ? fallback : { from: "flag", where: "--today" };

function colourOrigin({ globals, env }: Shell): Origin {
  const asked = globals?.colour ?? null;
  if (asked !== null) return { from: "flag", where: asked ? "--color" : "--no-color" };
  const name = ["NO_COLOR", "FORCE_COLOR"].find((one) => isSet(env[one]));
  if (name !== undefined) return { from: "environment", where: name };
  return env["TERM"] === "dumb" ? { from: "environment", where: "TERM" } : fallback;
}

function inputOrigin({ globals, env }: Shell): Origin {
  if (globals?.input === false) return { from: "flag", where: "--no-input" };
  return isSet(env["CI"]) ? { from: "environment", where: "CI" } : fallback;
}

function cacheOrigin({ env }: Shell): Origin {
  const name = ["DOSSIER_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"].find((one) => isSet(env[one]));
  return name === undefined ? fallback : { from: "environment", where: name };
}

/** An origin in words. */
export function originText({ from, where }: Origin): Text {
  switch (from) {
    case "flag":
      return { fr: `option ${where}`, en: `flag ${where}` };
    case "environment":
      return { fr: `variable ${where}`, en: `variable ${where}` };
    case "workspace":
      return { fr: where, en: where };
    case "default":
      return { fr: "par défaut", en: "default" };
  }
}
