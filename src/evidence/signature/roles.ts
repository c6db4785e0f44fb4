import { stringText } from "../pdf-bytes/pdf-string.ts";
import { isDictionary, isReference, isString, nameAt, type PdfDictionary } from "../pdf-bytes/pdf-value.ts";
import type { Revision } from "../pdf-bytes/revision.ts";
import { isSmall } from "./new-field.ts";
import type { Permissions } from "./permissions.ts";
import type { Use } from "./uses.ts";

/** What an object of the signed revision is there for, where a later signature may have to touch it; null for everything else. */
export type Role =
  | "catalog"
  | "form"
  | "form-fields"
  | "form-resources"
  | "open-field"
  | "field-appearance"
  | "page"
  | "page-annotations"
  | "validation"
  | "extensions"
  | "metadata"
  | "information";

/**
 * An object is what *all* that name it use it for: one that is validation data and a page's content at once has no role, and may not change.
 */
export function roleFinder(
  signed: Revision,
  usesOf: (number: number) => readonly Use[],
  permissions: Permissions,
): (number: number) => Role | null {
  const root = signed.trailer.entries.get("Root");
  const catalog = isReference(root) ? root.number : null;
  const known = new Map<number, Role | null>();
  const roleOf = (number: number): Role | null => {
    const found = known.get(number);
    if (found !== undefined) return found;
    // While its own users are asked, it is nothing: a ring of objects explains none of them.
    known.set(number, null);
    const role = number === catalog ? "catalog" : (ownRole(number, signed, permissions) ?? sharedRole(usesOf(number)));
    known.set(number, role);
    return role;
  };
  const sharedRole = (uses: readonly Use[]): Role | null => {
    const roles = new Set(uses.map(({ owner, path }) => roleGiven(owner === null ? "trailer" : roleOf(owner), path)));
    const [role] = roles;
    return roles.size === 1 ? (role ?? null) : null;
  };
  return roleOf;
}

function ownRole(number: number, signed: Revision, permissions: Permissions): Role | null {
  const value = signed.object(number)?.value ?? null;
  if (!isDictionary(value)) return null;
  if (nameAt(value, "Type") === "Page") return "page";
  return isOpenField(value, signed, permissions) ? "open-field" : null;
}

/** A signature field, or the widget of one, in which nobody has signed yet and somebody still may. */
function isOpenField(field: PdfDictionary, signed: Revision, { forbidsAll, isLocked }: Permissions): boolean {
  let type: string | null = null;
  const names: string[] = [];
  let node: PdfDictionary | null = field;
  for (let hops = 0; node !== null && hops < 50; hops++) {
    if (signed.resolve(node.entries.get("V")) !== null) return false;
    type ??= nameAt(node, "FT");
    const name = node.entries.get("T");
    if (isString(name)) names.unshift(stringText(name));
    const parent = signed.resolve(node.entries.get("Parent"));
    node = isDictionary(parent) ? parent : null;
  }
  return (
    type === "Sig" && isSmall(field, signed) && !forbidsAll && !isLocked(names.length === 0 ? null : names.join("."))
  );
}

/** What a key makes of the object it names, in an owner of a known role. */
function roleGiven(owner: Role | "trailer" | null, path: string): Role | null {
  const [key = "", ...below] = path.split("/");
  switch (owner) {
    case "trailer":
      return path === "Info" ? "information" : null;
    case "catalog":
      if (key === "AcroForm") return below.length === 0 ? "form" : roleGiven("form", below.join("/"));
      return catalogParts[path] ?? catalogParts[key] ?? null;
    case "form":
      return key === "DR" ? "form-resources" : path === "Fields" ? "form-fields" : null;
    case "page":
      return path === "Annots" ? "page-annotations" : null;
    case "open-field":
      return key === "AP" ? "field-appearance" : null;
    case "validation":
    case "extensions":
      return owner;
    case "form-resources":
    case "form-fields":
    case "page-annotations":
    case "field-appearance":
    case "metadata":
    case "information":
    case null:
      return null;
  }
}

const catalogParts: Readonly<Record<string, Role>> = {
  DSS: "validation",
  Extensions: "extensions",
  Metadata: "metadata",
};
