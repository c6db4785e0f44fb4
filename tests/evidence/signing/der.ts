/** DER, written by hand: what reads it is another program's code. */
export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tlv(0x30, ...items);
export const setOf = (...items: readonly Uint8Array[]): Buffer => tlv(0x31, ...items);
export const integer = (value: number): Buffer => tlv(0x02, Buffer.from([value]));
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array): Buffer => tlv(0x03, Buffer.from([0]), bytes);
export const nothing = tlv(0x05);
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text));

/** `2026-02-24T10:11:12Z` as UTCTime. */
export const utcTime = (instant: string): Buffer =>
  tlv(0x17, Buffer.from(`${instant.slice(2).replace(/[-:T]/g, "").slice(0, 12)}Z`));

export const generalizedTime = (instant: string): Buffer =>
  tlv(0x18, Buffer.from(`${instant.replace(/[-:T]/g, "").slice(0, 14)}Z`));

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc & 0x7f];
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128))
      septets.unshift((high & 0x7f) | 0x80);
    return septets;
  });
  return tlv(0x06, Buffer.from(bytes));
}
