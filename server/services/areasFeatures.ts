import { DomainError } from '../vocabulary/errors.ts';
import type { ByteSource } from './byteSource.ts';
import { decodeUtf8, parseJsonText } from './parseJson.ts';

/** Members around the features, or one feature: more than this is no map of areas. */
const MOST_AROUND_BYTES = 20_000_000;
const MOST_FEATURE_BYTES = 20_000_000;

const code = (character: string) => character.charCodeAt(0);
const [QUOTE, ESCAPE, COMMA, COLON, NEWLINE] = [code('"'), code('\\'), code(','), code(':'), 10];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  code('['),
  code(']'),
  code('{'),
  code('}'),
];
const [SPACE, TAB, RETURN] = [32, 9, 13];
const OPENING = Uint8Array.of(OPEN_OBJECT);
/** Brackets around a byte of the list of features. */
const LIST_DEPTH = 2;
/** The member of the outermost object whose items are given out one by one. */
const FEATURES = '"features"';

export type SplitFeatures = {
  /** Each feature as it is met: its text parsed, its number from one. */
  readonly onFeature: (feature: unknown, number: number) => void | Promise<void>;
  /** Bytes read so far. */
  readonly onRead?: (bytes: number) => void | Promise<void>;
};

/**
 * Reads a GeoJSON document of any size with one feature in memory at a time, and gives what stands
 * around the features: the document with an empty list of them. A document that is no collection
 * is given whole, and no feature is met.
 *
 * Throws: DomainError as `parseJsonBytes`, with line and character in the file where they are
 *         known; `bodyTooLarge` when a single feature, or what is around them, is.
 * Why own: docs/decisions/0010-features-one-by-one.md.
 */
export async function splitFeatures(
  source: ByteSource,
  { onFeature, onRead }: SplitFeatures,
): Promise<unknown> {
  const splitter = createSplitter();
  let [read, number] = [0, 0];
  for await (const piece of source.open()) {
    read += piece.length;
    for (const text of splitter.push(piece)) {
      number += 1;
      await onFeature(parsePart(text), number);
    }
    await onRead?.(read);
  }
  return parseAround(splitter.end());
}

/** A feature's own text, with its place in the file. */
type Part = { readonly bytes: Uint8Array; readonly line: number; readonly character: number };

function parsePart({ bytes, line, character }: Part): unknown {
  try {
    return parseJsonText(decodeUtf8(bytes));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'jsonMalformed') throw error;
    const { line: inside, column } = error.facts;
    if (typeof inside !== 'number' || typeof column !== 'number') throw error;
    const facts = { line: line + inside - 1, column: inside === 1 ? character + column : column };
    throw new DomainError('jsonMalformed', facts);
  }
}

type Around = { readonly bytes: Uint8Array; readonly isCut: boolean };

/** Behind a cut list of features the places are not those of the file. */
function parseAround({ bytes, isCut }: Around): unknown {
  try {
    return parseJsonText(decodeUtf8(bytes));
  } catch (error) {
    const isMalformed = error instanceof DomainError && error.code === 'jsonMalformed';
    throw isCut && isMalformed ? new DomainError('jsonMalformed') : error;
  }
}

/**
 * `around`: outside the list of features. `item`, `comma`: in it, where a feature or a comma (or the end)
 * must come next. `feature`: inside one.
 */
type State = 'around' | 'firstItem' | 'item' | 'feature' | 'comma';

/** Where in the text the reading is. */
type Cursor = {
  depth: number;
  isInText: boolean;
  isEscaped: boolean;
  line: number;
  character: number;
};

/** Follows texts, depth and place over one byte; false for bytes inside a text. */
function follow(cursor: Cursor, byte: number): boolean {
  // Bytes that go on with a character are not counted: places are in characters.
  if (byte === NEWLINE) [cursor.line, cursor.character] = [cursor.line + 1, 0];
  else if ((byte & 0xc0) !== 0x80) cursor.character += 1;
  if (cursor.isInText) {
    if (cursor.isEscaped) cursor.isEscaped = false;
    else if (byte === ESCAPE) cursor.isEscaped = true;
    else if (byte === QUOTE) cursor.isInText = false;
    return false;
  }
  if (byte === QUOTE) cursor.isInText = true;
  else if (byte === OPEN_OBJECT || byte === OPEN_LIST) cursor.depth += 1;
  else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) cursor.depth -= 1;
  return true;
}

/** Index behind the end of the feature that the cursor is in, or the piece's when it goes on. */
function passFeature(cursor: Cursor, piece: Uint8Array, from: number): number {
  let at = from;
  while (at < piece.length && cursor.depth > LIST_DEPTH) {
    follow(cursor, piece[at] ?? 0);
    at += 1;
  }
  return at;
}

/** Finds where the list of features begins; told of every byte outside it. */
function createListFinder(around: ReturnType<typeof createBuffer>) {
  /** The text that ended last, and whether it is the list's name with a colon behind it. */
  let [lastText, isKey, textFrom] = ['', false, 0];
  return ({ depth, isInText }: Cursor, byte: number, wasInText: boolean): boolean => {
    if (depth > LIST_DEPTH) return false;
    if (wasInText) {
      if (!isInText) lastText = around.textFrom(textFrom);
    } else if (byte === QUOTE) [textFrom, isKey] = [around.size() - 1, false];
    else if (byte === COLON) isKey = depth === 1 && lastText === FEATURES;
    else if (byte === OPEN_LIST && depth === LIST_DEPTH && isKey) {
      isKey = false;
      return true;
    } else if (!isBlank(byte)) isKey = false;
    return false;
  };
}

/** Bytes in, features out; every byte is looked at once. */
function createSplitter() {
  const around = createBuffer(MOST_AROUND_BYTES);
  const feature = createBuffer(MOST_FEATURE_BYTES);
  const isListBegun = createListFinder(around);
  const cursor: Cursor = { depth: 0, isInText: false, isEscaped: false, line: 1, character: 0 };
  let state: State = 'around';
  let isCut = false;
  let start = { line: 1, character: 0 };

  const stepAround = (byte: number): void => {
    const wasInText = cursor.isInText;
    follow(cursor, byte);
    around.add(Uint8Array.of(byte));
    if (!isListBegun(cursor, byte, wasInText)) return;
    if (isCut) throw new DomainError('geojsonMemberWrong', { member: 'features' });
    [state, isCut] = ['firstItem', true];
  };
  const stepBetween = (byte: number): void => {
    follow(cursor, byte);
    const { line, character } = cursor;
    if (isBlank(byte)) return;
    if (byte === CLOSE_LIST && state !== 'item') {
      around.add(Uint8Array.of(byte));
      state = 'around';
    } else if (state === 'comma' && byte === COMMA) state = 'item';
    else if (state !== 'comma' && byte === OPEN_OBJECT) {
      [state, start] = ['feature', { line, character: character - 1 }];
      feature.clear();
      feature.add(OPENING);
    } else throw new DomainError('jsonMalformed', { line, column: character });
  };

  return {
    *push(piece: Uint8Array): Generator<Part> {
      let at = 0;
      while (at < piece.length) {
        if (state !== 'feature') {
          const byte = piece[at] ?? 0;
          at += 1;
          if (state === 'around') stepAround(byte);
          else stepBetween(byte);
          continue;
        }
        const from = at;
        at = passFeature(cursor, piece, from);
        feature.add(piece.subarray(from, at));
        if (cursor.depth > LIST_DEPTH) return;
        state = 'comma';
        yield { bytes: feature.bytes(), ...start };
      }
    },
    end(): Around {
      const { line, character } = cursor;
      if (state !== 'around') throw new DomainError('jsonMalformed', { line, column: character });
      return { bytes: around.bytes(), isCut };
    },
  };
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;
}

/** Bytes that grow; kept from feature to feature. */
function createBuffer(limitBytes: number) {
  let kept = new Uint8Array(4096);
  let size = 0;
  return {
    size: () => size,
    clear: () => {
      size = 0;
    },
    add: (bytes: Uint8Array) => {
      const needed = size + bytes.length;
      if (needed > limitBytes) {
        throw new DomainError('bodyTooLarge', { limit: `${limitBytes / 1e6} MB` });
      }
      if (needed > kept.length) {
        const larger = new Uint8Array(Math.max(needed, kept.length * 2));
        larger.set(kept.subarray(0, size));
        kept = larger;
      }
      kept.set(bytes, size);
      size = needed;
    },
    bytes: () => kept.subarray(0, size),
    /** Short texts alone are asked for. */
    textFrom: (from: number) =>
      size - from > FEATURES.length ? '' : String.fromCharCode(...kept.subarray(from, size)),
  };
}
