import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { costOffersFor, offeredIds } from '../../../server/model/equity/costOffers.ts';
import { sociotopeOf } from '../../../server/model/equity/sociotope.ts';
import { indicators } from '../../../server/model/indicators/index.ts';
import { ownCountId, type PlaceCases } from '../../../server/vocabulary/ownCounts.ts';
import { ownFalls as falls } from '../../support/ownCounts.ts';
import { costWith, indicatorWith, prices } from './equityCase.ts';

const all = catalogueEntries.map(({ id }) => id);
const offered = (indicatorId: string, known = all) =>
  costOffersFor({ indicatorId }, known).map(({ entryId }) => entryId);

describe('what may price a difference', () => {
  it.each([
    { row: 'lowEconomicStandard', known: ['N31849', 'SE-EKB-05'], first: ['N31849'] },
    { row: 'lowEconomicStandard', known: ['SE-EKB-05'], first: ['SE-EKB-05'] },
    { row: 'employment16to64', known: all, first: ['SE-LAB-02'] },
    { row: 'preSecondary25to64', known: all, first: [] },
    { row: 'egen.Hemtjänst', known: ['N21006', 'N31000', 'SE-EKB-05'], first: ['N21006'] },
  ])('$row out of $known', ({ row, known, first }) => {
    expect(offered(row, known)).toEqual(first);
  });

  it('is asked how many of the source’s a case is, unless the register counts the same', () => {
    const asks = (indicatorId: string) =>
      costOffersFor({ indicatorId }, all).map(({ askedSv }) => askedSv !== undefined);
    for (const { id } of indicators) expect(asks(id)).not.toContain(false);
    expect(asks('egen.Bistånd')).not.toContain(true);
  });

  it('is in the catalogue as money for a person or household and year, and no level check', () => {
    const entries = catalogueEntries.filter(({ id }) => offeredIds.includes(id));
    expect(entries.map(({ id }) => id).toSorted()).toEqual(offeredIds.toSorted());
    expect(
      entries.filter(({ unit }) => !/^SEK\/(person|household|pupil)\/year$/.test(unit)),
    ).toEqual([]);
    const notForThis = ['N31000', 'N33007', 'N11020', 'N15009', 'N15014'];
    expect(offeredIds.filter((id) => notForThis.includes(id))).toEqual([]);
  });
});

describe('a municipality’s own counts among what the difference costs', () => {
  const own = costWith({
    id: 'egen',
    indicatorId: ownCountId(falls.set),
    unitCostSekPerYear: { central: 100_000 },
  });
  const found = sociotopeOf(
    { indicators: [indicatorWith()], ownCounts: [falls] },
    {
      equity: { costs: [costWith({ unitCostSekPerYear: { central: 75_000 } }), own] },
      settings: prices,
    },
  );

  it('costs a year, of the years that were put together', () => {
    const row = found.rows.at(-1);
    expect(row).toMatchObject({ state: 'costed', label: 'Fallskador, hela områdena' });
    expect(row?.excess).toBeCloseTo(35 / 3, 9);
    expect(row?.costs[0]?.sekPerYear.likely).toBeCloseTo((35 / 3) * 100_000, 4);
    // Byar for 63: 48.41 to 80.60; less the expected 28, by three years.
    expect(row?.excessLow).toBeCloseTo((48.41 - 28) / 3, 2);
    expect(row?.excessHigh).toBeCloseTo((80.6 - 28) / 3, 2);
  });

  it('is of whole areas, and never in a total of the plan area', () => {
    expect(
      found.totals.map(({ isWholeAreas, range }) => [isWholeAreas, range.sumSekPerYear]),
    ).toEqual([
      [undefined, 3_000_000],
      [true, (35 / 3) * 100_000],
    ]);
  });

  it.each([
    { state: 'smallCount', said: 'smallBase' },
    { state: 'smallRest', said: 'secondary' },
    { state: 'noData', said: 'noData' },
  ] as const)('says why there is none: $state', ({ state, said }) => {
    const hidden: PlaceCases = { ...falls, state, areaCases: null, strata: [] };
    const { rows } = sociotopeOf({ indicators: [], ownCounts: [hidden] }, { settings: prices });
    expect(rows[0]).toMatchObject({ state: said, excess: null, costs: [] });
  });
});
