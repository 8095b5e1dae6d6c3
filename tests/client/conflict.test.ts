import { expect, it } from 'vitest';
import { factsConflict, settledFacts } from '../../client/case/useProcess.ts';
import { noProcessFacts, type ProcessFacts } from '../../server/vocabulary/process.ts';
import { conflictRows, firstChoices, settled } from '../../client/case/conflict.ts';

const base = {
  title: 'Kullen',
  reviewer: '',
  points: ['ett'],
  lines: [
    { id: 'gata', label: 'Gata', sek: 1 },
    { id: 'park', label: 'Park', sek: 2 },
  ],
};
type Document = typeof base;
const line = (id: string, sek: number) => ({ id, label: id, sek });
const [gata, park] = base.lines as [Document['lines'][0], Document['lines'][0]];

type Row = {
  readonly name: string;
  readonly mine: Document;
  readonly theirs: Document;
  /** Who changed what, in the order it is shown. */
  readonly changes: readonly (readonly [place: string, changedBy: string])[];
  /** What it becomes when mine is chosen wherever both have changed. */
  readonly becomes: Document;
};
it.each<Row>([
  {
    name: 'fields changed on different sides are both kept',
    mine: { ...base, title: 'Backen' },
    theirs: { ...base, reviewer: 'Anna' },
    changes: [
      ['Rubrik', 'mine'],
      ['Granskare', 'theirs'],
    ],
    becomes: { ...base, title: 'Backen', reviewer: 'Anna' },
  },
  {
    name: 'a field changed on both sides waits for a person',
    mine: { ...base, title: 'Mitt' },
    theirs: { ...base, title: 'Deras' },
    changes: [['Rubrik', 'both']],
    becomes: { ...base, title: 'Mitt' },
  },
  {
    name: 'a row is followed by its id: changed here, another there, one added on each side',
    mine: { ...base, lines: [{ ...gata, sek: 10 }, park, line('va', 3)] },
    theirs: { ...base, lines: [gata, { ...park, label: 'Lek' }, line('torg', 4)] },
    changes: [
      ['Lines, Gata, sek', 'mine'],
      ['Lines, Park, benämning', 'theirs'],
      ['Lines, torg', 'theirs'],
      ['Lines, va', 'mine'],
    ],
    becomes: {
      ...base,
      lines: [{ ...gata, sek: 10 }, { ...park, label: 'Lek' }, line('va', 3), line('torg', 4)],
    },
  },
  {
    name: 'a row that one took away and the other changed waits for a person',
    mine: { ...base, lines: [park] },
    theirs: { ...base, lines: [{ ...gata, sek: 7 }, park] },
    changes: [['Lines, Gata', 'both']],
    becomes: { ...base, lines: [park] },
  },
  {
    name: 'a row that one took away stays away',
    mine: { ...base, title: 'Backen' },
    theirs: { ...base, lines: [park] },
    changes: [
      ['Rubrik', 'mine'],
      ['Lines, Gata', 'theirs'],
    ],
    becomes: { ...base, title: 'Backen', lines: [park] },
  },
  {
    name: 'the order is a choice of its own',
    mine: { ...base, lines: [park, gata] },
    theirs: { ...base, lines: [{ ...gata, sek: 5 }, park] },
    changes: [
      ['Lines, Gata, sek', 'theirs'],
      ['Lines', 'mine'],
    ],
    becomes: { ...base, lines: [park, { ...gata, sek: 5 }] },
  },
])('$name', ({ mine, theirs, changes, becomes }) => {
  const rows = conflictRows(base, mine, theirs);
  expect(rows.map(({ place, changedBy }) => [place, changedBy])).toEqual(changes);
  const clashes = rows.filter(({ changedBy }) => changedBy === 'both');
  const choices = new Map([
    ...firstChoices(rows),
    ...clashes.map(({ key }) => [key, 'mine'] as const),
  ]);
  expect(settled(mine, theirs, choices)).toEqual(becomes);
});

it('sets the days of the timetable side by side, and keeps what both have chosen', () => {
  const before: ProcessFacts = {
    ...noProcessFacts,
    days: { consultationEnds: { planned: '2026-09-30' } },
  };
  const mine: ProcessFacts = {
    ...before,
    appeal: 'open',
    days: { consultationEnds: { planned: '2026-10-02' } },
  };
  const theirs: ProcessFacts = {
    ...before,
    days: {
      consultationEnds: { planned: '2026-09-28' },
      adopted: { actual: '2026-11-10' },
    },
  };
  const rows = factsConflict(before, mine, theirs);
  expect(rows.map(({ place, ...row }) => [place, row.mine, row.theirs, row.changedBy])).toEqual([
    ['Dagar, Samrådets sista dag, planerad dag', ...['2026-10-02', '2026-09-28', 'both']],
    ['Dagar, Planen antagen, verklig dag', undefined, '2026-11-10', 'theirs'],
    ['Överklagande', 'Pågår', 'Ingen', 'mine'],
  ]);
  const choices = new Map([...firstChoices(rows), [rows[0]?.key ?? '', 'mine'] as const]);
  // A day that nobody has given is not there.
  expect(settledFacts(mine, theirs, choices)).toEqual({
    ...before,
    appeal: 'open',
    days: {
      consultationEnds: { planned: '2026-10-02' },
      adopted: { actual: '2026-11-10' },
    },
  });
});
