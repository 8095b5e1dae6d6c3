import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStorage } from '../../db/storage.ts';
import { access, draftKnowers, type Access } from '../../server/contract/access.ts';
import type { Endpoint } from '../../server/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../server/contract/endpoints.ts';
import type { Served } from '../../server/routes/admit.ts';
import { createHandle } from '../../server/routes/handle.ts';
import {
  commandLineCaller,
  roles,
  type Caller,
  type Role,
} from '../../server/vocabulary/people.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { validRequests } from '../support/requests.ts';

const FALUN = '2080';
const UPPSALA = '0380';
const nowhere = '00000000-0000-4000-8000-999999999999';

const caller = (municipalityCode: string, ...held: Role[]): Caller => ({
  id: `${municipalityCode}-${held.join('-')}`,
  name: 'En provperson',
  grants: [{ municipalityCode, roles: held }],
});
const faluOfficer = caller(FALUN, 'caseOfficer');

/** Who is at the desk, and how many municipalities it serves. */
let asking: Caller = commandLineCaller;
let test: TestApp;
/** Cases of Falun by who writes in them, and one that has come to its end. */
let cases: Record<'nobodys' | 'anothers' | 'closed', string>;
let snapshots: Record<'draft' | 'frozen', string>;

const servedBoth: Served = [FALUN, UPPSALA];
beforeAll(async () => {
  test = await testApp(undefined, { callerOf: () => asking, served: servedBoth });
  const { planCases: byProgram } = test.services;
  const nobodys = await byProgram.create(smallCaseFile());
  const other = { ...faluOfficer, id: 'annan' };
  const anothers = await test.servicesFor(other).planCases.create(smallCaseFile());
  const closed = await byProgram.create(smallCaseFile({ stage: 'closed' }));
  cases = { nobodys: nobodys.id, anothers: anothers.id, closed: closed.id };
  const draft = await test.services.snapshots.create(nobodys.id);
  const { knex } = test.database;
  const row = (await knex('snapshots').where({ id: draft.id }).first()) as object;
  const frozen = { ...row, id: randomUUID(), status: 'frozen', approver_id: 'someone-else' };
  await knex('snapshots').insert(frozen);
  snapshots = { draft: draft.id, frozen: frozen.id };
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

type Cell = {
  readonly name: EndpointName;
  readonly role: Role;
  /** Where the role is held; everything is asked of Falun. */
  readonly held: typeof FALUN | typeof UPPSALA;
  readonly planCase: keyof typeof cases;
  readonly snapshot: keyof typeof snapshots;
};
const rowOf = (name: EndpointName): Access => access[name];
const has = (endpoint: Endpoint, parameter: string) => endpoint.path.includes(`:${parameter}`);

/** Every cell of the table: only what the path names, and the role's row asks of, can differ. */
function cellsOf(name: EndpointName): Cell[] {
  const endpoint: Endpoint = endpoints[name];
  return roles.flatMap(({ id: role }) => {
    const isLetIn = rowOf(name).roles.includes(role);
    const kept: Cell['snapshot'][] =
      isLetIn && has(endpoint, 'snapshotId') ? ['draft', 'frozen'] : ['draft'];
    const planCases: Cell['planCase'][] =
      isLetIn && has(endpoint, 'planCaseId') && !has(endpoint, 'snapshotId')
        ? ['nobodys', 'anothers', 'closed']
        : ['nobodys'];
    return ([FALUN, UPPSALA] as const).flatMap((held) =>
      planCases.flatMap((planCase) =>
        kept.map((snapshot) => ({ name, role, held, planCase, snapshot })),
      ),
    );
  });
}

/** The code that a cell is refused with; undefined where it is let in. */
function refusal({ name, role, held, planCase, snapshot }: Cell): string | undefined {
  const { roles: allowed, about, by, onlyOpen, onlyFrozen } = rowOf(name);
  if (!allowed.includes(role)) return 'accessDenied';
  if (about === 'shared') return 'sharedDenied';
  if (about === 'municipality') {
    const namesIt = has(endpoints[name], 'municipalityCode') || name in validRequests;
    return held === UPPSALA && namesIt ? 'municipalityForeign' : undefined;
  }
  if (about !== 'case') return undefined;
  if (held === UPPSALA) return 'planCaseNotFound';
  // Of the three, one has an annex that is frozen.
  if (!draftKnowers.includes(role) && planCase !== 'nobodys') return 'planCaseNotFound';
  if (by === 'members' && role === 'caseOfficer' && planCase === 'anothers') return 'notMember';
  if (onlyOpen === true && planCase === 'closed') return 'caseClosed';
  const isHidden = has(endpoints[name], 'snapshotId') && snapshot === 'draft';
  return onlyFrozen?.includes(role) === true && isHidden ? 'snapshotNotFound' : undefined;
}

type Way = { readonly path?: (path: string) => string; readonly header?: [string, string] };

function send({ name, planCase, snapshot }: Cell, way: Way = {}): Promise<Response> {
  const endpoint: Endpoint = endpoints[name];
  const valid = validRequests[name] ?? {};
  const path = endpoint.path
    .replace(':planCaseId', cases[planCase])
    .replace(':snapshotId', snapshots[snapshot])
    .replace(':alternativeId', 'forslag')
    .replace(':municipalityCode', FALUN)
    .replace(':entryId', 'walking.healthBenefitPerKm')
    .replace(/:\w+/g, nowhere);
  const asked = request(test.app)
    [endpoint.method](way.path?.(path) ?? path)
    .query(valid.query ?? {});
  for (const [header, value] of Object.entries(valid.headers ?? {})) void asked.set(header, value);
  if (way.header !== undefined) void asked.set(...way.header);
  if (valid.file !== undefined) return asked.type(valid.file.type).send(valid.file.bytes);
  return endpoint.body === undefined ? asked : asked.send(valid.body ?? {});
}

const codeOf = ({ body }: Response): string =>
  ((body as { type?: string }).type ?? '').replace('urn:helkalkyl:problem:', '');

/** Ways around a guard that looks at an address or a method instead of what is answered. */
const detours: readonly (Way & { readonly name: string })[] = [
  { name: 'plainly' },
  { name: 'with a slash at the end', path: (path) => `${path}/` },
  { name: 'in capitals', path: (path) => path.replace('/helkalkyl/v1/', '/HELKALKYL/V1/') },
  { name: 'encoded twice', path: (path) => path.replace(/-/g, '%252D') },
  { name: 'encoded once', path: (path) => path.replace(/-/g, '%2D') },
  { name: 'by another method', header: ['X-HTTP-Method-Override', 'GET'] },
];

/** What those who are let in are not told. */
const refusals = [
  'accessDenied',
  'sharedDenied',
  'municipalityForeign',
  'planCaseNotFound',
  'notMember',
  'membersApprove',
  'caseClosed',
  'snapshotNotFound',
];
const versions = () => test.database.knex('plan_cases').select('id', 'version').orderBy('id');
const names = Object.keys(endpoints) as EndpointName[];

it('every endpoint has a row, and every row an endpoint', () => {
  expect(Object.keys(access)).toEqual(names);
});

it('an endpoint without a row is not served', () => {
  const planted = { ...endpoints.health, path: '/planted' };
  const handle = createHandle({
    servicesFor: test.servicesFor,
    callerOf: () => asking,
    served: 'every',
    spend: () => Promise.resolve(),
  });
  expect(() => handle(planted, () => Promise.resolve({ status: 'ok' as const }))).toThrow(
    'no row of access',
  );
});

it.each(names)('%s is refused to whom the table refuses it, in every way tried', async (name) => {
  const before = await versions();
  for (const cell of cellsOf(name)) {
    const expected = refusal(cell);
    if (expected === undefined) continue;
    asking = caller(cell.held, cell.role);
    for (const { name: how, ...way } of detours) {
      const answer = await send(cell, way);
      const told = { ...cell, how, status: answer.status, code: codeOf(answer) };
      // An address that is nobody's is no way in either.
      if (told.code === 'routeUnknown') continue;
      expect(told).toMatchObject({ code: expected });
    }
  }
  expect(await versions()).toEqual(before);
});

it.each(names)('%s lets in whom the table lets in', async (name) => {
  for (const cell of cellsOf(name)) {
    if (refusal(cell) !== undefined) continue;
    asking = caller(cell.held, cell.role);
    // Nothing is changed by mistake: no version is of this kind.
    const answer = await send(cell, { header: ['If-Match', '"none"'] });
    expect(refusals, JSON.stringify(cell)).not.toContain(codeOf(answer));
  }
});

it.each(roles)(
  '$id is told beforehand what is refused on a case, and nothing else',
  async ({ id: role }) => {
    asking = caller(FALUN, role);
    for (const planCase of ['nobodys', 'anothers', 'closed'] as const) {
      const answer = await request(test.app).get(
        `/helkalkyl/v1/plan-cases/${cases[planCase]}/access`,
      );
      const own = refusal({
        name: 'readCaseAccess',
        role,
        held: FALUN,
        planCase,
        snapshot: 'draft',
      });
      expect([answer.status, codeOf(answer)]).toEqual(
        own === undefined ? [200, ''] : [own === 'planCaseNotFound' ? 404 : 403, own],
      );
      if (own !== undefined) continue;
      const { refused } = answer.body as { refused: { endpoint: string; reason: string }[] };
      const of = { role, held: FALUN, planCase, snapshot: 'frozen' } as const;
      const expected = names.filter((name) => refusal({ name, ...of }) !== undefined);
      expect(refused.map(({ endpoint }) => endpoint)).toEqual(expected);
      expect(refused.every(({ reason }) => reason.length > 20)).toBe(true);
    }
  },
);

describe("another municipality's case", () => {
  it('is answered as one that does not exist, whatever is asked of it', async () => {
    asking = caller(UPPSALA, 'caseOfficer');
    for (const name of names.filter((one) => rowOf(one).about === 'case')) {
      const cell: Cell = {
        name,
        role: 'caseOfficer',
        held: UPPSALA,
        planCase: 'nobodys',
        snapshot: 'draft',
      };
      const foreign = await send(cell);
      const none = await send(cell, { path: (path) => path.replace(cases.nobodys, nowhere) });
      const isOfficers = rowOf(name).roles.includes('caseOfficer');
      expect([foreign.status, none.status]).toEqual(isOfficers ? [404, 404] : [403, 403]);
      expect(foreign.text.replaceAll(cases.nobodys, nowhere)).toBe(none.text);
    }
  });

  it('is not in the list', async () => {
    asking = caller(UPPSALA, 'caseOfficer');
    const listed = await request(test.app).get('/helkalkyl/v1/plan-cases').expect(200);
    expect(listed.body).toMatchObject({ items: [], total: 0 });
  });

  it('cannot be created for them either', async () => {
    asking = caller(UPPSALA, 'caseOfficer');
    await request(test.app)
      .post('/helkalkyl/v1/plan-cases')
      .send(smallCaseFile())
      .expect(403)
      .expect(({ text }) => expect(text).toContain('Kommun 2080'));
  });

  it('is not written by an officer there who only reads here', async () => {
    asking = {
      ...faluOfficer,
      grants: [
        { municipalityCode: FALUN, roles: ['committeeReader'] },
        { municipalityCode: UPPSALA, roles: ['caseOfficer'] },
      ],
    };
    const cell = {
      role: 'caseOfficer',
      held: FALUN,
      planCase: 'nobodys',
      snapshot: 'draft',
    } as const;
    expect((await send({ ...cell, name: 'changePlanCase' })).status).toBe(403);
    expect((await send({ ...cell, name: 'readPlanCase' })).status).toBe(403);
    const created = await send({ ...cell, name: 'createPlanCase' });
    expect([created.status, codeOf(created)]).toEqual([403, 'accessDenied']);
  });
});

describe('a case of which nothing is frozen', () => {
  it('is to the committee as one that does not exist, whatever is asked of it', async () => {
    asking = caller(FALUN, 'committeeReader');
    const mayBe = names.filter(
      (one) => rowOf(one).about === 'case' && rowOf(one).roles.includes('committeeReader'),
    );
    expect(mayBe).toContain('listSnapshots');
    for (const name of mayBe) {
      const cell: Cell = {
        name,
        role: 'committeeReader',
        held: FALUN,
        planCase: 'anothers',
        snapshot: 'draft',
      };
      const draft = await send(cell);
      const none = await send(cell, { path: (path) => path.replace(cases.anothers, nowhere) });
      expect([draft.status, none.status]).toEqual([404, 404]);
      expect(draft.text.replaceAll(cases.anothers, nowhere)).toBe(none.text);
    }
  });
});

it('who is refused reads what it is that the role does not do', async () => {
  asking = caller(FALUN, 'economist');
  const answer = await request(test.app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile());
  expect((answer.body as { detail: string }).detail).toContain(
    'Din roll räcker inte för detta: skapa ett planärende',
  );
});

/** reliability-security, section 4, read by hand: the table itself is held against these. */
// prettier-ignore
it.each([
  { role: 'committeeReader', may: ['listFrozenAnnexes', 'readAnnex'], mayNot: ['listPlanCases', 'readPlanCase', 'changePlanCase', 'listCatalogueEntries'] },
  { role: 'caseOfficer',     may: ['readPlanCase', 'changePlanCase'], mayNot: [] },
  { role: 'economist',       may: ['readPlanCase', 'importCatalogue'], mayNot: ['changePlanCase', 'createSnapshot', 'deletePlanCase'] },
  { role: 'administrator',   may: ['readAnnex', 'listCatalogueEntries', 'exportCatalogue'], mayNot: ['readPlanCase', 'changePlanCase'] },
  { role: 'operations',      may: ['health'],                         mayNot: ['listPlanCases', 'readPlanCase', 'readAnnex'] },
  { role: 'resident',        may: ['health'],                         mayNot: ['listPlanCases', 'readPlanCase', 'readAnnex', 'listCaseMembers'] },
] as const)('$role', ({ role, may, mayNot }) => {
  expect(may.filter((name) => !rowOf(name).roles.includes(role))).toEqual([]);
  expect(mayNot.filter((name) => rowOf(name).roles.includes(role))).toEqual([]);
});

it('nobody may both write and approve', () => {
  for (const name of names) {
    if (rowOf(name).by !== 'outsiders') continue;
    expect(rowOf(name).roles).not.toContain('caseOfficer');
  }
});

describe('the members of a case', () => {
  const members = (planCaseId: string) => `/helkalkyl/v1/plan-cases/${planCaseId}/members`;
  const colleague = { ...faluOfficer, id: 'kollega', name: 'Kollegan' };

  it('are its creator and whom a member adds, and someone is always left', async () => {
    await createStorage(test.database.knex, commandLineCaller).inTransaction(({ people }) =>
      people.put({
        ...colleague,
        issuer: 'prov',
        subject: '1',
        seenAt: '2026-11-24T08:00:00.000Z',
      }),
    );
    asking = faluOfficer;
    const created = await request(test.app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile());
    const { id } = created.body as { id: string };
    const address = `/helkalkyl/v1/plan-cases/${id}`;
    const change = () =>
      request(test.app)
        .put(address)
        .set('If-Match', '"1"')
        .send(smallCaseFile({ title: 'Ny' }));

    asking = colleague;
    expect(codeOf(await change())).toBe('notMember');
    expect(codeOf(await request(test.app).post(members(id)).send({ personId: 'kollega' }))).toBe(
      'notMember',
    );
    asking = faluOfficer;
    const added = await request(test.app).post(members(id)).send({ personId: 'kollega' });
    expect(added.body).toMatchObject({ items: [{ id: faluOfficer.id }, { name: 'Kollegan' }] });
    expect(codeOf(await request(test.app).post(members(id)).send({ personId: 'ingen' }))).toBe(
      'personUnknown',
    );
    asking = colleague;
    expect((await change()).status).toBe(200);
    await request(test.app)
      .delete(`${members(id)}/${faluOfficer.id}`)
      .expect(200);
    expect(codeOf(await request(test.app).delete(`${members(id)}/kollega`))).toBe('memberLast');
  });

  it('are chosen among colleagues of the municipality alone', async () => {
    const list = `/helkalkyl/v1/municipalities/${FALUN}/people`;
    asking = faluOfficer;
    const found = await request(test.app).get(list).expect(200);
    expect(found.body).toEqual({
      items: [{ id: 'kollega', name: 'Kollegan', roles: ['caseOfficer'] }],
    });
    asking = caller(UPPSALA, 'administrator');
    expect(codeOf(await request(test.app).get(list))).toBe('municipalityForeign');
  });
});
