import { nameAt, type PdfDictionary } from "../pdf-bytes/pdf-value.ts";

/** Whether a signature dictionary is a time stamp over the document: nobody's signature. */
export const isTimeStamp = (dictionary: PdfDictionary): boolean =>
  nameAt(dictionary, "SubFilter") === "ETSI.RFC3161" || nameAt(dictionary, "Type") === "DocTimeStamp";
