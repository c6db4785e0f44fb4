import { createHash, sign } from "node:crypto";
import { aCertificate } from "./a-certificate.ts";
import { aCms, aSha1Cms, aTimeStamp, type Signing } from "./a-cms.ts";
import { bodyOf, CATALOG, PAGE, sizeOf, updated, type Objects } from "./a-pdf.ts";
import { octets } from "./der.ts";
import { rsaKey } from "./keys.ts";

export interface SigningOfPdf extends Signing {
  readonly field?: string;
  readonly subFilter?: string;
  /** The time in the dictionary. */
  readonly declared?: string;
  /** An unsigned field of the document to sign in, instead of a new one. */
  readonly into?: number;
  readonly rect?: string;
  /** Certifies the document, allowing that much to come later (DocMDP). */
  readonly certifies?: 1 | 2 | 3;
  /** More keys of the signature and of its field. */
  readonly keys?: string;
  readonly fieldKeys?: string;
  /** Other objects written by the same update, and more keys of its trailer. */
  readonly objects?: Objects;
  readonly trailer?: string;
}

const ROOM = 2400;

/** Adds a signature by one incremental update, as a signing platform does. */
export function signedPdf(pdf: Buffer, signing: SigningOfPdf): Buffer {
  const prepared = preparedPdf(pdf, signing);
  return filled(prepared, (data) => containerOf(data, signing));
}

function containerOf(data: Buffer, signing: SigningOfPdf): Buffer {
  switch (signing.subFilter) {
    case "ETSI.RFC3161":
      return aTimeStamp(data, signing.at ?? "2026-02-25T08:00:00Z");
    case "adbe.pkcs7.sha1":
      return aSha1Cms(data, signing.signer);
    case "adbe.x509.rsa_sha1":
      return octets(sign("sha1", data, rsaKey));
    case undefined:
    default:
      return aCms(data, signing);
  }
}

/** The same, never signed: a place for the signature, all zeros. */
export function preparedPdf(pdf: Buffer, signing: Omit<SigningOfPdf, "signer"> & { readonly signer?: string }): Buffer {
  const { subFilter = "adbe.pkcs7.detached", declared = "D:20260224111112+01'00'", into } = signing;
  const first = sizeOf(pdf);
  const [field, value] = into === undefined ? [first, first + 1] : [into, first];
  const type = subFilter === "ETSI.RFC3161" ? "DocTimeStamp" : "Sig";
  const certificate =
    subFilter === "adbe.x509.rsa_sha1"
      ? `/Cert <${aCertificate(signing.signer ?? "", rsaKey).der.toString("hex")}>`
      : "";
  const time = declared === "" ? "" : `/M (${declared})`;
  const signature = placeFor(
    `/Type /${type} /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${certificate} ${time}${certification(signing)}${spaced(signing.keys)}`,
  );
  const objects: Objects = {
    ...(into === undefined ? newField(pdf, field, value, signing) : {}),
    [field]:
      into === undefined
        ? `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${signing.field ?? `Signature${String(field)}`}) /F 132 /Rect [${signing.rect ?? "0 0 0 0"}] /P 3 0 R /V ${String(value)} 0 R${spaced(signing.fieldKeys)} >>`
        : bodyOf(pdf, into).replace(/>>$/, `/V ${String(value)} 0 R${spaced(signing.fieldKeys)} >>`),
    [value]: signature,
    ...signing.objects,
  };
  return updated(pdf, objects, signing.trailer === undefined ? {} : { trailer: signing.trailer });
}

/** A signature dictionary of these keys, with room for the range and the container. */
export const placeFor = (keys: string): string =>
  `<< ${keys} /ByteRange [0 ${"0".repeat(30)}] /Contents <${"0".repeat(2 * ROOM)}> >>`;

const spaced = (keys = ""): string => (keys === "" ? "" : ` ${keys}`);

const certification = ({ certifies }: Pick<SigningOfPdf, "certifies">): string =>
  certifies === undefined
    ? ""
    : ` /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /V /1.2 /P ${String(certifies)} >> >>]`;

/** The catalog and the page with one more field. */
function newField(
  pdf: Buffer,
  field: number,
  value: number,
  { objects = {}, certifies }: Pick<SigningOfPdf, "objects" | "certifies">,
): Objects {
  const reference = `${String(field)} 0 R`;
  const perms = certifies === undefined ? "" : `/Perms << /DocMDP ${String(value)} 0 R >> `;
  const catalog = (objects[CATALOG] ?? bodyOf(pdf, CATALOG)).replace(/>>$/, `${perms}>>`);
  const page = objects[PAGE] ?? bodyOf(pdf, PAGE);
  return {
    [CATALOG]: catalog.includes("/Fields [")
      ? catalog.replace("/Fields [", `/Fields [${reference} `)
      : catalog.replace(/>>$/, `/AcroForm << /SigFlags 3 /Fields [${reference}] >> >>`),
    [PAGE]: page.includes("/Annots [")
      ? page.replace("/Annots [", `/Annots [${reference} `)
      : page.replace(/>>$/, `/Annots [${reference}] >>`),
  };
}

/** Fills the last place prepared with what `container` makes of the signed bytes. */
export function filled(prepared: Buffer, container: (data: Buffer) => Buffer): Buffer {
  const open = prepared.lastIndexOf("/Contents <0000") + "/Contents ".length;
  const close = prepared.indexOf(">", open) + 1;
  const range = `[0 ${String(open)} ${String(close)} ${String(prepared.length - close)}`.padEnd(33, " ");
  const at = prepared.lastIndexOf(`/ByteRange [0 ${"0".repeat(30)}]`) + "/ByteRange ".length;
  const pdf = Buffer.from(prepared);
  pdf.write(range, at, "latin1");
  const contents = container(Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]));
  pdf.write(contents.toString("hex"), open + 1, "latin1");
  return pdf;
}

export const digestOf = (pdf: Buffer): string => createHash("sha256").update(pdf).digest("hex");
