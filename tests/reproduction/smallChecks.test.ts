import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import { publishedSums } from '../../server/catalogue/parameters/publishedSums.ts';
import { benefitCost } from '../../server/engine/valuation/benefitCost.ts';
import { relativeChange } from '../../server/engine/valuation/changes.ts';
import { eventsAvoided } from '../../server/engine/valuation/healthValue.ts';
import {
  attributionToMeasure,
  impactOf,
  impactWithSharesAdded,
  socialReturnRatio,
} from '../../server/engine/valuation/impactChain.ts';
import { checkPublishedSum } from '../../server/engine/valuation/publishedSums.ts';
import {
  costPer,
  countFor,
  programmeCostPerParticipant,
  splitByShares,
} from '../../server/engine/valuation/unitCosts.ts';

/** soft-valuation.md 5.5: small checks, each worked in its own row. */
const value = (id: string) => valueInForce(entryOf(catalogueEntries, id), '2026-11-27');
const figure = (id: string) => value(id).central ?? NaN;

describe('parenting programme (ABC)', () => {
  it.each([
    { test: 'S1 ten groups per leader', groupsPerLeader: 10, eur: 326.3 },
    { test: 'S1b five: the set-up share doubles', groupsPerLeader: 5, eur: 380 },
  ])('$test', ({ groupsPerLeader, eur }) => {
    const cost = programmeCostPerParticipant({
      setUpPerParticipant: figure('SE-PAR-02'),
      setUpAtGroups: 10,
      groupsPerLeader,
      operatingPerParticipant: figure('SE-PAR-03'),
    });
    expect(cost).toBeCloseTo(eur, 9);
  });

  it('S1 agrees with the printed total', () => {
    expect(figure('SE-PAR-01')).toBe(326.3);
  });
});

describe('falls (Cochrane CD012424), per 1 000 persons', () => {
  const per1000 = (eventsPer1000: number, ratio: number | undefined) =>
    eventsAvoided({
      persons: 1000,
      eventsPerPersonYear: eventsPer1000 / 1000,
      ratio: ratio ?? NaN,
    });
  const rate = value('EF-OLD-01');
  const risk = value('EF-OLD-02');
  it.each([
    { test: 'S2 falls', got: per1000(850, rate.central), fewer: 195.5 },
    { test: 'S2 falls, weaker end', got: per1000(850, rate.high), fewer: 144.5 },
    { test: 'S2 falls, stronger end', got: per1000(850, rate.low), fewer: 246.5 },
    { test: 'S2b persons who fall', got: per1000(480, risk.central), fewer: 72 },
    { test: 'S2b persons who fall, weaker end', got: per1000(480, risk.high), fewer: 52.8 },
    { test: 'S2b persons who fall, stronger end', got: per1000(480, risk.low), fewer: 91.2 },
  ])('$test', ({ got, fewer }) => expect(got).toBeCloseTo(fewer, 9));
});

describe('changes and sums', () => {
  it('S3 youth clubs: 14 to 16 offenders per 1 000 is 14.29 %', () => {
    const change = relativeChange({ before: 14, after: 16 });
    expect(change).toBeCloseTo(0.1429, 4);
    expect(Math.abs(change - figure('EF-YOUTH-01'))).toBeLessThan(0.005);
  });

  it('S4 Moving to Opportunity: 11 270 and 3 477 more', () => {
    const after = 11_270 + 3_477;
    expect(after).toBe(14_747);
    const change = relativeChange({ before: 11_270, after });
    expect(change).toBeCloseTo(0.3085, 4);
    expect(Math.abs(change - figure('EF-NEIGH-01'))).toBeLessThan(0.005);
  });

  it.each([
    { test: 'S5 Nurse Family Partnership 2004', benefit: 26_298, cost: 9_118, net: 17_180 },
    { test: 'S6 Nurse Family Partnership, RAND 1998', benefit: 24_694, cost: 6_083, net: 18_611 },
  ])('$test', ({ benefit, cost, net }) => {
    const split = { taxpayers: benefit, participants: 0, others: 0, indirect: 0 };
    expect(benefitCost(split, -cost).net).toBe(net);
  });
});

describe('Housing First, Bergen', () => {
  const perMonth = costPer(figure('NO-HF-01'), 12);
  it('S7 per month, and per user and month at 5 · 8 users', () => {
    expect(Math.round(perMonth)).toBe(316_667);
    expect(Math.round(costPer(perMonth, 5 * 8))).toBe(7_917);
  });

  it.each([
    { users: 18, nok: 17_593 },
    { users: 14, nok: 22_619 },
  ])('S7b break-even at $users users implies $nok a month for the alternative', (one) => {
    expect(Math.round(costPer(perMonth, one.users))).toBe(one.nok);
  });
});

describe('totals and unit costs', () => {
  it.each([
    { test: 'all', total: 5.3e9, entry: 'SE-HOME-01', persons: 22_083 },
    { test: 'secondary market', total: 1.8e9, entry: 'SE-HOME-02', persons: 12_857 },
    { test: 'addiction care', total: 2.6e9, entry: 'SE-HOME-03', persons: 4_727 },
  ])('S8 Boverket 2015:31, $test', ({ total, entry, persons }) => {
    expect(Math.round(countFor(total, figure(entry)))).toBe(persons);
  });

  it('S9 preschool 2018: 152 915, printed 152 800 from an unrounded total', () => {
    const perChild = costPer(78.4e9, 512_703);
    expect(Math.round(perChild)).toBe(152_915);
    expect(Math.abs(perChild / figure('SE-SCH-02') - 1)).toBeLessThan(0.001);
  });

  it.each([
    { persons: 14_000, msek: 3.786 },
    { persons: 14_746, msek: 3.594 },
  ])('S11 school failure over $persons persons, half to the individual', ({ persons, msek }) => {
    const each = costPer(53e9, persons);
    expect(each / 1e6).toBeCloseTo(msek, 3);
    const { low = NaN, high = NaN } = value('SE-SCHFAIL-01');
    expect(each).toBeGreaterThan(low - 500);
    expect(each).toBeLessThan(high + 500);
    const { parts, residual } = splitByShares(each, [0.5, 0.5]);
    expect(parts).toEqual([each / 2, each / 2]);
    expect(residual).toBe(0);
  });
});

describe('S10 SROI', () => {
  const chain = {
    quantity: 50,
    proxy: 8000,
    deadweight: 0.2,
    displacement: 0,
    // The source prints the share that is due to others.
    attribution: attributionToMeasure(0.1),
  };

  it('the shares are multiplied: 288 000 and 2.88', () => {
    expect(chain.attribution).toBe(0.9);
    expect(impactOf(chain)).toBeCloseTo(288_000, 6);
    expect(socialReturnRatio(impactOf(chain), 100_000)).toBeCloseTo(2.88, 9);
  });

  it('the source adds them: 280 000 and 2.8', () => {
    expect(impactWithSharesAdded(chain)).toBeCloseTo(280_000, 6);
    expect(socialReturnRatio(impactWithSharesAdded(chain), 100_000)).toBeCloseTo(2.8, 9);
  });

  it('and that is told as a contradiction', () => {
    const claim = publishedSums.find(({ id }) => id === 'sroiAdded');
    const contradiction = claim === undefined ? null : checkPublishedSum(claim);
    expect(contradiction?.code).toBe('impactChainDiffers');
    expect(contradiction?.facts.recomputed).toBeCloseTo(0.288, 9);
  });
});
