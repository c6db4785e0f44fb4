import { createHash } from "node:crypto";
import { isMap, isScalar, isSeq, parseDocument, type Node } from "yaml";

interface Splice {
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * `case.yaml` with the digests and sizes of its files as they are now: in every attestation of a document, and in `intake`.
 * Nothing else moves.
 */
export function withDigests(source: string, bytesOf: (file: string) => Buffer): string {
  const splices = [...attestations(parseDocument(source).contents, bytesOf), ...intake(source, bytesOf)];
  return [...splices]
    .sort((one, other) => other.range[0] - one.range[0])
    .reduce((text, { range: [from, to], text: value }) => text.slice(0, from) + value + text.slice(to), source);
}

function* attestations(node: Node | null, bytesOf: (file: string) => Buffer): Generator<Splice> {
  if (isSeq(node)) for (const item of node.items) yield* attestations(item as Node, bytesOf);
  if (!isMap(node)) return;
  const file = node.get("file");
  const attested: unknown = node.get("attested");
  if (typeof file === "string" && isSeq(attested))
    for (const item of attested.items) if (isMap(item)) yield* splice(item.get("sha256", true), digest(bytesOf(file)));
  for (const pair of node.items) yield* attestations(pair.value as Node | null, bytesOf);
}

function* intake(source: string, bytesOf: (file: string) => Buffer): Generator<Splice> {
  const entries: unknown = parseDocument(source).get("intake");
  if (!isMap(entries)) return;
  for (const { key, value } of entries.items) {
    if (!isScalar(key) || !isMap(value)) continue;
    const bytes = bytesOf(String(key.value));
    yield* splice(value.get("sha256", true), digest(bytes));
    yield* splice(value.get("bytes", true), String(bytes.length));
  }
}

function* splice(node: unknown, text: string): Generator<Splice> {
  if (isScalar(node) && node.range != null) yield { range: [node.range[0], node.range[1]], text };
}

const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
