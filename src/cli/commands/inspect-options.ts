export interface InspectOptions {
  readonly files: readonly string[];
  readonly format: "pretty" | "json";
}
