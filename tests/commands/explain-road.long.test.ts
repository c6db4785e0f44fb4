import { expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace } from "./a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");

it("tells the whole road: who acts, the gate, the wait, the template, the cost, what to log; then the routes", async () => {
  const { code, out } = await runLine(["explain", "road"], aWorkspace({}));
  expect(code).toBe(0);
  expect(plain(out)).toContain(
    "6. Faire envoyer la mise en demeure attend 15 jours par la société de portage ; étape : mise-en-demeure modèle : mise-en-demeure ; à noter : mise-en-demeure coût : une lettre recommandée avec avis de réception",
  );
  expect(plain(out)).toContain("7. Proposer une médiation attend 15 jours, facultatif");
  const routes = plain(out).split("Puis, au choix de la société :")[1] ?? "";
  for (const route of [
    "petites créances",
    "Injonction de payer",
    "Créance commerciale incontestée",
    "Référé-provision",
  ])
    expect(routes).toContain(route);
});

it("says what the law says of each route: how long it takes and what it is open to, with what is to confirm", async () => {
  const of = async (day: string) => plain((await runLine(["explain", "road", "--today", day], aWorkspace({}))).out);
  const road = await of("2026-11-23");
  for (const said of [
    "Plafond de la procédure simplifiée des petites créances : 5 000 € (lu dans une copie consolidée), CPCE L125-1, R125-1",
    "Petites créances ouvertes entre commerçants : non (une seule source secondaire, à confirmer)",
    "Délai de réponse du débiteur, petites créances : 1 mois (lu dans une copie consolidée), CPCE L125-1",
    "Frais de greffe au tribunal de commerce : inconnu à ce jour (non vérifié, à confirmer) [payment-order",
    "Délai de signification de l'injonction de payer : 3 mois (plusieurs sources secondaires), CPC 1411",
    "Délai pour payer ou contester, créance commerciale incontestée : 1 mois (plusieurs sources secondaires, à confirmer)",
  ])
    expect(road).toContain(said);
  const before = await of("2026-04-23");
  expect(before).toContain("Délai de signification de l'injonction de payer : 6 mois");
  for (const later of ["Délai pour payer ou contester", "ouvertes entre commerçants"])
    expect(before).not.toContain(later);
});
