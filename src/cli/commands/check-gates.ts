import { slug } from "../../locale/slug.ts";
import type { Locale } from "../../locale/text.ts";
import { gateIdOf, gateName } from "../../policy/gate-names.ts";
import { gateOf, type Policy } from "../../policy/policy.ts";
import { Refusal } from "../shell.ts";

/** What a person may write for a gate. */
export const gateNames = ({ gates }: Policy, locale: Locale): readonly string[] => [
  "auto",
  ...gates.map(({ id }) => gateName(id, locale)),
];

/** The gate a person names, by its id, its French name or its label. Throws a {@link Refusal} with the list when there is no such gate. */
export function gateNamed(name: string, policy: Policy): string {
  const plain = slug(name);
  const found =
    gateOf(policy, name) ??
    gateOf(policy, gateIdOf(plain)) ??
    policy.gates.find(({ label }) => slug(label.fr) === plain || slug(label.en) === plain);
  if (found !== undefined) return found.id;
  const ids = policy.gates.map(({ id }) => id);
  throw new Refusal({
    fr: `Étape inconnue\u00a0: «\u00a0${name}\u00a0». Étapes possibles\u00a0: auto, ${ids.map((id) => gateName(id, "fr")).join(", ")}.`,
    en: `Unknown gate: “${name}”. Possible gates: auto, ${ids.join(", ")}.`,
  });
}
