import type { Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** Where a figure or a rule comes from. `url` is null where only a site or a name was kept. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly article: string | null;
}

export type Confidence = "official-copy" | "several-secondary" | "single-secondary" | "unverified";

/** One value of a parameter over a period, with its own source. */
export interface DatedValue {
  /** First day; null: the start was not established. */
  readonly from: PlainDate | null;
  /** Last day, included; null: no known end. */
  readonly to: PlainDate | null;
  /** Always text (a number, true/false, a word, a list); null: unknown. */
  readonly value: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly toConfirm: boolean;
  readonly note: string | null;
  /** Set when the workspace's `law` added or replaced this value: shown as such everywhere. */
  readonly fromWorkspace: boolean;
}

export interface LegalParameter {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  /** Ordered by `from`; periods do not overlap. */
  readonly values: readonly DatedValue[];
}

export interface Law {
  readonly asOf: PlainDate;
  /** Whether the public holidays of Alsace-Moselle count (C. trav. L3134-13): a choice of the workspace. */
  readonly alsaceMoselle: boolean;
  readonly parameters: ReadonlyMap<string, LegalParameter>;
}
