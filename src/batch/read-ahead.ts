/**
 * Maps in order, a few items ahead: while one is being printed the next are being read. Never holds more than `ahead` results, so that memory
 * does not grow with the batch. `read` must not reject: what goes wrong with an item is an answer about that item.
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  read: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  for (const item of items) {
    pending.push(read(item));
    const first = pending.length >= ahead ? pending.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const one of pending) yield await one;
}
