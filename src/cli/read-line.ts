import { Argument, Command, Option } from "commander";
import { printable } from "../reporters/text/printable.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import { Asked } from "./asked.ts";
import type { CommandWords, FlagWords } from "./command-words.ts";
import { globalFlags, valueMissing } from "./global-options.ts";
import { Refusal } from "./shell.ts";

/** Understands what follows a command's name. Throws a Refusal, in both languages, for what the command does not know. */
export function readLine(words: CommandWords, argv: readonly string[]): Asked {
  const parser = new LineParser(words);
  for (const { name, required, several } of words.operands ?? []) {
    const shape = several === true ? `${name.en}...` : name.en;
    parser.addArgument(new Argument(required === true ? `<${shape}>` : `[${shape}]`));
  }
  const flags = words.flags ?? [];
  for (const flag of flags) parser.addOption(optionFor(flag));
  parser.parse([...argv], { from: "user" });
  const found = parser.opts<Record<string, string | boolean | string[] | undefined>>();
  const given = new Map<string, string | boolean | readonly string[]>();
  for (const { flag } of flags) {
    const option = new Option(flag);
    const value = found[option.attributeName()];
    // A lone `--no-x` is true by default in the parser: only what was written counts.
    if (value !== undefined && parser.getOptionValueSource(option.attributeName()) === "cli")
      given.set(keyOf(flag), value);
  }
  return new Asked(parser.args, given);
}

const keyOf = (flag: string): string => flag.replace(/^--(no-)?/, "");

function optionFor({ flag, value, several, greedy }: FlagWords): Option {
  if (value === undefined) return new Option(flag);
  const option = new Option(`${flag} ${greedy === true ? "<value...>" : "<value>"}`);
  if (several === true)
    option.argParser((one: string, before: unknown) => [...(Array.isArray(before) ? before.map(String) : []), one]);
  return option;
}

/** The parser with its refusals said in both languages instead of its own English. */
class LineParser extends Command {
  readonly #words: CommandWords;

  constructor(words: CommandWords) {
    super();
    this.#words = words;
    this.exitOverride().helpOption(false).helpCommand(false).allowExcessArguments(false);
  }

  missingArgument(name: string): never {
    const operand = this.#words.operands?.find((one) => one.name.en === name);
    const { fr, en } = operand?.name ?? { fr: name, en: name };
    throw new Refusal({
      fr: `Il faut indiquer <${fr}>${operand === undefined ? "" : `\u00a0: ${operand.about.fr}`}.`,
      en: `<${en}> is needed${operand === undefined ? "" : `: ${operand.about.en}`}.`,
    });
  }

  optionMissingArgument(option: Option): never {
    throw valueMissing(option.long ?? option.flags);
  }

  unknownOption(written: string): never {
    const [flag = written] = written.split("=");
    throw unknownFlag(flag, this.#words.flags ?? []);
  }

  _excessArguments(received: readonly string[]): never {
    const word = printable(received[this.registeredArguments.length] ?? "");
    throw new Refusal({
      fr: `Je ne sais pas quoi faire de « ${word} » : c’est un mot de trop.`,
      en: `There is one word too many: “${word}”.`,
    });
  }
}

export function unknownFlag(flag: string, flags: readonly FlagWords[]): Refusal {
  const known = [...flags, ...globalFlags].map((one) => one.flag);
  const [nearest] = closestWords(flag, known);
  const shown = printable(flag);
  return new Refusal({
    fr: `L’option « ${shown} » n’existe pas ici.${nearest === undefined ? "" : ` Vouliez-vous dire ${nearest}\u202f?`}`,
    en: `There is no option “${shown}” here.${nearest === undefined ? "" : ` Did you want ${nearest}?`}`,
  });
}
