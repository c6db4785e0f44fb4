"use strict";

// Runs the bundle of `dist/code`, with the machine code that the build kept beside each chunk: compiling it again is most of a start.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const code = join(__dirname, "../dist/code");

/** A chunk of the bundle, compiled, or taken from what the build compiled: V8 refuses what another Node made, and compiles it anew. */
function scriptOf(name) {
  const filename = join(code, name);
  // The bundle is plain ASCII.
  const source = readFileSync(filename, "latin1");
  const wrapped = `(function (exports, require, module, __filename, outside) {${source}\n})`;
  return new Script(wrapped, { filename, cachedData: compiled(filename) });
}

function compiled(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/** Runs an entry of the bundle; `onScript` is told each chunk as it is loaded, so that the build can keep its machine code. */
function load(entry, onScript) {
  const loaded = new Map();
  const installed = createRequire(join(code, "main.js"));
  const outside = (name) => import(name);
  const required = (name) => (name.startsWith("./") ? chunk(name.slice(2)) : installed(name));

  function chunk(name) {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const script = scriptOf(name);
    if (onScript) onScript(name, script);
    const module = { exports: {} };
    loaded.set(name, module);
    script.runInThisContext()(module.exports, required, module, join(code, name), outside);
    return module.exports;
  }

  chunk(`${entry}.js`);
}

module.exports = { load, scriptOf };
