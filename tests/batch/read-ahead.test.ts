import { describe, expect, it } from "vitest";
import { broadcast } from "../../src/batch/broadcast.ts";
import { readAhead } from "../../src/batch/read-ahead.ts";
import { streamOf } from "../reporters/a-context.ts";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("reading ahead", () => {
  it("keeps the order whatever finishes first", async () => {
    const read = async (item: number): Promise<number> => {
      for (let turn = 0; turn < 10 - item; turn += 1) await Promise.resolve();
      return item * 2;
    };
    expect(await all(readAhead([1, 2, 3, 4, 5], read, 3))).toEqual([2, 4, 6, 8, 10]);
  });

  it.each([
    { name: "begins the next while one is waited for, never more than it was told", waits: true, expected: 4 },
    { name: "gives what is at hand before it begins another", waits: false, expected: 1 },
  ])("$name", async ({ waits, expected }) => {
    let running = 0;
    let most = 0;
    const read = async (item: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      // A turn of the event loop, as a disk takes.
      await (waits ? new Promise((resolve) => setImmediate(resolve)) : Promise.resolve());
      return item;
    };
    const items = Array.from({ length: 50 }, (_, index) => index);
    for await (const item of readAhead(items, read, 4)) {
      running -= 1;
      expect(item).toBeLessThan(50);
    }
    expect(most).toBe(expected);
  });
});

describe("one stream for several readers", () => {
  it("gives each of them everything, in order", async () => {
    const readers = broadcast(streamOf([1, 2, 3]), 3);
    expect(await Promise.all(readers.map(all))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("goes on for the others when one stops", async () => {
    const [first, second] = broadcast(streamOf([1, 2, 3]), 2);
    if (first === undefined || second === undefined) throw new Error("two readers");
    const stops = (async () => {
      for await (const item of first) return item;
      return 0;
    })();
    expect(await Promise.all([stops, all(second)])).toEqual([1, [1, 2, 3]]);
  });

  it("tells every reader when the stream breaks", async () => {
    async function* broken(): AsyncIterable<number> {
      yield 1;
      await Promise.resolve();
      throw new Error("broken");
    }
    const results = await Promise.allSettled(broadcast(broken(), 2).map(all));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
