import { constants, createVerify } from "node:crypto";
import { fromBER, OctetString } from "asn1js";
import { commonNameOf, platformCertificate, publicKeyOf } from "./cms-certificates.ts";
import { nothingProved, type Proof } from "./verify-cms.ts";

/** Checks a bare RSA signature whose certificate stands in the dictionary (adbe.x509.rsa_sha1, ISO 32000-1, 12.8.3.2). */
export function verifyX509(signature: Uint8Array, certificate: Uint8Array | null, parts: readonly Uint8Array[]): Proof {
  const held = certificate === null ? null : platformCertificate(certificate);
  if (held === null) return nothingProved("unknown");
  const { result } = fromBER(new Uint8Array(signature));
  const said = { signer: commonNameOf(held), time: null, weak: true };
  const publicKey = publicKeyOf(held);
  if (publicKey === null) return { ...said, answer: "unknown" };
  if (!(result instanceof OctetString) || publicKey.asymmetricKeyType !== "rsa") return { ...said, answer: "broken" };
  const verifier = createVerify("sha1");
  for (const part of parts) verifier.update(part);
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PADDING };
  return { ...said, answer: verifier.verify(key, new Uint8Array(result.getValue())) ? "holds" : "broken" };
}
