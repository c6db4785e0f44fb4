import { constants, inflateSync } from "node:zlib";

/**
 * Gives the PDF reader what it calls of its platform, where Node has it not, or has it slow and without a bound. Nothing else runs in the
 * process that reads.
 */
export function givePlatformToReader(): void {
  if (!("transferToFixedLength" in ArrayBuffer.prototype))
    define(ArrayBuffer.prototype, "transferToFixedLength", moved);
  if (globalThis.DecompressionStream !== (InflateAtOnce as unknown))
    define(globalThis, "DecompressionStream", InflateAtOnce);
}

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
};

/** Node 20 lacks it. Without it, all that a page paints after its first embedded font goes unseen: the reader passes over the error. */
function moved(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
}

const MAX_STREAM = 64 * 1024 * 1024;

/**
 * Opens a stream in one call. Through Node's web streams each of a document's hundreds costs five turns of the event loop, which is a tenth of
 * all reading. What fails here, too long or cut short, the reader opens by its own code, which takes what it can.
 */
class InflateAtOnce {
  readonly writable: { readonly getWriter: () => unknown };
  readonly readable: AsyncIterable<Uint8Array>;

  constructor(format: string) {
    if (format !== "deflate") throw new TypeError(`no such format here: ${format}`);
    let given: Uint8Array = new Uint8Array();
    const ready = Promise.resolve();
    const write = (bytes: Uint8Array): Promise<void> => {
      given = bytes;
      return ready;
    };
    this.writable = { getWriter: () => ({ ready, write, close: () => ready }) };
    this.readable = {
      async *[Symbol.asyncIterator]() {
        await ready;
        yield inflateSync(given, { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_FINISH });
      },
    };
  }
}
