interface Waiting<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One stream for several readers at their common pace: the next item is taken once every reader has asked for it, so that nothing piles up
 * however long the run. All must be read at the same time; one that stops early no longer holds back the others.
 */
export function broadcast<T>(source: AsyncIterable<T>, readers: number): readonly AsyncIterable<T>[] {
  const iterator = source[Symbol.asyncIterator]();
  const waiting = new Map<number, Waiting<T>>();
  const open = new Set(Array.from({ length: readers }, (_, index) => index));

  const pull = (): void => {
    if (waiting.size === 0 || waiting.size < open.size) return;
    const served = [...waiting.values()];
    waiting.clear();
    iterator.next().then(
      ({ done, value }) => {
        for (const one of served)
          one.resolve(done === true ? { done: true, value: undefined } : { done: false, value: value });
      },
      (error: unknown) => {
        for (const one of served) one.reject(error);
      },
    );
  };

  return [...open].map((reader) => ({
    [Symbol.asyncIterator]: () => ({
      next: () =>
        new Promise<IteratorResult<T, undefined>>((resolve, reject) => {
          waiting.set(reader, { resolve, reject });
          pull();
        }),
      return: () => {
        open.delete(reader);
        waiting.delete(reader);
        pull();
        return Promise.resolve({ done: true as const, value: undefined });
      },
    }),
  }));
}
