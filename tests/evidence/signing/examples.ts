import { aPdf, CONTENT, contentWith, streamOf, updated } from "./a-pdf.ts";
import { signedPdf, type SigningOfPdf } from "./a-signed-pdf.ts";

const anne = { signer: "Anne Martin", field: "Client", at: "2026-02-24T10:11:12Z" };
const byAnne = signedPdf(aPdf(), anne);

/** Draws a white box, as a signature over the words that stand there would. */
const drawn = (rect: string): Pick<SigningOfPdf, "rect" | "fieldKeys" | "objects"> => ({
  rect,
  fieldKeys: "/AP << /N 40 0 R >>",
  objects: { 40: streamOf("1 g 0 0 200 40 re f", "/Type /XObject /Subtype /Form /BBox [0 0 200 40]") },
});

function oneByteChanged(pdf: Buffer): Buffer {
  const changed = Buffer.from(pdf);
  changed.write("9", pdf.indexOf("8 400,00"), "latin1");
  return changed;
}

/** The signed quotes of the rules' examples, by folder under `tests/rules/document`; the same bytes each time. */
export const examples: Readonly<Record<string, Buffer>> = {
  "signature-broken/accepted-signed-file": byAnne,
  "signature-broken/refused-one-byte-changed": oneByteChanged(byAnne),
  "modified-after-signing/accepted-second-signature": signedPdf(byAnne, { signer: "Claire Vidal" }),
  "modified-after-signing/refused-price-changed": updated(byAnne, {
    [CONTENT]: contentWith("Devis D-2026-14 : 9 400,00"),
  }),
  "other-signer/accepted-signatory": byAnne,
  "other-signer/refused-platform": signedPdf(aPdf(), { ...anne, signer: "Plateforme de signature SAS" }),
  "other-signer/refused-somebody-else": byAnne,
  "signature-over-text/accepted-beside-the-words": signedPdf(byAnne, {
    signer: "Claire Vidal",
    ...drawn("72 80 272 120"),
  }),
  "signature-over-text/refused-over-the-price": signedPdf(byAnne, {
    signer: "Claire Vidal",
    ...drawn("160 690 260 720"),
  }),
  "signed-another-day/accepted-same-day": byAnne,
  "signed-another-day/accepted-after-midnight-in-france": signedPdf(aPdf(), { ...anne, at: "2026-02-24T23:30:00Z" }),
  "signed-another-day/refused-another-day": byAnne,
};
