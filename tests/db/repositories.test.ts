import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAreas } from '../../db/repositories/areas.ts';
import { createStorage, type Storage } from '../../db/storage.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import type { Area } from '../../server/vocabulary/place.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let storage: Storage;
beforeAll(async () => {
  database = await databaseInFile();
  storage = createStorage(database.knex, commandLineCaller);
});
afterAll(() => database.remove());

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const content = caseFileSchema
  .omit({ schema: true, alternatives: true })
  .strip()
  .parse(smallCaseFile());
const time = '2026-11-24T08:00:00.000Z';
const head = (n: number) => ({
  ...content,
  id: uuid(n),
  version: 1,
  createdAt: time,
  updatedAt: time,
});
const key = (n: number, municipalityCode = '2080') => ({ municipalityCode, id: uuid(n) });

async function insertCase(n: number): Promise<void> {
  await storage.inTransaction(async ({ planCaseDirectory, planCases, alternatives }) => {
    await planCaseDirectory.insert(uuid(n), '2080');
    await planCases.insert(head(n));
    await alternatives.replaceAll(key(n), [smallBaseline, smallProposal]);
  });
}

describe('plan cases', () => {
  it('come back as they went in, under their own municipality alone', async () => {
    await insertCase(1);
    await storage.inTransaction(async ({ planCases, alternatives, planCaseDirectory }) => {
      expect(await planCases.find(key(1))).toEqual(head(1));
      expect(await planCases.find(key(1, '0380'))).toBeUndefined();
      expect(await alternatives.listByPlanCase(key(1))).toEqual([smallBaseline, smallProposal]);
      expect(await alternatives.listByPlanCase(key(1, '0380'))).toEqual([]);
      expect(await planCaseDirectory.findMunicipalityCode(uuid(1))).toBe('2080');
      expect(await planCaseDirectory.listMunicipalityCodes()).toEqual(['2080']);
    });
  });

  it('are written only on top of the version that was read', async () => {
    await insertCase(2);
    await storage.inTransaction(async ({ planCases }) => {
      const changed = { ...head(2), version: 2, title: 'Nytt namn' };
      expect(await planCases.update(changed, 1)).toBe(true);
      expect(await planCases.update({ ...changed, title: 'För sent' }, 1)).toBe(false);
      expect(await planCases.bump(key(2), 1, time)).toBe(false);
      expect(await planCases.bump(key(2), 2, time)).toBe(true);
      expect(await planCases.find(key(2))).toEqual({ ...changed, version: 3 });
    });
  });

  it('that are taken away are in no list and no directory, and still there', async () => {
    await storage.inTransaction(async ({ planCases, planCaseDirectory, deletedPlanCases }) => {
      await deletedPlanCases.insert(key(2), time, 'Anna');
      expect(await planCaseDirectory.findMunicipalityCode(uuid(2))).toBeUndefined();
      const page = { offset: 0, limit: 10 };
      expect((await planCases.listSummaries(['2080'], page)).total).toBe(1);
      expect(await planCases.findVersion(key(2))).toBe(3);
    });
  });

  it('are listed by page with their summaries', async () => {
    await insertCase(3);
    const { items, total } = await storage.inTransaction(({ planCases }) =>
      planCases.listSummaries(['2080'], { offset: 1, limit: 1 }),
    );
    expect(total).toBe(2);
    expect(items).toEqual([
      {
        id: uuid(3),
        version: 1,
        updatedAt: time,
        title: 'Provkullen',
        registryNumber: 'KS 2026/1',
        municipalityCode: '2080',
        municipalityName: 'Falun',
        caseOfficer: 'Handläggaren',
        startedOn: '2026-01-15',
        stage: 'started',
        isInvented: false,
      },
    ]);
  });

  it('that are broken in the file never leave it', async () => {
    await insertCase(4);
    await database
      .knex('plan_cases')
      .where({ id: uuid(4) })
      .update({ document: '{"title":"bara namnet"}' });
    const read = storage.inTransaction(({ planCases }) => planCases.find(key(4)));
    await expect(read).rejects.toThrow();
    const write = database.knex('plan_cases').where({ id: uuid(4) });
    await expect(write.update({ document: 'inte json' })).rejects.toThrow(/CHECK|json/);
  });

  it('are not half stored when a write fails', async () => {
    const twice = storage.inTransaction(async ({ planCaseDirectory, planCases }) => {
      await planCaseDirectory.insert(uuid(5), '2080');
      await planCases.insert(head(5));
      await planCases.insert(head(5));
    });
    await expect(twice).rejects.toThrow(/UNIQUE|unique/);
    expect(await database.knex('plan_case_directory').where({ plan_case_id: uuid(5) })).toEqual([]);
  });
});

const area = (code: string, minX: number): Area => ({
  code,
  name: `Område ${code}`,
  municipalityCode: '2080',
  areaM2: 10_000,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [minX, 0],
        [minX + 100, 0],
        [minX + 100, 100],
        [minX, 100],
        [minX, 0],
      ],
    ],
  },
});
const layer = (n: number) => ({
  id: uuid(n),
  kind: 'deso' as const,
  version: '2025',
  label: 'DeSO 2025',
  source: 'SCB',
  isInvented: false,
  importedOn: '2026-11-24',
  areaCount: 250,
});

describe('areas', () => {
  const all = Array.from({ length: 250 }, (_, at) =>
    area(`2080A${String(at).padStart(4, '0')}`, at * 100),
  );
  const bounds = (minX: number, maxX: number) => ({ minX, minY: 0, maxX, maxY: 100 });

  it('come back as they went in, by bounds and by code', async () => {
    await storage.inTransaction(async ({ areaLayers, areas }) => {
      await areaLayers.insert(layer(10));
      await areaLayers.insert({ ...layer(11), isInvented: true });
      await areas.insertAll(
        encodeAreas(
          all.map((each, at) => ({
            layerId: uuid(10),
            area: each,
            bounds: bounds(at * 100, at * 100 + 100),
          })),
        ),
      );
      expect(await areaLayers.list()).toEqual([{ ...layer(11), isInvented: true }, layer(10)]);
      // 150..250 reaches into the second and the third; both ends touch.
      const near = await areas.listInBounds(uuid(10), bounds(150, 250));
      expect(near).toEqual([all[1], all[2]]);
      expect(await areas.listByCodes(uuid(10), ['2080A0249', 'none'])).toEqual([all[249]]);
      expect(await areas.countByMunicipality(uuid(10), '2080')).toBe(250);
      expect(await areas.listCodes([uuid(10), uuid(11)])).toHaveLength(250);
      expect((await areas.listBounds(uuid(10)))[3]).toEqual({
        code: '2080A0003',
        bounds: bounds(300, 400),
      });
    });
  });
});

describe('statistics', () => {
  const set = {
    id: uuid(20),
    tableId: 'population2022',
    label: 'Folkmängd',
    areaKind: 'deso' as const,
    areaVersion: '2018',
    year: 2022,
    joinsOnCode: true,
    source: 'SCB',
    isInvented: false,
    importedOn: '2026-11-24',
    rowCount: 3,
    variables: ['population'],
  };
  const row = (areaCode: string, population: number | null) => ({
    setId: uuid(20),
    areaCode,
    values: { population },
  });

  it('come back as they went in, whole and by area', async () => {
    const rows = [row('0380A0010', 5), row('2080A0010', 7), row('2080A0020', null)];
    await storage.inTransaction(async ({ statisticsSets, statisticsValues }) => {
      await statisticsSets.insert(set);
      await statisticsValues.insertAll(rows);
      expect(await statisticsSets.list()).toEqual([set]);
      expect(await statisticsValues.listBySet(uuid(20))).toEqual(rows);
      expect(await statisticsValues.listByCodes(uuid(20), ['0380A0010', 'x'])).toEqual([rows[0]]);
      expect(await statisticsValues.listByPrefix(uuid(20), '2080')).toEqual(rows.slice(1));
    });
  });
});

describe('snapshots', () => {
  const snapshot = {
    id: uuid(30),
    planCaseId: uuid(1),
    planCaseVersion: 1,
    municipalityCode: '2080',
    createdAt: time,
    status: 'draft' as const,
    codeVersion: '0.1.0',
    sha256: 'a'.repeat(64),
    document: '{"b":1}',
  };

  it('come back as they went in', async () => {
    await storage.inTransaction(async ({ snapshots }) => {
      await snapshots.insert(snapshot);
      expect(await snapshots.find(key(1), uuid(30))).toEqual(snapshot);
      expect(await snapshots.find(key(3), uuid(30))).toBeUndefined();
      expect(await snapshots.listByPlanCase(key(1))).toEqual([
        snapshotSummarySchema.strip().parse(snapshot),
      ]);
    });
  });

  it('are never changed, deleted or left without their case', async () => {
    const { knex } = database;
    await expect(knex('snapshots').update({ status: 'frozen' })).rejects.toThrow('never changed');
    await expect(knex('snapshots').delete()).rejects.toThrow('never deleted');
    await expect(
      knex('plan_cases')
        .where({ id: uuid(1) })
        .delete(),
    ).rejects.toThrow(/FOREIGN KEY|foreign key/);
  });
});
