import type { Alternative, CaseContent } from '../../../server/vocabulary/planCase.ts';
import type { Assessment, Results } from '../../../server/vocabulary/snapshot.ts';
import { isUnsureDifference } from '../../../server/vocabulary/text/sv/words.ts';
import type { ExportTable } from '../../components/exportTable.ts';
import { hasNoAmounts } from '../../components/NothingYet.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';

/** A figure of the comparison, with where it stands from the results down. */
export type CompareCell = {
  readonly value: number;
  readonly unit: 'SEK' | 'share' | 'count';
  readonly path: WhyPath;
  /** 8 outcomes of 10 lie between these. */
  readonly interval?: {
    readonly lowSek: number;
    readonly highSek: number;
    readonly paths: readonly [WhyPath, WhyPath];
  };
  /** What the alternative changes against the baseline, and whether that is more than chance. */
  readonly difference?: 'sure' | 'unsure';
};

type RowId = keyof typeof text.compare.row;
type Layer = 'hard' | 'soft' | 'total';
type Measure = {
  readonly id: RowId;
  readonly of: (assessment: Assessment, path: WhyPath) => CompareCell | null;
  /** The difference to the baseline, where there is one to tell. */
  readonly differenceOf?: (results: Results, place: number) => CompareCell | null;
};

export type CompareRow = {
  readonly id: RowId;
  readonly label: string;
  readonly cells: readonly (CompareCell | null)[];
};

/** What is compared in words. */
export type WordRow = {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly string[];
};

function value({ results }: Assessment, path: WhyPath, perspective: string, layer: Layer) {
  const sek = results.npv_by_layer[perspective]?.[layer];
  if (sek === undefined) return null;
  const place = [...path, 'results', 'npv_by_layer', perspective, layer];
  return { value: sek, unit: 'SEK', path: place } as const;
}

function withInterval(assessment: Assessment, path: WhyPath, perspective: string) {
  const central = value(assessment, path, perspective, 'total');
  const spread = assessment.uncertainty.byPerspective[perspective];
  if (central === null || spread === undefined || spread.sd === 0) return central;
  const place = [...path, 'uncertainty', 'byPerspective', perspective];
  const paths = [[...place, 'p10'] as const, [...place, 'p90'] as const] as const;
  return { ...central, interval: { lowSek: spread.p10, highSek: spread.p90, paths } };
}

function changed(results: Results, place: number, perspective: string, layer: Layer) {
  const difference = results.differences[place];
  const sek = difference?.npvSek[perspective]?.[layer];
  if (difference === undefined || sek === undefined) return null;
  const chance = difference.chanceBetterThanBaseline[perspective];
  const isUnsure = chance !== undefined && isUnsureDifference(chance) && layer === 'total';
  return {
    value: sek,
    unit: 'SEK',
    path: ['differences', place, 'npvSek', perspective, layer],
    difference: isUnsure ? 'unsure' : 'sure',
  } as const;
}

const society = (layer: 'hard' | 'soft'): Pick<Measure, 'of' | 'differenceOf'> => ({
  of: (assessment, path) => value(assessment, path, 'samhalle', layer),
  differenceOf: (results, place) => changed(results, place, 'samhalle', layer),
});

const totalOf = (perspective: string): Pick<Measure, 'of' | 'differenceOf'> => ({
  of: (assessment, path) => withInterval(assessment, path, perspective),
  differenceOf: (results, place) => changed(results, place, perspective, 'total'),
});

const chance: Pick<Measure, 'of' | 'differenceOf'> = {
  of: ({ uncertainty }, path) => {
    const spread = uncertainty.byPerspective['samhalle'];
    if (spread === undefined || spread.sd === 0) return null;
    return {
      value: spread.chanceAboveZero,
      unit: 'share',
      path: [...path, 'uncertainty', 'byPerspective', 'samhalle', 'chanceAboveZero'],
    };
  },
  differenceOf: ({ differences }, place) => {
    const share = differences[place]?.chanceBetterThanBaseline['samhalle'];
    if (share === undefined) return null;
    const path = ['differences', place, 'chanceBetterThanBaseline', 'samhalle'];
    return { value: share, unit: 'share', path };
  },
};

function measures(developer: string): readonly Measure[] {
  return [
    {
      id: 'investment',
      of: ({ keyFigures }, path) => ({
        value: keyFigures.investment.totalSek,
        unit: 'SEK',
        path: [...path, 'keyFigures', 'investment', 'totalSek'],
      }),
    },
    { id: 'hard', ...society('hard') },
    { id: 'soft', ...society('soft') },
    { id: 'total', ...totalOf('samhalle') },
    { id: 'chance', ...chance },
    { id: 'municipality', ...totalOf('kommun') },
    { id: 'public', ...totalOf('offentlig') },
    { id: 'company', ...totalOf(developer) },
    {
      id: 'unpriced',
      of: ({ findings }, path) => ({
        value: findings.unpricedCount,
        unit: 'count',
        path: [...path, 'findings', 'unpricedCount'],
      }),
    },
  ];
}

/** A proposal whose zeros would look like results; in a baseline nothing may be what happens. */
export function isWithoutAmounts(alternative: Alternative): boolean {
  return !alternative.isBaseline && hasNoAmounts(alternative);
}

/** Alternatives in the order of the table: the baseline first. */
export function comparedOrder({ assessments }: Results): readonly Assessment[] {
  return assessments.toSorted((a, b) => Number(b.isBaseline) - Number(a.isBaseline));
}

/** Every alternative on the same rows, or what each changes against the baseline. */
export function compareRows(
  results: Results,
  { settings, alternatives }: Pick<CaseContent, 'settings' | 'alternatives'>,
  isDifference: boolean,
): readonly CompareRow[] {
  const { assessments, differences } = results;
  const empty = new Set(alternatives.filter(isWithoutAmounts).map(({ id }) => id));
  const { row, chanceOfBetter } = text.compare;
  const labels = isDifference ? { ...row, chance: chanceOfBetter } : row;
  const cellOf = ({ id, of, differenceOf }: Measure) => {
    return (assessment: Assessment) => {
      const { alternativeId } = assessment;
      if (id !== 'unpriced' && empty.has(alternativeId)) return null;
      const place = differences.findIndex((each) => each.alternativeId === alternativeId);
      return isDifference && place >= 0
        ? (differenceOf?.(results, place) ?? null)
        : of(assessment, ['assessments', assessments.indexOf(assessment)]);
    };
  };
  return measures(settings.developer)
    .filter(({ differenceOf }) => !isDifference || differenceOf !== undefined)
    .map((measure) => ({
      id: measure.id,
      label: labels[measure.id],
      cells: comparedOrder(results).map(cellOf(measure)),
    }));
}

/**
 * The same for a spreadsheet: a unit for each row, and for each alternative the number itself in
 * kronor, percent or count, with the ends of its interval in columns of their own; then what is
 * compared in words.
 */
export function compareExport(
  names: readonly string[],
  rows: readonly CompareRow[],
  { inWords, prices }: { readonly inWords: readonly WordRow[]; readonly prices: string },
): ExportTable {
  const { rowHead, saved } = text.compare;
  const units = { ...saved.units, SEK: `${saved.units.SEK}, ${prices}` };
  return {
    rows: [
      [rowHead, saved.unit, ...names.flatMap((name) => [name, saved.low(name), saved.high(name)])],
      ...rows.map(({ label, cells }) => [
        label,
        units[cells.find((cell) => cell !== null)?.unit ?? 'SEK'],
        ...cells.flatMap((cell) =>
          cell === null
            ? [null, null, null]
            : [
                cell.unit === 'share' ? cell.value * 100 : cell.value,
                cell.interval?.lowSek ?? null,
                cell.interval?.highSek ?? null,
              ],
        ),
      ]),
      ...inWords.map(({ label, cells }) => [
        label,
        null,
        ...cells.flatMap((cell) => [cell, null, null]),
      ]),
    ],
  };
}
