// Stands in for `vitest` while mutants run: it only collects the tests of a bundle, for `runner.mjs` to run them one by one in its own process.
import {
  chai,
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  customMatchers,
  getState,
  setState,
} from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.getState = () => getState(expect);
expect.setState = (state) => setState(state, expect);
expect.extend = (matchers) => chai.expect.extend(expect, matchers);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
expect.extend(customMatchers);

/** Every test of the bundle: its file, its name, its body. */
export const tests = [];
const path = [];

export function it(name, body) {
  tests.push({ file: globalThis.testFile, name: [...path, name].join(" › "), body });
}
it.each = (rows) => (name, body) => {
  rows.forEach((row, index) => {
    it(`${name} [${String(index)}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
  });
};
it.skipIf = (isSkipped) => (isSkipped ? () => undefined : it);

export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}
describe.each = (rows) => (name, body) => {
  rows.forEach((row, index) => {
    describe(`${name} [${String(index)}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
  });
};
describe.skipIf = (isSkipped) => (isSkipped ? () => undefined : describe);
