/** Drawn numbers by what they depend on, so that nothing is drawn twice. */
export type ColumnStore = (key: string, draw: () => Float64Array) => Float64Array;

/** Some 40 MB at 10 000 draws: several alternatives of a hundred terms each. */
const MOST_COLUMNS = 500;

/**
 * A store that keeps the columns used last. A key holds everything its column depends on, so
 * that a changed input finds another key and never an old column.
 */
export function createColumnStore(): ColumnStore {
  const kept = new Map<string, Float64Array>();
  return (key, draw) => {
    const column = kept.get(key) ?? draw();
    kept.delete(key);
    kept.set(key, column);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_COLUMNS) break;
      kept.delete(oldest);
    }
    return column;
  };
}
