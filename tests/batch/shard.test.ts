import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInShard, parseShard } from "../../src/batch/shard.ts";

describe("shards", () => {
  it.each([
    ["1/1", { index: 1, count: 1 }],
    ["2/5", { index: 2, count: 5 }],
    ["0/5", null],
    ["6/5", null],
    ["1/0", null],
    ["1/5/2", null],
    ["a/b", null],
    ["-1/5", null],
    ["", null],
  ])("%s", (source, expected) => {
    expect(parseShard(source)).toEqual(expected);
  });

  it("hold each case once, together all of them, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (paths, count) => {
        for (const path of paths) {
          const held = Array.from({ length: count }, (_, index) => isInShard(path, { index: index + 1, count }));
          expect(held.filter(Boolean)).toHaveLength(1);
        }
      }),
    );
  });

  it("share a thousand cases fairly", () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `cases/client-${String(index)}`);
    for (let index = 1; index <= 4; index += 1) {
      const part = paths.filter((path) => isInShard(path, { index, count: 4 }));
      expect(part.length).toBeGreaterThan(200);
    }
  });
});
