import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../server/model/checkCase.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { caseMessage } from '../../../server/vocabulary/text/sv/errors/model.ts';
import { demoWith } from '../../support/demoCase.ts';

function withFirstLine(amount: Estimate): CaseContent {
  return demoWith((proposal) => ({
    ...proposal,
    hardLines: proposal.hardLines.map((line, at) => (at === 0 ? { ...line, amount } : line)),
  }));
}

function withFirstEffect(effectShare: Estimate): CaseContent {
  return demoWith((proposal) => ({
    ...proposal,
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map((effect) => ({ ...effect, effectShare })),
    })),
  }));
}

/** Of the first line: the demo has intervals of its own that reach too far. */
const codesOf = (content: CaseContent) =>
  checkCase(content)
    .filter(({ path }) => path.slice(2, 4).join('.') === 'hardLines.0')
    .map(({ code }) => code)
    .filter((code) => code.startsWith('intervalReaches'));

describe('an interval that is wider than the number can be', () => {
  const wide = { low: 1, central: 50, high: 100 };
  it.each<[string, CaseContent, string[]]>([
    ['a triangle from 1 to 100 falls below 0', withFirstLine(wide), ['intervalReachesBelowZero']],
    ['a lognormal never does', withFirstLine({ ...wide, distribution: 'lognormal' }), []],
    ['a narrow one does not', withFirstLine({ low: 90, central: 100, high: 110 }), []],
    ['one that begins below 0 is meant to', withFirstLine({ low: -5, central: 0, high: 5 }), []],
  ])('%s', (_, content, codes) => {
    expect(codesOf(content)).toEqual(codes);
  });

  it('is told of an effect that reaches beyond the whole', () => {
    const messages = checkCase(withFirstEffect({ low: 0.5, central: 0.8, high: 1 }));
    const [first] = messages.filter(({ code }) => code === 'intervalReachesAboveWhole');
    expect(first?.path.slice(-2)).toEqual(['effectShare', 'high']);
    expect(first === undefined ? '' : caseMessage(first)).toContain('Välj ett smalare spann');
  });
});

it('points at a scenario of a group that is no longer there, and stops the calculation', () => {
  const content = demoWith((proposal) => proposal);
  const settings = {
    ...content.settings,
    scenarios: [{ id: 'torka', label: 'Torka', factors: { capex: 1.2, vattenpris: 2 } }],
  };
  const errors = checkCase({ ...content, settings }).filter(({ severity }) => severity === 'error');
  // Both alternatives share the settings.
  for (const { code, path, facts } of errors) {
    expect(code).toBe('scenarioFactorUnknown');
    expect(path).toEqual(['settings', 'scenarios', 0, 'factors', 'vattenpris']);
    expect(facts).toEqual({ scenario: 'Torka', name: 'vattenpris' });
  }
  expect(errors).toHaveLength(1);
});
