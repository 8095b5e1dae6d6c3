import { expect, it } from 'vitest';
import { numberedOf } from '../../../server/annex/assumptions.ts';
import { compositionBlocks } from '../../../server/annex/sections/composition.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';

const snapshot = demoSnapshot();
const [assessment, register] = [snapshot.results.assessments[1], numberedOf(snapshot)[1]];
if (assessment === undefined || register === undefined) throw new Error('the demo has a proposal');
const { alternative, assumptions } = register;

it('sums the posts of a perspective to its net present value', () => {
  for (const [perspective, { total }] of Object.entries(assessment.results.npv_by_layer)) {
    const parts = assessment.findings.posts.map(({ npvSek }) => npvSek?.[perspective] ?? 0);
    const sum = parts.reduce((before, part) => before + part, 0);
    expect(sum).toBeCloseTo(total, 2);
  }
});

it('names behind each post the numbers of the register that it is calculated from', () => {
  const [composition] = compositionBlocks(assessment, assumptions);
  if (composition?.kind !== 'table') throw new Error('a table is expected');
  const line = alternative.hardLines.find(({ label }) => label === 'Förskola med 80 platser');
  const number = assumptions.find(({ key }) => key === `hardLines.${line?.id}.amount`)?.id;
  const cells = composition.rows.map((row) => row.cells);
  expect(cells).toContainEqual([line?.label, number, '−38,4', '−48,7']);
});

it('gives every post that was entered as a number at least one place in the register', () => {
  const behind = assessment.findings.posts.filter(({ path }) =>
    assumptions.some(({ postPath }) => postPath.every((step, at) => path[at] === step)),
  );
  expect(behind).toHaveLength(assessment.findings.posts.length);
});
