import { digestEntry } from "../case/read-case.ts";

/** Files of one case whose state on disk is asked for. */
export interface StatesOrder {
  /** The case's folder, absolute. */
  readonly path: string;
  readonly files: readonly string[];
  readonly maxBytes: number;
}

/** The digest of each file's bytes now, or why there are none. */
export const readStates = ({ path, files, maxBytes }: StatesOrder): readonly string[] =>
  files.map((file) => digestEntry({ path }, file, maxBytes));
