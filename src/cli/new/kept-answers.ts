import { plural } from "../../locale/format-days.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { Workspace } from "../../workspace/read-workspace.ts";
import type { Choice } from "../ask.ts";
import { keptInMemory, type Keeping } from "../needs.ts";
import type { Shell } from "../shell.ts";
import { shellWord } from "../working-case.ts";
import { Unfinished } from "./unfinished.ts";

interface Opening {
  readonly client: string | null;
  readonly forIncident: boolean;
  readonly dryRun: boolean;
}

/** Where the answers go: beside the cases, so that an opening that was interrupted is taken up where it stopped. */
export async function keptFor(options: Opening, { cases }: Workspace, shell: Shell): Promise<Keeping> {
  const { ask } = shell;
  if (ask === null || options.dryRun) return keptInMemory();
  const kept = await Unfinished.read(cases, options.client);
  shell.onInterrupt?.(resumeWith(options));
  if (kept.before.size === 0) return kept;
  const goesOn = await ask.choose({ label: unfinished(kept), choices: goingOn });
  return goesOn === "new" ? kept.forget() : kept;
}

const unfinished = (kept: Keeping): Text => {
  const client = kept.answer("--client-name");
  const of = client === null ? "" : `${printable(client)}, `;
  const count = kept.before.size;
  return inEach((locale) =>
    locale === "fr"
      ? `Reprendre l’ouverture interrompue\u202f? (${of}${count} ${plural(count, "fr", "réponse gardée", "réponses gardées")})`
      : `Take up the opening that was interrupted? (${of}${count} ${plural(count, "en", "answer", "answers")} kept)`,
  );
};

const goingOn: readonly Choice[] = [
  { value: "resume", label: { fr: "Oui, là où elle s’est arrêtée", en: "Yes, where it stopped" } },
  {
    value: "new",
    label: { fr: "Non, oublier ces réponses et recommencer", en: "No, forget these answers and start again" },
  },
];

const resumeWith = ({ client, forIncident }: Opening): Text => {
  const more = `${client === null ? "" : ` ${shellWord(client)}`}${forIncident ? " --for incident" : ""}`;
  return {
    fr: `Interrompu. Vos réponses sont enregistrées. Reprendre\u00a0: dossier nouveau${more}`,
    en: `Interrupted. Your answers are saved. Resume: dossier new${more}`,
  };
};
