/**
 * What was changed here, laid on what someone else has saved: fields changed here since `base`
 * are kept, all others are theirs. Rows of a list are followed by their `id`; a list whose rows
 * have none is one value.
 */
export function mergeChanges<T>(base: T, mine: T, theirs: T): T {
  // Every part comes from one of three values of the same type.
  return merged(base, mine, theirs) as T;
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  // Taken away on one side, changed on the other: what someone wrote is not lost.
  if (mine === undefined) return theirs;
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) return mergedFields(base, mine, theirs);
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergedRows(base, mine, theirs);
  return mine;
}

type Fields = Readonly<Record<string, unknown>>;
type Row = { readonly id: string };

function mergedFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const fields = names.map((name) => [name, merged(base[name], mine[name], theirs[name])] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Their rows in their order, then those added here; a row changed on one side outlives its removal. */
function mergedRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Row[] {
  const rowOf = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id);
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))];
  return ids.map((id) => merged(rowOf(base, id), rowOf(mine, id), rowOf(theirs, id))).filter(isRow);
}

/** Values of a case are plain data: the same text is the same value. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value['id'] === 'string';
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every(isRow);
}
