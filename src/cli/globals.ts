/** What every command takes, wherever it stands on the line. */
export interface GlobalOptions {
  readonly lang: string | null;
  readonly today: string | null;
  /** null: as the terminal and the environment say. */
  readonly colour: boolean | null;
  readonly input: boolean;
  readonly accessible: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly help: boolean;
  readonly version: boolean;
}
