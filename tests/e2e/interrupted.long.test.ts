import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTerminal } from "./a-terminal.ts";
import { dropped, kept, layPapers, steps, typed, yes } from "./article-case.ts";
import { hasTool } from "./has-tool.ts";

const opened =
  'dossier initialiser . --from webportage --consultant-name "Paul Durand" && dossier nouveau "ACME Industrie SAS" --client-siren 732829320 --id acme --mission-start 2026-03-02 --mission-end 2026-04-30 --no-input';
const gather = "dossier rassembler acme --today 2026-11-23";

/** The questions of the interview, those that an answer calls for at once behind it: they are one answer, saved as one. */
const calledFor = [/Où est la facture/, /Où est ce document/, /nom de la personne/].map(String);
const groups = steps
  .slice(
    steps.findIndex(([label]) => label.test("Où en est cette mission")),
    steps.findIndex(([label]) => label.test("Tout est juste")),
  )
  .reduce<(typeof steps)[number][][]>((all, step) => {
    if (calledFor.includes(String(step[0]))) all.at(-1)?.push(step);
    else all.push([step]);
    return all;
  }, []);

describe.skipIf(!hasTool("tmux"))("in a real terminal", () => {
  it("Ctrl-C at every question in turn ends with 130, loses nothing, and the same line resumes at it", async () => {
    const terminal = aTerminal();
    layPapers(terminal);
    await typed(`${opened} && echo ready`)(terminal, "fr");
    await terminal.sees(/^ready/m);
    const text = (): string => readFileSync(join(terminal.dir, "cases/acme/case.yaml"), "utf8");
    let interrupted = 0;
    const interrupt = async (): Promise<void> => {
      terminal.press("C-c");
      await terminal.sees(/dossier rassembler acme\s*\n\$\s*$/);
      interrupted += 1;
      await typed(`echo "code $? of ${interrupted}"`)(terminal, "fr");
      await terminal.sees(`code 130 of ${interrupted}`);
    };
    await typed(gather)(terminal, "fr");
    for (const group of groups) {
      let saved = "";
      for (const at of group.keys()) {
        for (const [label, , act] of group.slice(0, at)) {
          await terminal.asks(label);
          await act(terminal, "fr");
        }
        await terminal.asks(group[at]?.[0] ?? /never/);
        if (at === 0) saved = text();
        await interrupt();
        expect(text()).toBe(saved);
        await typed(gather)(terminal, "fr");
      }
      for (const [label, , act] of group) {
        await terminal.asks(label);
        await act(terminal, "fr");
      }
    }
    await terminal.asks(/Tout est juste/);
    await interrupt();
    expect(interrupted).toBe(groups.flat().length + 1);
    await typed("dossier verifier acme --for recourse --today 2026-11-23")(terminal, "fr");
    await terminal.sees("Pièces réunies pour demander un recours");
  });

  it("the opening from the menu: Ctrl-C, then kill -9, lose no answer; the line that is said takes it up", async () => {
    const terminal = aTerminal();
    await typed("dossier --today 2026-11-23")(terminal, "fr");
    const play = async (...script: readonly (readonly [RegExp, typeof kept])[]): Promise<void> => {
      for (const [label, act] of script) {
        await terminal.asks(label);
        await act(terminal, "fr");
      }
    };
    await play(
      [/Que voulez-vous faire/, kept],
      [/Dans quel répertoire/, kept],
      [/Quelle est votre société/, kept],
      [/Votre nom/, typed("Paul Durand")],
      [/nom du client/, typed("ACME Industrie SAS")],
      [/SIREN/, typed("732829320")],
    );
    await terminal.asks(/quelle est la mission/);
    terminal.press("C-c");
    await terminal.sees("Reprendre\u00a0: cd mes-dossiers && dossier nouveau");
    await typed(`echo code $?; cd mes-dossiers && sh -c 'echo $$ >../pid; exec dossier nouveau --today 2026-11-23'`)(
      terminal,
      "fr",
    );
    await terminal.sees("code 130");
    await play([/Reprendre l’ouverture/, kept], [/quelle est la mission/, typed("Refonte du site")]);
    await terminal.asks(/commence-t-elle/);
    process.kill(Number(readFileSync(join(terminal.dir, "pid"), "utf8")), "SIGKILL");
    await terminal.sees("Killed");
    // A killed program leaves the terminal raw: Enter is no end of line there.
    terminal.type("stty sane");
    terminal.press("C-j");
    await typed("cd ..; dossier --today 2026-11-23")(terminal, "fr");
    await play(
      [/Que voulez-vous faire/, kept],
      [/3 réponses gardées/, kept],
      [/commence-t-elle/, typed("2/3/2026")],
      [/finit-elle/, typed("30/4/2026")],
      [/prix hors taxes/, typed("8400")],
      [/combien de jours/, typed("30")],
      [/Continuer avec/, typed("n")],
    );
    const text = readFileSync(join(terminal.dir, "mes-dossiers/cases/acme-industrie-2026/case.yaml"), "utf8");
    for (const kept of ["ACME Industrie SAS", "732829320", "Refonte du site", "2026-03-02"])
      expect(text).toContain(kept);
  });

  it("back and forth over several questions, typed ones included: what was answered is offered again", async () => {
    const terminal = aTerminal();
    layPapers(terminal);
    await typed(
      `dossier initialiser . --from webportage --consultant-name "Paul Durand" --no-input && dossier nouveau`,
    )(terminal, "fr");
    const back = typed("<");
    const pressedBack: typeof kept = ({ press }) => {
      press("<");
    };
    const play = async (...script: readonly (readonly [RegExp, typeof kept])[]): Promise<void> => {
      for (const [label, act] of script) {
        await terminal.asks(label);
        await act(terminal, "fr");
      }
    };
    await play(
      [/nom du client/, typed("ACME Industrie SAS")],
      [/SIREN/, typed("012345674")],
      [/quelle est la mission/, typed("Refonte du site")],
      [/commence-t-elle/, back],
      [/quelle est la mission/, back],
      [/SIREN.*012345674/, typed("732829320")],
      [/quelle est la mission.*Refonte/, kept],
      [/commence-t-elle/, typed("2/3/2026")],
      [/finit-elle/, back],
      [/commence-t-elle/, kept],
      [/finit-elle/, typed("30/4/2026")],
      [/prix hors taxes/, typed("8400")],
      [/combien de jours/, typed("30")],
    );
    await terminal.sees("dossier rassembler acme-industrie-2026");
    const text = (): string => readFileSync(join(terminal.dir, "cases/acme-industrie-2026/case.yaml"), "utf8");
    expect(text()).toMatch(/siren: "?732829320/);
    expect(text()).toContain("start: 2026-03-02");
    await typed("dossier rassembler acme-industrie-2026 --today 2026-11-23")(terminal, "fr");
    await play(
      [/Où en est cette mission/, kept],
      [/Où est la facture/, dropped("facture.pdf")],
      [/adresse du client/, typed("12 rue des Lilas, 13100 Aix")],
      [/a commandé/, pressedBack],
      [/adresse du client.*Lilas/, typed("3 place du Marché, 41000 Blois")],
      [
        /a commandé/,
        ({ press }) => {
          press("Down", "Down", "Enter");
        },
      ],
      [/Où est ce document/, back],
      [
        /a commandé/,
        ({ press }) => {
          press("Down", "Down", "Enter");
        },
      ],
      [/Où est ce document/, dropped("devis.pdf")],
      [/Espace adhérent/, yes],
      [/Qui l’a signé/, kept],
      [/nom de la personne/, back],
      [/Qui l’a signé/, kept],
      [/nom de la personne/, typed("Anne Martin")],
      [/Quelle date/, back],
      [/Qui l’a signé/, kept],
      [/nom de la personne.*Anne Martin/, kept],
      [/Quelle date/, typed("24/2/2026")],
      [/Bon pour accord/, back],
      [/Quelle date/, kept],
      [
        /Bon pour accord/,
        ({ press }) => {
          press("C-c");
        },
      ],
    );
    await terminal.sees(/Reprendre\s*: dossier rassembler/);
    expect(text()).toContain("city: Blois");
    expect(text().match(/signatory: Anne Martin/g)).toHaveLength(1);
    expect(text()).toContain("on: 2026-02-24");
  });
});
