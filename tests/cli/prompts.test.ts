import { describe, expect, it } from "vitest";
import { BACK, SKIP } from "../../src/cli/ask.ts";
import { terminalAsk, type Prompter } from "../../src/cli/prompts.ts";
import { yesOrNo } from "../../src/cli/yes-or-no.ts";

/** Types these answers, one after the other; an answer that is refused is shown in `said`. */
function typing(...answers: string[]): { prompter: Prompter; said: string[]; shown: string[] } {
  const said: string[] = [];
  const shown: string[] = [];
  const next = (): string => answers.shift() ?? "";
  return {
    said,
    shown,
    prompter: {
      line: (message, initial, refuse) => {
        shown.push(message);
        for (;;) {
          const typed = next() || (initial ?? "");
          const problem = refuse(typed);
          if (problem === null) return Promise.resolve(typed);
          said.push(problem);
        }
      },
      list: (message, choices) => {
        shown.push(message, ...choices.map(({ name }) => name));
        const typed = next();
        return Promise.resolve(choices.find(({ name }) => name === typed)?.value ?? typed);
      },
      say: (text) => said.push(text),
    },
  };
}

const label = { fr: "Quel jour ?", en: "Which day?" };
const help = { fr: "Parce que.", en: "Because." };
const fr = { locale: "fr", accessible: false } as const;

describe("the prompts of a terminal", () => {
  it("back, not yet and why, on a line", async () => {
    const { prompter, said } = typing("?", "<");
    expect(await terminalAsk(fr, prompter).line({ label, help, canGoBack: true, canSkip: true })).toBe(BACK);
    expect(said).toEqual(["Parce que."]);
    expect(await terminalAsk(fr, typing("!").prompter).line({ label, canSkip: true })).toBe(SKIP);
  });

  it("a mark that is no way out there is an answer", async () => {
    expect(await terminalAsk(fr, typing("<").prompter).line({ label })).toBe("<");
  });

  it("an empty answer and a wrong one are told why, in French", async () => {
    const { prompter, said } = typing("", "non", "oui");
    const validate = (typed: string) => (typed === "oui" ? null : { fr: "Pas ça.", en: "Not that." });
    expect(await terminalAsk(fr, prompter).line({ label, validate })).toBe("oui");
    expect(said).toEqual(["Il faut une réponse ici.", "Pas ça."]);
  });

  it.each(["o", "O", "oui", "y", "YES"])("« %s » is yes", async (typed) => {
    expect(await terminalAsk(fr, typing(typed).prompter).confirm({ label })).toBe(true);
  });

  it("« x » is neither yes nor no", async () => {
    const { prompter, said, shown } = typing("x", "n");
    expect(await terminalAsk(fr, prompter).confirm({ label })).toBe(false);
    expect(said).toEqual(["Répondez o (oui) ou n (non)."]);
    expect(shown).toEqual(["Quel jour ? (o/n)"]);
    expect(yesOrNo("x")).toBeNull();
  });

  const choices = [
    { value: "a", label: { fr: "Anne", en: "Anne" } },
    { value: "b", label: { fr: "Bruno", en: "Bruno" } },
  ];

  it("a list offers the ways out in the person's language", async () => {
    const { prompter, shown, said } = typing("Pourquoi cette question\u202f?", "Bruno");
    const ask = terminalAsk(fr, prompter);
    expect(await ask.choose({ label, help, choices, canSkip: true, canGoBack: true })).toBe("b");
    expect(shown).toContain("Je ne sais pas encore");
    expect(shown).toContain("Revenir à la question précédente");
    expect(said).toEqual(["Parce que."]);
  });

  it("accessible: a numbered list, answered by its number", async () => {
    const { prompter, said } = typing("3", "2");
    const ask = terminalAsk({ locale: "en", accessible: true }, prompter);
    expect(await ask.choose({ label, choices })).toBe("b");
    expect(said).toEqual(["  1. Anne\n  2. Bruno", "Type the number of your answer."]);
  });

  it("a hostile name cannot command the terminal", async () => {
    const { prompter, shown } = typing("a");
    const hostile = { fr: "\u001b[31mACME\u202e", en: "" };
    await terminalAsk(fr, prompter).line({ label: hostile });
    expect(shown).toEqual(["\\x1b[31mACME\\u{202e}"]);
  });
});
