/** Annotations that write on the page they lie over (ISO 32000-1, 12.5.6): fields of a form and signatures, typed text, stamps, ink. */
export const OVER_A_PAGE = ["Widget", "FreeText", "Stamp", "Ink"] as const;
