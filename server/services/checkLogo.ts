import { parseXml, type XmlElement } from '../geo/planFormats/xml.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { LOGO_MAX_BYTES, type Logo } from '../vocabulary/theme.ts';

const MOST_PIXELS = 2000;
const PNG_START = '89504e470d0a1a0a0000000d49484452';
const PNG_END = '49454e44ae426082';

/**
 * Holds a logo against what a picture may be. A drawing is text that a browser reads: it may draw
 * and nothing else, and refer to nothing outside itself.
 *
 * Throws: DomainError saying what is wrong with it.
 */
export function checkLogo({ mediaType, base64 }: Logo): void {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LOGO_MAX_BYTES) {
    throw new DomainError('logoTooLarge', { kilobytes: Math.ceil(bytes.length / 1000) });
  }
  if (mediaType === 'image/png') checkPng(bytes);
  else checkDrawing(rootOf(bytes));
}

function checkPng(bytes: Buffer): void {
  const isWhole =
    bytes.subarray(0, 16).toString('hex') === PNG_START &&
    bytes.subarray(-8).toString('hex') === PNG_END;
  if (!isWhole) throw new DomainError('logoUnreadable');
  // Few bytes can be a very large picture.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width > MOST_PIXELS || height > MOST_PIXELS) {
    throw new DomainError('logoTooWide', { width, height, most: MOST_PIXELS });
  }
}

function rootOf(bytes: Buffer): XmlElement {
  try {
    return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError('logoUnreadable');
  }
}

const drawing = new Set(
  (
    'svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern'
  ).split(' '),
);

function checkDrawing(root: XmlElement): void {
  if (root.name !== 'svg') throw new DomainError('logoUnreadable');
  const open = [root];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!drawing.has(one.name)) refuse(one, `<${one.name}>`);
    for (const [name, value] of Object.entries(one.attributes)) {
      const isReference = name === 'href' || name === 'src';
      const isOutside = isReference && !value.startsWith('#');
      if (name.toLowerCase().startsWith('on') || isOutside || fetches(value)) refuse(one, name);
    }
    if (one.name === 'style' && fetches(one.text)) refuse(one, '<style>');
    open.push(...one.children);
  }
}

/** Style that reads something elsewhere; an escape could hide that it does. */
function fetches(style: string): boolean {
  return /@import|\\/i.test(style) || /url\(\s*["']?(?!["'#\s])/i.test(style);
}

function refuse({ line }: XmlElement, part: string): never {
  throw new DomainError('logoNotDrawing', { line, part });
}
