import type { LogEvent } from "./log-event.ts";
import { acceptanceEvent } from "./words/acceptance-event.ts";
import { attestationEvent } from "./words/attestation-event.ts";
import { signatureEvent } from "./words/signature-event.ts";
import { latenessEvent } from "./words/lateness-event.ts";
import { waiverEvent } from "./words/waiver-event.ts";

/** What records a person's word, bound to their name: attestation, signature, acceptance, waiver. */
export const wordEvents: readonly LogEvent[] = [
  attestationEvent,
  signatureEvent,
  acceptanceEvent,
  waiverEvent,
  latenessEvent,
];
