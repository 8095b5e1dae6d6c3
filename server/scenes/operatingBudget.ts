import { formatMillionsColumn } from '../vocabulary/formatSv.ts';
import type { OperatingBudgetYear } from '../vocabulary/ledger.ts';
import type { ColorToken, Mark, Pattern, Scene } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';
import { extentWithZero, yearAxis } from './axis.ts';
import type { SceneContext } from './context.ts';
import { DEFAULT_TEXT_SIZE, fitText, segment, middleOf, text, widest } from './layout.ts';
import type { SceneSize } from './layout.ts';

const texts = sceneTexts.operatingBudget;

/** Rows of the operating budget that sum to its total, in the order they are shown. */
export const budgetRows = [
  'exploitation_result',
  'contribution_release',
  'capital_cost',
  'upkeep_running',
  'service_running',
  'fees_and_rents',
  'soft_programme',
  'tax_equalisation',
  'savings_cashable',
] as const;
export type BudgetRow = (typeof budgetRows)[number] | 'running' | 'total';

/** What runs year after year, taken together where there is room for few rows. */
const runningRows = [
  'upkeep_running',
  'service_running',
  'fees_and_rents',
  'contribution_release',
] as const;
const shortRows = [
  'exploitation_result',
  'capital_cost',
  'running',
  'soft_programme',
  'tax_equalisation',
  'savings_cashable',
] as const;

/** Of the width, the most that names beside their bars may take. */
const MOST_BESIDE = 0.34;

type Strip = { id: BudgetRow; label: string; values: readonly number[] };

/** Rows with an amount in any of the years, and the total. */
export function budgetStrips(budget: readonly OperatingBudgetYear[]): Strip[] {
  return stripsOf(budgetRows, budget);
}

/** The same in at most seven rows. */
export function shortBudgetStrips(budget: readonly OperatingBudgetYear[]): Strip[] {
  return stripsOf(shortRows, budget);
}

function stripsOf(ids: readonly BudgetRow[], budget: readonly OperatingBudgetYear[]): Strip[] {
  const strip = (id: BudgetRow): Strip => ({
    id,
    label: texts.rows[id],
    values: budget.map((year) => amountOf(year, id)),
  });
  const used = ids.map(strip).filter(({ values }) => values.some((sek) => sek !== 0));
  return [...used, strip('total')];
}

function amountOf(year: OperatingBudgetYear, id: BudgetRow): number {
  return id === 'running' ? runningRows.reduce((sum, row) => sum + year[row], 0) : year[id];
}

/** The operating budget: one strip of bars a row, all on one scale, the total last. */
export function operatingBudgetScene(
  {
    budget,
    context,
    isShort = false,
  }: {
    budget: readonly OperatingBudgetYear[];
    context: SceneContext;
    /** What runs year after year in one strip. */
    isShort?: boolean;
  },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const strips = isShort ? shortBudgetStrips(budget) : budgetStrips(budget);
  const totals = budget.map(({ year, total }) => ({ year, sek: total }));
  const first = totals[0] ?? { year: context.settings.baseYear, sek: 0 };
  const worst = totals.reduce((least, each) => (each.sek < least.sek ? each : least), first);
  const best = totals.reduce((most, each) => (each.sek > most.sek ? each : most), first);
  const negativeYears = totals.filter(({ sek }) => sek < 0).length;
  return {
    id: 'operatingBudget',
    title:
      strips.length === 1
        ? texts.none
        : texts.title({ negativeYears, years: totals.length, worst }),
    subtitle: texts.subtitle,
    summary: texts.summary({
      firstYear: first.year,
      lastYear: totals.at(-1)?.year ?? first.year,
      worst,
      best,
    }),
    source: context.source,
    width,
    ...draw(
      strips,
      budget.map(({ year }) => year),
      width,
      size,
    ),
    table: {
      columns: [
        { header: sceneTexts.columns.year, align: 'left' },
        ...strips.map(
          ({ label }) =>
            ({ header: label, align: 'right', unit: 'mnkr', prices: 'current' }) as const,
        ),
      ],
      rows: budget.map(({ year }, index) => [
        String(year),
        ...strips.map(({ values }) => formatMillionsColumn(values[index] ?? 0)),
      ]),
      paths: budget.map((_, index) => [
        null,
        ...strips.map(({ id }) =>
          id === 'running' ? null : ['results', 'municipal_operating_budget_nominal', index, id],
        ),
      ]),
    },
  };
}

function draw(
  strips: readonly Strip[],
  years: readonly number[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const ends = strips.map(({ values }) => extentWithZero(values));
  const spanSek = ends.reduce((sum, [low, high]) => sum + high - low, 0);
  const ptPerSek = (size * 15) / Math.max(spanSek, 1);
  const largest = strips.map((strip) => largestOf(strip, years));
  const labelWidth = widest(
    strips.map(({ label }) => label),
    size,
    600,
  );
  // Where names would leave no room for bars, each stands above its own.
  const isAbove = labelWidth > width * MOST_BESIDE;
  const left = isAbove ? 0 : labelWidth + size;
  const nameHeight = isAbove ? size * 1.5 : 0;
  const right = width - widest(largest, size, 600) - size;
  const step = (right - left) / Math.max(1, years.length);
  const centre = (index: number) => left + (index + 0.5) * step;
  const marks: Mark[] = [];
  let y = 0;
  strips.forEach((strip, row) => {
    const [low, high] = ends[row] ?? [0, 1];
    const isTotal = strip.id === 'total';
    const weight = isTotal ? 600 : 400;
    const isEmpty = strip.values.every((sek) => sek === 0);
    const drawn = isEmpty ? 0 : (high - low) * ptPerSek;
    const height = Math.max(size * 1.7, drawn);
    const nameY = middleOf(y, isAbove ? nameHeight : height, size);
    marks.push(text(0, nameY, fitText(strip.label, size, width, 600), { size, weight }));
    y += nameHeight;
    const zeroY = y + (height - drawn) / 2 + (isEmpty ? 0 : high * ptPerSek);
    marks.push(
      ...bars(strip, { zeroY, ptPerSek, centre, width: step * 0.7 }),
      segment([left, zeroY], [right, zeroY], { color: isTotal ? 'ink' : 'muted', width: 0.6 }),
      text(width, middleOf(y, height, size), largest[row] ?? '', { size, weight, anchor: 'end' }),
    );
    y += height + size * 0.5;
  });
  marks.push(...yearAxis(years, centre, { y, size, width: right - left }));
  return { marks, height: y + size * 1.9 };
}

function largestOf({ values }: Strip, years: readonly number[]): string {
  const most = values.reduce((best, sek) => (Math.abs(sek) > Math.abs(best) ? sek : best), 0);
  const year = years[values.indexOf(most)];
  return most === 0 || year === undefined ? '0' : texts.largest(most, year);
}

function bars(
  strip: Strip,
  at: { zeroY: number; ptPerSek: number; centre: (index: number) => number; width: number },
): Mark[] {
  const { color, pattern } = styleOf(strip.id);
  return strip.values.flatMap((sek, index): Mark[] => {
    const height = Math.abs(sek) * at.ptPerSek;
    if (height < 0.05) return [];
    const y = sek > 0 ? at.zeroY - height : at.zeroY;
    const x = at.centre(index) - at.width / 2;
    return [{ kind: 'rect', x, y, width: at.width, height, color, pattern }];
  });
}

function styleOf(id: BudgetRow): { color: ColorToken; pattern: Pattern } {
  if (id === 'total') return { color: 'ink', pattern: 'solid' };
  if (id === 'soft_programme') return { color: 'soft', pattern: 'hatch' };
  return { color: 'accent', pattern: 'solid' };
}
