/** A single word is a name or an id. */
const severalWords = /\p{L}\s+\P{L}*\p{L}/u;

/** Texts of `entered` that stand alone among those `printed`, as they were typed. */
export function typedAlone(entered: unknown, printed: unknown): string[] {
  const all = new Set(stringsIn(printed));
  return [...new Set(stringsIn(entered))].filter(
    (text) => severalWords.test(text) && all.has(text),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
