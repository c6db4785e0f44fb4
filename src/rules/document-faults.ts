import { namedFiles } from "../facts/entry.ts";
import type { FileFault } from "../facts/facts.ts";
import { fileState } from "../facts/file-state.ts";
import type { Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { Fault } from "./rule.ts";

interface Words {
  readonly message: (file: string) => Text;
  readonly fix: Text;
}

/** Files that prove nothing for one of these reasons; those kept in the folder but not relied upon are left alone. */
export function* documentFaults(dossier: Dossier, whys: readonly FileFault[], words: Words): Iterable<Fault> {
  for (const { file, path } of namedFiles(dossier.caseFile)) {
    const document = dossier.facts.documentAt(path.slice(0, -1));
    if (document?.exhibit === false) continue;
    const state = document?.state ?? fileState(file, dossier.evidence);
    if (state.usable || !whys.includes(state.why)) continue;
    yield { path, subject: document?.id ?? file, message: words.message(file), fix: words.fix };
  }
}
