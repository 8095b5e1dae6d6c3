import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles, unpackFiles, type PackedFile } from '../../server/services/zipFiles.ts';
import type { ArchiveManifest } from '../../server/vocabulary/caseArchive.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { readDemoJson } from '../support/demoCase.ts';

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

/** As a forger would leave it: a file changed, and the list of sums made right again. */
async function rewritten(path: string, change: (json: never) => unknown): Promise<Uint8Array> {
  const bytes = Buffer.from(`${JSON.stringify(change(jsonOf(path) as never), null, 1)}\n`);
  const sum = createHash('sha256').update(bytes).digest('hex');
  const sums = manifest();
  const list = sums.files.map((file) =>
    file.path === path ? { path, sizeBytes: bytes.length, sha256: sum } : file,
  );
  const text = Buffer.from(JSON.stringify({ ...sums, files: list }));
  return forged((all) =>
    all.map((file) => {
      if (file.path === 'manifest.json') return { path: file.path, bytes: text };
      return file.path === path ? { path, bytes } : file;
    }),
  );
}
type Approvals = { snapshotId: string; author: object; frozen: object | null }[];
const APPROVALS = 'godkannanden.json';
const snapshotFile = (status: string) =>
  files
    .map(({ path }) => path)
    .filter((path) => path.startsWith('ogonblicksbilder/'))
    .find((path) => (jsonOf(path) as { status: string }).status === status) ?? '';

const stepTaken = {
  ...{ number: 1, from: 'planNotice', to: 'started', on: '2026-11-20', reason: '', gateReason: '' },
  ...{ recordedAt: time, by: { id: 'anna', name: 'anna' } },
};
describe('a forged archive is refused though its sums are right, and nothing is read', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'an approval of a snapshot that is not in it',
      () =>
        rewritten(APPROVALS, (all: Approvals) =>
          all.map((one) => ({ ...one, snapshotId: crypto.randomUUID() })),
        ),
      APPROVALS,
    ],
    [
      'the same approval twice',
      () => rewritten(APPROVALS, (all: Approvals) => [...all, ...all]),
      APPROVALS,
    ],
    ['what is frozen without an approval', () => rewritten(APPROVALS, () => []), APPROVALS],
    [
      'an author who approved',
      () =>
        rewritten(APPROVALS, (all: Approvals) =>
          all.map((one) => ({ ...one, author: { id: 'eva', name: 'eva' } })),
        ),
      APPROVALS,
    ],
    [
      'an approval that froze nothing',
      () => rewritten(APPROVALS, (all: Approvals) => all.map((one) => ({ ...one, frozen: null }))),
      APPROVALS,
    ],
    [
      'a step that was taken twice',
      () =>
        rewritten('arbete.json', (work: object) => ({
          ...work,
          stageChanges: [stepTaken, stepTaken],
        })),
      'arbete.json',
    ],
    [
      'a snapshot under the name of another',
      () =>
        rewritten(snapshotFile('draft'), (one: object) => ({ ...one, id: crypto.randomUUID() })),
      'ogonblicksbilder/',
    ],
    [
      'a text that cannot be kept',
      () =>
        rewritten(snapshotFile('draft'), (one: object) => ({
          ...one,
          author: { id: 'anna', name: 'an\0na' },
        })),
      'ogonblicksbilder/',
    ],
  ])('%s', async (_name, make, at) => {
    const fault: unknown = await importThere(await make()).catch((error: unknown) => error);
    expect(fault).toMatchObject({
      code: 'archiveTampered',
      facts: { path: expect.stringContaining(at) as string },
    });
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

  it('brings what was done with it: steps, tasks, comments and the plan file, to go on with', async () => {
    const mine = here.servicesFor(anna);
    const file = smallCaseFile({ title: 'Halvvägs', stage: 'planNotice' });
    const { id } = await mine.planCases.create(file);
    const text = JSON.stringify(readDemoJson('kvarnbacken-plan.json'));
    await mine.planArea.put(id, 1, { fileName: 'plan.json', text });
    const step = { to: 'started', on: '2026-11-20', reason: '', gateReason: '' } as const;
    await mine.process.advance(id, 2, step);
    await mine.tasks.mark(id, 'caseFacts', { state: 'done', reason: '' });
    await mine.tasks.mark(id, 'risks', { state: 'notRelevant', reason: 'Inga kända.' });
    const place = (await mine.review.read(id)).items[0]?.place ?? '';
    const { items } = await here
      .servicesFor(eva)
      .review.comment(id, { place, text: 'Stämmer den?' });
    const [comment] = items[0]?.comments ?? [];
    await mine.review.settle(id, comment?.id ?? '', true);

    const packed = await mine.caseArchives.export(id);
    await importThere(packed, anna);
    const theirs = there.servicesFor(anna);
    expect(await theirs.tasks.list(id)).toEqual(await mine.tasks.list(id));
    const historyOf = async (services: typeof mine) =>
      (await services.process.read(id)).answer.history;
    expect(await historyOf(theirs)).toEqual(await historyOf(mine));
    expect(await historyOf(theirs)).toHaveLength(1);
    const [brought] = (await theirs.review.read(id)).items[0]?.comments ?? [];
    expect(brought).toEqual({
      ...comment,
      id: brought?.id,
      settledAt: brought?.settledAt,
      settledBy: { id: 'anna', name: 'anna' },
    });
    expect(await theirs.planArea.readFile(id)).toEqual(await mine.planArea.readFile(id));
    expect(Buffer.from(await theirs.planArea.readBytes(id)).toString()).toBe(text);

    // Moved once more, nothing is lost on the way.
    const again = await unpackFiles(await theirs.caseArchives.export(id));
    expect(again.map(({ path }) => path)).toEqual(
      (await unpackFiles(packed)).map(({ path }) => path),
    );
  });

  it('that a reviewer has checked is an administrator’s to take in, as what is approved', async () => {
    const { id } = await here
      .servicesFor(anna)
      .planCases.create(smallCaseFile({ title: 'Granskas' }));
    const reviewer = here.servicesFor(eva).review;
    const read = await reviewer.read(id);
    const place = read.items[0]?.place ?? '';
    await reviewer.check(id, { place, isChecked: true, version: read.version });
    const packed = await here.servicesFor(anna).caseArchives.export(id);
    await expect(importThere(packed, anna)).rejects.toThrow('archiveFrozen');
    await importThere(packed);
    const { items } = await there.servicesFor(eva).review.read(id);
    expect(items[0]).toMatchObject({ place, state: 'checked' });
  });

  it('brings drafts that nobody can freeze: who made them is not to be shown here', async () => {
    const mine = here.servicesFor(anna);
    const { id } = await mine.planCases.create(smallCaseFile({ title: 'Med utkast' }));
    const asked = await mine.snapshots.create(id);
    await mine.approvals.request(id, asked.id);
    const draft = await mine.snapshots.create(id);
    await importThere(await mine.caseArchives.export(id), anna);
    const theirs = there.servicesFor(anna).approvals;
    await expect(theirs.request(id, draft.id)).rejects.toThrow('snapshotFromElsewhere');
    const decision = { decision: 'approved', reason: '' } as const;
    const decided = there.servicesFor(eva).approvals.decide(id, asked.id, decision);
    await expect(decided).rejects.toThrow('snapshotFromElsewhere');
    const anew = await there.servicesFor(anna).snapshots.create(id);
    await theirs.request(id, anew.id);
    const frozen = await there.servicesFor(eva).approvals.decide(id, anew.id, decision);
    expect(frozen.frozen?.number).toBe(1);
  });

  it('is refused with a snapshot that is another case’s here', async () => {
    const mine = there.servicesFor(anna);
    const { id } = await mine.planCases.create(smallCaseFile({ title: 'Annat ärende' }));
    await mine.snapshots.create(id);
    const foreign = await mine.caseArchives.export(id);
    const other = crypto.randomUUID();
    const moved = (await unpackFiles(foreign)).map(({ path, bytes }) => ({
      path,
      bytes:
        path === 'manifest.json' || path.startsWith('ogonblicksbilder/')
          ? Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll(id, other))
          : bytes,
    }));
    const sums = JSON.parse(Buffer.from(moved[0]?.bytes ?? []).toString()) as ArchiveManifest;
    const list = moved.slice(1).map(({ path, bytes }) => ({
      ...{ path, sizeBytes: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    const first = {
      path: 'manifest.json',
      bytes: Buffer.from(JSON.stringify({ ...sums, files: list })),
    };
    const again = importThere(await packFiles([first, ...moved.slice(1)], time), anna);
    await expect(again).rejects.toThrow('archiveTampered');
    await expect(mine.planCases.read(other)).rejects.toThrow('planCaseNotFound');
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
