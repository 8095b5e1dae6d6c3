import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { loadFaces, type Faces } from '../../../server/annex/pdf/fonts.ts';
import {
  breakText,
  fitLine,
  inkPt,
  naturalWidth,
  widestPiece,
  type Line,
} from '../../../server/annex/pdf/lines.ts';
import { styles } from '../../../server/annex/pdf/paper.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await loadFaces();
});

const style = styles.body;

/** The characters of a line, read back from its glyphs. */
function charactersOf(line: Line): string {
  const read = faces[style.weight].codePointOfGlyph;
  const glyphs = line.shapes.flatMap((shape) => shape.glyphs);
  return glyphs.map((glyph) => String.fromCodePoint(read.get(glyph) ?? 0)).join('');
}

describe('lines', () => {
  // By hand: words break at spaces, and a line that is not the last keeps its space.
  it.each([
    { name: 'fits', text: 'Kommunen betalar', width: 400, lines: ['Kommunen betalar'] },
    { name: 'space', text: 'Kommunen betalar', width: 60, lines: ['Kommunen ', 'betalar'] },
    { name: 'line feed', text: 'Ett\nTvå', width: 400, lines: ['Ett ', 'Två'] },
    { name: 'no-break space', text: '1\u00a0234 kr', width: 30, lines: ['1 234 ', 'kr'] },
    { name: 'hyphen', text: 'Sundsvalls-Timrå', width: 60, lines: ['Sundsvalls-', 'Timrå'] },
    { name: 'years hold together', text: 'år 2026–2030', width: 55, lines: ['år ', '2026–2030'] },
    { name: 'soft hyphen', text: 'kommun\u00adplan', width: 50, lines: ['kommun', 'plan'] },
    { name: 'decomposed letters', text: 'a\u030a', width: 60, lines: ['å'] },
    { name: 'nothing', text: '', width: 60, lines: [''] },
  ])('break: $name', ({ text, width, lines }) => {
    const broken = breakText(faces, text, style, width).map(charactersOf);
    expect(broken).toEqual(lines);
  });

  const word = fc.stringMatching(/^[a-zåäöA-ZÅÄÖčłőŠž0-9.,–-]{1,40}$/);
  it('are never wider than asked, and lose no character', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 20, max: 400 }),
        (words, w) => {
          const text = words.join(' ');
          const lines = breakText(faces, text, style, w);
          expect(lines.map(charactersOf).join('')).toBe(text);
          for (const line of lines) expect(inkPt(line, style)).toBeLessThanOrEqual(w + 0.01);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('measure as they are set', () => {
    const text = 'Samhällsbyggnadsnämnden beslutar';
    expect(naturalWidth(faces, text, style)).toBeGreaterThan(widestPiece(faces, text, style));
    const [only, ...more] = breakText(faces, text, style, naturalWidth(faces, text, style));
    expect(more).toEqual([]);
    expect(only === undefined ? 0 : inkPt(only, style)).toBeCloseTo(
      naturalWidth(faces, text, style),
      6,
    );
  });

  it('cut a running head with an ellipsis', () => {
    const line = fitLine(faces, 'Detaljplan för Kvarnbacken', style, 60);
    expect(charactersOf(line)).toMatch(/^Detalj.*…$/);
    expect(inkPt(line, style)).toBeLessThanOrEqual(60);
  });
});

describe('glyph check', () => {
  it('takes what Swedish texts and names need', () => {
    const needed = 'åäöÅÄÖéü ≥≤≈−–→×·… ŁłČčŠšŽžŐőĐđŋŧ ■□ ½²³ ”’ €§ \u00a0\u202f\u2009';
    expect(() => breakText(faces, needed, style, 400)).not.toThrow();
  });

  it.each([
    { character: '😀', codePoint: 'U+1F600' },
    { character: 'ش', codePoint: 'U+0634' },
    { character: '漢', codePoint: 'U+6F22' },
    { character: '\u0007', codePoint: 'U+0007' },
  ])('refuses $codePoint by name', ({ character, codePoint }) => {
    const set = () => breakText(faces, `Synpunkt ${character}`, style, 400);
    expect(set).toThrow(DomainError);
    try {
      set();
    } catch (fault) {
      const { code, facts } = fault instanceof DomainError ? fault : new DomainError('none');
      expect(code).toBe('annexCharacterMissing');
      expect(facts).toMatchObject({ character, codePoint });
    }
  });
});
