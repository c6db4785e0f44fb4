const CLEAR = 256;
const END = 257;
const WIDEST = 12;

/** Whether every code of LZW data means something where it stands (ISO 32000-1, 7.4.4): lenient readers show the rest, strict ones refuse the file. */
export function isLzwSound(bytes: Uint8Array, earlyChange: number): boolean {
  let [next, width, isFirst] = [END + 1, 9, true];
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffffff;
    count += 8;
    if (count < width) continue;
    count -= width;
    const code = (bits >> count) & ((1 << width) - 1);
    if (code === END) return true;
    if (code === CLEAR) {
      [next, width, isFirst] = [END + 1, 9, true];
      continue;
    }
    // The first code after a clear stands for itself; a later one may be the very one that it adds.
    if (isFirst ? code > END : code > next) return false;
    if (!isFirst && next < 1 << WIDEST) next++;
    isFirst = false;
    while (width < WIDEST && next + earlyChange >= 1 << width) width++;
  }
  return true;
}
