/**
 * Names that a save puts beside what it saves, for the milliseconds that it takes (`.devis.pdf.0123456789ab.tmp`, `.case.yaml.lock.…`): one
 * that is still there was left by a program that was killed. They are nobody's documents.
 */
const LEFT_BEHIND = /^\..+\.(?:[0-9a-f]{12}\.tmp|lock(?:\.[0-9a-f]{16}(?:\.(?:stale|now))?)?)$/;

export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name);
