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

/** Bytes in, features out; every byte is looked at once. */
function createSplitter() {
  const around = createBuffer(MOST_AROUND_BYTES);
  const feature = createBuffer(MOST_FEATURE_BYTES);
  let state: State = 'around';
  let depth = 0;
  let [isInText, isEscaped, isCut] = [false, false, false];
  /** The text that ended last in the outermost object, and whether a colon came after it. */
  let [lastText, isKey] = ['', false];
  let textFrom = 0;
  let [line, character] = [1, 0];
  let start = { line, character };

  /** Follows texts and depth; false for bytes inside a text. */
  const follow = (byte: number): boolean => {
    if (isInText) {
      if (isEscaped) isEscaped = false;
      else if (byte === ESCAPE) isEscaped = true;
      else if (byte === QUOTE) isInText = false;
      return false;
    }
    if (byte === QUOTE) isInText = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
    return true;
  };

  const stepAround = (byte: number): void => {
    const wasInText = isInText;
    const isOutside = follow(byte);
    around.add(Uint8Array.of(byte));
    if (depth > 2) return;
    if (isOutside && byte === QUOTE) [textFrom, isKey] = [around.size() - 1, false];
    else if (wasInText && !isInText) lastText = around.textFrom(textFrom);
    else if (isOutside && byte === COLON) isKey = depth === 1 && lastText === FEATURES;
    else if (isOutside && byte === OPEN_LIST && depth === 2 && isKey) {
      if (isCut) throw new DomainError('geojsonMemberWrong', { member: 'features' });
      [state, isCut, isKey] = ['firstItem', true, false];
    } else if (isOutside && !isBlank(byte)) isKey = false;
  };

  /** Between features. */
  const stepBetween = (byte: number): void => {
    if (isBlank(byte)) return;
    if (byte === CLOSE_LIST && state !== 'item') {
      follow(byte);
      around.add(Uint8Array.of(byte));
      state = 'around';
    } else if (state === 'comma' && byte === COMMA) state = 'item';
    else if (state !== 'comma' && byte === OPEN_OBJECT) {
      [state, start] = ['feature', { line, character: character - 1 }];
      feature.clear();
      follow(byte);
      feature.add(OPENING);
    } else throw new DomainError('jsonMalformed', { line, column: character });
  };

  /**
   * Goes through a feature, from its opening or from where the last piece ended, and keeps its
   * bytes: gives the index behind its end, or that of the piece's when it goes on. Most of a map
   * is passed here, so what changes stands in the function's own variables.
   */
  const passFeature = (piece: Uint8Array, from: number): number => {
    let [level, inText, escaped, lines, characters] = [depth, isInText, isEscaped, line, character];
    let at = from;
    while (at < piece.length && level > 2) {
      const byte = piece[at] ?? 0;
      at += 1;
      // Bytes that go on with a character are not counted: places are in characters.
      if (byte === NEWLINE) [lines, characters] = [lines + 1, 0];
      else if ((byte & 0xc0) !== 0x80) characters += 1;
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === ESCAPE) escaped = true;
        else if (byte === QUOTE) inText = false;
      } else if (byte === QUOTE) inText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) level += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) level -= 1;
    }
    [depth, isInText, isEscaped, line, character] = [level, inText, escaped, lines, characters];
    feature.add(piece.subarray(from, at));
    return at;
  };

  return {
    *push(piece: Uint8Array): Generator<Part> {
      let at = 0;
      while (at < piece.length) {
        if (state === 'feature') {
          at = passFeature(piece, at);
          if (depth > 2) return;
          state = 'comma';
          yield { bytes: feature.bytes(), ...start };
          continue;
        }
        const byte = piece[at] ?? 0;
        at += 1;
        if (byte === NEWLINE) [line, character] = [line + 1, 0];
        else if ((byte & 0xc0) !== 0x80) character += 1;
        if (state === 'around') stepAround(byte);
        else stepBetween(byte);
      }
    },
    end(): Around {
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
