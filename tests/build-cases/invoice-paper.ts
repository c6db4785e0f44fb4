import type { CaseFile, Invoice } from "../../src/case/case-file.ts";
import { crossIndustryInvoice } from "./cross-industry-invoice.ts";
import { longDay } from "./french.ts";
import { amounts, letterhead, recipient } from "./business-paper.ts";
import { paper, type Paper } from "./paper.ts";

/** What pdfkit does for PDF/A-3 that its published types do not say. */
interface Archival extends Paper {
  readonly appendXML: (xml: string) => void;
  readonly file: (
    data: Buffer,
    options: PDFKit.Mixins.PDFAttachmentOptions & { readonly relationship: string },
  ) => this;
}

/** The company's invoice, as its member area would issue it: Factur-X, a PDF/A-3 that carries its own data. */
export async function invoicePaper(caseFile: CaseFile, invoice: Invoice): Promise<Buffer> {
  const on = invoice.issuedOn ?? "2026-01-01";
  const author = caseFile.umbrellaCompany?.name ?? "";
  return paper({ title: `Facture ${invoice.number}`, author, on, archival: true }, (doc) => {
    const day = new Date(`${on}T09:00:00Z`);
    (doc as Archival).file(Buffer.from(crossIndustryInvoice(caseFile, invoice)), {
      name: "factur-x.xml",
      type: "text/xml",
      relationship: "Alternative",
      description: "Facture électronique Factur-X, profil EN 16931",
      creationDate: day,
      modifiedDate: day,
    });
    (doc as Archival).appendXML(extension);
    letterhead(doc, caseFile);
    recipient(doc, caseFile);
    doc.font("bold").fontSize(18).text(`Facture ${invoice.number}`, 56, 250);
    doc.font("regular").fontSize(10).moveDown(0.4);
    doc.text(`Émise le ${longDay(on)}`);
    if (invoice.orders.length > 0) doc.text(`Votre commande : ${invoice.orders.join(", ")}`);
    if (invoice.period?.from != null && invoice.period.to !== null)
      doc.text(`Période : du ${longDay(invoice.period.from)} au ${longDay(invoice.period.to)}`);
    amounts(doc, caseFile.mission?.description ?? "", invoice);
    doc
      .moveDown(1.5)
      .font("bold")
      .text(`À régler le ${longDay(invoice.dueOn ?? on)} au plus tard, par virement`);
    doc.font("regular").text(`IBAN : ${caseFile.umbrellaCompany?.bankAccount?.iban ?? ""}`);
    doc.moveDown().fontSize(8.5);
    doc.text("Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, sans rappel nécessaire.");
    doc.text("Indemnité forfaitaire pour frais de recouvrement : 40\u00a0€. Aucun escompte pour paiement anticipé.");
    doc.text(`Prestation réalisée par ${caseFile.consultant?.name ?? ""}, salarié porté de ${author}.`);
  });
}

/** What a Factur-X file says of itself in its metadata, with the schema of those words, as PDF/A asks. */
const extension = `
<rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
  <fx:DocumentType>INVOICE</fx:DocumentType>
  <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
  <fx:Version>1.0</fx:Version>
  <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>fx</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>
      ${["DocumentFileName", "DocumentType", "Version", "ConformanceLevel"]
        .map(
          (name) =>
            `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${name} of the embedded invoice</pdfaProperty:description></rdf:li>`,
        )
        .join("")}
    </rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
