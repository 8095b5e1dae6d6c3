import { describe, expect, it } from 'vitest';
import { careNeedIndex } from '../../../server/engine/inequality/careNeedIndex.ts';
import type { MeasureOptions } from '../../../server/engine/inequality/measure.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import type { AreaRow, InequalityMeasureId } from '../../../server/vocabulary/inequality.ts';
import { inequalityErrors } from '../../../server/vocabulary/text/sv/errors/inequality.ts';
import { amount, areasOf, measured, percent, type TestIndicator } from './areas.ts';

const sentences: Readonly<Record<string, (facts: DomainError['facts']) => string>> =
  inequalityErrors;

function faultOf(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('no fault was found');
}

const columns = { values: [62, 70, 74, 81, 90], populations: [100, 120, 90, 110, 80] };
const good = areasOf({ ...columns, errors: [4, 3, 4, 3, 3] });
const with3 = (cell: Partial<AreaRow>) =>
  good.map((row, index) => (index === 2 ? { ...row, ...cell } : row));

type Case = {
  id: InequalityMeasureId;
  rows: readonly AreaRow[];
  options?: MeasureOptions;
  code: string;
  names: string;
  indicator?: TestIndicator;
};
const cases: Case[] = [
  { id: 'd', rows: with3({ value: '74' }), code: 'inequalityNotNumber', names: 'värde' },
  { id: 'bgv', rows: with3({ population: 'x' }), code: 'inequalityNotNumber', names: 'befolkning' },
  {
    id: 'd',
    rows: with3({ standardError: '' }),
    code: 'inequalityNotNumber',
    names: 'standardfel',
  },
  { id: 'd', rows: with3({ standardError: -1 }), code: 'inequalityNegative', names: 'standardfel' },
  { id: 'bgv', rows: with3({ population: -5 }), code: 'inequalityNegative', names: 'befolkning' },
  { id: 'bgv', rows: with3({ population: null }), code: 'inequalityCellMissing', names: 'befolk' },
  { id: 'aci', rows: with3({ population: null }), code: 'inequalityCellMissing', names: 'befolk' },
  {
    id: 'bgv',
    rows: areasOf({ values: columns.values }),
    code: 'inequalityCellMissing',
    names: 'b',
  },
  {
    id: 'aci',
    rows: areasOf({ values: columns.values }),
    options: { weighted: true },
    code: 'inequalityCellMissing',
    names: 'befolkning',
  },
  {
    id: 'bgv',
    rows: good.map((row) => ({ ...row, population: 0 })),
    code: 'inequalityPopulationZero',
    names: 'befolkning',
  },
  { id: 'd', rows: good.slice(0, 2), code: 'inequalityTooFewAreas', names: 'värde' },
  { id: 'd', rows: with3({ value: null }), code: 'inequalityTooManyMissing', names: 'värde' },
  { id: 'd', rows: with3({ value: 101 }), code: 'inequalityOutsideLimits', names: 'värde' },
  { id: 'd', rows: with3({ value: -1 }), code: 'inequalityOutsideLimits', names: 'värde' },
  {
    id: 'rci',
    rows: good,
    options: { lowerLimit: 0, upperLimit: 80 },
    code: 'inequalityOutsideLimits',
    names: 'värde',
  },
  {
    id: 'rci',
    rows: good,
    options: { lowerLimit: 0 },
    code: 'inequalityLimitMissing',
    names: 'övre gräns',
  },
  {
    id: 'rci',
    rows: good,
    options: { lowerLimit: 100, upperLimit: 0 },
    code: 'inequalityLimitsReversed',
    names: 'gräns',
  },
  {
    id: 'rci',
    rows: good,
    options: { lowerLimit: '0', upperLimit: 100 },
    code: 'inequalityLimitNotNumber',
    names: 'undre gräns',
  },
  { id: 'sii', rows: with3({ order: null }), code: 'inequalityCellMissing', names: 'ordning' },
  { id: 'sii', rows: with3({ order: 2.5 }), code: 'inequalityOrderNotWhole', names: 'ordning' },
  { id: 'sii', rows: with3({ order: 2 }), code: 'inequalityOrderTied', names: 'ordning' },
  { id: 'd', rows: with3({ isFavourable: 0 }), code: 'inequalityDirectionUnclear', names: 'rikt' },
  {
    id: 'd',
    rows: good.map((row) => ({ ...row, isFavourable: 2 })),
    code: 'inequalityDirectionUnclear',
    names: 'riktning',
  },
  { id: 'mdru', rows: with3({ isReference: 1 }), code: 'inequalityReferenceCount', names: 'refer' },
  {
    id: 'd',
    rows: good.map((row) => ({ ...row, isReference: 0 })),
    options: { toReference: true },
    code: 'inequalityReferenceCount',
    names: 'referens',
  },
  {
    id: 'mdmu',
    rows: good.map((row, index) => ({ ...row, settingAverage: index })),
    code: 'inequalitySettingAverages',
    names: 'jämförelsemedel',
  },
  {
    id: 'd',
    rows: good,
    options: { confidence: 95 },
    code: 'inequalityConfidence',
    names: 'Konfidens',
  },
];

describe('input checks', () => {
  it.each(cases)('$id: $code names $names', ({ id, rows, options, code, names, indicator }) => {
    const fault = faultOf(() => measured(id, rows, options ?? {}, indicator ?? percent));
    expect(fault.code).toBe(code);
    expect(sentences[code]?.(fault.facts)).toContain(names);
  });

  it.each([
    { persons: { old: 1 }, population: 1, code: 'careNeedGroupMissing' },
    { persons: { old: 1, young: 1, tall: 1 }, population: 1, code: 'careNeedGroupUnknown' },
    { persons: { old: -1, young: 1 }, population: 1, code: 'careNeedCountNegative' },
    { persons: { old: 1, young: 1 }, population: 0, code: 'careNeedNumber' },
  ])('Care Need Index: $code', ({ persons, population, code }) => {
    const weights = { old: 6, young: 3 };
    const run = () => careNeedIndex({ weights, persons, population, referencePerPerson: 1 });
    expect(faultOf(run).code).toBe(code);
  });
});

describe('answers that need a word', () => {
  const seven = { values: [null, 70, 74, 81, 90, 91, 92], populations: [1, 1, 1, 1, 1, 1, 0] };

  it('a missing area within 15 percent is left out, one without people weighs nothing', () => {
    const result = measured('bgv', areasOf({ ...seven, errors: [1, 1, 1, 1, 1, 1, 1] }));
    expect(result).toMatchObject({ outcome: 'value', notices: ['areaLeftOut', 'populationZero'] });
    // Mean of 70, 74, 81, 90, 91 is 81.2; squares 125.44 + 51.84 + 0.04 + 77.44 + 96.04 over 5.
    expect(result).toMatchObject({ estimate: expect.closeTo(70.16, 10) });
  });

  it('a missing standard error is no interval, and said', () => {
    const rows = areasOf({ ...columns, errors: [4, null, 4, 3, 3] });
    for (const id of ['aci', 'bgv', 'mdbu', 'mdrw', 'ti'] as const) {
      expect(measured(id, rows)).toMatchObject({
        lower: null,
        upper: null,
        noInterval: 'standardErrorMissing',
        notices: ['noStandardErrors'],
      });
    }
    // The two ends have theirs, and PAR does not use them.
    expect(measured('d', rows, { isOrdered: true })).toMatchObject({ noInterval: null });
    expect(measured('parisk', rows)).toMatchObject({ noInterval: null, notices: [] });
  });

  it.each([
    { id: 'r', values: [0, 20, 30], reason: 'denominatorZero' },
    { id: 'ti', values: [0, 20, 30], reason: 'valueNotPositive' },
    { id: 'mld', values: [0, 20, 30], reason: 'valueNotPositive' },
    { id: 'rii', values: [0, 1, 90], reason: 'fittedEndNotPositive' },
    { id: 'rci', values: [0, 0, 0], reason: 'meanZero' },
    { id: 'covar', values: [0, 0, 0], reason: 'meanZero' },
    { id: 'idisu', values: [0, 0, 0], reason: 'meanZero' },
    { id: 'paf', values: [0, 0, 0], reason: 'meanZero' },
  ] as const)('$id of $values is refused: $reason', ({ id, values, reason }) => {
    const rows = areasOf({ values, populations: [10, 10, 10], errors: [1, 1, 1] });
    expect(measured(id, rows)).toEqual({ outcome: 'refused', reason, notices: [] });
  });

  it('a slope needs people in more than one area', () => {
    const rows = areasOf({ values: [1, 2, 3], populations: [10, 0, 0], errors: [1, 1, 1] });
    expect(measured('sii', rows)).toMatchObject({ outcome: 'refused', reason: 'noSpreadOfRanks' });
  });

  it.each([
    { id: 'r', values: [30, 20, 0], isOrdered: true, why: 'ratioZero' },
    { id: 'parisk', values: [30, 20, 10], isOrdered: true, why: 'referenceNotBetter' },
  ] as const)('$id shows an estimate without interval: $why', ({ id, values, isOrdered, why }) => {
    const rows = areasOf({ values, populations: [10, 10, 10], errors: [1, 1, 1] });
    expect(measured(id, rows, { isOrdered })).toMatchObject({
      estimate: 0,
      lower: null,
      noInterval: why,
    });
  });

  it('no cases in the reference, or an amount, gives PAR no interval', () => {
    const rows = areasOf({ values: [9, 5, 0], populations: [10, 10, 10] }, 0);
    expect(measured('paf', rows)).toMatchObject({
      estimate: -100,
      noInterval: 'noCasesInReference',
    });
    const incomes = areasOf({ values: [300, 200, 100], populations: [10, 10, 10] });
    expect(measured('paf', incomes, {}, amount)).toMatchObject({ noInterval: 'notCountOfPersons' });
  });

  it('a negative amount cannot be drawn', () => {
    const rows = areasOf({ values: [-5, 2, 3], populations: [1, 1, 1], errors: [1, 1, 1] });
    expect(measured('mdbu', rows, {}, amount)).toMatchObject({ noInterval: 'outsideDraws' });
  });

  it('a setting average replaces the mean in unweighted distances only', () => {
    const rows = areasOf({ values: [20, 30, 60], populations: [10, 30, 60] }).map((row) => ({
      ...row,
      settingAverage: 40,
    }));
    // Distances 20, 10, 20; the weighted ones are still from the mean 47.
    expect(measured('mdmu', rows)).toMatchObject({ estimate: expect.closeTo(50 / 3, 12) });
    expect(measured('idisu', rows)).toMatchObject({ estimate: expect.closeTo(5000 / 120, 12) });
    expect(measured('mdmw', rows)).toMatchObject({ estimate: expect.closeTo(15.6, 12) });
  });
});
