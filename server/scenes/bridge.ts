import { actorLabelSv } from '../vocabulary/actors.ts';
import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import type { LedgerResults } from '../vocabulary/ledger.ts';
import type { PerspectiveUncertainty } from '../vocabulary/uncertainty.ts';
import { ofPerspective } from '../vocabulary/settings.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { extentWithZero, linearScale } from './axis.ts';
import type { SceneContext } from './context.ts';
import { barBetween, DEFAULT_TEXT_SIZE, segment, middleOf, text, widest } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.bridge;
/** The one that public money costs more than itself. */
const SOCIETY = 'samhalle';

/** From hard over soft to combined for one perspective, at its main horizon with residual. */
export function bridgeScene(
  facts: {
    results: LedgerResults;
    uncertainty: PerspectiveUncertainty | undefined;
    perspective: string;
    context: SceneContext;
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { results, uncertainty, perspective, context } = facts;
  const { settings } = context;
  const { hard, soft, total } = results.npv_by_layer[perspective] ?? { hard: 0, soft: 0, total: 0 };
  const whom = actorLabelSv(perspective);
  const isCertain = uncertainty === undefined || uncertainty.sd === 0;
  const named = { whom, hardSek: hard, softSek: soft, totalSek: total };
  return {
    id: `bridge-${perspective}`,
    title: texts.title({ ...named, chance: isCertain ? null : uncertainty.chanceAboveZero }),
    subtitle: texts.subtitle({
      priceYear: settings.priceYear,
      horizon: ofPerspective(settings.mainHorizons, perspective) ?? 0,
      ratePerYear: ofPerspective(settings.discountRatesPerYear, perspective) ?? 0,
      taxFactor: perspective === SOCIETY ? settings.taxFactor : 1,
    }),
    summary: texts.summary(named),
    source: context.source,
    width,
    ...draw({ hard, soft, total }, width, size),
    table: {
      columns: [
        { header: sceneTexts.columns.part, align: 'left' },
        { header: sceneTexts.columns.value, align: 'right' },
      ],
      rows: [
        [texts.rows.hard, formatMillionsColumn(hard)],
        [texts.rows.soft, formatMillionsColumn(soft)],
        [texts.rows.total, formatMillionsColumn(total)],
      ],
      paths: ['hard', 'soft', 'total'].map((layer) => [
        null,
        ['results', 'npv_by_layer', perspective, layer],
      ]),
    },
  };
}

function draw(
  { hard, soft, total }: { hard: number; soft: number; total: number },
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const rows = [
    { label: texts.rows.hard, from: 0, to: hard, sek: hard, color: 'hard', pattern: 'solid' },
    { label: texts.rows.soft, from: hard, to: total, sek: soft, color: 'soft', pattern: 'hatch' },
    { label: texts.rows.total, from: 0, to: total, sek: total, color: 'accent', pattern: 'solid' },
  ] as const;
  const numbers = rows.map(({ sek }) => formatMillionsColumn(sek));
  const left =
    widest(
      rows.map(({ label }) => label),
      size,
      600,
    ) +
    size * 1.2;
  const right = width - widest(numbers, size, 600) - size * 1.2;
  const scale = linearScale(extentWithZero([hard, total]), [left, right]);
  const rowHeight = size * 2.2;
  const inset = size * 0.45;
  const height = rows.length * rowHeight;
  const marks: Mark[] = [];
  rows.forEach((row, index) => {
    const y = index * rowHeight;
    const weight = row.label === texts.rows.total ? 600 : 400;
    const { color, pattern } = row;
    marks.push(
      text(0, middleOf(y, rowHeight, size), row.label, { size, weight }),
      ...barBetween(scale(row.from), scale(row.to), y + inset, rowHeight - 2 * inset, {
        color,
        pattern,
      }),
      text(width, middleOf(y, rowHeight, size), numbers[index] ?? '', {
        size,
        weight: 600,
        anchor: 'end',
      }),
    );
  });
  const step = (value: number, index: number) =>
    segment(
      [scale(value), (index + 1) * rowHeight - inset],
      [scale(value), (index + 1) * rowHeight + inset],
      { color: 'muted', width: 0.7 },
    );
  marks.push(
    step(hard, 0),
    step(total, 1),
    segment([scale(0), 0], [scale(0), height], { width: 0.8 }),
  );
  return { marks, height };
}
