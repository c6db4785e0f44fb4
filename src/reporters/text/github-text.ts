/** The message of a workflow command: one line, so that nothing in it can start another command. */
export const githubData = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/%/g, "%25")
    .replace(/\r/g, "%0D")
    .replace(/\n/g, "%0A")
    // What is left of control characters, and the marks that reorder text, would act on whoever reads the log.
    .replace(/[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "\ufffd");

/** A property of a workflow command. */
export const githubProperty = (text: string): string => githubData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
