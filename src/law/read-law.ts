import { readdir, readFile } from "node:fs/promises";
import { packageRoot } from "../place/package-root.ts";
import type { Law } from "./law.ts";
import { compileLaw, lawWith, type CompiledLaw, type LawOverride, type WrittenParameter } from "./parse-law.ts";

const records = new URL("src/law/parameters/", packageRoot);
const compiled = new URL("dist/data/law.json", packageRoot);
const isBundled = import.meta.url.startsWith(new URL("dist/", packageRoot).href);

/** The dated legal parameters, with a workspace's own values. The bundle reads what the build compiled; the source tree reads the records. */
export async function readLaw(overrides: readonly LawOverride[] = [], alsaceMoselle = false): Promise<Law> {
  return lawWith(await (shipped ??= readShipped()), overrides, alsaceMoselle);
}

// What ships does not change while the program runs.
let shipped: Promise<CompiledLaw> | null = null;

const readShipped = async (): Promise<CompiledLaw> =>
  isBundled ? (JSON.parse(await readFile(compiled, "utf8")) as CompiledLaw) : readLawSources();

/** Every record under `parameters/`, checked: one YAML file per parameter, `<area>/<name>.yaml` after its id. */
export async function readLawSources(): Promise<CompiledLaw> {
  const { parse } = await import("yaml");
  const names = (await readdir(records, { recursive: true }))
    .filter((name) => /^[\w-]+[\\/][\w-]+\.yaml$/.test(name))
    .sort();
  const read = async (name: string): Promise<unknown> => parse(await readFile(new URL(name, records), "utf8"));
  const { asOf } = (await read("as-of.yaml")) as { asOf: string };
  const written = await Promise.all(
    names.map(async (name) => {
      const record = (await read(name)) as WrittenParameter;
      const expected = name.replaceAll("\\", "/").replace(/\.yaml$/, "");
      if (record.id !== expected) throw new RangeError(`legal parameter ${record.id} stands in ${name}`);
      return record;
    }),
  );
  return compileLaw(asOf, written);
}
