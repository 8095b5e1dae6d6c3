import secureJson from 'secure-json-parse';
import { DomainError } from '../vocabulary/errors.ts';
import { jsonFaultIndex } from './jsonFault.ts';

/** Deeper than any of our formats, and shallow enough for every walk over it. */
const MAX_DEPTH = 60;
const unstorable = /[\0\p{Surrogate}]/u;

/**
 * JSON from bytes that someone sent us.
 *
 * Throws: DomainError when the bytes are not UTF-8, and as `parseJsonText`.
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return parseJsonText(decodeUtf8(bytes));
}

/** Strict UTF-8; a byte order mark is taken off. Throws DomainError `jsonNotUtf8`. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('jsonNotUtf8');
  }
}

/**
 * JSON from text that someone sent us, of any shape.
 *
 * Throws: DomainError when it is not JSON (with line and column where they are known), would
 *         change an object's prototype, is nested too deep, or has a text that cannot be stored
 *         and printed (NUL, half a surrogate pair). Infinite numbers (1e999) pass: the schemas
 *         refuse them with the name of the field.
 */
export function parseJsonText(text: string): unknown {
  let value: unknown;
  try {
    value = secureJson.parse(text);
  } catch (error) {
    throw parsingFault(error, text);
  }
  checkTexts(value);
  return value;
}

function parsingFault(error: unknown, text: string): DomainError {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('forbidden prototype')) return new DomainError('jsonForbiddenKey');
  const position = jsonFaultIndex(text.replace(/^\uFEFF/, ''));
  if (position === undefined) return new DomainError('jsonMalformed');
  const before = text.slice(0, position).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return new DomainError('jsonMalformed', { line: before.length, column });
}

/** Texts are matched too, so that what looks like a number inside one is left alone. */
const textOrNotFinite = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/**
 * As `parseJsonBytes`, of a file that a program may have written: NaN and Infinity, which JSON
 * cannot spell, are read as infinite, so that the schemas can refuse them by the name of the field.
 */
export function parseJsonFile(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  try {
    return parseJsonText(text);
  } catch (error) {
    const spelled = text.replace(textOrNotFinite, (found) =>
      found.startsWith('"') ? found : '1e999',
    );
    if (spelled === text) throw error;
    try {
      return parseJsonText(spelled);
    } catch {
      // Its place is that in the file; the other's is beside it.
      throw error;
    }
  }
}

type Node = { readonly value: unknown; readonly path: readonly (string | number)[] };

/**
 * Refuses texts that no engine of ours could keep, wherever they are in what someone sent. A walk
 * without recursion, so that depth cannot exhaust the stack.
 *
 * Throws: DomainError with the field, when a text has NUL or half a surrogate pair, or the nesting
 *         is too deep.
 */
export function checkTexts(root: unknown): void {
  const waiting: Node[] = [{ value: root, path: [] }];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { value, path } = node;
    if (typeof value === 'string' && unstorable.test(value)) {
      throw new DomainError('jsonForbiddenCharacter', { field: path.join('.') });
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAX_DEPTH) throw new DomainError('jsonTooDeep', { max: MAX_DEPTH });
    // Lists of numbers are most of a map file: their items need no look.
    for (const [key, child] of Object.entries(value)) {
      if (unstorable.test(key)) {
        throw new DomainError('jsonForbiddenCharacter', { field: path.join('.') });
      }
      if (typeof child === 'number' || typeof child === 'boolean') continue;
      waiting.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
}
