import type { YamlValue } from "../../yaml-source/yaml-node.ts";

export type YamlTree = Readonly<Record<string, YamlValue>>;

/** The keys that tell the items of a list apart; of a list that is not named here, the whole is compared. */
const identities: Readonly<Record<string, readonly string[]>> = {
  orders: ["id"],
  invoices: ["number"],
  deliveries: ["id"],
  evidence: ["id"],
  incidents: ["id"],
  // Two copies number their steps alike: a step is the same when its day and its kind are.
  journal: ["id", "on", "kind"],
  payments: ["on", "amount", "reference"],
  waivers: ["requirement", "subject", "gate"],
  otherDocuments: ["file"],
  signatures: ["party"],
  signatories: ["name"],
  covers: ["invoice"],
  reservations: ["text"],
  attested: ["what", "party", "page", "by", "on", "sha256"],
};

export const isTree = (value: YamlValue | undefined): value is YamlTree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How the items of the list under this key are told apart; null when the list is compared as a whole. */
export function identityIn(key: string, items: readonly YamlValue[]): ((item: YamlTree) => string) | null {
  const keys = identities[key];
  if (keys === undefined || !items.every(isTree)) return null;
  return (item) => keys.map((one) => JSON.stringify(item[one] ?? null)).join();
}

/** What a person calls an item: its number or id, else the first thing that tells it apart. */
export function nameIn(key: string, item: YamlTree): string {
  const [first = ""] = identities[key] ?? [];
  const name = item["number"] ?? item["id"] ?? item[first] ?? "";
  return typeof name === "string" ? name : JSON.stringify(name);
}
