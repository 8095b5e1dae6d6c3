import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { readDemoFiles } from '../../db/demo/index.ts';
import { readBackup, traceBackup, writeBackup } from '../../server/backups.ts';
import { sourceOfBytes } from '../../server/services/byteSource.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { createServices } from '../../server/services/services.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { atRest } from '../support/atRest.ts';
import { fakeWorld } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile, emptyPlace, type TestDatabase } from '../support/database.ts';
import { sentenceOf } from '../support/faults.ts';
import { contentsOf, fill } from '../support/filled.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
const about = { takenAt: '2026-11-27T15:10:13.000Z', codeVersion: '0.1.0' };
let database: TestDatabase;
let backup: Uint8Array;
beforeAll(async () => {
  database = await databaseInFile();
  await fill(database);
  const { file } = await writeBackup(database, about, path.join(folder, 'all.jsonl.gz'));
  backup = readFileSync(file);
});
afterAll(async () => {
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

const servicesOn = ({ knex, readers }: Pick<TestDatabase, 'knex' | 'readers'>) =>
  createServices({
    knex,
    readers,
    ...fakeWorld(),
    newId: () => crypto.randomUUID(),
    codeVersion: '0.1.0',
  })(commandLineCaller);
const restoreInto = async (place: string, bytes: Uint8Array, secrets: readonly string[] = []) => {
  const restored = await openDatabase(place, { mayLoseWrites: true });
  try {
    return await readBackup(restored, sourceOfBytes(bytes), secrets);
  } finally {
    await restored.close();
  }
};

describe('a backup', () => {
  it('read back has every row as it was, and the annex byte for byte', async () => {
    const written = await writeBackup(database, about, folder);
    expect(written.file).toBe(path.join(folder, 'helkalkyl-20261127T151013Z.jsonl.gz'));
    expect(statSync(written.file).mode & 0o777).toBe(0o600);
    const { place, remove } = await emptyPlace();
    const report = await restoreInto(place, readFileSync(written.file));
    expect(report).toEqual({ ...about, tables: written.tables, rows: written.rows });

    const restored = await openDatabase(place, { mayLoseWrites: true });
    expect(await contentsOf(restored)).toEqual(await contentsOf(database));
    const [planCase] = (await servicesOn(database).planCases.list({ page: 1, limit: 1 })).items;
    const id = planCase?.id ?? '';
    const [kept] = await servicesOn(database).snapshots.list(id);
    const before = await servicesOn(database).snapshots.annex({
      planCaseId: id,
      snapshotId: kept?.id ?? '',
      language: 'sv',
    });
    const after = await servicesOn(restored).snapshots.annex({
      planCaseId: id,
      snapshotId: kept?.id ?? '',
      language: 'sv',
    });
    expect(Buffer.compare(before, after)).toBe(0);

    await restored.close();
    await remove();
  });

  it('lets what is numbered count on from what was there', async () => {
    const { place, remove } = await emptyPlace();
    await restoreInto(place, backup);
    const restored = await openDatabase(place, { mayLoseWrites: true });
    const { areas } = servicesOn(restored);
    const before = await areas.listLayers();
    await seedDemo(servicesOn(restored), { evenIfOthers: true });
    await areas.importLayer({
      ...{ kind: 'deso', version: '2026', label: 'Ny', source: 'Prov', licence: 'CC0-1.0' },
      isInvented: true,
      bytes: (await readDemoFiles()).areas,
    });
    // Latest imported first.
    const after = await areas.listLayers();
    expect(after.map(({ label }) => label)).toEqual(['Ny', ...before.map(({ label }) => label)]);
    await restored.close();
    await remove();
  });

  it('leaves a trace that the operations page reads, and so does one that is read back', async () => {
    const remarks: string[] = [];
    const remark = (text: string) => void remarks.push(text);
    const key = path.join(folder, 'kopia.audit-key');
    writeFileSync(key, Buffer.from(atRest.auditKey).toString('hex'), { mode: 0o600 });
    const told = async () => {
      const checks = await servicesOn(database).operations.checks();
      return checks.find(({ id }) => id === 'backup')?.sentence;
    };
    const written = { file: '/kopior/allt.enc', sha256: 'a'.repeat(64), isEncrypted: true };
    const trace = { act: 'backupTaken', takenAt: about.takenAt, rows: 900, written } as const;
    await traceBackup(database, path.join(folder, 'ingen.audit-key'), trace, remark);
    expect(remarks.join('')).toMatch(/^Kopian är hel, .*Loggens nyckel saknas/);
    expect(await told()).toMatch(/^Ingen säkerhetskopia är känd/);

    await traceBackup(database, key, trace, remark);
    expect(await told()).toMatch(/2026-11-27 kl. 15.10 UTC \(.kopior.allt.enc\). Den är krypterad/);
    const restored = { ...trace, act: 'backupRestored', written: null } as const;
    await traceBackup(database, key, restored, remark);
    expect(await told()).toMatch(/återläst ur kopian från 2026-11-27 kl. 15.10 UTC/);
    expect((await servicesOn(database).audit.verify()).faults).toEqual([]);
    expect(remarks).toHaveLength(1);
  });

  it('taken while others write has each act whole or not at all', async () => {
    const { planCases } = servicesOn(database);
    let isOver = false;
    const writers = Array.from({ length: 3 }, async () => {
      while (!isOver) await planCases.create(smallCaseFile({ municipalityCode: '2080' }));
    });
    const written = await writeBackup(database, about, path.join(folder, 'meanwhile.jsonl.gz'));
    isOver = true;
    await Promise.all(writers);
    const { place, remove } = await emptyPlace();
    await restoreInto(place, readFileSync(written.file));
    const restored = await openDatabase(place, { mayLoseWrites: true });
    const contents = await contentsOf(restored);
    const of = (table: string, column: string) =>
      (contents[table] ?? [])
        .filter((row) => row['municipality_code'] === '2080')
        .map((row) => row[column]);
    const cases = of('plan_cases', 'id');
    expect(of('plan_case_directory', 'plan_case_id').sort()).toEqual([...cases].sort());
    // A baseline and a proposal each.
    expect(of('alternatives', 'plan_case_id').sort()).toEqual([...cases, ...cases].sort());
    await restored.close();
    await remove();
  });

  it('is read back only to where there is nothing', async () => {
    const sentence = await sentenceOf(readBackup(database, sourceOfBytes(backup)));
    expect(sentence).toContain('Databasen är inte tom');
  });

  it('that is read back twice at once is there once', async () => {
    const { place, remove } = await emptyPlace();
    await (await openDatabase(place, { mayLoseWrites: true })).close();
    const both = await Promise.allSettled([1, 2].map(() => restoreInto(place, backup)));
    const refused = both.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(refused).toEqual(['restoreNotEmpty']);
    await remove();
  });

  const text = () => gunzipSync(backup).toString('utf8');
  const lines = () => text().trimEnd().split('\n');
  // prettier-ignore -- what has become of the file, and what is said of it.
  it.each([
    { name: 'cut short', damage: () => backup.subarray(0, backup.length - 20), says: 'inte hel' },
    { name: 'empty', damage: () => Buffer.alloc(0), says: 'inte hel' },
    { name: 'of another kind', damage: () => Buffer.from('inte en kopia'), says: 'inte hel' },
    { name: 'turned in one bit', damage: () => withBit(backup, 3000), says: 'inte hel' },
    {
      name: 'without its last row',
      damage: () => packed(lines().toSpliced(-2, 1)),
      says: 'inte hel',
    },
    { name: 'without its summary', damage: () => packed(lines().slice(0, -1)), says: 'inte hel' },
    {
      name: 'with another word',
      damage: () => gzipSync(text().replace('Kvarnbacken', 'Kvarnbocken')),
      says: 'inte hel',
    },
    {
      name: 'of a later program',
      damage: () =>
        sealed(lines()[0]?.replace(/"migrations":\[.*\]/, '"migrations":["999_later"]') ?? ''),
      says: 'Helkalkyl 0.1.0, som har andra tabeller',
    },
  ])('that is $name is refused, and nothing is put in', async ({ damage, says }) => {
    const { place, remove } = await emptyPlace();
    expect(await sentenceOf(restoreInto(place, damage()))).toContain(says);
    const restored = await openDatabase(place, { mayLoseWrites: true });
    expect(Object.values(await contentsOf(restored)).flat()).toEqual([]);
    await restored.close();
    await remove();
  });
});

describe('an encrypted backup', () => {
  const secret = 'q7Zk2VxW9rT4mB1cLr8HdYpN0aUeJs3G5fXo6iQvC+k=';
  const later = 'Zp4uY1nC8sK0vR6jQ3xW9bT5mE2hD7gLfA+oNi/Hk1I=';
  let sealed: Uint8Array;
  beforeAll(async () => {
    const written = await writeBackup(database, about, folder, secret);
    expect(written).toMatchObject({
      file: path.join(folder, 'helkalkyl-20261127T151013Z.jsonl.gz.enc'),
      isEncrypted: true,
    });
    sealed = readFileSync(written.file);
  });

  it('shows nothing of what is in it, and no two are alike', async () => {
    const again = await writeBackup(database, about, path.join(folder, 'again.enc'), secret);
    const other = readFileSync(again.file);
    expect(other.length).toBe(sealed.length);
    // After the mark in front the bytes have nothing in common but by chance, one in 256.
    const same = sealed.subarray(26).filter((byte, at) => byte === other[26 + at]).length;
    expect(same / sealed.length).toBeLessThan(0.02);
    // As what is compressed begins.
    expect(Buffer.from(sealed).includes(Buffer.from([0x1f, 0x8b, 0x08, 0x00]))).toBe(false);
  });

  it('is read back with its key, also when another has taken over', async () => {
    const { place, remove } = await emptyPlace();
    await restoreInto(place, sealed, [later, secret]);
    const restored = await openDatabase(place, { mayLoseWrites: true });
    expect(await contentsOf(restored)).toEqual(await contentsOf(database));
    await restored.close();
    await remove();
  });

  const pieceOf = (from: number, to: number) => sealed.subarray(from, to);
  // prettier-ignore -- what has become of file and key, and what is said of it.
  it.each([
    { name: 'another key', bytes: () => sealed, keys: [later], says: 'med en annan nyckel' },
    { name: 'no key', bytes: () => sealed, keys: [], says: 'det finns ingen nyckel' },
    {
      name: 'a file that is cut',
      bytes: () => pieceOf(0, sealed.length - 1),
      keys: [secret],
      says: 'inte hel',
    },
    { name: 'a head alone', bytes: () => pieceOf(0, 58), keys: [secret], says: 'inte hel' },
    {
      name: 'a tag that is cut to a part',
      bytes: () => pieceOf(0, 70),
      keys: [secret],
      says: 'inte hel',
    },
    {
      name: 'a bit turned within',
      bytes: () => withBit(sealed, 3000),
      keys: [secret],
      says: 'inte hel',
    },
    {
      name: 'a bit turned at the end',
      bytes: () => withBit(sealed, sealed.length - 1),
      keys: [secret],
      says: 'inte hel',
    },
    {
      name: 'a bit turned in its salt',
      bytes: () => withBit(sealed, 30),
      keys: [secret],
      says: 'med en annan nyckel',
    },
  ])(
    'with $name is refused in a sentence, and nothing is put in',
    async ({ bytes, keys, says }) => {
      const { place, remove } = await emptyPlace();
      expect(await sentenceOf(restoreInto(place, bytes(), keys))).toContain(says);
      const restored = await openDatabase(place, { mayLoseWrites: true });
      expect(Object.values(await contentsOf(restored)).flat()).toEqual([]);
      await restored.close();
      await remove();
    },
  );
});

const packed = (lines: readonly string[]) => gzipSync(`${lines.join('\n')}\n`);

function withBit(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

/** A head alone, with a summary that is right. */
function sealed(head: string): Uint8Array {
  const sha256 = createHash('sha256').update(`${head}\n`, 'utf8').digest('hex');
  return packed([head, JSON.stringify({ tables: 0, rows: 0, sha256 })]);
}
