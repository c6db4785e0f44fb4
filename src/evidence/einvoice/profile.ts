/** From a guideline's identifier to the name of its profile; null when it is absent or unknown. The most particular is looked for first. */
export function profileOf(guideline: string | null): string | null {
  const id = guideline?.toLowerCase() ?? "";
  const found = names.find(([word]) => id.includes(word));
  return found?.[1] ?? null;
}

const names: readonly (readonly [string, string])[] = [
  ["extended-ctc-fr", "EXTENDED-CTC-FR"],
  ["xrechnung", "XRECHNUNG"],
  ["xeinkauf", "XRECHNUNG"],
  ["peppol", "PEPPOL"],
  ["minimum", "MINIMUM"],
  ["basicwl", "BASIC WL"],
  ["basic", "BASIC"],
  ["comfort", "COMFORT"],
  ["extended", "EXTENDED"],
  ["urn:cen.eu:en16931", "EN16931"],
];
