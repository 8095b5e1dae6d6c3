import { describe, expect, it } from 'vitest';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { assess } from '../../server/model/assess.ts';
import { resultsSchema } from '../../server/vocabulary/snapshot.ts';
import { demoCase, demoWith } from '../support/demoCase.ts';
import { demoPlace } from '../support/demoPlace.ts';

describe('the demo', () => {
  const results = assess(demoCase(), demoPlace());
  const [baseline, proposal] = results.assessments;

  it('has the shape of results, before and after JSON', () => {
    expect(resultsSchema.parse(JSON.parse(JSON.stringify(results)))).toEqual(results);
  });

  it('is nothing in the baseline', () => {
    const sums = Object.values(baseline?.results.npv_by_layer ?? {});
    expect(sums).toHaveLength(7);
    expect(sums.every(({ hard, soft, total }) => hard === 0 && soft === 0 && total === 0)).toBe(
      true,
    );
    expect(baseline?.results).not.toHaveProperty('property');
    expect(baseline?.findings).toMatchObject({
      posts: [],
      effects: [],
      biggestWinner: null,
      biggestLoser: null,
      writeDownNeedSek: null,
      breakEvenRentIncreaseShare: null,
      medianGrade: null,
      repaysWithin5YearsInBudget: true,
    });
    expect(baseline?.findings.groupSwitching.every(({ changeShare }) => changeShare === null)).toBe(
      true,
    );
  });

  it('differs from an empty baseline by all of the proposal, in every draw', () => {
    const [difference] = results.differences;
    expect(difference?.alternativeId).toBe('forslag');
    expect(difference?.npvSek).toEqual(proposal?.results.npv_by_layer);
    for (const [perspective, chance] of Object.entries(
      difference?.chanceBetterThanBaseline ?? {},
    )) {
      expect(chance).toBe(proposal?.uncertainty.byPerspective[perspective]?.chanceAboveZero);
    }
  });

  it('is the same each time, also after another case', () => {
    const demo = demoCase();
    const other = assess({ ...demo, settings: { ...demo.settings, seed: 7 } }, null);
    expect(other.assessments[1]?.uncertainty).not.toEqual(proposal?.uncertainty);
    expect(assess(demoCase(), demoPlace())).toEqual(results);
  });

  // A value is a sum over items, so a group that is 1.2 times as large adds 0.2 of its own part.
  it('is tried with a group of assumptions larger: every figure follows, the case does not', () => {
    const demo = demoCase();
    const tried = assess(demo, demoPlace(), { capex: 1.2, effect: 0.5 });
    const [, after] = tried.assessments;
    for (const [perspective, { total }] of Object.entries(after?.results.npv_by_layer ?? {})) {
      const parts = proposal?.results.risk?.[perspective]?.group_npv;
      if (parts === undefined) continue;
      const before = proposal?.results.npv_by_layer[perspective]?.total ?? 0;
      const byHand = before + 0.2 * (parts['capex'] ?? 0) - 0.5 * (parts['effect'] ?? 0);
      expect(total).toBeCloseTo(byHand, 4);
    }
    expect(after?.keyFigures.investment.totalSek).toBeGreaterThan(
      proposal?.keyFigures.investment.totalSek ?? Infinity,
    );
    expect(tried.differences[0]?.npvSek).toEqual(after?.results.npv_by_layer);
    expect(demo).toEqual(demoCase());
    expect(assess(demo, demoPlace(), { capex: 1 })).toEqual(results);
  });

  it('has no indicators without a place', () => {
    expect(assess(demoCase(), null)).toMatchObject({ indicators: [], areaIndicators: [] });
  });
});

describe('alternatives meet the same draws', () => {
  const twins = (softCostSek: number) => {
    const content = demoCase();
    const [, proposal] = content.alternatives;
    if (proposal === undefined) throw new Error('the demo has a proposal');
    const dearer = {
      ...proposal,
      id: 'dyrare',
      isBaseline: false,
      hardLines: proposal.hardLines.map((line) =>
        line.id === 'plan_cost' ? { ...line, amount: { central: 900_000 + softCostSek } } : line,
      ),
    };
    const alternatives = [{ ...proposal, isBaseline: true }, dearer];
    return assess({ ...content, alternatives }, null).differences[0];
  };

  it('a krona more of something certain is worse in every draw', () => {
    expect(twins(1)?.chanceBetterThanBaseline['kommun']).toBe(0);
    expect(twins(-1)?.chanceBetterThanBaseline['kommun']).toBe(1);
    expect(twins(1)?.npvSek['kommun']?.total).toBeCloseTo(-1, 6);
  });

  it('no difference is as likely either way', () => {
    expect(twins(0)?.chanceBetterThanBaseline['samhalle']).toBe(0.5);
  });
});

describe('cases that cannot be assessed', () => {
  it.each([
    ['no baseline', { isBaseline: false }],
    ['two baselines', { isBaseline: true }],
  ])('%s', (_name, change) => {
    const content = demoCase();
    const alternatives = content.alternatives.map((one) => ({ ...one, ...change }));
    const attempt = () => assess({ ...content, alternatives }, null);
    expect(attempt).toThrow(expect.objectContaining({ code: 'baselineCount' }));
  });

  it('what is not filled in is said before anything is drawn', () => {
    const content = demoWith((proposal) => ({
      ...proposal,
      programme: { ...proposal.programme, blocks: [] },
    }));
    const attempt = () =>
      assess({ ...content, settings: { ...content.settings, correlation: [] } }, null);
    expect(attempt).toThrow(expect.objectContaining({ name: 'DomainError' }));
  });
});

/** The demo with every interval taken away: nothing is left but the central values. */
function withoutIntervals(content: CaseContent): CaseContent {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => {
      return !('central' in value) || (key !== 'low' && key !== 'high');
    });
    return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
  };
  return { ...content, alternatives: plain(content.alternatives) as CaseContent['alternatives'] };
}

it('without risk groups the numbers with intervals still vary, each by itself', () => {
  const demo = demoCase();
  const settings = { ...demo.settings, riskGroups: [], correlation: [] };
  const [, proposal] = assess({ ...demo, settings }, null).assessments;
  const society = proposal?.uncertainty.byPerspective['samhalle'];
  expect(society?.p10).toBeLessThan(society?.p90 ?? NaN);
  expect(proposal?.findings.groupSwitching).toEqual([]);
});

it('without intervals and groups every draw is the central value', () => {
  const demo = withoutIntervals(demoCase());
  const settings = { ...demo.settings, riskGroups: [], correlation: [] };
  const [, proposal] = assess({ ...demo, settings }, null).assessments;
  const society = proposal?.uncertainty.byPerspective['samhalle'];
  const central = proposal?.results.npv_by_layer['samhalle']?.total ?? NaN;
  expect(society?.p10).toBe(society?.p90);
  expect((society?.p50 ?? NaN) / central).toBeCloseTo(1, 9);
  expect(proposal?.uncertainty.assumptions).toEqual([]);
});

/** kr per m² BTA: each of the demo's intervals lies in the simulation where it was entered. */
it('meets the entered low and high as the 10th and 90th percentile', () => {
  const demo = withoutIntervals(demoCase());
  const alternatives = demo.alternatives.map((alternative) => ({
    ...alternative,
    hardLines: alternative.hardLines.map((line) =>
      line.id === 'remediation'
        ? { ...line, amount: { central: 2.4e6, low: 1.6e6, high: 4.8e6 } }
        : line,
    ),
  }));
  const settings = { ...demo.settings, riskGroups: [], correlation: [], draws: 100_000 };
  const [, proposal] = assess({ ...demo, settings, alternatives }, null).assessments;
  const [remediation, ...others] = proposal?.uncertainty.assumptions ?? [];
  expect(others).toEqual([]);
  const society = remediation?.byPerspective['samhalle'];
  const spread = proposal?.uncertainty.byPerspective['samhalle'];
  // A dear clean-up is the bad end: its 90th percentile is the result's 10th.
  const width = (society?.lowSek ?? NaN) - (society?.highSek ?? NaN);
  expect(((spread?.p10 ?? NaN) - (society?.highSek ?? NaN)) / width).toBeCloseTo(0, 1);
  expect(((spread?.p90 ?? NaN) - (society?.lowSek ?? NaN)) / width).toBeCloseTo(0, 1);
});

it('tells which single assumption turns the result, and that it then is nought', () => {
  const demo = demoCase();
  const [, proposal] = assess(demo, null).assessments;
  const rent = proposal?.uncertainty.assumptions.find(({ id }) => id.endsWith('rentSekPerM2'));
  const factor = rent?.byPerspective['bolag']?.switching?.factor ?? NaN;
  const alternatives = demo.alternatives.map((alternative) => ({
    ...alternative,
    propertyAppraisals: alternative.propertyAppraisals.map((appraisal) => ({
      ...appraisal,
      rentSekPerM2: { central: appraisal.rentSekPerM2.central * factor },
    })),
  }));
  const turned = assess({ ...demo, alternatives }, null).assessments[1];
  const before = proposal?.results.npv_by_layer['bolag']?.total ?? NaN;
  expect((turned?.results.npv_by_layer['bolag']?.total ?? NaN) / before).toBeCloseTo(0, 9);
});

describe('what is worth to know', () => {
  const informationOf = (commonShare: number) => {
    const demo = demoCase();
    const riskGroups = demo.settings.riskGroups.map((group) => ({ ...group, commonShare }));
    const { information } = assess({ ...demo, settings: { ...demo.settings, riskGroups } }, null);
    return information.find(({ perspective }) => perspective === 'samhalle');
  };

  it('a group whose numbers vary as one stands once: knowing one is knowing all', () => {
    const rows = informationOf(1)?.byAssumption.map(({ id }) => id) ?? [];
    expect(rows).toContain('effect');
    expect(rows.filter((id) => id.includes('effectShare'))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('numbers that each vary by themselves stand each by itself', () => {
    const rows = informationOf(0)?.byAssumption.map(({ id }) => id) ?? [];
    expect(rows).not.toContain('effect');
    expect(rows.some((id) => id.endsWith('effectShare'))).toBe(true);
  });
});
