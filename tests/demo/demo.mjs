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
/** The commands and documents by their name in the language of the demo. */
const words = english
  ? {
      check: "check",
      status: "status",
      add: "add",
      delivery: "delivery",
      log: "log",
      render: "render",
      notice: "formal-notice",
    }
  : {
      check: "verifier",
      status: "etat",
      add: "ajouter",
      delivery: "livraison",
      log: "noter",
      render: "rediger",
      notice: "mise-en-demeure",
    };
const acme = "acme-2026-refonte";
const letter = join(acme, "letters", `${words.notice}.pdf`);

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

console.log(english ? `A copy of the example cases: ${cases}` : `Une copie des dossiers d’exemple\u00a0: ${cases}`);

step({ fr: "Où en est chaque dossier ?", en: "Where does each case stand?" }, 1, words.check);
step({ fr: "Un dossier, en une phrase", en: "One case, in one sentence" }, 0, words.status, acme);
step({ fr: "Et avec toutes ses raisons", en: "And with all its reasons" }, 0, words.status, acme, "--tree");
step(
  { fr: "Le PV de recette signé est arrivé par la poste", en: "The signed acceptance report has come by post" },
  0,
  words.add,
  words.delivery,
  "courrier/pv-recette-acme.pdf",
  "--case",
  acme,
  "--delivered-on",
  "2026-04-30",
);
step(
  {
    fr: "Aucun programme ne lit une signature sur un scan : une personne l’atteste",
    en: "No program reads a signature on a scan: a person attests it",
  },
  0,
  words.log,
  "attestation",
  acme,
  "--document",
  "delivery/pv-recette-acme.pdf",
  "--what",
  "signature,date,content",
  "--party",
  "client",
  "--page",
  "1",
  "--signed-on",
  "2026-05-02",
  "--signatory",
  "Anne Martin",
  "--by",
  "Paul Durand",
);
step({ fr: "Peut-on demander un recours ?", en: "May it go to recourse?" }, 0, words.check, acme, "--for", "recourse");
step(
  {
    fr: "La mise en demeure, en projet : c’est la société qui la signe",
    en: "The formal notice, as a draft: the company signs it",
  },
  0,
  words.render,
  words.notice,
  acme,
  "--output",
  letter,
);

const path = join(cases, letter);
if (!existsSync(path)) {
  console.error(`${path}: missing`);
  process.exit(1);
}
console.log(english ? `\nThe letter: ${path}` : `\nLa lettre\u00a0: ${path}`);
