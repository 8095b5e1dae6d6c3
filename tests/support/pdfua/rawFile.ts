/** One object as it is written, one character for each byte, from its number to what follows it. */
export type RawObject = { readonly number: number; readonly source: string };

/** A file as its bytes are, before any reader has made sense of them. */
export type RawFile = {
  readonly source: string;
  readonly objects: readonly RawObject[];
  /** Of the table of cross-references: objects that are not where it says. */
  readonly misplaced: readonly number[];
};

export function readRawFile(bytes: Uint8Array): RawFile {
  const source = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1] ?? source.length);
  const table = /^xref\r?\n([\s\S]*?)trailer/.exec(source.slice(start))?.[1] ?? '';
  const starts = [...source.matchAll(/(?<=[\r\n])(\d+) \d+ obj\b/g)];
  return {
    source,
    objects: starts.map(({ 1: number, index }, at) => ({
      number: Number(number),
      source: source.slice(index, starts[at + 1]?.index ?? source.length),
    })),
    misplaced: offsetsIn(table)
      .filter(({ number, offset }) => !source.startsWith(`${number} 0 obj`, offset))
      .map(({ number }) => number),
  };
}

function offsetsIn(table: string): { number: number; offset: number }[] {
  const found: { number: number; offset: number }[] = [];
  let next = 0;
  for (const line of table.split(/\r?\n/)) {
    const section = /^(\d+) (\d+)\s*$/.exec(line);
    if (section !== null) next = Number(section[1]);
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (entry === null) continue;
    if (entry[2] === 'n') found.push({ number: next, offset: Number(entry[1]) });
    next += 1;
  }
  return found;
}

/** What stands before a stream's bytes, and the bytes as far as the dictionary counts them. */
export function streamOf({ source }: RawObject) {
  const keyword = /\bstream(\r\n|\n|\r)?/.exec(source.slice(0, dictionaryEnd(source) + 12));
  if (keyword === null) return undefined;
  const dictionary = source.slice(0, keyword.index);
  const from = keyword.index + keyword[0].length;
  const length = /\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1];
  const after = length === undefined ? undefined : source.slice(from + Number(length));
  return { dictionary, lineEnd: keyword[1], after };
}

/** Where the dictionary that an object is made of ends, strings passed over. */
function dictionaryEnd(source: string): number {
  let depth = 0;
  for (let at = source.indexOf('<<'); at >= 0 && at < source.length; at += 1) {
    const two = source.slice(at, at + 2);
    if (source.charAt(at) === '(') at = literalEnd(source, at);
    else if (two === '<<') [depth, at] = [depth + 1, at + 1];
    else if (two === '>>') {
      [depth, at] = [depth - 1, at + 1];
      if (depth === 0) return at;
    }
  }
  return 0;
}

/** Of a string in parentheses that begins at `at`. */
export function literalEnd(source: string, at: number): number {
  let depth = 0;
  for (let end = at; end < source.length; end += 1) {
    const character = source.charAt(end);
    if (character === '\\') end += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return end;
  }
  return source.length;
}

/** Strings in angle brackets as they are written, outside streams. */
export function hexStringsIn(source: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '(') at = literalEnd(source, at);
    else if (source.startsWith('<<', at) || source.startsWith('>>', at)) at += 1;
    else if (character === '<') {
      const end = source.indexOf('>', at);
      if (end < 0) return found;
      found.push(source.slice(at + 1, end));
      at = end;
    }
  }
  return found;
}
