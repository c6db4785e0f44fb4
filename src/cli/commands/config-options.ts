export interface ConfigOptions {
  readonly showOrigin: boolean;
  readonly format: "pretty" | "json";
}
