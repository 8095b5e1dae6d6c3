import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../server/annex/blocks.ts';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import { seedDemo } from '../../../server/services/demo.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { readWritten } from '../../../server/vocabulary/written.ts';
import { testApp, type TestApp } from '../../support/app.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

let test: TestApp;
let snapshot: Snapshot;
beforeAll(async () => {
  test = await testApp();
  await seedDemo(test.services, { evenIfOthers: false });
  const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
  const id = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
  const { id: snapshotId } = await test.services.snapshots.create(id);
  snapshot = readWritten(await test.services.snapshots.read(id, snapshotId));
}, 60_000);
afterAll(() => test.remove());

const sectionOf = (printed: Snapshot, id: string): readonly Block[] =>
  buildAnnex({ snapshot: printed, sha256: 'a'.repeat(64) }).sections.find(
    (section) => section.id === id,
  )?.blocks ?? [];
const textOf = (blocks: readonly Block[]) => plain(JSON.stringify(blocks));
/** The snapshot with one layer's terms changed. */
const under = (licence: 'ODbL-1.0'): Snapshot => {
  const copy = structuredClone(snapshot);
  for (const { layer } of copy.place?.reach?.services ?? []) {
    if (layer.kind === 'play') layer.licence = licence;
  }
  return copy;
};

describe('distances in the annex', () => {
  it('are a table with today and the proposal, and what the squares cannot tell', () => {
    const blocks = sectionOf(snapshot, 'equity');
    const table = blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Avstånd'),
    );
    expect(
      table?.kind === 'table' ? table.rows.map(({ cells }) => plain(cells[0] ?? '')) : [],
    ).toEqual([
      'Grönområde, inom 300 m',
      'Lekplats, inom 300 m',
      'Förskola, inom 400 m',
      'Skola, inom 1 000 m',
      'Hållplats, inom 400 m',
      'Vardagsservice, inom 1 000 m',
    ]);
    const said = textOf(blocks);
    expect(said).toContain('högst 100 m, inom planområdet');
    expect(said).toContain('Lager saknas för vård.');
    expect(said).toContain('Tre synliga träd: saknas.');
    expect(said).toContain('tumregler utan läst källa');
  });

  it('name every layer among the sources, what is under ODbL with its attribution', () => {
    const before = textOf(sectionOf(snapshot, 'sources'));
    expect(before).toMatch(
      /Lekplatser 2025 \(påhittade\); .*, Påhittat för Exempelköping, 2025-06-01/,
    );
    expect(before).not.toContain('OpenStreetMap');
    expect(textOf(sectionOf(under('ODbL-1.0'), 'sources'))).toContain(
      'ODbL 1.0, © OpenStreetMap contributors',
    );
  });

  it('are left out where none were measured', () => {
    const { place, ...rest } = snapshot;
    if (place === null) throw new Error('the demo has a place');
    const unmeasured = { ...rest, place: { ...place, reach: undefined } };
    expect(textOf(sectionOf(unmeasured, 'equity'))).not.toContain('Lager saknas');
  });
});
