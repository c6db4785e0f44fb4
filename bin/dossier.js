#!/usr/bin/env node
"use strict";

// Written for any Node, so that an old one answers with a sentence.
const [major, minor] = process.versions.node.split(".").map(Number);

function refuse(fr, en) {
  process.stderr.write(fr + "\n" + en + "\n");
  process.exitCode = 2;
}

if (major < 20 || (major === 20 && minor < 19)) {
  const here = process.versions.node;
  refuse(
    "dossier a besoin de Node.js 20.19 ou plus récent (ici\u00a0: " + here + ").",
    "dossier needs Node.js 20.19 or newer (here: " + here + ").",
  );
} else if (require("node:fs").existsSync(__dirname + "/../dist/code/main.js")) {
  require("./load.js").load("main");
} else {
  refuse("dossier n’est pas encore construit\u00a0: npm run build", "dossier is not built yet: npm run build");
}
