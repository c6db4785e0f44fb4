/** A file to send, with its size. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
}

export interface MailParts {
  /** What each e-mail holds, in order. */
  readonly parts: readonly (readonly SentFile[])[];
  /** Too large for any e-mail: to be handed over in another way. */
  readonly tooLarge: readonly SentFile[];
}

// In base64 three bytes take four characters, and each line of 76 has its two of end; the text of the e-mail takes some too.
const IN_BASE64 = (4 / 3) * (78 / 76);
const OF_THE_MAIL = 100_000;
const OF_AN_ENTRY = 700;

const room = (limit: number): number => (limit - OF_THE_MAIL) / IN_BASE64;

/** Shares files out among e-mails of at most `limit` bytes each, in their order; one e-mail when they all fit. */
export function mailParts(files: readonly SentFile[], limit: number): MailParts {
  const parts: SentFile[][] = [];
  const tooLarge: SentFile[] = [];
  let used = Infinity;
  for (const file of files) {
    const size = file.bytes + OF_AN_ENTRY;
    if (size > room(limit)) {
      tooLarge.push(file);
      continue;
    }
    if (used + size > room(limit)) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(file);
    used += size;
  }
  return { parts, tooLarge };
}
