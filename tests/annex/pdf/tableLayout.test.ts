import { expect, it } from 'vitest';
import type { TableBlock } from '../../../server/annex/blocks.ts';
import { loadFaces } from '../../../server/annex/pdf/fonts.ts';
import { layoutTable } from '../../../server/annex/pdf/tableLayout.ts';

/** Seven alternatives with long names, as the comparison of the summary sets them. */
const wide: TableBlock = {
  kind: 'table',
  caption: '',
  columns: [
    { header: 'Nuvärde', align: 'left' },
    ...Array.from({ length: 7 }, (_, index) => ({
      header: `Alternativ ${index + 1}: tätare kvarter med fler bostäder`,
      align: 'right' as const,
    })),
  ],
  rows: [
    {
      cells: ['Investering', ...Array.from({ length: 7 }, () => '−17 mnkr, troligen −25 till −8')],
    },
  ],
};

it('breaks figures between their words before it cuts a word in two', async () => {
  const { rows, head } = layoutTable(await loadFaces(), wide);
  const [label, figure] = rows[0]?.cells ?? [];
  expect(label?.lines).toHaveLength(1);
  expect(figure?.lines.length).toBeGreaterThan(1);
  // "Alternativ 1:" is the longest piece that cannot be broken, so no head has a line a syllable.
  expect(head.cells[1]?.lines.length).toBeLessThanOrEqual(5);
});
