import { printable } from "../reporters/text/printable.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import type { GlobalOptions } from "./globals.ts";
import { entryNamed, program } from "./program.ts";
import type { ProgramEntry } from "./program-entry.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "./shell.ts";

/** From a line without its global options to an exit code. Throws a {@link Refusal} for what a person can mend. */
export async function runProgram(argv: readonly string[], globals: GlobalOptions, shell: Shell): Promise<ExitCode> {
  const [word, ...rest] = argv;
  if (word === undefined) return globals.help ? showProgram(shell) : alone(shell);
  if (word === "help" || word === "aide") return help(rest, shell);
  if (word.startsWith("-")) throw await unknownOption(word);
  const entry = entryNamed(word) ?? refuseCommand(word);
  if (globals.help) return showCommand(entry, rest, shell);
  await entry.begin?.(rest, shell.cwd);
  const command = (await entry.load())(shell);
  return command.run(rest);
}

async function alone(shell: Shell): Promise<ExitCode> {
  if (shell.ask === null) {
    const { shortHelp } = await import("./help/program-help.ts");
    await shell.print(shortHelp(shell.locale));
    return EXIT.done;
  }
  const { runMenu } = await import("./menu.ts");
  return runMenu(shell, shell.ask);
}

async function help([word, ...rest]: readonly string[], shell: Shell): Promise<ExitCode> {
  if (word === undefined) return showProgram(shell);
  const { topicHelp, topicNamed } = await import("./help/topics.ts");
  const topic = topicNamed(word);
  if (topic === null) return showCommand(entryNamed(word) ?? refuseCommand(word), rest, shell);
  await shell.print(topicHelp(topic, shell.locale, shell.columns));
  return EXIT.done;
}

async function showProgram(shell: Shell): Promise<ExitCode> {
  const { programHelp } = await import("./help/program-help.ts");
  await shell.print(programHelp(shell.locale, shell.columns));
  return EXIT.done;
}

async function showCommand(entry: ProgramEntry, rest: readonly string[], shell: Shell): Promise<ExitCode> {
  const { commandHelp } = await import("./help/command-help.ts");
  const { words, wordsFor } = (await entry.load())(shell);
  await shell.print(commandHelp(entry, wordsFor?.(rest) ?? words, shell.locale, shell.columns));
  return EXIT.done;
}

async function unknownOption(word: string): Promise<Refusal> {
  const { unknownFlag } = await import("./read-line.ts");
  return unknownFlag(word.split("=")[0] ?? word, []);
}

/** A slip is answered with the command that was probably meant; the guess is never run. */
function refuseCommand(word: string): never {
  const names = program.flatMap(({ name }) => [name.fr, name.en]);
  const [nearest] = closestWords(word, names);
  const meant = nearest === undefined ? null : entryNamed(nearest);
  const shown = printable(word);
  throw new Refusal({
    fr: `La commande « ${shown} » n’existe pas. ${meant === null ? "Toutes les commandes : dossier --help" : `Vouliez-vous dire «\u00a0dossier ${meant.name.fr}\u00a0»\u202f?`}`,
    en: `There is no command “${shown}”. ${meant === null ? "All commands: dossier --help" : `Did you want “dossier ${meant.name.en}”?`}`,
  });
}
