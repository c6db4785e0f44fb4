import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { TemplatesAction, TemplatesOptions } from "./templates-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "modeles list", en: "templates list" },
    { fr: "modeles show mise-en-demeure", en: "templates show formal-notice" },
    { fr: "modeles show variables", en: "templates show variables" },
    { fr: "modeles eject mise-en-demeure", en: "templates eject formal-notice" },
    { fr: "modeles check", en: "templates check" },
  ],
  operands: [
    {
      name: { fr: "action", en: "action" },
      about: {
        fr: "list\u00a0: les modèles, et qui les envoie à qui\u202f; show\u00a0: le texte d’un modèle\u202f; eject\u00a0: le copier ici pour le modifier\u202f; check\u00a0: les vérifier",
        en: "list: the templates, and who sends them to whom; show: the text of one; eject: copy it here to edit it; check: check them",
      },
    },
    {
      name: { fr: "modèle", en: "template" },
      about: {
        fr: "le nom d’un modèle ou d’une clause\u202f; variables\u00a0: ce qu’un modèle peut dire",
        en: "the name of a template or of a clause; variables: what a template may say",
      },
    },
  ],
  flags: [
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
    { flag: "--force", about: { fr: "remplacer un modèle déjà copié", en: "replace a template already copied" } },
    {
      flag: "--dry-run",
      about: { fr: "dire ce qui serait écrit, sans rien écrire", en: "say what would be written, write nothing" },
    },
  ],
};

const actions: Readonly<Record<string, TemplatesAction>> = {
  list: "list",
  liste: "list",
  show: "show",
  voir: "show",
  eject: "eject",
  copier: "eject",
  check: "check",
  verifier: "check",
};

export function templatesCommand(shell: Shell, run = runTemplates): ShellCommand {
  return command(words, (asked) => {
    const [word = "list", name = null] = asked.operands;
    const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
    if (action === undefined) throw unknownAction;
    if (name === null && (action === "show" || action === "eject")) throw whichOne;
    const format = asked.oneOf("format", ["pretty", "json"]) ?? "pretty";
    return run({ action, name, format, force: asked.isOn("force"), dryRun: asked.isOn("dry-run") }, shell);
  });
}

const unknownAction = new Refusal({
  fr: "Les actions possibles sont list, show, eject et check\u00a0: dossier modeles list",
  en: "The possible actions are list, show, eject and check: dossier templates list",
});

const whichOne = new Refusal({
  fr: "De quel modèle s’agit-il\u202f? Pour les voir\u00a0: dossier modeles list",
  en: "Which template is it? To see them: dossier templates list",
});

/** Lists the templates, shows one, copies one to be edited, or checks them all. */
export async function runTemplates(options: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const { actOnTemplates } = await import("./templates-run.ts");
  return actOnTemplates(options, shell);
}
