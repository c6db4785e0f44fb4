import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const faces = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  serifBold: "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  serifItalic: "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  serifBoldItalic: "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  sans: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  sansBold: "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
} as const;

export type FontName = keyof typeof faces;
export const fontNames = Object.keys(faces) as FontName[];

const known = new Map<FontName, Buffer>();

/** The bytes of a face, from its package; read once per run. */
export function readFont(name: FontName): Buffer {
  const found = known.get(name) ?? readFileSync(createRequire(import.meta.url).resolve(faces[name]));
  known.set(name, found);
  return found;
}
