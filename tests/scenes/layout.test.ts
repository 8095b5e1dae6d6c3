import { describe, expect, it } from 'vitest';
import { loadFaces, shape } from '../../server/annex/pdf/fonts.ts';
import { fitText, legend, textWidth } from '../../server/scenes/layout.ts';

const samples = [
  'Störst plus får hushållen, störst minus får kommunen',
  'VA-kollektivet',
  'MMMM WWWW',
  '−1 234 567,8',
  'Övriga kommuner',
  'illit fji tjl',
  '12 till under 14 %',
  'Åsögatan, Ängsö och Örby',
  'utgångsläge −23',
];

describe('text width', () => {
  it.each(samples)('is never less than the font needs: %s', async (sample) => {
    const faces = await loadFaces();
    for (const weight of [400, 600] as const) {
      const needed = (shape(faces[weight], sample).width / 1000) * 10;
      const estimated = textWidth(sample, 10, weight);
      expect(estimated).toBeGreaterThanOrEqual(needed);
      expect(estimated).toBeLessThan(needed * 1.45);
    }
  });

  it('shortens what does not fit, and leaves what does', () => {
    expect(fitText('Kommunen', 10, 100)).toBe('Kommunen');
    const short = fitText('Kommunens fastighetsförvaltning', 10, 60);
    expect(short).toMatch(/^Kommun.*…$/);
    expect(textWidth(short, 10)).toBeLessThanOrEqual(60);
  });

  it('a legend takes another row when the width is short', () => {
    const items = ['hårt', 'mjukt', 'summa sedan start'].map(
      (label) => ({ label, swatch: 'bar', color: 'hard' }) as const,
    );
    const wide = legend(items, { y: 0, width: 400, size: 10 });
    const narrow = legend(items, { y: 0, width: 110, size: 10 });
    expect(narrow.height).toBeGreaterThan(wide.height);
  });

  it('a legend sets a label that is longer than its width on several lines', () => {
    const items = ['små prickar: statistikområden i och runt planen', 'hårt'].map(
      (label) => ({ label, swatch: 'dot', color: 'hard' }) as const,
    );
    const { marks, height } = legend(items, { y: 0, width: 150, size: 10 });
    const lines = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.text).join(' ')).toBe(
      items.map(({ label }) => label).join(' '),
    );
    for (const line of lines) expect(line.x + textWidth(line.text, 10)).toBeLessThanOrEqual(150);
    const baselines = lines.map((line) => line.y);
    expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
    expect(new Set(baselines).size).toBe(lines.length);
    expect(height).toBeGreaterThan(baselines.at(-1) ?? height);
  });
});
