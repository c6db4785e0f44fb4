/** What a test knows to be there; fails by its own words when it is not. */
export function must<T>(value: T | null | undefined): T {
  if (value == null) throw new Error("expected a value");
  return value;
}
