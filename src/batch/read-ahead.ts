/** Turns of the queue within which what waits for nothing outside the program is done. */
const TURNS = 64;

/** Whether it is done, or becomes so without waiting for a disk or another process. */
async function isAtHand(promise: Promise<unknown>): Promise<boolean> {
  const state = { isDone: false };
  void promise.then(() => {
    state.isDone = true;
  });
  for (let turn = 0; turn < TURNS && !state.isDone; turn += 1) await Promise.resolve();
  return state.isDone;
}

/**
 * Maps in order, a few items ahead: while one is waited for the next are being read, and one that is at hand is given before another is begun,
 * since what is held costs more than it brings. Never holds more than `ahead` results, so that memory does not grow with the batch. `read` must
 * not reject: what goes wrong with an item is an answer about that item.
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  read: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  for (const item of items) {
    pending.push(read(item));
    for (let [first] = pending; first !== undefined; [first] = pending) {
      if (pending.length < ahead && !(await isAtHand(first))) break;
      void pending.shift();
      yield await first;
    }
  }
  for (const one of pending) yield await one;
}
