import type * as z from "zod";
import type { CaseFile, Role } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import type { Text } from "../../locale/text.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { FlagWords } from "../command.ts";
import type { Need } from "../needs.ts";

/** What was given for an event: the keys of its entry, by flags or by answers. */
export type Given = Readonly<Record<string, Plain>>;

export interface LogContext {
  readonly caseFile: CaseFile;
  readonly role: Role;
  readonly today: PlainDate;
  /** Digest of a file of the case, now; throws a Refusal when there is no such file. */
  readonly digestOf: (file: string) => Promise<string>;
}

/** An event that `log` knows: its keys come from a schema, and it says what it changes in `case.yaml`. */
export interface LogEvent {
  readonly name: Text;
  readonly about: Text;
  readonly schema: z.core.$ZodType;
  /** Keys that the program fills itself: no flag. */
  readonly own: readonly string[];
  /** Flags that no schema gives. */
  readonly flags: readonly FlagWords[];
  /** What cannot be left out, or is asked on a terminal. */
  readonly needs: (given: Given, context: Omit<LogContext, "digestOf">) => readonly Need[];
  readonly edits: (given: Given, context: LogContext) => Promise<readonly Edit[]> | readonly Edit[];
  /** What was recorded, in half a sentence. */
  readonly done: Text;
}
