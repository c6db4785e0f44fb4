/** The order of machine formats: by UTF-16 units, the same whatever the language of the machine. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
