// Writes the signed quotes of the rules' examples: npx tsx tests/evidence/signing/write-examples.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { examples } from "./examples.ts";

for (const [folder, pdf] of Object.entries(examples)) {
  const file = fileURLToPath(new URL(`../../rules/document/${folder}/order/devis.pdf`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pdf);
}
