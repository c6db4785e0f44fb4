import type { MentionKind, Party } from "../case/case-file.ts";
import { contentFact, datedFact, statesFact } from "./content-fact.ts";
import type { DocumentFacts, Fact, Stated } from "./facts.ts";
import { fromClientFact } from "./from-client-fact.ts";
import { FactsByParty, once, StatedFacts } from "./kept-facts.ts";
import { mentionFact } from "./mention-fact.ts";
import { fact, unusable, type Reading } from "./reading.ts";
import { markFact } from "./signature-fact.ts";
import { statedFact } from "./stated-fact.ts";

/** What one document of the case is worth; each fact is derived when first asked for. */
export class ReadDocument implements DocumentFacts {
  readonly kind: DocumentFacts["kind"];
  readonly id: string;
  readonly path: DocumentFacts["path"];
  readonly file: string;
  readonly exhibit: boolean;
  readonly attested: DocumentFacts["attested"];
  readonly state: DocumentFacts["state"];
  readonly readable: Fact;
  readonly signature: Readonly<Record<Party, Fact>>;
  readonly initials: Readonly<Record<Party, Fact>>;
  readonly stamp: Readonly<Record<Party, Fact>>;
  readonly dated: Readonly<Record<Party, Fact>>;
  readonly mention: (kind: MentionKind) => Fact;
  readonly stated: Readonly<Record<Stated, Fact>>;
  readonly #reading: Reading;

  constructor(reading: Reading) {
    const { entry, state } = reading;
    this.#reading = reading;
    this.kind = entry.kind;
    this.id = entry.id;
    this.path = entry.path;
    this.file = entry.file;
    this.exhibit = entry.exhibit;
    this.attested = entry.attested;
    this.state = state;
    this.readable = state.usable
      ? fact("observed", { fr: "le fichier s’ouvre", en: "the file opens" })
      : unusable(state);
    this.signature = new FactsByParty((party) => markFact(reading, "signature", party));
    this.initials = new FactsByParty((party) => markFact(reading, "initials", party));
    this.stamp = new FactsByParty((party) => markFact(reading, "stamp", party));
    this.dated = new FactsByParty((party) => datedFact(reading, party));
    this.mention = once((kind) => mentionFact(reading, kind));
    this.stated = new StatedFacts((stated) => statedFact(reading, stated));
  }

  get content() {
    return contentFact(this.#reading, this.stated);
  }
  get states() {
    return statesFact(this.#reading);
  }
  get fromClient() {
    return fromClientFact(this.#reading);
  }
}
