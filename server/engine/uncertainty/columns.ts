/** Drawn numbers by what they depend on, so that nothing is drawn twice. */
export type ColumnStore = (key: string, draw: () => Float64Array) => Float64Array;

/** 64 MB: 800 columns of 10 000 draws, which is several alternatives of a hundred terms each. */
const MOST_NUMBERS = 8_000_000;

/**
 * A store that keeps the columns used last. A key holds everything its column depends on, so
 * that a changed input finds another key and never an old column.
 */
export function createColumnStore(): ColumnStore {
  const kept = new Map<string, Float64Array>();
  let numbers = 0;
  return (key, draw) => {
    const known = kept.get(key);
    const column = known ?? draw();
    if (known === undefined) numbers += column.length;
    kept.delete(key);
    kept.set(key, column);
    for (const [oldest, { length }] of kept) {
      if (numbers <= MOST_NUMBERS) break;
      kept.delete(oldest);
      numbers -= length;
    }
    return column;
  };
}
