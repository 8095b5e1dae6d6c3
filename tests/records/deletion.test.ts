import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VersionConflict } from '../../server/services/conflicts.ts';
import type { DisposalDecision } from '../../server/vocabulary/deletion.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import type { PlanCase } from '../../server/vocabulary/planCase.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { engine } from '../support/database.ts';

const CODE = '2080';
const person = (id: string, role: Role): Caller => ({
  ...{ id, name: id },
  grants: [{ municipalityCode: CODE, roles: [role] }],
});
const anna = person('anna', 'caseOfficer');
const bo = person('bo', 'caseOfficer');
const eva = person('eva', 'economist');
const adam = person('adam', 'administrator');
const decision: DisposalDecision = {
  ...{ decidedOn: '2026-11-24', decidedBy: 'Kommunstyrelsen', reference: 'KS 2026/9 § 4' },
  ...{ reason: 'Ärendet skapades av misstag.', archivedIn: '' },
};

const clock = fakeWorld();
let days = 0;
const world = {
  ...clock,
  now: () => new Date(Date.parse(clock.now()) + days * 24 * 3_600_000).toISOString(),
};
let test: TestApp;
beforeAll(async () => {
  test = await testApp(undefined, { world });
});
afterAll(() => test.remove());
beforeEach(() => {
  days = 0;
});

const as = (caller: Caller) => test.servicesFor(caller);
const create = (title = 'Provkullen') => as(anna).planCases.create(smallCaseFile({ title }));
const keyOf = ({ id }: PlanCase) => ({ municipalityCode: CODE, id });
async function freeze({ id }: PlanCase): Promise<string> {
  const snapshot = await as(anna).snapshots.create(id);
  await as(anna).approvals.request(id, snapshot.id);
  await as(eva).approvals.decide(id, snapshot.id, { decision: 'approved', reason: '' });
  return id;
}
const refused = (work: Promise<unknown>) => expect(work).rejects;
async function taken(title = 'Provkullen'): Promise<PlanCase> {
  const planCase = await create(title);
  await as(anna).planCases.delete(planCase.id, planCase.version);
  return planCase;
}
const whole = async () => expect((await test.services.audit.verify()).faults).toEqual([]);

describe('a case that is taken away', () => {
  it('is nowhere but in the list of those, and comes back as it was', async () => {
    const planCase = await create('Kvarnen');
    await as(anna).snapshots.create(planCase.id);
    await as(anna).planCases.delete(planCase.id, 1);
    await refused(as(anna).planCases.read(planCase.id)).toThrow('planCaseNotFound');
    await refused(as(anna).snapshots.list(planCase.id)).toThrow('planCaseNotFound');
    const { items } = await as(anna).planCases.list({ page: 1, limit: 100 });
    expect(items.map(({ id }) => id)).not.toContain(planCase.id);
    const listed = (await as(bo).deletedCases.list()).items;
    expect(listed).toMatchObject([{ id: planCase.id, title: 'Kvarnen', deletedBy: 'anna' }]);

    expect(await as(bo).deletedCases.recover(keyOf(planCase))).toEqual(planCase);
    expect(await as(anna).planCases.read(planCase.id)).toEqual(planCase);
    expect(await as(anna).snapshots.list(planCase.id)).toHaveLength(1);
    const acts = (await as(anna).history.list(planCase.id)).map(({ sentence }) => sentence);
    expect(acts.slice(0, 2)).toEqual(['bo tog tillbaka ärendet.', 'anna tog bort ärendet.']);
    await whole();
  });

  it('is taken away on its latest version alone', async () => {
    const { id } = await create();
    await as(anna).planCases.change(id, 1, smallCaseFile({ title: 'Ändrad' }));
    const late = (who: Caller) => refused(as(who).planCases.delete(id, 1));
    await late(anna).toThrow(VersionConflict);
    // Who may take a case away but not read it is told of the versions alone.
    await late(adam).toThrow('versionStale');
    await late(adam).not.toThrow(VersionConflict);
  });

  it('can be taken back for thirty days, and by an administrator after that', async () => {
    const planCase = await taken();
    days = 30 - 0.1;
    await as(bo).deletedCases.recover(keyOf(planCase));
    days = 0;
    const late = await taken();
    days = 31;
    await refused(as(bo).deletedCases.recover(keyOf(late))).toThrow('recoveryTooLate');
    await as(adam).deletedCases.recover(keyOf(late));
  });

  it('is an administrator’s to take away when something in it is frozen', async () => {
    const planCase = await create();
    await freeze(planCase);
    const { version } = await as(anna).planCases.read(planCase.id);
    await refused(as(anna).planCases.delete(planCase.id, version)).toThrow('planCaseHasFrozen');
    await as(adam).planCases.delete(planCase.id, version);
    await as(adam).deletedCases.recover(keyOf(planCase));
  });
});

/** Every row that names the case, outside the log of what was done and the decision itself. */
async function rowsOf(id: string): Promise<string[]> {
  const { knex } = test.database;
  const tables = [
    ...['alternatives', 'approvals', 'case_members', 'deleted_plan_cases', 'plan_case_directory'],
    ...['plan_files', 'processes', 'snapshot_sources', 'snapshots', 'stage_changes', 'task_marks'],
  ];
  const found: string[] = [];
  for (const table of tables) {
    const rows: unknown[] = await knex(table).where({ plan_case_id: id });
    if (rows.length > 0) found.push(table);
  }
  const cases: unknown[] = await knex('plan_cases').where({ id });
  if (cases.length > 0) found.push('plan_cases');
  const contents: { object_id: string }[] = await knex('audit_contents').select('object_id');
  const objects: { object_id: string }[] = await knex('audit_entries').where({ plan_case_id: id });
  const ofCase = new Set(objects.map(({ object_id }) => object_id));
  const left = contents.filter(({ object_id }) => ofCase.has(object_id));
  return [...found, ...left.map(() => 'audit_contents')];
}

describe('disposal', () => {
  it('waits until the case can no longer be taken back, and for a decision that has been made', async () => {
    const planCase = await taken();
    const dispose = (changed: Partial<DisposalDecision> = {}) =>
      as(adam).deletedCases.dispose(keyOf(planCase), { ...decision, ...changed });
    await refused(dispose()).toThrow('disposalTooEarly');
    days = 31;
    await refused(dispose({ decidedOn: '2027-01-01' })).toThrow('disposalDecisionLater');
    // Half an hour into New Year's Eve here, and still the day before in UTC.
    days = (Date.parse('2026-12-30T23:30:00Z') - Date.parse('2026-11-24T08:00:00Z')) / 86_400_000;
    await refused(dispose({ decidedOn: '2027-01-01' })).toThrow('disposalDecisionLater');
    const today = dispose({ decidedOn: '2026-12-31', archivedIn: 'prov' });
    expect((await today).decidedOn).toBe('2026-12-31');
  });

  it('that was refused has taken nothing away', async () => {
    const planCase = await taken();
    const dispose = (changed: Partial<DisposalDecision> = {}) =>
      as(adam).deletedCases.dispose(keyOf(planCase), { ...decision, ...changed });
    days = 31;
    await refused(dispose({ decidedOn: '2027-01-01' })).toThrow('disposalDecisionLater');
    expect(await rowsOf(planCase.id)).toContain('plan_cases');
    await whole();
  });

  it('removes all content, keeps who did what, and the chain is whole', async () => {
    const owner = { municipalityCode: CODE, callerId: anna.id, key: 'en-nyckel' };
    const { answer } = await test.servicesFor.once(
      { caller: anna, owner, asked: 'Hemlig backe' },
      async ({ planCases }) => {
        const made = await planCases.create(smallCaseFile({ title: 'Hemlig backe' }));
        return { version: made.version, answer: made };
      },
    );
    const planCase = answer as PlanCase;
    await as(anna).planCases.change(planCase.id, 1, smallCaseFile({ title: 'Hemligare' }));
    await as(anna).snapshots.create(planCase.id);
    await as(anna).planCases.delete(planCase.id, 2);
    days = 31;
    const disposal = await as(adam).deletedCases.dispose(keyOf(planCase), decision);
    expect(disposal).toMatchObject({ ...decision, disposedBy: 'adam', frozen: [] });
    // What is left is the content of the decision itself.
    expect(await rowsOf(planCase.id)).toEqual(['audit_contents']);
    expect(await test.database.knex('kept_answers')).toEqual([]);
    const acts: { act: string; actor_name: string }[] = await test.database
      .knex('audit_entries')
      .where({ plan_case_id: planCase.id })
      .orderBy('sequence');
    expect(acts.map(({ act, actor_name }) => `${actor_name} ${act}`)).toEqual([
      ...['anna planCaseCreated', 'anna planCaseChanged', 'anna snapshotCreated'],
      ...['anna planCaseDeleted', 'adam planCaseDisposed'],
    ]);
    expect((await as(anna).deletedCases.list()).disposals).toContainEqual(disposal);
    await refused(as(adam).deletedCases.recover(keyOf(planCase))).toThrow('deletedCaseNotFound');
    await whole();
  });

  it('of what is frozen says where it is archived, and what it was', async () => {
    const planCase = await create();
    await freeze(planCase);
    const frozen = (await as(anna).snapshots.list(planCase.id)).filter(
      ({ status }) => status === 'frozen',
    );
    const { version } = await as(anna).planCases.read(planCase.id);
    await as(adam).planCases.delete(planCase.id, version);
    days = 31;
    const dispose = (archivedIn: string) =>
      as(adam).deletedCases.dispose(keyOf(planCase), { ...decision, archivedIn });
    await refused(dispose('')).toThrow('disposalNeedsArchive');
    const disposal = await dispose('Kommunarkivet, beslutsarkivet 2026');
    expect(disposal.frozen).toEqual(frozen.map(({ id, sha256 }) => ({ snapshotId: id, sha256 })));
    await whole();
  });

  it('is the only way to remove content: without it the database refuses, and the log tells', async () => {
    const { id } = await taken();
    const { knex } = test.database;
    await as(adam).deletedCases.recover({ municipalityCode: CODE, id });
    await as(anna).snapshots.create(id);
    const contents = () => knex('audit_contents').where({ object_id: id }).delete();
    await refused(contents()).toThrow('what was is never deleted');
    await refused(knex('snapshots').where({ plan_case_id: id }).delete()).toThrow(
      'a snapshot is never deleted',
    );
    const guard = 'audit_contents_are_never_deleted';
    await knex.raw(
      engine === 'sqlite' ? `DROP TRIGGER ${guard}` : `DROP TRIGGER ${guard} ON audit_contents`,
    );
    await contents();
    const { faults } = await test.services.audit.verify();
    expect(faults[0]).toMatchObject({ kind: 'contentChanged', municipalityCode: CODE });
  });
});
