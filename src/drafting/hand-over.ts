/** An exhibit as the documents of a hand-over tell it. */
export interface ToldExhibit {
  readonly number: number;
  readonly title: string;
  readonly date: string | null;
  /** Its file beside the bundle. */
  readonly file: string;
  readonly sha256: string;
  /** null when it travels beside: its pages are not in the bundle. */
  readonly pages: number | null;
}

/** What a hand-over tells the documents that it is made of, in words ready to print. */
export interface ToldHandOver {
  readonly title: string;
  readonly isIncomplete: boolean;
  /** An incident claims nothing from anybody. */
  readonly statesClaim: boolean;
  readonly chronology: readonly { readonly on: string; readonly what: string }[];
  /** Empty until they are counted. */
  readonly exhibits: readonly ToldExhibit[];
}
