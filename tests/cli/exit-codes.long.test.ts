import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLine } from "./run-line.ts";
import { copyOfCases, scratch, shippedCases } from "./scratch.ts";

const english = /Usage:|error:|Did you mean|unknown|missing|required|Invalid|Expected/;

const refused: readonly (readonly [line: string, says: RegExp])[] = [
  ["verifer", /verifer.*dossier verifier/],
  ["chekc", /chekc.*dossier verifier/],
  ["poire", /poire.*dossier --help/],
  ["--fromage", /--fromage/],
  ["verifier --fromat json", /--fromat.*--format/],
  ["verifier --format", /--format attend une valeur/],
  ["verifier --for tribunal", /tribunal.*recours/],
  ["loi --on 2026-02-30", /2026-02-30/],
  ["loi un deux", /deux/],
  ["loi interest/nothing", /interest\/nothing/],
  ["loi late-payment/recovery-fe", /late-payment\/recovery-fee/],
  ["expliquer", /<quoi>/],
  ["expliquer order/quote/mentio", /order\/quote\/mention/],
  ["noter", /<événement>/],
  ["noter relanc acme-2026-refonte", /relanc.*relance/],
  ["noter relance nulle-part", /nulle-part/],
  ["noter paiement acme-2026-refonte", /--on[\s\S]*--amount/],
  ["noter paiement acme-2026-refonte --on 2026-07-10 --amount mille", /--amount.*mille/],
  ["noter attestation acme-2026-refonte --document rien.pdf --what signature --by Paul", /rien\.pdf/],
  ["noter attestation acme-2026-refonte --document order/devis-signe.pdf --what odeur --by Paul", /odeur.*signature/],
  ["nouveau", /--client-name/],
  ["nouveau ACME --missoin-start 2026-01-01", /--missoin-start.*--mission-start/],
  ["nouveau ACME --client-kind alien", /--client-kind.*alien.*business/],
  ["nouveau ACME --answers rien.yaml", /rien\.yaml/],
  ["nouveau ACME --id ../ailleurs", /\.\.\/ailleurs/],
  ["initialiser ailleurs", /--umbrella-company-name/],
  ["initialiser", /dossier\.yaml.*--force/],
  ["initialiser ailleurs --from nulle-part", /nulle-part.*webportage/],
  ["ajouter nulle-part.pdf --case cobalt", /nulle-part\.pdf/],
  ["ajouter facture --case cobalt", /<fichier>/],
  ["penalites --principal 10000", /--due/],
  ["penalites --principal mille --due 2026-05-01", /mille/],
  ["penalites --principal 10 --due 2026-05-01 --rate beaucoup", /beaucoup/],
  ["penalites cobalt --principal 10 --due 2026-05-01", /pas les deux/],
  ["rassembler atelier-nord", /dossier noter attestation/],
  ["examiner nulle-part.pdf", /nulle-part\.pdf/],
];

describe("what cannot be answered", () => {
  it.each(refused)("« dossier %s » exits 2, one clear sentence, nothing on stdout", async (line, says) => {
    const { code, out, err, refusal } = await runLine(line.split(" "), shippedCases);
    expect(code, err).toBe(2);
    expect(refusal?.en).not.toMatch(/[«»]|\b(?:attend|n’existe|dossier (?:verifier|noter|nouveau))\b/);
    expect(out).toBe("");
    expect(err).toMatch(says);
    expect(err).not.toMatch(english);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

it("a file that proves nothing is refused with its remedy: exit 1, nothing written", async () => {
  const dir = await copyOfCases();
  await writeFile(join(dir, "page.pdf"), "<!DOCTYPE html><html><body>Facture</body></html>");
  await writeFile(join(dir, "vide.pdf"), "");
  const { code, err } = await runLine(["ajouter", "facture", "page.pdf", "vide.pdf", "--case", "cobalt"], dir);
  expect(code).toBe(1);
  expect(err).toMatch(/page web[\s\S]*vide[\s\S]*Rien n’a été ajouté/);
});

it("no workspace and no case: says how to start", async () => {
  const { code, err } = await runLine(["etat"], await scratch());
  expect(code).toBe(2);
  expect(err).toMatch(/dossier nouveau/);
});
