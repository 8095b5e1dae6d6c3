import { describe, expect, it } from 'vitest';
import { checkCase } from '../../server/model/checkCase.ts';
import { evidenceGuards, isLargeChange } from '../../server/model/evidenceGuards.ts';
import { isSummed } from '../../server/model/soft/effects.ts';
import type { CatalogueUse, Estimate } from '../../server/vocabulary/numbers.ts';
import { caseMessage } from '../../server/vocabulary/text/sv/errors/model.ts';
import { demoWith, type AlternativeOf } from '../support/demoCase.ts';

const use: CatalogueUse = {
  entryId: 'SE-SCH-08',
  vintage: '2026-11',
  validFrom: '2022-01-01',
  grade: 'B',
  central: 1000,
  unitFactor: 1,
};
const ranged: CatalogueUse = { ...use, low: 900, high: 1050 };

// prettier-ignore -- 25 per cent of 1 000 is 250; the printed interval is 900 to 1 050.
describe('a change so large that a reason is asked for', () => {
  it.each([
    ['none', { central: 1000, catalogue: use }, false],
    ['a quarter up', { central: 1250, catalogue: use }, false],
    ['more than a quarter up', { central: 1251, catalogue: use }, true],
    ['more than a quarter down', { central: 749, catalogue: use }, true],
    ['small, but above the interval', { central: 1051, catalogue: ranged }, true],
    ['small and inside', { central: 910, catalogue: ranged }, false],
    ['in the field’s own unit', { central: 12_000, catalogue: { ...use, unitFactor: 12 } }, false],
    ['a number of one’s own', { central: 5 }, false],
  ] as [string, Estimate, boolean][])('%s', (_what, estimate, isLarge) => {
    expect(isLargeChange(estimate)).toBe(isLarge);
  });
});

/** The demo with the first flow of its first effect changed, and the effect. */
function withFlow(
  unitValueSek: Estimate,
  changes: Partial<AlternativeOf['measures'][0]['effects'][0]> = {},
) {
  return demoWith((proposal) => {
    const [measure, ...measures] = proposal.measures;
    const [effect, ...effects] = measure?.effects ?? [];
    const [flow, ...flows] = effect?.flows ?? [];
    if (measure === undefined || effect === undefined || flow === undefined) return proposal;
    const changed = { ...effect, ...changes, flows: [{ ...flow, unitValueSek }, ...flows] };
    return { ...proposal, measures: [{ ...measure, effects: [changed, ...effects] }, ...measures] };
  });
}
const proposalOf = (content: ReturnType<typeof demoWith>) => {
  const found = content.alternatives.find(({ isBaseline }) => !isBaseline);
  if (found === undefined) throw new Error('the demo has a proposal');
  return found;
};

describe('what is doubtful in how a case uses the catalogue', () => {
  it('is a large change until someone says why', () => {
    const content = withFlow({ central: 2000, catalogue: use });
    const [guard] = evidenceGuards(proposalOf(content));
    expect(guard).toMatchObject({
      code: 'evidenceChangeUnexplained',
      path: ['measures', 0, 'effects', 0, 'flows', 0, 'unitValueSek', 'central'],
    });
    const message = checkCase(content).find(({ code }) => code === 'evidenceChangeUnexplained');
    expect(message?.severity).toBe('warning');
    expect(message === undefined ? '' : caseMessage(message)).toMatch(
      /2.000 men bibliotekets värde 1.000/,
    );
    const explained = withFlow({ central: 2000, catalogue: use, changedBecause: 'Eget avtal.' });
    expect(evidenceGuards(proposalOf(explained))).toEqual([]);
  });

  it('is an effect that is trusted more than the evidence it uses', () => {
    const effectOf = (grade: CatalogueUse['grade'], own: 'A' | 'C' | 'own') => {
      const content = withFlow({ central: 1000, catalogue: { ...use, grade } }, { grade: own });
      return evidenceGuards(proposalOf(content)).map(({ code, facts }) => [code, facts['weakest']]);
    };
    expect(effectOf('C', 'A')).toEqual([['effectGradeAboveEvidence', 'C']]);
    expect(effectOf('B', 'C')).toEqual([]);
    // An own assumption is already the weakest.
    expect(effectOf('E', 'own')).toEqual([]);
  });

  it('keeps evidence of grade D out of the sums, whatever the effect says of itself', () => {
    const effect = (part: object) => {
      const weak = withFlow({ central: 1000, catalogue: { ...use, grade: 'D' } }, part);
      const [found] = proposalOf(weak).measures[0]?.effects ?? [];
      if (found === undefined) throw new Error('the demo has an effect');
      return found;
    };
    expect(isSummed(effect({ grade: 'A' }))).toBe(false);
    const told = checkCase(withFlow({ central: 1000, catalogue: { ...use, grade: 'D' } }))
      .filter(({ code }) => code === 'effectNotSummed')
      .map(caseMessage);
    expect(told[0]).toContain('underlaget har tillit D');
    expect(isSummed(effect({ grade: 'A', includedBecause: 'Enda underlaget.' }))).toBe(true);
  });
});
