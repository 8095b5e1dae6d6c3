import { describe, expect, it } from 'vitest';
import {
  runAreaExcessReference,
  runEvaluationReference,
} from '../../../server/engine/evaluation/reference.ts';
import { readSharedJson } from '../../geo/readShared.ts';
import { hasShared } from '../../support/shared.ts';

describe.skipIf(!hasShared)('reference numbers', () => {
  it.each([
    { file: 'area-excess.json', run: runAreaExcessReference },
    { file: 'evaluation.json', run: runEvaluationReference },
  ])('every number of $file', ({ file, run }) => {
    const checks = run(readSharedJson('reference', 'evaluation', file));
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
    expect(checks.length).toBeGreaterThan(70);
  });
});

describe('a file', () => {
  const fileOf = (kind: string, input: unknown, expected: unknown) => ({
    schema: 'area-excess-reference/1',
    cases: [{ id: 'one', kind, input, expected }],
  });

  it('of a kind that is not known fails, number by number', () => {
    const checks = runAreaExcessReference(fileOf('unheard-of', {}, { a: 1, b: { c: null } }));
    expect(checks.map(({ id, pass }) => [id, pass])).toEqual([
      ['one/a', false],
      ['one/b.c', false],
    ]);
  });

  it('with input that is refused fails', () => {
    const input = {
      area: { cases: 3, population: 2 },
      reference_excluding_area: { cases: 1, population: 9 },
    };
    const [check] = runAreaExcessReference(fileOf('proportion-gap', input, { difference: 1 }));
    expect(check).toMatchObject({ pass: false, got: undefined });
  });
});
