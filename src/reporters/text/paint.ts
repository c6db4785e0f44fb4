/** How to set a text off on a terminal; nothing may depend on it. */
export interface Paint {
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour: a pipe, `NO_COLOR`, a file. */
export const plainPaint: Paint = { bad: same, doubtful: same, good: same, strong: same, faint: same };
