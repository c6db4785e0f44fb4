/** Keys from the top of a YAML file: `["deliveries", 0, "file"]`. */
export type KeyPath = readonly (string | number)[];

/** Where something stands: a file, the keys inside it, line and column 1-based in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly path: KeyPath;
  readonly line: number;
  readonly column: number;
}
