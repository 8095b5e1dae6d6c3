import { describe, expect, it } from 'vitest';
import { planChangesScene } from '../../server/scenes/planChanges.ts';
import { sociotopeScene } from '../../server/scenes/sociotopeCosts.ts';
import { equityTexts } from '../../server/vocabulary/text/sv/equity.ts';
import { demoSnapshot } from './demoSnapshot.ts';
import { expectAskable, expectSound } from './sceneRules.ts';

const { equity } = demoSnapshot().results;
const place = 1;
const changes = equity?.alternatives.at(place)?.changes ?? [];
const sociotope = equity?.sociotope ?? { rows: [], totals: [] };
const source = 'Påhittat';

it('leads from each figure of the tables to where it stands among the results', () => {
  const { results } = demoSnapshot();
  const size = { width: 470 };
  expectAskable(planChangesScene({ changes, source, place }, size), results);
  expectAskable(sociotopeScene({ sociotope, source, priceYear: 2026 }, size), results);
});

describe.each([
  { width: 300, textSize: 12.5 },
  { width: 470, textSize: 9.5 },
  { width: 960, textSize: 14 },
])('at $width', (size) => {
  it('what the plan changes is drawn within its frame', () => {
    expectSound(planChangesScene({ changes, source, place }, size));
  });
  it('what the difference costs is drawn within its frame', () => {
    expectSound(sociotopeScene({ sociotope, source, priceYear: 2026 }, size));
  });
});

it('names the part that is no improvement, in words and in the table', () => {
  const scene = planChangesScene({ changes, source, place }, { width: 470 });
  expect(scene.title).toBe('Insatserna ändrar ett mått av 5 för dem som bor kvar');
  expect(scene.summary).toContain('Den delen är ingen förbättring.');
  expect(scene.table.columns.map(({ header }) => header)).toContain(
    'Bara att andra flyttar in, procentenheter',
  );
});

it('says when nothing that is known changes for those who stay', () => {
  const still = changes.map((change) => ({
    ...change,
    stayersShare: change.shareAfter,
    ofStayers: { likely: 0, low: 0, high: 0 },
  }));
  expect(planChangesScene({ changes: still, source, place }, { width: 470 }).title).toBe(
    'Planens insatser ändrar inget mått för dem som bor kvar',
  );
});

// A gap without a unit cost is another thing than no gap: one is entered, the other is chance.
it.each([
  {
    states: ['noUnitCost', 'noUnitCost', 'notSeparable'],
    said: 'Ingen kostnad är räknad: 2\u00a0mått skiljer sig mer än slumpen brukar ge men saknar enhetskostnad.',
  },
  {
    states: ['notSeparable', 'notJudged'],
    said: 'Inget mått har en kostnad som kan skiljas från kommunen i övrigt.',
  },
  {
    states: ['smallBase', 'secondary'],
    said: 'Ingen kostnad är räknad: inget mått kan visas för planområdet.',
  },
] as const)('says why there is no total for $states', ({ states, said }) => {
  expect(equityTexts.nothingSummed(states.map((state) => ({ state })))).toBe(said);
});
