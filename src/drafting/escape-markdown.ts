/** A value as inert text: nothing in a name or an address is Markdown, HTML or a line of its own. */
export const escapeMarkdown = (value: string): string =>
  value
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
