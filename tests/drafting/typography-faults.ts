const french: readonly RegExp[] = [
  // A narrow no-break space before ; ! ? where they end a word, not in an address of the web.
  /[^\s\u00a0\u202f] ?[;!?](?=\s|$)(?<![\u202f][;!?])/u,
  /(?<=\S) :(?=\s|$)/u,
  /(?<=\p{L}):(?=\s)/u,
  /"/u,
  /\.\.\./u,
  /« /u,
  / »/u,
  /\d ?[€%]/u,
  /[nN]° /u,
  /(?<=\p{L})'(?=\p{L})/u,
  /\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/u,
];

const english: readonly RegExp[] = [
  /(?<=\S)[ \u00a0\u202f][;:!?](?=\s|$)/u,
  /"/u,
  /\.\.\./u,
  /[«»]/u,
  /(?<=\p{L})'(?=\p{L})/u,
];

const faultsIn = (rules: readonly RegExp[], text: string): string[] =>
  text.split("\n").flatMap((line) => rules.filter((rule) => rule.test(line)).map((rule) => `${String(rule)} ${line}`));

/** What French typography does not allow in a printed text. */
export const frenchFaults = (text: string): string[] => faultsIn(french, text);

/** What English typography does not allow. */
export const englishFaults = (text: string): string[] => faultsIn(english, text);
