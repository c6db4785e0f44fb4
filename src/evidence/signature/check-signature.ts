import { constants, createVerify, verify, type KeyObject } from "node:crypto";
import { AlgorithmIdentifier, RSASSAPSSParams } from "pkijs";
import { digestByOid, digestNamed, type DigestAlgorithm } from "./digests.ts";

/** How the bytes of a signature are checked. */
interface Scheme {
  /** null: the key signs the bytes themselves (EdDSA). */
  readonly digest: DigestAlgorithm | null;
  readonly keys: readonly string[];
  readonly options: {
    readonly padding?: number;
    readonly saltLength?: number;
    readonly dsaEncoding?: "der" | "ieee-p1363";
  };
}

const rsa = (digest: DigestAlgorithm): Scheme => ({
  digest,
  keys: ["rsa"],
  options: { padding: constants.RSA_PKCS1_PADDING },
});
const ecdsa = (digest: DigestAlgorithm, dsaEncoding: "der" | "ieee-p1363" = "der"): Scheme => ({
  digest,
  keys: ["ec"],
  options: { dsaEncoding },
});

const fixed: Readonly<Record<string, Scheme>> = {
  "1.2.840.113549.1.1.5": rsa(digestNamed("sha1")),
  "1.2.840.113549.1.1.11": rsa(digestNamed("sha256")),
  "1.2.840.113549.1.1.12": rsa(digestNamed("sha384")),
  "1.2.840.113549.1.1.13": rsa(digestNamed("sha512")),
  "1.2.840.113549.1.1.14": rsa(digestNamed("sha224")),
  "1.2.840.10045.4.1": ecdsa(digestNamed("sha1")),
  "1.2.840.10045.4.3.1": ecdsa(digestNamed("sha224")),
  "1.2.840.10045.4.3.2": ecdsa(digestNamed("sha256")),
  "1.2.840.10045.4.3.3": ecdsa(digestNamed("sha384")),
  "1.2.840.10045.4.3.4": ecdsa(digestNamed("sha512")),
  // BSI TR-03111: the two numbers stand side by side.
  "0.4.0.127.0.7.1.1.4.1.3": ecdsa(digestNamed("sha256"), "ieee-p1363"),
  "0.4.0.127.0.7.1.1.4.1.4": ecdsa(digestNamed("sha384"), "ieee-p1363"),
  "0.4.0.127.0.7.1.1.4.1.5": ecdsa(digestNamed("sha512"), "ieee-p1363"),
  "1.3.101.112": { digest: null, keys: ["ed25519"], options: {} },
  "1.3.101.113": { digest: null, keys: ["ed448"], options: {} },
};

/** The scheme that an algorithm identifier names, `digest` being the signer's own; null when it is not known here. */
function schemeOf(algorithm: AlgorithmIdentifier, digest: DigestAlgorithm): Scheme | null {
  const oid = algorithm.algorithmId;
  // The bare key type: the signer's digest completes it.
  if (oid === "1.2.840.113549.1.1.1") return rsa(digest);
  if (oid === "1.2.840.10045.2.1") return ecdsa(digest);
  return oid === "1.2.840.113549.1.1.10" ? pssScheme(algorithm) : (fixed[oid] ?? null);
}

function pssScheme(algorithm: AlgorithmIdentifier): Scheme | null {
  const params = pssParams(algorithm);
  const digest = params === null ? null : digestByOid(params.hash);
  if (params === null || digest === null || params.mask !== params.hash || params.trailerField !== 1) return null;
  const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: params.saltLength };
  return { digest, keys: ["rsa", "rsa-pss"], options };
}

/** Absent, they are those of RFC 8017; null when they are not even of its form. */
function pssParams({ algorithmParams }: AlgorithmIdentifier): {
  readonly hash: string;
  readonly mask: string;
  readonly saltLength: number;
  readonly trailerField: number;
} | null {
  try {
    const { hashAlgorithm, maskGenAlgorithm, saltLength, trailerField } = new RSASSAPSSParams({
      schema: algorithmParams as unknown,
    });
    const mask = new AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams as unknown });
    return { hash: hashAlgorithm.algorithmId, mask: mask.algorithmId, saltLength, trailerField };
  } catch {
    return null;
  }
}

/** Bits of the shortest RSA key that still takes more than a computer and a night to find. */
const SHORTEST_RSA = 1024;

const isTooShort = ({ asymmetricKeyDetails }: KeyObject): boolean =>
  (asymmetricKeyDetails?.modulusLength ?? SHORTEST_RSA) < SHORTEST_RSA;

/** Whether this key made this signature over these bytes; `unknown` when the algorithm is not one that is checked here. */
export function checkSignature(
  key: KeyObject,
  algorithm: AlgorithmIdentifier,
  digest: DigestAlgorithm,
  parts: readonly Uint8Array[],
  signature: Uint8Array,
): { readonly answer: "holds" | "broken" | "unknown"; readonly weak: boolean } {
  const scheme = schemeOf(algorithm, digest);
  if (scheme === null || isTooShort(key)) return { answer: "unknown", weak: false };
  const weak = scheme.digest?.weak ?? false;
  if (!scheme.keys.includes(key.asymmetricKeyType ?? "")) return { answer: "broken", weak };
  return { answer: holds(key, scheme, parts, signature) ? "holds" : "broken", weak };
}

function holds(key: KeyObject, scheme: Scheme, parts: readonly Uint8Array[], signature: Uint8Array): boolean {
  try {
    if (scheme.digest === null) return verify(null, Buffer.concat(parts), key, signature);
    const verifier = createVerify(scheme.digest.name);
    for (const part of parts) verifier.update(part);
    return verifier.verify({ key, ...scheme.options }, signature);
  } catch {
    // The bytes of the signature are not even of its form.
    return false;
  }
}
