/**
 * Where the program is installed: law, policies and templates are read from there. The same from `src/` (tests, tsx) and from the bundle in
 * `dist/`, since both stand directly under the root.
 */
export const packageRoot = new URL(import.meta.url.replace(/\/(?:src|dist)\/(?!.*\/(?:src|dist)\/).*$/, "/"));
