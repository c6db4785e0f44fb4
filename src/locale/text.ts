/** The languages of the program. A text that lacks one does not compile. */
export type Locale = "fr" | "en";

/** A text for people, standing where it is used, in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** Builds a text from a function of the language, for texts that hold dates or amounts. */
export const inEach = (write: (locale: Locale) => string): Text => ({ fr: write("fr"), en: write("en") });
