export interface TemplatesOptions {
  readonly format: "pretty" | "json";
}
