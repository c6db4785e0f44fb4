export interface ExplainOptions {
  /** A gate, a requirement's id path, or a rule's id. */
  readonly id: string;
}
