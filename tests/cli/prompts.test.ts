import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { BACK, SKIP } from "../../src/cli/ask.ts";
import { plainPrompter } from "../../src/cli/prompts/plain-prompter.ts";
import { terminalAsk } from "../../src/cli/prompts/terminal-ask.ts";
import { yesOrNo } from "../../src/locale/yes-or-no.ts";
import { typing } from "./scripted-prompter.ts";

const label = { fr: "Quel jour\u202f?", en: "Which day?" };
const help = { fr: "Parce que.", en: "Because." };
const choices = [
  { value: "a", label: { fr: "Anne", en: "Anne" } },
  { value: "b", label: { fr: "Bruno", en: "Bruno" } },
];

describe("the prompts of a terminal", () => {
  it("back, not yet and why, on a line", async () => {
    const { prompter, said } = typing("?", "<");
    expect(await terminalAsk("fr", prompter).line({ label, help, canGoBack: true, canSkip: true })).toBe(BACK);
    expect(said).toEqual(["Parce que."]);
    expect(await terminalAsk("fr", typing("!").prompter).line({ label, canSkip: true })).toBe(SKIP);
  });

  it("a mark that is no way out there is an answer", async () => {
    expect(await terminalAsk("fr", typing("<").prompter).line({ label })).toBe("<");
  });

  it("an empty answer and a wrong one are told why, in French", async () => {
    const { prompter, said } = typing("", "non", "oui");
    const validate = (typed: string) => (typed === "oui" ? null : { fr: "Pas ça.", en: "Not that." });
    expect(await terminalAsk("fr", prompter).line({ label, validate })).toBe("oui");
    expect(said).toEqual(["Il faut une réponse ici.", "Pas ça."]);
  });

  it("an empty answer is told what may be typed instead", async () => {
    const { prompter, said } = typing("", "!");
    expect(await terminalAsk("fr", prompter).line({ label, help, canSkip: true })).toBe(SKIP);
    expect(said).toEqual([
      "Il faut une réponse ici, ou l’un de ces signes\u00a0: ! je ne sais pas encore · ? pourquoi.",
    ]);
  });

  it("says back what was understood", async () => {
    const { prompter, shown } = typing("hier");
    const understood = () => ({ fr: "dimanche 22 novembre 2026", en: "" });
    expect(await terminalAsk("fr", prompter).line({ label, understood })).toBe("hier");
    expect(shown).toEqual(["Quel jour\u202f?", "dimanche 22 novembre 2026"]);
  });

  it.each(["o", "O", "oui", "y", "YES"])("« %s » is yes", async (typed) => {
    expect(await terminalAsk("fr", typing(typed).prompter).confirm({ label })).toBe(true);
  });

  it("« x » is neither yes nor no", async () => {
    const { prompter, said, shown } = typing("x", "n");
    expect(await terminalAsk("fr", prompter).confirm({ label })).toBe(false);
    expect(said).toEqual(["Répondez o (oui) ou n (non)."]);
    expect(shown).toEqual(["Quel jour\u202f? (o/n)", "Non"]);
    expect(yesOrNo("x")).toBeNull();
  });

  it("a list offers the ways out in the person's language, as words and as keys", async () => {
    const { prompter, shown, said } = typing("Pourquoi cette question\u202f?", "Bruno");
    const question = { label, help, choices, canSkip: true, canGoBack: true };
    expect(await terminalAsk("fr", prompter).choose(question)).toBe("b");
    expect(shown).toContain("Je ne sais pas encore");
    expect(shown).toContain("Revenir à la question précédente");
    expect(said).toEqual(["Parce que."]);
    expect(await terminalAsk("fr", typing("<").prompter).choose(question)).toBe(BACK);
    expect(await terminalAsk("fr", typing("!").prompter).choose(question)).toBe(SKIP);
  });

  it("files: what was dropped on the window, or the one chosen in the list", async () => {
    const question = {
      label,
      canSkip: true,
      complete: () => Promise.resolve(["/d/facture.pdf"]),
      pathsIn: (typed: string) => Promise.resolve(typed === "" ? [] : typed.trim().split(" ")),
    };
    expect(await terminalAsk("fr", typing("/a.pdf /b.pdf").prompter).files(question)).toEqual(["/a.pdf", "/b.pdf"]);
    expect(await terminalAsk("fr", typing("/d/facture.pdf").prompter).files(question)).toEqual(["/d/facture.pdf"]);
    expect(await terminalAsk("fr", typing("Je ne sais pas encore").prompter).files(question)).toBe(SKIP);
  });

  it("files: a slip in a path is told, and chooses nothing", async () => {
    const question = { label, canSkip: true, complete: () => Promise.resolve([]), pathsIn: () => Promise.resolve([]) };
    let offered: readonly { readonly name: string }[] = [];
    const { prompter } = typing("Je ne sais pas encore");
    await terminalAsk("fr", {
      ...prompter,
      search: async (message, source) => {
        offered = await source("/papiers/factrue.pdf");
        return prompter.search(message, source);
      },
    }).files(question);
    expect(offered.map(({ name }) => name).join()).toMatch(/^Aucun fichier à ce chemin/);
    const { answer, written } = await plainly(["/papiers/factrue.pdf", "1"], (ask) => ask.files(question));
    expect(answer).toBe(SKIP);
    expect(written).toContain("Aucun fichier à ce chemin");
  });

  it("a hostile name cannot command the terminal", async () => {
    const { prompter, shown } = typing("a");
    await terminalAsk("fr", prompter).line({ label: { fr: "\u001b[31mACME\u202e", en: "" } });
    expect(shown).toEqual(["\\x1b[31mACME\\u{202e}"]);
  });
});

/** An accessible terminal: the lines typed, then what was written. */
async function plainly<T>(lines: readonly string[], put: (ask: ReturnType<typeof terminalAsk>) => Promise<T>) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const written: string[] = [];
  output.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  input.end(lines.map((line) => `${line}\n`).join(""));
  const answer = await put(terminalAsk("fr", plainPrompter("fr", input, output)));
  return { answer, written: written.join("") };
}

describe("without redrawing", () => {
  it("a list is numbered and answered by its number; nothing moves the cursor", async () => {
    const { answer, written } = await plainly(["7", "2"], (ask) => ask.choose({ label, choices, canSkip: true }));
    expect(answer).toBe("b");
    expect(written).toBe(
      "Quel jour\u202f?\n  1. Anne\n  2. Bruno\n  3. Je ne sais pas encore\nTapez le numéro de votre réponse.\n",
    );
  });

  it("an empty line keeps the answer given before", async () => {
    expect((await plainly([""], (ask) => ask.choose({ label, choices, initial: "b" }))).answer).toBe("b");
    expect((await plainly([""], (ask) => ask.line({ label, initial: "31/12/2026" }))).answer).toBe("31/12/2026");
  });

  it("says back what was understood", async () => {
    const { written } = await plainly(["o"], (ask) => ask.confirm({ label }));
    expect(written).toBe("Quel jour\u202f? (o/n)\nCompris\u00a0: Oui\n");
  });

  it("lines typed ahead answer the questions that follow; the end of input leaves", async () => {
    const both = plainly(["a", "b"], async (ask) => [await ask.line({ label }), await ask.line({ label })]);
    expect((await both).answer).toEqual(["a", "b"]);
    await expect(plainly([], (ask) => ask.line({ label }))).rejects.toMatchObject({ name: "ExitPromptError" });
  });
});
