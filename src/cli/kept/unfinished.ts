import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { writeAtomically } from "../../place/write-atomically.ts";
import type { Keeping } from "../needs.ts";

/**
 * The answers of a command, kept in a file one by one until it has done its work: Ctrl-C, a crash or a flat battery lose none of them.
 */
export class Unfinished implements Keeping {
  readonly #path: string;
  /** By flag; null for what was left for later. */
  readonly #said: Map<string, string | null>;
  /** Questions answered before this run: not put again, unless one goes back to them. */
  readonly before: ReadonlySet<string>;

  private constructor(path: string, said: ReadonlyMap<string, string | null>) {
    this.#path = path;
    this.#said = new Map(said);
    this.before = new Set(said.keys());
  }

  static async read(path: string): Promise<Unfinished> {
    return new Unfinished(path, await saidIn(path));
  }

  readonly answer = (flag: string): string | null => this.#said.get(flag) ?? null;

  readonly keep = async (flag: string, answer: string | null): Promise<void> => {
    this.#said.set(flag, answer);
    await mkdir(dirname(this.#path), { recursive: true });
    await writeAtomically(this.#path, `${JSON.stringify(Object.fromEntries(this.#said))}\n`);
  };

  /** Nothing is to be taken up again: what they were for is done. */
  readonly forget = (): Promise<void> => rm(this.#path, { force: true });

  /** Nothing is to be taken up again: the person starts anew. */
  async anew(): Promise<Unfinished> {
    await this.forget();
    return new Unfinished(this.#path, new Map());
  }
}

/** What the file says; nothing where there is none, or somebody made it something else. */
async function saidIn(path: string): Promise<ReadonlyMap<string, string | null>> {
  try {
    const read: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof read !== "object" || read === null) return new Map();
    const isSaid = (entry: [string, unknown]): entry is [string, string | null] =>
      entry[1] === null || typeof entry[1] === "string";
    return new Map(Object.entries(read).filter(isSaid));
  } catch {
    return new Map();
  }
}
