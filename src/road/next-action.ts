import type { Party } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** The one thing to do now: what, the command that does it, who, before when, why. */
export interface NextAction {
  readonly label: Text;
  /** A real command line, in the language of the reader. */
  readonly command: Text;
  readonly by: Party;
  readonly before: PlainDate | null;
  readonly reason: Text | null;
  /** Of a rung of the road: the gate it asks, what it costs, the day from which it makes sense. */
  readonly gate?: string | null;
  readonly cost?: Text | null;
  readonly from?: PlainDate;
}
