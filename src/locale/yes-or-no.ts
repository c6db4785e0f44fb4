/** Both languages are understood whatever the language of the question; null for anything else. */
export function yesOrNo(typed: string): boolean | null {
  const word = typed.trim().toLowerCase();
  if (["o", "oui", "y", "yes", "true"].includes(word)) return true;
  return ["n", "non", "no", "false"].includes(word) ? false : null;
}
