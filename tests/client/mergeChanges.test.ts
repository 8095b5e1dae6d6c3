import { expect, it } from 'vitest';
import { mergeChanges } from '../../client/case/mergeChanges.ts';

const base = {
  title: 'Kullen',
  reviewer: '',
  points: ['ett'],
  lines: [
    { id: 'gata', label: 'Gata', sek: 1 },
    { id: 'park', label: 'Park', sek: 2 },
  ],
};

it.each([
  {
    name: 'fields changed on different sides are both kept',
    mine: { ...base, title: 'Backen' },
    theirs: { ...base, reviewer: 'Anna' },
    expected: { ...base, title: 'Backen', reviewer: 'Anna' },
  },
  {
    name: 'a field changed on both sides is mine',
    mine: { ...base, title: 'Mitt' },
    theirs: { ...base, title: 'Deras' },
    expected: { ...base, title: 'Mitt' },
  },
  {
    name: 'a list without ids is one value',
    mine: { ...base, points: ['ett', 'mitt'] },
    theirs: { ...base, points: ['ett', 'deras'] },
    expected: { ...base, points: ['ett', 'mitt'] },
  },
  {
    name: 'rows are followed by id: changed here, changed there, added on both sides',
    mine: {
      ...base,
      lines: [
        { id: 'gata', label: 'Gata', sek: 10 },
        { id: 'park', label: 'Park', sek: 2 },
        { id: 'va', label: 'VA', sek: 3 },
      ],
    },
    theirs: {
      ...base,
      lines: [
        { id: 'gata', label: 'Gatan', sek: 1 },
        { id: 'park', label: 'Park', sek: 20 },
        { id: 'lek', label: 'Lek', sek: 4 },
      ],
    },
    expected: {
      ...base,
      lines: [
        { id: 'gata', label: 'Gatan', sek: 10 },
        { id: 'park', label: 'Park', sek: 20 },
        { id: 'lek', label: 'Lek', sek: 4 },
        { id: 'va', label: 'VA', sek: 3 },
      ],
    },
  },
  {
    name: 'a row taken away here is gone, unless they changed it',
    mine: { ...base, lines: [] },
    theirs: {
      ...base,
      lines: [
        { id: 'gata', label: 'Gata', sek: 1 },
        { id: 'park', label: 'Park', sek: 20 },
      ],
    },
    expected: { ...base, lines: [{ id: 'park', label: 'Park', sek: 20 }] },
  },
])('$name', ({ mine, theirs, expected }) => {
  expect(mergeChanges(base, mine, theirs)).toEqual(expected);
});
