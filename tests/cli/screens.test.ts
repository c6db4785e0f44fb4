import { screen } from "@inquirer/testing/vitest";
import { describe, expect, it, vi } from "vitest";
import { BACK, SKIP } from "../../src/cli/ask.ts";
import { inquirerPrompter } from "../../src/cli/prompts/inquirer-prompter.ts";
import { terminalAsk } from "../../src/cli/prompts/terminal-ask.ts";

const label = { fr: "Qui l’a signé, pour le client\u202f?", en: "Who signed it?" };
const choices = [
  { value: "anne", label: { fr: "Anne Martin, présidente", en: "Anne Martin, president" } },
  { value: "nobody", label: { fr: "Personne pour l’instant", en: "Nobody yet" } },
];
const english = /navigate|select|submit|You must|No results|Yes|No\b/;

/** The prompts as a terminal draws them, its keys pressed one by one. */
const ask = async () =>
  terminalAsk("fr", await inquirerPrompter("fr", { input: screen.input as never, output: process.stderr }));

const drawn = (text: string) =>
  vi.waitFor(() => {
    expect(screen.getScreen()).toContain(text);
  });

describe("the screens", () => {
  it("a list: arrows choose, Enter accepts, and no word is English", async () => {
    const answer = (await ask()).choose({ label, choices, canSkip: true, help: label });
    await screen.next();
    expect(screen.getScreen()).toContain("❯ Anne Martin, présidente");
    expect(screen.getScreen()).toContain("↑↓ choisir · Entrée valider");
    expect(screen.getScreen()).not.toMatch(english);
    screen.keypress("down");
    screen.keypress("enter");
    expect(await answer).toBe("nobody");
  });

  it("a list: the key < goes back, ! leaves it for later", async () => {
    const back = (await ask()).choose({ label, choices, canGoBack: true });
    await screen.next();
    screen.type("<");
    expect(await back).toBe(BACK);
    const later = (await ask()).choose({ label, choices, canSkip: true });
    await screen.next();
    screen.type("!");
    expect(await later).toBe(SKIP);
  });

  it("Ctrl-D leaves, as Ctrl-C does", async () => {
    const left = (await ask()).line({ label });
    await screen.next();
    screen.keypress({ name: "d", ctrl: true });
    await expect(left).rejects.toMatchObject({ name: "ExitPromptError" });
  });

  it("a line: refused with the sentence, then said back", async () => {
    const answer = (await ask()).line({
      label,
      validate: (typed) => (typed === "hier" ? null : { fr: "Écrivez par exemple hier.", en: "" }),
      understood: () => ({ fr: "dimanche 22 novembre 2026", en: "" }),
    });
    await screen.next();
    screen.type("31/02/2026");
    screen.keypress("enter");
    await screen.next();
    expect(screen.getScreen()).toContain("Écrivez par exemple hier.");
    for (let left = "31/02/2026".length; left > 0; left--) screen.keypress("backspace");
    screen.type("hier");
    screen.keypress("enter");
    expect(await answer).toBe("hier");
    expect(screen.getScreen()).toContain("dimanche 22 novembre 2026");
  });

  it("files: Enter on a path that does not exist says so and leaves it to be corrected", async () => {
    const answer = (await ask()).files({
      label,
      canSkip: true,
      complete: () => Promise.resolve([]),
      pathsIn: (typed) => Promise.resolve(typed.trim() === "/a.pdf" ? ["/a.pdf"] : []),
    });
    await drawn("❯ Je ne sais pas encore");
    screen.type("/a.pdff");
    await drawn("Aucun fichier à ce chemin");
    expect(screen.getScreen()).not.toMatch(english);
    screen.keypress("enter");
    screen.keypress("backspace");
    await drawn("❯ /a.pdf");
    screen.keypress("enter");
    expect(await answer).toEqual(["/a.pdf"]);
  });

  it("files: a dropped path is offered first", async () => {
    const answer = (await ask()).files({
      label,
      complete: () => Promise.resolve(["~/Téléchargements/facture.pdf"]),
      pathsIn: (typed) => Promise.resolve(typed.includes("/") ? [typed.trim()] : []),
    });
    await drawn("❯ ~/Téléchargements/facture.pdf");
    screen.type("/papiers/a.pdf ");
    await drawn("❯ /papiers/a.pdf");
    screen.keypress("enter");
    expect(await answer).toEqual(["/papiers/a.pdf"]);
  });
});
