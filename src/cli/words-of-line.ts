/** The words of a command line that this program wrote itself: between single quotes where they hold a space. */
export function wordsOfLine(line: string): readonly string[] {
  const words = line.match(/(?:'[^']*'|\\'|[^\s'\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|\\(')/g, (_, quoted: string | undefined, mark: string) => quoted ?? mark),
  );
}
