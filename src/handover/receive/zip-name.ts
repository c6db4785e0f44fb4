// Code page 437, upper half: what ZIP says of names without the UTF-8 flag. Windows writes French in 850, which agrees on every French letter.
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

const UTF8_FLAG = 0x800;

/** A name as an archive writes it. Many programs write UTF-8 and forget to say so. */
export function zipName(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Announced as UTF-8 and none: what cannot be read shows as such, and is refused by its control character.
    if ((flags & UTF8_FLAG) !== 0) return `\u0000${Buffer.from(bytes).toString("latin1")}`;
    return [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (upperHalf[byte - 128] ?? "?"))).join("");
  }
}
