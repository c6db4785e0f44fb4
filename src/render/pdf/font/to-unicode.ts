/** A number as four hexadecimal digits. */
export const four = (value: number): string => value.toString(16).padStart(4, "0");

/** Which letters each glyph is, for whoever copies or searches the text (ISO 32000-1, 9.10.3): one entry a glyph, or a range of glyphs. */
export const toUnicode = (
  kind: "bfchar" | "bfrange",
  entries: readonly string[],
): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${entries.length} begin${kind}
${entries.join("\n")}
end${kind}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
