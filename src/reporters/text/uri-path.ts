/** A path as a URI reference: `Société Élan/case.yaml` → `Soci%C3%A9t%C3%A9%20%C3%89lan/case.yaml`. */
export const uriPath = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
