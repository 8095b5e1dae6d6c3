import { DomainError } from '../../vocabulary/errors.ts';

/** An element with its name and attributes as written without their prefixes (`gml:pos` is `pos`). */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children, trimmed. */
  text: string;
  /** Line that it begins on, from one. */
  readonly line: number;
};

/** Deeper than any plan file, and shallow enough for every walk over it. */
const MAX_DEPTH = 60;
const MAX_ELEMENTS = 300_000;
const NAME = '[A-Za-z_\\u00C0-\\uFFFD][\\w.:\\u00B7\\u00C0-\\uFFFD-]*';
const startPattern = new RegExp(`<(${NAME})`, 'y');
const attributePattern = new RegExp(`\\s+(${NAME})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'y');
const startEndPattern = /\s*(\/?)>/y;
const endPattern = new RegExp(`</(${NAME})\\s*>`, 'y');
const entityPattern = /&([^;&\s]{0,12})(;?)/g;
const forbidden = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

type Reading = {
  readonly text: string;
  at: number;
  /** Lines are counted as the reading goes, since places only grow. */
  line: number;
  countedTo: number;
  elements: number;
  readonly open: XmlElement[];
  root: XmlElement | undefined;
};

/**
 * The root of an XML document: elements, attributes and text, which is all that a plan file needs.
 *
 * Throws: DomainError with line and column when the text is not well-formed, holds characters that
 *         XML forbids, is nested too deep or is too large. A document type and entities of its own
 *         are refused: they can make a small file endless or read other files.
 */
export function parseXml(text: string): XmlElement {
  const reading: Reading = {
    text,
    at: text.startsWith('\uFEFF') ? 1 : 0,
    line: 1,
    countedTo: 0,
    elements: 0,
    open: [],
    root: undefined,
  };
  const wrong = forbidden.exec(text);
  if (wrong !== null) throw faultAt('xmlForbiddenCharacter', reading, wrong.index);
  while (reading.at < text.length) readNext(reading);
  const { root, open } = reading;
  if (root === undefined || open.length > 0) throw faultAt('xmlMalformed', reading, text.length);
  return root;
}

function readNext(reading: Reading): void {
  const { text, at } = reading;
  const tag = text.indexOf('<', at);
  const end = tag < 0 ? text.length : tag;
  if (end > at) addText(reading, decodeText(reading, at, end), at);
  reading.at = end;
  if (tag < 0) return;
  if (text.startsWith('<!--', tag)) skipTo(reading, '-->');
  else if (text.startsWith('<?', tag)) skipTo(reading, '?>');
  else if (text.startsWith('<![CDATA[', tag)) {
    skipTo(reading, ']]>');
    addText(reading, text.slice(tag + '<![CDATA['.length, reading.at - ']]>'.length), tag);
  } else if (text.startsWith('<!', tag)) throw faultAt('xmlDocumentType', reading, tag);
  else if (text.startsWith('</', tag)) readEnd(reading);
  else readStart(reading);
}

function skipTo(reading: Reading, closing: string): void {
  const found = reading.text.indexOf(closing, reading.at);
  if (found < 0) throw faultAt('xmlMalformed', reading, reading.at);
  reading.at = found + closing.length;
}

function addText(reading: Reading, text: string, at: number): void {
  const element = reading.open.at(-1);
  if (element !== undefined) element.text += text;
  else if (text.trim() !== '') throw faultAt('xmlMalformed', reading, at);
}

function readStart(reading: Reading): void {
  const { text, at, open } = reading;
  const parent = open.at(-1);
  const name = match(startPattern, text, at);
  const isSecondRoot = parent === undefined && reading.root !== undefined;
  if (name === undefined || isSecondRoot) throw faultAt('xmlMalformed', reading, at);
  const line = lineOf(reading, at);
  let position = at + name[0].length;
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (;;) {
    const attribute = match(attributePattern, text, position);
    if (attribute === undefined) break;
    const [whole, key = '', quoted = ''] = attribute;
    if (attributes[withoutPrefix(key)] !== undefined && !key.startsWith('xmlns')) {
      throw faultAt('xmlMalformed', reading, position);
    }
    const from = position + whole.length - quoted.length + 1;
    attributes[withoutPrefix(key)] = decodeText(reading, from, from + quoted.length - 2);
    position += whole.length;
  }
  const end = match(startEndPattern, text, position);
  if (end === undefined) throw faultAt('xmlMalformed', reading, position);
  const element = { name: withoutPrefix(name[1] ?? ''), attributes, children: [], text: '', line };
  reading.elements += 1;
  if (reading.elements > MAX_ELEMENTS) throw new DomainError('xmlTooLarge', { max: MAX_ELEMENTS });
  if (parent === undefined) reading.root = element;
  else parent.children.push(element);
  reading.at = position + end[0].length;
  if (end[1] === '/') return;
  open.push(element);
  if (open.length > MAX_DEPTH) throw faultAt('xmlTooDeep', reading, at, { max: MAX_DEPTH });
}

function readEnd(reading: Reading): void {
  const end = match(endPattern, reading.text, reading.at);
  const element = reading.open.pop();
  if (end === undefined || element?.name !== withoutPrefix(end[1] ?? '')) {
    throw faultAt('xmlMalformed', reading, reading.at);
  }
  element.text = element.text.trim();
  reading.at += end[0].length;
}

function decodeText(reading: Reading, from: number, to: number): string {
  const raw = reading.text.slice(from, to);
  if (!raw.includes('&')) return raw;
  return raw.replace(entityPattern, (whole: string, name: string, end: string, offset: number) => {
    const character = end === ';' ? characterOf(name) : undefined;
    if (character === undefined || forbidden.test(character)) {
      throw faultAt('xmlEntity', reading, from + offset, { entity: whole });
    }
    return character;
  });
}

function characterOf(entity: string): string | undefined {
  const code = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(entity);
  if (code === null) return named[entity];
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function lineOf(reading: Reading, at: number): number {
  for (;;) {
    const next = reading.text.indexOf('\n', reading.countedTo);
    if (next < 0 || next >= at) return reading.line;
    reading.countedTo = next + 1;
    reading.line += 1;
  }
}

type XmlFault =
  'xmlMalformed' | 'xmlDocumentType' | 'xmlForbiddenCharacter' | 'xmlEntity' | 'xmlTooDeep';

function faultAt(
  code: XmlFault,
  { text }: Reading,
  at: number,
  more: Readonly<Record<string, string | number>> = {},
): DomainError {
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return new DomainError(code, { line: before.length, column, ...more });
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Text of the first child of a name; undefined when there is none or it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = childOf(element, name)?.text;
  return text === '' ? undefined : text;
}

/** Elements of a name anywhere below, in the order of the file. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
