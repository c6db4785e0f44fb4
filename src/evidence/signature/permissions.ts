import { stringText } from "../pdf-bytes/pdf-string.ts";
import { isArray, isDictionary, isString, nameAt, type PdfDictionary, type PdfValue } from "../pdf-bytes/pdf-value.ts";
import { catalogOf, type Revision } from "../pdf-bytes/revision.ts";
import { signatureFields } from "./signature-fields.ts";

/** What the signatures of a revision forbid to whoever comes after (ISO 32000-2, 12.8.2.2 and 12.8.2.4). */
export interface Permissions {
  /** Certified against any change: only validation data and time stamps may follow. */
  readonly forbidsAll: boolean;
  readonly isLocked: (field: string | null) => boolean;
}

const NO_CHANGE = 1;

/**
 * Reads the certification, wherever it is said, and the fields that each signature locked. What a certification allows beyond signing (filling
 * in, annotating) is not kept: a person who signed did not see it.
 */
export function permissionsIn(signed: Revision): Permissions {
  const fields = signatureFields(signed).filter(({ signature }) => signature !== null);
  const locks = fields.flatMap(({ lock }) => lock ?? []);
  const stated = [certificationOf(signed), ...fields.map(({ signature }) => signature)].filter(isDictionary);
  const transforms = stated.flatMap((signature) => transformsOf(signature, signed));
  const fieldLocks = [...locks, ...paramsOf(transforms, "FieldMDP", signed)].map((lock) => lockedBy(lock, signed));
  return {
    forbidsAll: [...locks, ...paramsOf(transforms, "DocMDP", signed)].some(
      (params) => signed.resolve(params.entries.get("P")) === NO_CHANGE,
    ),
    isLocked: (field) => fieldLocks.some((isLocked) => isLocked(field)),
  };
}

function certificationOf(revision: Revision): PdfValue {
  const permissions = revision.resolve(catalogOf(revision)?.entries.get("Perms"));
  return isDictionary(permissions) ? revision.resolve(permissions.entries.get("DocMDP")) : null;
}

const transformsOf = (signature: PdfDictionary, revision: Revision): readonly PdfDictionary[] =>
  itemsAt(signature, "Reference", revision).filter(isDictionary);

const paramsOf = (
  transforms: readonly PdfDictionary[],
  method: "DocMDP" | "FieldMDP",
  revision: Revision,
): readonly PdfDictionary[] =>
  transforms
    .filter((transform) => nameAt(transform, "TransformMethod") === method)
    .map((transform) => revision.resolve(transform.entries.get("TransformParams")))
    .filter(isDictionary);

/** Whether a lock holds a field; one that is not understood holds them all. */
function lockedBy(lock: PdfDictionary, revision: Revision): (field: string | null) => boolean {
  const names = itemsAt(lock, "Fields", revision).flatMap((item) => (isString(item) ? stringText(item) : []));
  const isNamed = (field: string | null): boolean =>
    field !== null && names.some((name) => field === name || field.startsWith(`${name}.`));
  const action = nameAt(lock, "Action");
  if (action === "Include") return isNamed;
  return action === "Exclude" ? (field) => !isNamed(field) : () => true;
}

function itemsAt(dictionary: PdfDictionary, key: string, revision: Revision): readonly PdfValue[] {
  const list = revision.resolve(dictionary.entries.get(key));
  return isArray(list) ? list.items.map((item) => revision.resolve(item)) : [];
}
