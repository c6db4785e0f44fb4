import { createHash, createPublicKey, sign, type KeyObject } from "node:crypto";
import { bits, integer, nothing, octets, oid, sequence, setOf, tlv, utcTime, utf8 } from "./der.ts";

const dn = (name: string): Buffer => sequence(setOf(sequence(oid("2.5.4.3"), utf8(name))));

const algorithmOf = (key: KeyObject): Buffer =>
  key.asymmetricKeyType === "rsa"
    ? sequence(oid("1.2.840.113549.1.1.11"), nothing)
    : sequence(oid(key.asymmetricKeyType === "ec" ? "1.2.840.10045.4.3.2" : "1.3.101.112"));

/** What names a certificate in a signature. */
export interface ACertificate {
  readonly der: Buffer;
  readonly issuerAndSerial: Buffer;
  readonly keyIdentifier: Buffer;
}

/** A certificate of a person who vouches for herself. */
export function aCertificate(name: string, key: KeyObject, serial = 7): ACertificate {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const keyIdentifier = createHash("sha1").update(publicKey).digest();
  const extension = sequence(oid("2.5.29.14"), octets(octets(keyIdentifier)));
  const tbs = sequence(
    tlv(0xa0, integer(2)),
    integer(serial),
    algorithmOf(key),
    dn(name),
    sequence(utcTime("2020-01-01T00:00:00Z"), utcTime("2049-01-01T00:00:00Z")),
    dn(name),
    publicKey,
    tlv(0xa3, sequence(extension)),
  );
  const signature = sign(key.asymmetricKeyType === "ed25519" ? null : "sha256", tbs, key);
  return {
    der: sequence(tbs, algorithmOf(key), bits(signature)),
    issuerAndSerial: sequence(dn(name), integer(serial)),
    keyIdentifier,
  };
}
