import { expect, it } from 'vitest';
import { assess } from '../../../server/model/assess.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { demoCase } from '../../support/demoCase.ts';

/** The demo with a second proposal whose street costs twice as much, as sure of it. */
function withDearerStreet(): { content: CaseContent; lineId: string; centrals: number[] } {
  const content = demoCase();
  const proposal = content.alternatives.find(({ isBaseline }) => !isBaseline);
  const line = proposal?.hardLines.find(({ amount: { low, high } }) => low !== high);
  if (proposal === undefined || line === undefined) throw new Error('the demo has intervals');
  const { central, low = central, high = central } = line.amount;
  const doubled = { ...line.amount, central: 2 * central, low: 2 * low, high: 2 * high };
  const dearer = {
    ...proposal,
    id: '00000000-0000-4000-8000-00000000000a',
    name: 'Dyrare gata',
    hardLines: proposal.hardLines.map((each) =>
      each === line ? { ...each, amount: doubled } : each,
    ),
  };
  return {
    content: { ...content, alternatives: [...content.alternatives, dearer] },
    lineId: line.id,
    centrals: [central, 2 * central],
  };
}

it('tells what an assumption has to be as an amount of the alternative itself', () => {
  const { content, lineId, centrals } = withDearerStreet();
  const proposals = assess(content, null).assessments.filter(({ isBaseline }) => !isBaseline);
  const found = proposals.map(({ uncertainty }) =>
    uncertainty.assumptions.find(({ id }) => id === `hardLines.${lineId}.amount`),
  );
  expect(found.map((each) => each?.unit?.split('/')[0])).toEqual(['SEK', 'SEK']);
  for (const [at, each] of found.entries()) {
    const { factor, value } = each?.byPerspective['samhalle']?.switching ?? {};
    expect((value ?? NaN) / (factor ?? NaN)).toBeCloseTo(centrals[at] ?? NaN, 6);
  }
  // What is left for the street is the same, whatever it costs: 0 is reached at the same amount.
  const [one, other] = found.map((each) => each?.byPerspective['samhalle']?.switching?.value);
  expect((one ?? NaN) / (other ?? NaN)).toBeCloseTo(1, 9);
});
