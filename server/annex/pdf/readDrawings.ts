import { createHash } from 'node:crypto';
import { withDocument } from './readAnnex.ts';

/** Operators that say what something is, and draw nothing. */
const unseen = ['beginMarkedContent', 'beginMarkedContentProps', 'endMarkedContent'] as const;
/** Names of fonts begin with which file of this process they were read from. */
const fileNumber = /g_d\d+_/g;

/**
 * What is seen of each page, as a hash: the part of the sheet that is shown, what is drawn with
 * the outlines of its letters, and what is laid on top. A file may say one thing and show another.
 *
 * Throws: as `readAnnex`.
 */
export async function readDrawings(bytes: Uint8Array): Promise<readonly string[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const left = new Set<number>(unseen.map((name) => OPS[name]));
  return withDocument(bytes, async (document) => {
    const drawings: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const letters = new Set<string>();
      let font = '';
      const operations = fnArray.flatMap((operator, at) => {
        const operands: unknown = argsArray[at];
        if (left.has(operator)) return [];
        if (operator === OPS.setFont) font = Array.isArray(operands) ? String(operands[0]) : '';
        if (operator === OPS.showText) {
          for (const letter of lettersOf(operands)) letters.add(`${font}_path_${letter}`);
        }
        return [[operator, operands]];
      });
      const outlines = [...letters].map((id) =>
        page.commonObjs.has(id) ? pathOf(page.commonObjs.get(id)) : null,
      );
      const laidOn: unknown = await page.getAnnotations();
      const seen = [page.view, page.rotate, operations, outlines, laidOn];
      page.cleanup();
      const written = JSON.stringify(seen, numbersAsBytes).replace(fileNumber, '');
      drawings.push(createHash('sha256').update(written).digest('hex'));
    }
    return drawings;
  });
}

/** As the font calls them; moves of the pen stand between them. */
function lettersOf(operands: unknown): string[] {
  const glyphs: unknown = Array.isArray(operands) ? operands[0] : undefined;
  return Array.isArray(glyphs)
    ? glyphs.flatMap((glyph: unknown) =>
        typeof glyph === 'object' && glyph !== null && 'fontChar' in glyph
          ? [String(glyph.fontChar)]
          : [],
      )
    : [];
}

function pathOf(outline: unknown): unknown {
  return typeof outline === 'object' && outline !== null && 'path' in outline ? outline.path : null;
}

/** Thousands of numbers at once, which spelled out would take a hundred times as long. */
function numbersAsBytes(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
}
