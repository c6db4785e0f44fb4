import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { umbrellaCompany } from "../case/schema/parties.ts";
import { byPlace, shapeProblems, syntaxProblems } from "../case/problem-at.ts";
import type { UmbrellaCompany } from "../case/case-file.ts";
import { packageRoot } from "../place/package-root.ts";
import type { Plain } from "../yaml-source/edit.ts";
import { parseYaml, type YamlFile } from "../yaml-source/parse-yaml.ts";
import { WorkspaceUnreadable } from "./read-workspace.ts";

/** An umbrella company's identity: checked, and as written, ready to go into a new `dossier.yaml`. */
export interface Profile {
  readonly company: UmbrellaCompany;
  readonly written: Plain;
}

const shipped = new URL("templates/profiles/", packageRoot);

/** Names of the profiles that ship, in order. */
export async function shippedProfiles(): Promise<string[]> {
  const names = await readdir(shipped);
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/**
 * A profile by the name of one that ships, or from a file. A file may also be a `dossier.yaml`: its company is taken.
 * Throws a {@link WorkspaceUnreadable} for a faulty one, and the system's error when there is none.
 */
export async function readProfile(nameOrPath: string, cwd: string): Promise<Profile> {
  const ships = (await shippedProfiles()).includes(nameOrPath);
  const path = ships ? new URL(`${nameOrPath}.yaml`, shipped) : resolve(cwd, nameOrPath);
  const yaml = parseYaml(await readFile(path));
  if (yaml.problems.length > 0) throw new WorkspaceUnreadable(nameOrPath, syntaxProblems(yaml));
  const written = companyIn(yaml);
  const read = umbrellaCompany.safeParse(written);
  if (read.success) return { company: read.data, written };
  throw new WorkspaceUnreadable(nameOrPath, byPlace(shapeProblems(yaml, umbrellaCompany, read.error.issues)));
}

function companyIn({ value }: YamlFile): Plain {
  const isWorkspace = typeof value === "object" && value !== null && "umbrellaCompany" in value;
  return isWorkspace ? ((value as Readonly<Record<string, Plain>>)["umbrellaCompany"] ?? null) : value;
}
