import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles, unpackFiles, type PackedFile } from '../../server/services/zipFiles.ts';
import type { ArchiveManifest } from '../../server/vocabulary/caseArchive.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const person = (id: string, role: Role, municipalityCode = '2080'): Caller => ({
  ...{ id, name: id },
  grants: [{ municipalityCode, roles: [role] }],
});
const anna = person('anna', 'caseOfficer');
const eva = person('eva', 'economist');
const ada = person('ada', 'administrator');
const time = '2026-11-27T12:00:00.000Z';

let here: TestApp;
let there: TestApp;
let planCaseId: string;
let archive: Uint8Array;
let files: readonly PackedFile[];
beforeAll(async () => {
  const world = fakeWorld();
  here = await testApp(undefined, { world });
  there = await testApp(undefined, { world });
  const mine = here.servicesFor(anna);
  ({ id: planCaseId } = await mine.planCases.create(smallCaseFile()));
  await mine.planCases.change(planCaseId, 1, smallCaseFile({ title: 'Kvarnen' }));
  const { id } = await mine.snapshots.create(planCaseId);
  await mine.approvals.request(planCaseId, id);
  const decision = { decision: 'approved', reason: '' } as const;
  await here.servicesFor(eva).approvals.decide(planCaseId, id, decision);
  archive = await mine.caseArchives.export(planCaseId);
  files = await unpackFiles(archive);
});
afterAll(async () => {
  await here.remove();
  await there.remove();
});

const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes;
const jsonOf = (path: string): unknown => JSON.parse(Buffer.from(bytesOf(path) ?? []).toString());
const manifest = () => jsonOf('manifest.json') as ArchiveManifest;
const importThere = (bytes: Uint8Array, caller = ada) =>
  there.servicesFor(caller).caseArchives.import(bytes);
async function nothingThere(): Promise<void> {
  const { items } = await there.services.planCases.list({ page: 1, limit: 10 });
  expect(items).toEqual([]);
  expect((await there.services.audit.verify()).entries).toBe(0);
}

describe('an archive of a case', () => {
  it('lists every file with its sum, and holds the frozen annex as it is printed', async () => {
    const listed = manifest().files;
    expect([...listed.map(({ path }) => path), 'manifest.json'].sort()).toEqual(
      files.map(({ path }) => path).sort(),
    );
    for (const { path, sha256 } of listed) {
      const sum = createHash('sha256')
        .update(bytesOf(path) ?? '')
        .digest('hex');
      expect({ path, sum }).toEqual({ path, sum: sha256 });
    }
    const snapshots = await here.services.snapshots.list(planCaseId);
    const frozen = snapshots.find(({ status }) => status === 'frozen');
    const pdf = await here.services.snapshots.annex({
      planCaseId: planCaseId,
      snapshotId: frozen?.id ?? '',
      language: 'sv',
    });
    expect(Buffer.from(bytesOf(`bilagor/${frozen?.id ?? ''}.pdf`) ?? [])).toEqual(Buffer.from(pdf));
    expect(manifest().chainHead).toMatchObject({ municipalityCode: '2080' });
    expect(Buffer.from(bytesOf('historik.csv') ?? []).toString()).toContain(
      'anna skapade ärendet.',
    );
    expect(files.filter(({ path }) => path.startsWith('tabeller/')).length).toBeGreaterThan(4);
  });
});

/** The archive with a file exchanged, and the list of sums as a forger would leave it. */
async function forged(change: (files: PackedFile[]) => PackedFile[]): Promise<Uint8Array> {
  return packFiles(change([...files]), time);
}
const without = (path: string) => forged((all) => all.filter((file) => file.path !== path));
const withText = (path: string, from: string, to: string) =>
  forged((all) =>
    all.map((file) => {
      if (file.path !== path) return file;
      const text = Buffer.from(file.bytes).toString('utf8');
      return { path, bytes: Buffer.from(text.replace(from, to), 'utf8') };
    }),
  );

describe('what is not as it was written is refused, and nothing is read', () => {
  const bomb = () => packFiles([{ path: 'manifest.json', bytes: Buffer.alloc(310_000_000) }], time);
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['an edited case', () => withText('arende.json', 'Kvarnen', 'Tornen'), 'archiveTampered'],
    [
      'a file too many',
      () => forged((all) => [...all, { path: 'x', bytes: Buffer.from('x') }]),
      'archiveTampered',
    ],
    ['a file too few', () => without('historik.json'), 'archiveIncomplete'],
    ['no list of sums', () => without('manifest.json'), 'archiveForeign'],
    [
      'another list',
      () => withText('manifest.json', 'helkalkyl-case-archive/1', 'x'),
      'archiveForeign',
    ],
    [
      'a cut file',
      () => Promise.resolve(archive.slice(0, archive.length - 500)),
      'archiveUnreadable',
    ],
    ['another kind of file', () => Promise.resolve(Buffer.from('%PDF-1.7')), 'archiveUnreadable'],
    ['a bomb', bomb, 'archiveTooLarge'],
  ])('%s', async (_name, make, code) => {
    await expect(importThere(await make())).rejects.toThrow(code);
    await nothingThere();
  });

  it('nor is what others approved, but by an administrator: the sums prove no second person', async () => {
    await expect(importThere(archive, anna)).rejects.toThrow('archiveFrozen');
    await nothingThere();
  });

  it('nor is another municipality’s case', async () => {
    const stranger = person('anna', 'caseOfficer', '0380');
    await expect(importThere(archive, stranger)).rejects.toThrow('municipalityForeign');
    await nothingThere();
  });
});

describe('an archive that is read elsewhere', () => {
  it('gives the case with its ids, snapshots, approvals and where it comes from', async () => {
    const planCase = await importThere(archive);
    const before = await here.services.planCases.read(planCaseId);
    expect(planCase).toEqual({ ...before, updatedAt: planCase.updatedAt });
    expect(await there.services.planCases.read(planCaseId)).toEqual(planCase);
    const [mine, theirs] = [here.servicesFor(eva), there.servicesFor(eva)];
    const snapshots = await mine.snapshots.list(planCaseId);
    expect(await theirs.snapshots.list(planCaseId)).toEqual(snapshots);
    expect(await theirs.approvals.list(planCaseId)).toEqual(await mine.approvals.list(planCaseId));
    for (const { id } of snapshots) {
      expect(
        await theirs.snapshots.annex({ planCaseId: planCaseId, snapshotId: id, language: 'sv' }),
      ).toEqual(
        await mine.snapshots.annex({ planCaseId: planCaseId, snapshotId: id, language: 'sv' }),
      );
    }
    const told = (await theirs.history.list(planCaseId)).map(({ sentence }) => sentence);
    expect(told[0]).toBe('ada läste in ärendet ur en arkivfil.');
    expect(told.at(-1)).toBe('anna skapade ärendet. (före inläsningen)');
    expect(told).toHaveLength((await mine.history.list(planCaseId)).length + 1);
    expect((await there.services.audit.verify()).faults).toEqual([]);
  });

  it('is not read twice, and not where it comes from', async () => {
    await expect(importThere(archive)).rejects.toThrow('archiveCaseHere');
    const back = here.servicesFor(ada).caseArchives.import(archive);
    await expect(back).rejects.toThrow('archiveCaseHere');
  });

  it('goes on: it is changed, and takes its whole history with it when it moves again', async () => {
    const mine = there.servicesFor(anna);
    const { version } = await mine.planCases.read(planCaseId);
    await mine.planCases.change(planCaseId, version, smallCaseFile({ title: 'Vidare' }));
    const { differences } = await mine.history.compare(planCaseId, version, version + 1);
    expect(differences.map(({ sentence }) => sentence)).toEqual([
      'Rubrik: ”Kvarnen” blev ”Vidare”.',
    ]);
    await expect(mine.history.readVersion(planCaseId, version - 1)).rejects.toThrow(
      'versionNotKept',
    );
    const again = await unpackFiles(await mine.caseArchives.export(planCaseId));
    const history = again.find(({ path }) => path === 'historik.json');
    const acts = (
      JSON.parse(Buffer.from(history?.bytes ?? []).toString()) as { act: string }[]
    ).map(({ act }) => act);
    expect(acts[0]).toBe('planCaseCreated');
    expect(acts.slice(-2)).toEqual(['planCaseImported', 'planCaseChanged']);
  });
});
