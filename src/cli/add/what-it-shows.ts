import type { EInvoice, Evidence } from "../../evidence/evidence.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { parseCents } from "../../money/cents.ts";
import { inEach, type Locale, type Text } from "../../locale/text.ts";

/** What the program saw in a document, in a line. It says « cannot tell » of a scan, never « nothing ». */
export const whatItShows = (evidence: Evidence): Text =>
  inEach((locale) => parts(evidence, locale).join(locale === "fr" ? "\u202f; " : "; "));

function parts(evidence: Evidence, locale: Locale): readonly string[] {
  const { einvoice, signatureVerdict, mentions, email } = evidence;
  return [
    [typeWords[evidence.type][locale], pages(evidence.pages, locale)].filter((one) => one !== "").join(", "),
    einvoice === null
      ? ""
      : {
          fr: `facture électronique ${einvoice.number ?? ""}, ${grossOf(einvoice, "fr")} TTC`,
          en: `e-invoice ${einvoice.number ?? ""}, ${grossOf(einvoice, "en")} gross`,
        }[locale],
    email === null ? "" : { fr: `de ${email.from ?? "?"}`, en: `from ${email.from ?? "?"}` }[locale],
    signatureVerdict === null ? "" : signatureWords[signatureVerdict][locale],
    isScan(evidence)
      ? { fr: "pas de texte : une signature ne peut pas y être lue", en: "no text: a signature cannot be read there" }[
          locale
        ]
      : "",
    ...mentions.slice(0, 3).map(({ excerpt }) => (locale === "fr" ? `«\u00a0${excerpt}\u00a0»` : `“${excerpt}”`)),
  ].filter((part) => part !== "");
}

function grossOf({ gross, currency }: EInvoice, locale: Locale): string {
  const cents = parseCents(gross ?? "");
  return cents === null ? "?" : formatMoney(cents, currency ?? "EUR", locale);
}

const isScan = ({ text, type }: Evidence): boolean =>
  text.characters === 0 && ["pdf", "jpeg", "png", "tiff"].includes(type);

const pages = (count: number | null, locale: Locale): string =>
  count === null ? "" : `${count} ${{ fr: count > 1 ? "pages" : "page", en: count === 1 ? "page" : "pages" }[locale]}`;

export const typeWords: Readonly<Record<Evidence["type"], Text>> = {
  pdf: { fr: "PDF", en: "PDF" },
  xml: { fr: "XML", en: "XML" },
  jpeg: { fr: "image JPEG", en: "JPEG picture" },
  png: { fr: "image PNG", en: "PNG picture" },
  heic: { fr: "photo HEIC", en: "HEIC photo" },
  tiff: { fr: "image TIFF", en: "TIFF picture" },
  docx: { fr: "document Word", en: "Word document" },
  zip: { fr: "archive ZIP", en: "ZIP archive" },
  eml: { fr: "courriel", en: "e-mail" },
  text: { fr: "texte", en: "text" },
  empty: { fr: "fichier vide", en: "empty file" },
  unknown: { fr: "type inconnu", en: "unknown type" },
};

export const signatureWords: Readonly<Record<NonNullable<Evidence["signatureVerdict"]>, Text>> = {
  unsigned: { fr: "sans signature électronique", en: "no e-signature" },
  placeholder: { fr: "champ de signature vide", en: "empty signature field" },
  intact: { fr: "signature électronique intacte, confiance non vérifiée", en: "intact e-signature, trust not checked" },
  "modified-after": { fr: "modifié après signature", en: "modified after signing" },
  broken: {
    fr: "signature électronique qui ne correspond pas au contenu",
    en: "e-signature that does not match the content",
  },
  unknown: { fr: "signature électronique invérifiable ici", en: "e-signature that cannot be checked here" },
};
