import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const latin = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  serifBold: "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  serifItalic: "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  serifBoldItalic: "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  sans: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  sansBold: "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
} as const;

/** For the names that Latin faces cannot print. */
const others = {
  hebrew: "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  hebrewBold: "@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf",
  arabic: "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  arabicBold: "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
} as const;

export type LatinFont = keyof typeof latin;
export type FontName = LatinFont | keyof typeof others;
export const latinFonts = Object.keys(latin) as LatinFont[];
const faces: Readonly<Record<FontName, string>> = { ...latin, ...others };

const known = new Map<FontName, Buffer>();

/** The bytes of a face, from its package; read once per run. */
export function readFont(name: FontName): Buffer {
  const found = known.get(name) ?? readFileSync(createRequire(import.meta.url).resolve(faces[name]));
  known.set(name, found);
  return found;
}
