import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths, sum, type ColumnNeed } from '../../../server/annex/pdf/columns.ts';

const need = (least: number, natural: number, share?: number): ColumnNeed =>
  share === undefined ? { least, natural } : { least, natural, share };

// prettier-ignore -- by hand: room to spare goes by natural width; shares are of the whole.
it.each([
  { name: 'by natural width', needs: [need(20, 60), need(20, 20)], widths: [150, 50] },
  { name: 'asked shares', needs: [need(10, 50, 0.3), need(10, 50)], widths: [60, 140] },
  { name: 'lack is shared', needs: [need(50, 250), need(50, 150)], widths: [116.67, 83.33] },
  { name: 'a number stays whole', needs: [need(40, 400), need(80, 80)], widths: [120, 80] },
  { name: 'a share gives way', needs: [need(10, 20, 0.9), need(60, 60)], widths: [140, 60] },
  { name: 'nothing fits', needs: [need(300, 300), need(100, 100)], widths: [150, 50] },
  { name: 'empty columns', needs: [need(0, 0), need(0, 0)], widths: [100, 100] },
])('column widths: $name', ({ needs, widths }) => {
  const got = columnWidths(needs, 200);
  got.forEach((width, index) => expect(width).toBeCloseTo(widths[index] ?? NaN, 2));
});

it('always fill the table, and respect what cannot break when that is possible', () => {
  const anyNeed = fc
    .tuple(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 400 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    )
    .map(([least, more, share]) => need(least, least + more, share));
  fc.assert(
    fc.property(fc.array(anyNeed, { minLength: 1, maxLength: 14 }), (needs) => {
      const widths = columnWidths(needs, 470);
      expect(sum(widths)).toBeCloseTo(470, 6);
      if (sum(needs.map(({ least }) => least)) > 470) return;
      widths.forEach((width, index) => {
        expect(width).toBeGreaterThanOrEqual((needs[index]?.least ?? 0) - 1e-6);
      });
    }),
  );
});
