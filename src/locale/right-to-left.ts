const LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether some of a text is read from right to left. */
export const isRightToLeft = (text: string): boolean => LETTER.test(text);

/** What opens and closes a stretch that takes its direction from its own first letter (Unicode, annex 9). */
export const ISOLATE = { open: "\u2068", close: "\u2069" } as const;

/** A value to put into a sentence: read in its own direction, it turns nothing around it. */
export const isolated = (value: string): string =>
  isRightToLeft(value) ? `${ISOLATE.open}${value}${ISOLATE.close}` : value;
