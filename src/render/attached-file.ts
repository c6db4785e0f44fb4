/** A document that goes with an e-mail, as its draft carries it. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
