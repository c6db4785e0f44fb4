import { createHash, getHashes } from "node:crypto";

/** A digest by the name that the platform knows, and whether it is weak today. */
export interface DigestAlgorithm {
  readonly name: string;
  readonly weak: boolean;
}

const byOid: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.8": "sha3-256",
  "2.16.840.1.101.3.4.2.9": "sha3-384",
  "2.16.840.1.101.3.4.2.10": "sha3-512",
};

export const digestNamed = (name: string): DigestAlgorithm => ({ name, weak: name === "sha1" });

/** null for one that is unknown here, or that proves nothing any more (MD5). */
export function digestByOid(oid: string): DigestAlgorithm | null {
  const name = byOid[oid];
  return name !== undefined && getHashes().includes(name) ? digestNamed(name) : null;
}

export function digestOf({ name }: DigestAlgorithm, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
