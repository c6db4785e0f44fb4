import type { Party } from "../case/case-file.ts";
import type { Fact, Stated } from "./facts.ts";

/** Computes once for each key, on first use: a gate asks for few of the facts. */
export function once<K extends string>(compute: (key: K) => Fact): (key: K) => Fact {
  const known = new Map<K, Fact>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/*
 * Classes, where object literals with getters would be shorter: V8 gives each such literal a shape of its own, which keeps the case it came from
 * until the whole heap is swept.
 */

export class FactsByParty implements Readonly<Record<Party, Fact>> {
  readonly #of: (party: Party) => Fact;

  constructor(compute: (party: Party) => Fact) {
    this.#of = once(compute);
  }

  get consultant() {
    return this.#of("consultant");
  }
  get client() {
    return this.#of("client");
  }
  get "umbrella-company"() {
    return this.#of("umbrella-company");
  }
}

export class StatedFacts implements Readonly<Record<Stated, Fact>> {
  readonly #of: (stated: Stated) => Fact;

  constructor(compute: (stated: Stated) => Fact) {
    this.#of = once(compute);
  }

  get number() {
    return this.#of("number");
  }
  get issuedOn() {
    return this.#of("issuedOn");
  }
  get dueOn() {
    return this.#of("dueOn");
  }
  get net() {
    return this.#of("net");
  }
  get vat() {
    return this.#of("vat");
  }
  get gross() {
    return this.#of("gross");
  }
  get currency() {
    return this.#of("currency");
  }
  get issuer() {
    return this.#of("issuer");
  }
  get debtor() {
    return this.#of("debtor");
  }
}
