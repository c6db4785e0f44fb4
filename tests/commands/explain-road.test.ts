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
