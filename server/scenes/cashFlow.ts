import { actorLabelSv } from '../vocabulary/actors.ts';
import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import type { Findings } from '../vocabulary/findings.ts';
import type { KeyFigures } from '../vocabulary/ledger.ts';
import type { Mark, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { extentWithZero, linearScale, ticksBetween, tickDecimals, yearAxis } from './axis.ts';
import type { Scale } from './axis.ts';
import type { SceneContext } from './context.ts';
import { DEFAULT_TEXT_SIZE, legend, line, segment, text, widest } from './layout.ts';
import type { SceneSize } from './layout.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import { isZeroMnkr } from '../vocabulary/text/sv/words.ts';

const texts = sceneTexts.cashFlow;
const MILLION = 1e6;

type Flows = {
  readonly years: readonly number[];
  readonly hardSek: readonly number[];
  readonly softSek: readonly number[];
  readonly cumulativeSek: readonly number[];
};
type YearAmount = { year: number; sek: number };

/**
 * Undiscounted flow by year: hard and soft stacked from the zero line, and their running sum.
 * An unknown perspective is drawn as an empty timeline, so pages never fail on it.
 */
export function cashFlowScene(
  facts: {
    keyFigures: KeyFigures;
    findings: Findings;
    perspective: string;
    context: SceneContext;
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const { keyFigures, findings, perspective, context } = facts;
  const yearly = keyFigures.yearlyByPerspective[perspective];
  const flows: Flows = {
    years: keyFigures.years,
    hardSek: yearly?.hardSek ?? [],
    softSek: yearly?.softSek ?? [],
    cumulativeSek: findings.cumulativeByPerspective[perspective] ?? [],
  };
  const whom = actorLabelSv(perspective);
  const nets = flows.years.map((year, index) => ({ year, sek: netOf(flows, index) }));
  const worst = extreme(nets, -1);
  return {
    id: `cashFlow-${perspective}`,
    title: texts.title({ whom, worst, ...courseOf(flows) }),
    subtitle: texts.subtitle(context.settings.priceYear),
    summary: texts.summary({
      whom,
      worst,
      best: extreme(nets, 1),
      lastYear: flows.years.at(-1) ?? context.settings.baseYear,
      lastSek: flows.cumulativeSek.at(-1) ?? 0,
    }),
    source: context.source,
    width,
    ...draw(flows, width, size),
    table: tableOf(flows, perspective),
  };
}

const hardAt = (flows: Flows, index: number) => flows.hardSek[index] ?? 0;
const softAt = (flows: Flows, index: number) => flows.softSek[index] ?? 0;
const netOf = (flows: Flows, index: number) => hardAt(flows, index) + softAt(flows, index);

/** The year with most plus (1) or minus (−1), or null when no year has any. */
function extreme(nets: readonly YearAmount[], sign: 1 | -1): YearAmount | null {
  const found = nets.reduce<YearAmount | null>(
    (most, each) => (most === null || each.sek * sign > most.sek * sign ? each : most),
    null,
  );
  return found === null || found.sek * sign <= 0 || isZeroMnkr(found.sek) ? null : found;
}

/** From which year the running sum stays at or above zero, if it has been below. */
function courseOf({ years, cumulativeSek }: Flows): {
  positiveFrom: number | null;
  everPositive: boolean;
  everNegative: boolean;
} {
  const lastNegative = cumulativeSek.findLastIndex((sek) => sek < 0 && !isZeroMnkr(sek));
  return {
    positiveFrom: years[lastNegative + 1] ?? null,
    everPositive: cumulativeSek.some((sek) => sek > 0 && !isZeroMnkr(sek)),
    everNegative: lastNegative >= 0,
  };
}

function draw(flows: Flows, width: number, size: number): { marks: Mark[]; height: number } {
  const key = legend(
    [
      { label: sceneTexts.layers.hard, swatch: 'bar', color: 'hard' },
      { label: sceneTexts.layers.soft, swatch: 'bar', color: 'soft', pattern: 'hatch' },
      { label: texts.cumulative, swatch: 'line', color: 'ink' },
    ],
    { y: 0, width, size },
  );
  const top = key.height + size * 0.8;
  const bottom = top + size * 14;
  const ends = flows.years.flatMap((_, index) => stackEnds(flows, index));
  const domain = extentWithZero([...ends, ...flows.cumulativeSek].map((sek) => sek / MILLION));
  const y = linearScale(domain, [bottom, top]);
  const ticks = ticksBetween(domain, bottom - top, size * 0.65);
  const decimals = tickDecimals(ticks);
  const labels = ticks.map((tick) => formatNumber(tick, decimals));
  const left = widest(labels, size) + size * 0.6;
  const step = (width - left) / Math.max(1, flows.years.length);
  const centre = (index: number) => left + (index + 0.5) * step;
  const marks: Mark[] = [...key.marks];
  ticks.forEach((tick, index) => {
    const at = y(tick);
    marks.push(
      segment([left, at], [width, at], {
        color: tick === 0 ? 'ink' : 'line',
        width: tick === 0 ? 0.8 : 0.5,
      }),
    );
    marks.push(
      text(left - size * 0.6, at + size * 0.35, labels[index] ?? '', {
        size,
        anchor: 'end',
        color: 'muted',
      }),
    );
  });
  flows.years.forEach((_, index) => {
    marks.push(...stack(flows, index, y, { x: centre(index) - step * 0.36, width: step * 0.72 }));
  });
  const course = flows.cumulativeSek.map(
    (sek, index) => [centre(index), y(sek / MILLION)] as const,
  );
  if (course.length > 1) marks.push(line(course, { width: 1.6 }));
  marks.push(
    ...yearAxis(flows.years, centre, { y: bottom + size * 0.3, size, width: width - left }),
  );
  return { marks, height: bottom + size * 2.2 };
}

/** Lowest and highest point of the two bars of a year. */
function stackEnds(flows: Flows, index: number): number[] {
  const [hard, soft] = [hardAt(flows, index), softAt(flows, index)];
  return [Math.min(hard, 0) + Math.min(soft, 0), Math.max(hard, 0) + Math.max(soft, 0)];
}

/** Soft continues outwards from hard when they have the same sign, else from zero. */
function stack(flows: Flows, index: number, y: Scale, place: { x: number; width: number }): Mark[] {
  const [hard, soft] = [hardAt(flows, index), softAt(flows, index)];
  const softFrom = hard * soft > 0 ? hard : 0;
  return [
    ...column(y(0), y(hard / MILLION), place, 'hard'),
    ...column(y(softFrom / MILLION), y((softFrom + soft) / MILLION), place, 'soft'),
  ];
}

function column(
  from: number,
  to: number,
  { x, width }: { x: number; width: number },
  layer: 'hard' | 'soft',
): Mark[] {
  const height = Math.abs(to - from);
  if (height < 0.05) return [];
  const pattern = layer === 'hard' ? 'solid' : 'hatch';
  return [{ kind: 'rect', x, y: Math.min(from, to), width, height, color: layer, pattern }];
}

function tableOf(flows: Flows, perspective: string): Scene['table'] {
  const { columns } = sceneTexts;
  return {
    columns: [
      { header: columns.year, align: 'left' },
      ...[columns.hard, columns.soft, columns.cumulative].map(
        (header) => ({ header, align: 'right' }) as const,
      ),
    ],
    rows: flows.years.map((year, index) => [
      String(year),
      formatMillionsColumn(hardAt(flows, index)),
      formatMillionsColumn(softAt(flows, index)),
      formatMillionsColumn(flows.cumulativeSek[index] ?? 0),
    ]),
    paths: flows.years.map((_, index) => [
      null,
      ['keyFigures', 'yearlyByPerspective', perspective, 'hardSek', index],
      ['keyFigures', 'yearlyByPerspective', perspective, 'softSek', index],
      ['findings', 'cumulativeByPerspective', perspective, index],
    ]),
  };
}
