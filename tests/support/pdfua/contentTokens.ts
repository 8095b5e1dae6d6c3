/** What stands in a content stream: operators, and operands in the spelling of `PdfValue`. */
import type { PdfDict, PdfValue } from './pdfObjects.ts';

export type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] };

const token =
  /\s*(?:%[^\r\n]*[\r\n]\s*)*(<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\(|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+)/y;
const escapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' },
  ...{ '\n': '', '\r': '' },
};

/** One character for each byte in, one operation after the other out. */
export function operationsOf(stream: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: PdfValue[] = [];
  let at = 0;

  const next = (): string | undefined => {
    token.lastIndex = at;
    const found = token.exec(stream)?.[1];
    if (found !== undefined) at = token.lastIndex;
    return found;
  };
  const value = (first: string): PdfValue => {
    if (first === '[') return arrayValue();
    if (first === '<<') return dictValue();
    if (first === '(') return literal();
    if (first.startsWith('<')) return `b:${evenHex(first)}`;
    return scalar(first);
  };
  const arrayValue = (): PdfValue => {
    const items: PdfValue[] = [];
    for (let one = next(); one !== undefined && one !== ']'; one = next()) items.push(value(one));
    return items;
  };
  const dictValue = (): PdfDict => {
    const entries: [string, PdfValue][] = [];
    for (let key = next(); key !== undefined && key !== '>>'; key = next()) {
      const first = next();
      if (first !== undefined) entries.push([key, value(first)]);
    }
    return Object.fromEntries(entries);
  };
  /** A string in parentheses, as hexadecimal so that every byte stays. */
  const literal = (): PdfValue => {
    let depth = 1;
    let read = '';
    for (; at < stream.length; at += 1) {
      const character = stream.charAt(at);
      if (character === '\\') {
        const octal = /^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0];
        const following = stream.charAt(at + 1);
        read +=
          octal === undefined
            ? (escapes[following] ?? following)
            : String.fromCharCode(parseInt(octal, 8) & 255);
        at += octal?.length ?? 1;
        continue;
      }
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
      if (depth === 0) break;
      read += character;
    }
    at += 1;
    return `b:${Buffer.from(read, 'latin1').toString('hex')}`;
  };

  for (let one = next(); one !== undefined; one = next()) {
    if (/^[[</(]/.test(one) || isScalar(one)) {
      operands.push(value(one));
      continue;
    }
    operations.push({ operator: one, operands });
    operands = [];
    if (one !== 'BI') continue;
    // An image among the operators: its bytes are none of them.
    const end = /[\s]EI(?=\s|$)/g;
    end.lastIndex = at;
    at = end.exec(stream) === null ? stream.length : end.lastIndex;
  }
  return operations;
}

function isScalar(word: string): boolean {
  return /^(?:[+-]?[\d.]|true$|false$|null$)/.test(word);
}

function scalar(word: string): PdfValue {
  if (word.startsWith('/'))
    return word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : Number(word);
}

function evenHex(written: string): string {
  const digits = written.replace(/[<>\s]/g, '').toLowerCase();
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}

/** A text of a property list: UTF-16 with its mark, or one byte a character. */
export function contentText(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('b:')) return undefined;
  const bytes = Buffer.from(value.slice(2), 'hex');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
