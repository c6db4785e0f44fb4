export interface VerifyOptions {
  /** A path or a case's id; null for the case of the working directory. */
  readonly path: string | null;
  readonly format: "pretty" | "json";
}
