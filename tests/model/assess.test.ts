import { describe, expect, it } from 'vitest';
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

it('goes on without risk groups: every draw is the central value', () => {
  const demo = demoCase();
  const settings = { ...demo.settings, riskGroups: [], correlation: [] };
  const [, proposal] = assess({ ...demo, settings }, null).assessments;
  const society = proposal?.uncertainty.byPerspective['samhalle'];
  expect(society?.p10).toBe(society?.p90);
  expect(proposal?.findings.groupSwitching).toEqual([]);
});
