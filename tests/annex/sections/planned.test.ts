import { expect, it } from 'vitest';
import { assumptionsOf } from '../../../client/case/assumptions.ts';
import { numberedOf } from '../../../server/annex/assumptions.ts';
import { assumptionsSection } from '../../../server/annex/sections/assumptions.ts';
import { entered } from '../../../server/model/explain/inputs.ts';
import type { SourceNote } from '../../../server/vocabulary/numbers.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoCase } from '../../support/demoCase.ts';

const fromPlan = (id: string): SourceNote => ({ kind: 'readFromPlan', note: `bestämmelse ${id}` });

/** The demo's proposal with homes and building area that provisions gave its first block. */
const content = demoCase();
const at = content.alternatives.findIndex(({ programme }) => programme.blocks.length > 0);
const block = content.alternatives[at]?.programme.blocks[0];
if (block === undefined) throw new Error('the demo has homes');
block.readFromPlan = { dwellings: fromPlan('e1'), buildingAreaM2: fromPlan('e2') };
block.buildingAreaM2 = { central: 900, source: fromPlan('e2') };
const { label, dwellings } = block;
const snapshot = demoSnapshot(content);

it('what provisions gave stands in the register as estimates with that source', () => {
  const found = numberedOf(snapshot)[at]?.assumptions.filter(
    ({ source }) => source?.kind === 'readFromPlan',
  );
  expect(found?.map(({ what, central, unit, source }) => [what, central, unit, source])).toEqual([
    [`${label}, bostäder`, dwellings, 'st', fromPlan('e1')],
    [`${label}, byggnadsarea`, 900, 'm²', fromPlan('e2')],
  ]);
  const onPage = snapshot.planCase.alternatives.flatMap(assumptionsOf);
  expect(onPage.filter(({ estimate }) => estimate.source?.kind === 'readFromPlan')).toHaveLength(2);
});

it('the annex names the provision of each', () => {
  const tables = assumptionsSection
    .build({ snapshot } as Parameters<typeof assumptionsSection.build>[0])
    .flatMap((each) => (each.kind === 'table' ? [each] : []));
  const planned = tables.find(({ caption }) => caption === 'Läst ur planens bestämmelser');
  expect(planned?.rows.map((row) => row.cells.at(-1))).toEqual([
    'bestämmelse e1',
    'bestämmelse e2',
  ]);
});

it('an explanation that reaches the number ends in the provision', () => {
  const path = ['alternatives', at, 'programme', 'blocks', 0];
  const origins = ['dwellings', 'buildingAreaM2', 'dwellingAreaM2'].map(
    (field) => entered(content, [...path, field]).origin,
  );
  expect(origins).toMatchObject([
    { kind: 'input', source: fromPlan('e1') },
    { kind: 'input', source: fromPlan('e2') },
    { kind: 'input' },
  ]);
  expect(origins[2]).not.toHaveProperty('source');
});
