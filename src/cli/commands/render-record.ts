import { createHash } from "node:crypto";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Edit } from "../../case/edit-case.ts";
import { updateCase } from "../../case/write-case.ts";
import type { Template, TemplateFace } from "../../drafting/template.ts";
import type { Law } from "../../law/law.ts";
import { nextId } from "../log/journal-events.ts";
import type { Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import type { RenderOptions } from "./render-options.ts";
import { pathInCase } from "./render-place.ts";

interface Record {
  readonly template: Template;
  readonly face: TemplateFace;
  readonly working: WorkingCase;
  readonly assessment: Assessment;
  readonly source: Uint8Array;
}

const sha256 = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");

const lawDigest = ({ parameters }: Law): string => sha256(JSON.stringify([...parameters.values()]));

/**
 * Our own rendering is known again when it comes back signed: `intake` keeps its digest. What is final is frozen: the journal holds its digest
 * too, `intake` those of its data, its template and the law, so that a later change shows.
 */
export async function recordRendering(
  path: string,
  bytes: Uint8Array,
  { template, face, working, source }: Record,
  { final }: RenderOptions,
  shell: Shell,
): Promise<void> {
  const file = pathInCase(path, working);
  if (file === null) return;
  const digest = sha256(bytes);
  const frozen = final
    ? { templateSha256: sha256(face.source), dataSha256: sha256(source), lawSha256: lawDigest(working.ground.law) }
    : {};
  const title = template.title[shell.locale];
  await updateCase(working.dir, (_, caseFile): readonly Edit[] => {
    const isKnown = caseFile.journal.some((entry) => entry.file === file && entry.sha256 === digest);
    // Written again with the same bytes: what was recorded then stays, even if the case has grown since.
    if (isKnown && caseFile.intake[file]?.sha256 === digest) return [];
    const rendered = { template: template.id, sha256: digest, ...frozen };
    const intake = { sha256: digest, bytes: bytes.length, addedOn: shell.today, rendered };
    const note = shell.locale === "fr" ? `document définitif\u00a0: ${title}` : `final document: ${title}`;
    const entry = { id: nextId(caseFile), on: shell.today, kind: "note", by: working.role, file, sha256: digest, note };
    return [
      { op: "set", path: ["intake", file], value: intake },
      ...(final ? [{ op: "append" as const, path: ["journal"], value: entry }] : []),
    ];
  });
}
