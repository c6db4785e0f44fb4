import type { Text } from "../locale/text.ts";
import { BACK, SKIP, type Ask } from "./ask.ts";
import { entryNamed } from "./program.ts";
import { EXIT, type ExitCode, type Shell } from "./shell.ts";

const title: Text = {
  fr: "Dossier — réunir les preuves avant un recours",
  en: "Dossier — gather the evidence before a recourse",
};

type Wish = "new" | "add" | "check" | "status" | "render";

const wishes: readonly { readonly value: Wish; readonly label: Text }[] = [
  { value: "new", label: { fr: "Ouvrir un dossier pour un client", en: "Open a case for a client" } },
  { value: "add", label: { fr: "Ajouter un document à un dossier", en: "Add a document to a case" } },
  { value: "check", label: { fr: "Voir ce qui manque", en: "See what is missing" } },
  { value: "status", label: { fr: "Savoir quoi faire maintenant", en: "Know what to do now" } },
  { value: "render", label: { fr: "Écrire un contrat ou un courrier", en: "Write a contract or a letter" } },
];

/** `dossier` alone on a terminal: what do you want to do? */
export async function runMenu(shell: Shell, ask: Ask): Promise<ExitCode> {
  shell.note(title);
  const wish = await ask.choose({
    label: { fr: "Que voulez-vous faire ?", en: "What do you want to do?" },
    choices: wishes,
  });
  if (wish === BACK || wish === SKIP) return EXIT.done;
  const entry = entryNamed(wish);
  return entry === null ? EXIT.cannot : (await entry.load())(shell).run([]);
}
