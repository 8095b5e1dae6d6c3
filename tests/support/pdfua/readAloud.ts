import { propertyText, type Mark } from './pageContent.ts';
import type { PdfValue } from './pdfObjects.ts';
import type { PdfUnderTest } from './rule.ts';
import { describeFont, type UsedFont } from './rules/fontPrograms.ts';
import type { StructureElement } from './structureTree.ts';

/**
 * What a screen reader says, in the order of the structure: `H2 Rubriken`, `TD 17 mnkr`. A figure
 * is its alternative text. Elements that say nothing themselves are left out.
 */
export function readAloud(file: PdfUnderTest): readonly string[] {
  const texts = textsByContent(file);
  const spoken: string[] = [];
  const speak = (element: StructureElement): void => {
    const { role, dict, marked, children } = element;
    const alternative = file.pdf.text(dict['/Alt']);
    const text = alternative ?? marked.map(({ page, mcid }) => texts(page, mcid)).join('');
    const flat = text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
    if (flat !== '') spoken.push(`${role ?? element.type} ${flat}`);
    children.forEach(speak);
  };
  file.tree.tops.forEach(speak);
  return spoken;
}

/** The text of each marked content, by page and number. */
function textsByContent(file: PdfUnderTest): (page: PdfValue, mcid: number) => string {
  const fonts = new Map<PdfValue, UsedFont>();
  const texts = new Map<string, string>();
  const replaced = new Set<Mark>();
  for (const { where, marks, font: ref, codes } of file.content.shown) {
    const owner = marks.find(({ mcid }) => mcid !== undefined);
    if (owner === undefined) continue;
    const key = `${where} ${owner.mcid}`;
    const actual = marks.find((mark) => propertyText(file.pdf, mark, '/ActualText') !== undefined);
    if (actual !== undefined && replaced.has(actual)) continue;
    const font = fonts.get(ref) ?? describeFont(file.pdf, ref);
    fonts.set(ref, font);
    let said = '';
    for (let at = 0; at + 2 <= codes.length; at += 2) {
      said += font.toUnicode?.get(codes.readUInt16BE(at)) ?? '\ufffd';
    }
    if (actual !== undefined) {
      replaced.add(actual);
      said = propertyText(file.pdf, actual, '/ActualText') ?? '';
    }
    texts.set(key, (texts.get(key) ?? '') + said);
  }
  const numbers = new Map(file.pdf.pages.map(({ ref, number }) => [ref, number]));
  return (page, mcid) => texts.get(`page ${numbers.get(page) ?? 0} ${mcid}`) ?? '';
}
