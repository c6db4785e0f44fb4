// The main job, on a temporary copy of the shipped cases: from a folder of papers to a reasoned answer and a letter.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cases = join(mkdtempSync(join(tmpdir(), "dossier-demo-")), "cases");
cpSync(join(root, "cases"), cases, { recursive: true });

const english = process.env.DOSSIER_LANG === "en";
const letter = join(cases, "acme-2026-refonte", "letters", "mise-en-demeure.pdf");

/** Says what comes, prints the command line, runs it; the demo stops at an exit code that is not the one it tells. */
function step({ fr, en }, exitCode, ...args) {
  const line = [...args, "--today", "2026-11-23"];
  console.log(`\n# ${english ? en : fr}`);
  console.log(`$ dossier ${line.map((word) => (/^[\w./=,-]+$/.test(word) ? word : JSON.stringify(word))).join(" ")}`);
  const { status } = spawnSync(process.execPath, [join(root, "bin/dossier.js"), ...line], {
    cwd: cases,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status === exitCode) return;
  console.error(`dossier: ${status}, ${exitCode} expected`);
  process.exit(1);
}

console.log(english ? `A copy of the example cases: ${cases}` : `Une copie des dossiers d’exemple : ${cases}`);

step({ fr: "Où en est chaque dossier ?", en: "Where does each case stand?" }, 1, "verifier");
step({ fr: "Un dossier, en une phrase", en: "One case, in one sentence" }, 0, "etat", "acme-2026-refonte");
step({ fr: "Et avec toutes ses raisons", en: "And with all its reasons" }, 0, "etat", "acme-2026-refonte", "--tree");
step(
  { fr: "Le PV de recette signé est arrivé par la poste", en: "The signed acceptance report has come by post" },
  0,
  "ajouter",
  "livraison",
  "courrier/pv-recette-acme.pdf",
  "--case",
  "acme-2026-refonte",
);
step(
  {
    fr: "Aucun programme ne lit une signature sur un scan : une personne l’atteste",
    en: "No program reads a signature on a scan: a person attests it",
  },
  0,
  "noter",
  "attestation",
  "acme-2026-refonte",
  "--document",
  "delivery/pv-recette-acme.pdf",
  "--what",
  "signature,date,content",
  "--party",
  "client",
  "--page",
  "1",
  "--by",
  "Paul Durand",
);
step(
  { fr: "Peut-on demander un recours ?", en: "May it go to recourse?" },
  0,
  "verifier",
  "acme-2026-refonte",
  "--for",
  "recourse",
);
step(
  {
    fr: "La mise en demeure, en projet : c’est la société qui la signe",
    en: "The formal notice, as a draft: the company signs it",
  },
  0,
  "rediger",
  "mise-en-demeure",
  "acme-2026-refonte",
  "--output",
  letter,
);

if (!existsSync(letter)) {
  console.error(`${letter}: missing`);
  process.exit(1);
}
console.log(`\n${english ? "The letter" : "La lettre"} : ${letter}`);
