import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import { publishedSums } from '../../server/catalogue/parameters/publishedSums.ts';
import { periodsOfLoan } from '../../server/engine/finance/loanTerms.ts';
import { breakEvenShare } from '../../server/engine/valuation/breakEven.ts';
import { scheduledAnnuityFactor } from '../../server/engine/valuation/presentValue.ts';
import {
  checkPublishedSum,
  contradictionsAbout,
  recomputed,
} from '../../server/engine/valuation/publishedSums.ts';
import { costPer, printedSplit } from '../../server/engine/valuation/unitCosts.ts';
import { contradictionSentence } from '../../server/vocabulary/text/sv/contradictions.ts';
import type { PublishedSum } from '../../server/vocabulary/valuation.ts';

/** soft-valuation.md 5.4: calculations after Nilsson and Wadeskog, agreeing and not. */
const claimOf = (id: string): PublishedSum => {
  const claim = publishedSums.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
};
const contradictionOf = (id: string) => checkPublishedSum(claimOf(id));
const sentenceOf = (id: string) => {
  const contradiction = contradictionOf(id);
  return contradiction === null
    ? null
    : contradictionSentence(contradiction).replaceAll('\u00a0', ' ');
};
const figure = (id: string) =>
  valueInForce(entryOf(catalogueEntries, id), '2026-11-27').central ?? NaN;

describe('N1 Jönköping', () => {
  it('engine: annuities at 3 %', () => {
    expect(scheduledAnnuityFactor(0.03, 3)).toBeCloseTo(2.828611, 6);
    expect(scheduledAnnuityFactor(0.03, 10)).toBeCloseTo(8.530203, 6);
  });

  const levelMsek = 21.2112;
  const sumAfter = (years: number, rate: number) => levelMsek * scheduledAnnuityFactor(rate, years);
  it('a level gain at 3 % gives the printed sums', () => {
    expect(Math.abs(sumAfter(3, 0.03) - 60)).toBeLessThan(0.1);
    expect(Math.abs(sumAfter(10, 0.03) - 180.94)).toBeLessThan(0.1);
    expect(levelMsek - figure('SE-NW-06') / 1e6).toBeCloseTo(12.2, 1);
  });

  it('425 is passed in the 32nd year', () => {
    expect(sumAfter(31, 0.03)).toBeLessThan(425);
    expect(sumAfter(32, 0.03)).toBeGreaterThan(425);
    const span = { presentSek: -425, futureSek: 0, paymentSek: levelMsek, timing: 'end' } as const;
    const answer = periodsOfLoan({ ...span, ratePerPeriod: 0.03 });
    expect(Math.ceil(answer.status === 'found' ? answer.periods : NaN)).toBe(32);
  });

  // The level that gives 60 in three years, at other rates.
  it.each([
    { rate: 0.04, level: 21.6, tenYears: 175.4 },
    { rate: 0.02, level: 20.8, tenYears: 186.9 },
  ])('at $rate ten years give $tenYears, not 180.94', ({ rate, level, tenYears }) => {
    const fitted = 60 / scheduledAnnuityFactor(rate, 3);
    expect(fitted).toBeCloseTo(level, 1);
    expect(fitted * scheduledAnnuityFactor(rate, 10)).toBeCloseTo(tenYears, 1);
  });

  it('the printed first year does not follow: 25 % of 70 less 9 is 8.5', () => {
    expect(contradictionOf('jonkopingFirstYear')).toEqual({
      code: 'sumDiffers',
      facts: {
        id: 'jonkopingFirstYear',
        label: 'Jönköping, vinst första året',
        unit: 'MSEK',
        printed: 12,
        recomputed: 8.5,
      },
    });
    expect(sentenceOf('jonkopingFirstYear')).toBe(
      'Jönköping, vinst första året: tryckt summa 12 mnkr följer inte av tryckta delar, som ger 8,50 mnkr.',
    );
  });

  it('the printed multiple does not follow: 42 · 9 is 378, and 425 / 9 is 47.2', () => {
    expect(contradictionOf('jonkopingMultiple')?.facts.recomputed).toBe(378);
    expect(costPer(425, 9)).toBeCloseTo(47.2, 1);
  });

  it('the yearly cost of one person is derived: 70 MSEK over 160', () => {
    expect(costPer(70e6, 160)).toBe(figure('SE-NW-03'));
  });
});

describe('N2 youth at risk', () => {
  it('the printed sum is a plain product', () => {
    expect(contradictionOf('youthAtRiskTotal')).toBeNull();
    expect(recomputed(claimOf('youthAtRiskTotal').from)).toBe(250);
  });

  it('the printed break-even does not follow from the printed amounts: it would be 0.8 %', () => {
    expect(contradictionOf('youthAtRiskBreakEven')?.facts.recomputed).toBeCloseTo(0.008, 12);
    expect(sentenceOf('youthAtRiskBreakEven')).toBe(
      'Unga i riskzon, andel som behöver lyckas: tryckt brytpunkt 1,50 % följer inte av tryckta belopp, som ger 0,80 %.',
    );
  });

  it.each([
    { rate: 0.03, percent: 1.47 },
    { rate: 0.035, percent: 1.6 },
    { rate: 0.04, percent: 1.74 },
  ])('discounted at $rate the break-even share is $percent %', ({ rate, percent }) => {
    const costPerPersonYear = costPer(figure('SE-NW-02'), 45);
    expect(costPerPersonYear).toBeCloseTo(277_778, 0);
    const share = breakEvenShare({
      programmeCost: 2e6,
      persons: 20,
      costPerPersonYear,
      years: 45,
      rate,
    });
    expect(share * 100).toBeCloseTo(percent, 2);
  });
});

describe('N3 a cohort', () => {
  it.each([
    { id: 'cohortFifthLongRun', agrees: true, value: 31 },
    { id: 'cohortFifthPerYear', agrees: false, value: 1.2 },
    { id: 'cohortShorter', agrees: false, value: 18 },
  ])('$id recomputes to $value', ({ id, agrees, value }) => {
    expect(recomputed(claimOf(id).from)).toBeCloseTo(value, 9);
    expect(contradictionOf(id) === null).toBe(agrees);
  });

  it('155 is more years of 6 than a working life is worth', () => {
    expect(costPer(155, 6)).toBeCloseTo(25.8, 1);
    expect(scheduledAnnuityFactor(0.04, 45)).toBeCloseTo(20.7, 1);
    expect(scheduledAnnuityFactor(0.03, 45)).toBeCloseTo(24.5, 1);
    expect(contradictionOf('cohortLifetime')?.code).toBe('presentValueDiffers');
  });
});

describe('bullying', () => {
  it('N4 2016: 45 % of the printed total is in no printed part, and stays so', () => {
    const parts = ['SE-BULLY-02', 'SE-BULLY-03', 'SE-BULLY-04', 'SE-BULLY-05'].map(figure);
    expect(parts.map((part) => part / 1e9)).toEqual([4.5, 2.4, 1.4, 1.3]);
    const split = printedSplit(figure('SE-BULLY-01'), parts);
    expect(split.parts).toEqual(parts);
    expect(split.residual / 1e9).toBeCloseTo(7.9, 9);
    expect(split.residualShare).toBeCloseTo(0.45, 2);
  });

  it('N5 2022: per year, per pupil, and the first four years', () => {
    expect(recomputed(claimOf('bullyingPerYear').from)).toBe(3.425);
    expect(contradictionOf('bullyingPerYear')).toBeNull();
    const perPupil = costPer(figure('SE-BULLY-06'), 14_000);
    expect(perPupil / 1e6).toBeCloseTo(3.286, 3);
    expect(Math.abs(perPupil - figure('SE-BULLY-07'))).toBeLessThan(500);
    const { residualShare } = printedSplit(46, [13.7]);
    expect(1 - residualShare).toBeCloseTo(0.298, 3);
  });
});

describe('contradictions', () => {
  it('follow every value that stands on the same source, and no other', () => {
    const about = (...ids: string[]) =>
      contradictionsAbout(new Set(ids), publishedSums).map(({ facts }) => facts.id);
    expect(about('SE-NW-03')).toEqual(['jonkopingFirstYear', 'jonkopingMultiple']);
    expect(about('SE-BULLY-06')).toEqual([]);
    expect(about('DK-SOM-05')).toEqual(['icmMean']);
    expect(about()).toEqual([]);
  });

  it('point at entries that the catalogue has', () => {
    for (const { entryIds } of publishedSums) {
      for (const id of entryIds) expect(entryOf(catalogueEntries, id).id).toBe(id);
    }
  });

  it('each has its sentence, with both figures', () => {
    const sentences = publishedSums.flatMap((claim) => sentenceOf(claim.id) ?? []);
    expect(sentences.length).toBe(10);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/tryckt .* (följer inte av|lägger ihop)/);
      expect(sentence).not.toMatch(/NaN|undefined/);
    }
  });
});
