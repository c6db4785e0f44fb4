import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { findMentions } from "../../src/evidence/mentions.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { aPdf, CONTENT, streamOf } from "./signing/a-pdf.ts";

const kindsIn = (text: string): string[] =>
  findMentions([{ page: 1, text, mostlyImage: false }]).map(({ kind }) => kind);

describe("a mention", () => {
  it.each<[string, string]>([
    ["LU ET APPROUVÉ", "read-and-approved"],
    ["lu et approuve\u0301.", "read-and-approved"],
    ["B o n  p o u r  a c c o r d", "good-for-agreement"],
    ["Bon pour ac-\ncord", "good-for-agreement"],
    ["Bon pour ac\u00adcord", "good-for-agreement"],
    ["Bon\u00a0pour\nlivraison", "good-for-delivery"],
    ["Bon pour accordDate :", "good-for-agreement"],
    ["SignatureBon pour accord", "good-for-agreement"],
    ["le 4 mai 2026Bon pour accord2", "good-for-agreement"],
    ["P.V. DE RECETTE", "acceptance-report"],
    ["procès‑verbal de recette", "acceptance-report"],
    ["la remise en demeure ; puis Mise en demeure", "formal-notice"],
    ["sans réserves.", "without-reservations"],
    ["avec\tréserve", "with-reservations"],
  ])("is found in « %s »", (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    "un projet résolu et approuvé",
    "IL A VOULU ET APPROUVÉ",
    "bon pour accorder un délai",
    "une remise en demeure",
    "charbon pour accord",
    "sans réserver",
    "sans aucune réserve",
    "C’est bon. Pour livraison, appelez",
  ])("is not made of other words: « %s »", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("a mention on a page", () => {
  /** Runs of words, each at its place. */
  const page = (...runs: readonly (readonly [number, number, string])[]): Buffer =>
    aPdf({
      objects: {
        [CONTENT]: streamOf(
          runs.map(([x, y, words]) => `BT /F 12 Tf ${String(x)} ${String(y)} Td (${words}) Tj ET`).join("\n"),
        ),
      },
    });
  const kinds = async (pdf: Buffer): Promise<string[]> =>
    (await evidenceOf(pdf, defaultLimits)).mentions.map(({ kind }) => kind);

  it.each<[string, Buffer]>([
    ["on one line", page([72, 700, "Bon pour accord"])],
    ["cut by a line", page([72, 700, "Bon pour"], [72, 686, "accord"])],
    ["in two runs", page([72, 700, "Bon pour"], [130, 700, "accord"])],
    ["with a word a little higher", page([72, 700, "Bon pour"], [130, 706, "accord"])],
  ])("is found %s", async (_where, pdf) => {
    expect(await kinds(pdf)).toEqual(["good-for-agreement"]);
  });

  it.each<[string, Buffer]>([
    [
      "one after the other",
      page([72, 700, "Ce devis est"], [72, 686, "bon pour"], [320, 700, "accord"], [320, 686, "entre les parties"]),
    ],
    ["line by line", page([72, 700, "Ce devis est bon pour"], [380, 700, "accord entre les parties"])],
  ])("is not made of two columns, written %s", async (_how, pdf) => {
    expect(await kinds(pdf)).toEqual([]);
  });
});
