/** Why a path that a case names may not be opened. */
export type UnsafeReason = "empty" | "absolute" | "parent" | "home" | "backslash" | "control-character";

// A drive letter is absolute even where the program runs on another system: the case may be opened on Windows next.
const absolute = /^(?:\/|[A-Za-z]:)/;
const home = /^~(?:[A-Za-z_][^/]*)?(?:\/|$)/;
// Control characters and what reverses the direction of text: both make a path read as another one.
const hidden = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Why this path would leave the case folder or cannot be told apart from one that does; null when it stays inside. */
export function whyUnsafe(path: string): UnsafeReason | null {
  if (path.trim() === "") return "empty";
  if (hidden.test(path)) return "control-character";
  if (path.includes("\\")) return "backslash";
  if (absolute.test(path)) return "absolute";
  if (home.test(path)) return "home";
  return path.split("/").includes("..") ? "parent" : null;
}

/** The path as the folder's listing writes it: `./order//a.pdf` is `order/a.pdf`. */
export function plainPath(path: string): string {
  if (!/(?:^|\/)\.?(?:\/|$)/.test(path)) return path;
  const kept = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  return path.startsWith("/") ? `/${kept.join("/")}` : kept.join("/");
}
