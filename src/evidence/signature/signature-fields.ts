import { catalogOf, type Revision } from "../pdf-bytes/revision.ts";
import { stringText } from "../pdf-bytes/pdf-string.ts";
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  nameAt,
  type PdfDictionary,
  type PdfValue,
} from "../pdf-bytes/pdf-value.ts";

/** A field made for a signature, signed or not. */
export interface SignatureField {
  readonly name: string | null;
  /** The dictionary it holds; null when nobody has signed there. */
  readonly signature: PdfDictionary | null;
  /** What signing there locks. */
  readonly lock: PdfDictionary | null;
}

interface Inherited {
  readonly name: string | null;
  readonly type: string | null;
  readonly value: PdfValue | undefined;
}

const MOST_FIELDS = 20_000;

/** The signature fields that a viewer finds: from the form, and from the pages where a form was never written. */
export function signatureFields(revision: Revision): readonly SignatureField[] {
  const form = revision.resolve(catalogOf(revision)?.entries.get("AcroForm"));
  const roots = isDictionary(form) ? form.entries.get("Fields") : undefined;
  const fields: SignatureField[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (value: PdfValue, above: Inherited): void => {
    const field = revision.resolve(value);
    if (!isDictionary(field) || seen.has(field) || seen.size > MOST_FIELDS) return;
    seen.add(field);
    const own = ownOf(field, above, revision);
    const held = revision.resolve(own.value);
    if (own.type === "Sig") {
      const lock = revision.resolve(field.entries.get("Lock"));
      fields.push({
        name: own.name,
        signature: isDictionary(held) ? held : null,
        lock: isDictionary(lock) ? lock : null,
      });
    }
    for (const kid of listAt(revision, field, "Kids")) visit(kid, own);
  };
  const none: Inherited = { name: null, type: null, value: undefined };
  const list = revision.resolve(roots);
  if (isArray(list)) for (const root of list.items) visit(root, none);
  for (const widget of widgetsOf(revision)) visit(widget, none);
  return fields;
}

function ownOf(field: PdfDictionary, above: Inherited, revision: Revision): Inherited {
  const part = revision.resolve(field.entries.get("T"));
  const name = isString(part) ? stringText(part) : null;
  return {
    name: name === null ? above.name : above.name === null ? name : `${above.name}.${name}`,
    type: nameAt(field, "FT") ?? above.type,
    value: field.entries.get("V") ?? above.value,
  };
}

const listAt = (revision: Revision, dictionary: PdfDictionary, key: string): readonly PdfValue[] => {
  const list = revision.resolve(dictionary.entries.get(key));
  return isArray(list) ? list.items : [];
};

/** Annotations of the pages that are fields of their own. */
function* widgetsOf(revision: Revision): Iterable<PdfValue> {
  const seen = new Set<number>();
  const ahead: PdfValue[] = [catalogOf(revision)?.entries.get("Pages") ?? null];
  for (let next = ahead.pop(); next !== undefined && seen.size < MOST_FIELDS; next = ahead.pop()) {
    if (isReference(next)) {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const node = revision.resolve(next);
    if (!isDictionary(node)) continue;
    ahead.push(...listAt(revision, node, "Kids"));
    for (const annotation of listAt(revision, node, "Annots")) {
      const widget = revision.resolve(annotation);
      if (isDictionary(widget) && nameAt(widget, "FT") === "Sig") yield annotation;
    }
  }
}
