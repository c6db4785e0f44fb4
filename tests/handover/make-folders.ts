/** Makes a folder of eight files over and over, the number of the turn in each, until it is killed; a character is printed at each turn. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFolder } from "../../src/handover/write-whole-folder.ts";

const [path = ""] = process.argv.slice(2);
for (let turn = 0; ; turn++) {
  process.stdout.write(".");
  await writeWholeFolder(path, true, (dir) => {
    for (let file = 0; file < 8; file++) writeFileSync(join(dir, String(file)), String(turn));
    return Promise.resolve();
  });
}
