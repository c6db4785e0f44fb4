import type { CaseFile, Role } from "../../case/case-file.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Given } from "../log/log-event.ts";
import type { DocumentKindWord } from "./document-kinds.ts";

/** A document on its way into a case: where it will stand, what it shows, what its person said of it. */
export interface Incoming {
  readonly kind: DocumentKindWord;
  readonly caseFile: CaseFile;
  /** Its path in the case. */
  readonly file: string;
  readonly evidence: Evidence;
  readonly given: Given;
  readonly role: Role;
  readonly today: PlainDate;
}
