import { Session } from "../../src/cli/gather/session.ts";
import { textOfCase } from "../../src/cli/gather/judge-text.ts";
import type { Question } from "../../src/interview/question.ts";
import { sections } from "../../src/interview/sections.ts";
import { plainDate } from "../../src/time/plain-date.ts";

/* Answers one question after the other in the case of `argv[2]`, and says each answer once it is saved, until somebody kills it. */

const [, , dir = "."] = process.argv;
const teller = { by: "Paul Durand", role: "consultant", today: plainDate("2026-11-23") } as const;

const question = (id: string): Question => ({
  id,
  section: sections.steps,
  intro: null,
  label: { fr: "Une remarque\u202f?", en: "A note?" },
  why: { fr: "Pour la garder.", en: "To keep it." },
  where: null,
  input: { kind: "yes-no" },
  line: "dossier gather",
  edits: () => [],
});

const session = new Session(dir, await textOfCase({ dir }), () => Promise.resolve([]));
for (let number = 0; ; number++) {
  const id = `k${process.pid}-${number}`;
  const edits = [{ op: "append" as const, path: ["journal"], value: { id, kind: "note", note: id } }];
  await session.save({ question: question(id), answers: [id], edits, copied: [] }, teller);
  process.stdout.write(`${id}\n`);
}
