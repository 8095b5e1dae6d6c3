import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  comparePlanCaseVersions,
  listHistory,
  restorePlanCaseVersion,
} from '../../server/contract/records.ts';
import { changeSentences } from '../../server/model/changeSentences.ts';
import { historyItems } from '../../server/services/historyItems.ts';
import type { AuditEntry } from '../../server/vocabulary/audit.ts';
import type { Caller } from '../../server/vocabulary/people.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { fieldWords } from '../../server/vocabulary/text/sv/changes.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

const officer = (id: string, name: string): Caller => ({
  id,
  name,
  grants: [{ municipalityCode: '2080', roles: ['caseOfficer'] }],
});
const anna = officer('anna', 'Anna Ek');
const bo = officer('bo', 'Bo Ask');

describe('the history of a case', () => {
  let test: TestApp;
  let id: string;
  beforeAll(async () => {
    test = await testApp(undefined, { caller: anna });
    const mine = test.servicesFor(anna).planCases;
    const his = test.servicesFor(bo).planCases;
    ({ id } = await mine.create(smallCaseFile()));
    await mine.change(id, 1, smallCaseFile({ title: 'Provkullen 2' }));
    await mine.change(id, 2, smallCaseFile({ title: 'Provkullen 3' }));
    await his.change(id, 3, smallCaseFile({ title: 'Provkullen 4' }));
  });
  afterAll(() => test.remove());
  const root = () => `/helkalkyl/v1/plan-cases/${id}/history`;
  const listed = async () => {
    const { items } = listHistory.response.parse((await request(test.app).get(root())).body);
    return items.map(({ sentence, fromVersion, toVersion, why }) => ({
      ...{ sentence, fromVersion, toVersion },
      ...(why === null ? {} : { why }),
    }));
  };

  it('says who did what, several changes in one go as one', async () => {
    expect(await listed()).toEqual([
      { sentence: 'Bo Ask ändrade ärendet.', fromVersion: 3, toVersion: 4 },
      { sentence: 'Anna Ek ändrade ärendet 2 gånger.', fromVersion: 1, toVersion: 3 },
      { sentence: 'Anna Ek skapade ärendet.', fromVersion: null, toVersion: 1 },
    ]);
  });

  it('says what differs between two versions', async () => {
    const answer = await request(test.app).get(`${root()}/comparison`).query({ from: 1, to: 4 });
    const { differences } = comparePlanCaseVersions.response.parse(answer.body);
    expect(differences.map(({ sentence }) => sentence)).toEqual([
      'Rubrik: ”Provkullen” blev ”Provkullen 4”.',
    ]);
    await request(test.app).get(`${root()}/comparison`).query({ from: 1, to: 9 }).expect(404);
  });

  it('takes the case back to a version for a reason, and loses nothing', async () => {
    const restore = (version: number, why: string) =>
      request(test.app)
        .post(`${root()}/restorations`)
        .set('If-Match', `"${version}"`)
        .send({ toVersion: 1, why });
    await restore(4, ' ').expect(422);
    await restore(3, 'Fel fil').expect(412);
    const answer = await restore(4, 'Fel fil').expect(200);
    const restored = restorePlanCaseVersion.response.parse(answer.body);
    expect(restored).toMatchObject({ version: 5, title: 'Provkullen' });
    expect((await listed())[0]).toEqual({
      ...{ sentence: 'Anna Ek återställde en tidigare sparning.', why: 'Fel fil' },
      ...{ fromVersion: 4, toVersion: 5 },
    });
    expect((await test.services.history.readVersion(id, 4)).title).toBe('Provkullen 4');
  });

  it('finds a save by what it was called, and tells who called it so', async () => {
    const call = (version: number, name: string) =>
      request(test.app).put(`${root()}/${version}/name`).send({ name });
    await call(3, ' ').expect(422);
    await call(99, 'Finns inte').expect(404);
    await call(3, 'Utkast').expect(200);
    await call(4, 'Efter mötet').expect(200);
    const answer = await call(3, 'Inför samrådet').expect(200);
    const names = [
      { version: 4, name: 'Efter mötet' },
      { version: 3, name: 'Inför samrådet' },
    ];
    expect(answer.body).toEqual({ names });
    const told = listHistory.response.parse((await request(test.app).get(root())).body);
    expect(told.names).toEqual(names);
    expect((await listed())[0]).toEqual({
      ...{ sentence: 'Anna Ek kallade sparning 3 ”Inför samrådet”.' },
      ...{ fromVersion: null, toVersion: null },
    });
    expect((await test.services.history.readVersion(id, 3)).title).toBe('Provkullen 3');
  });

  it("is not there for another municipality's people", async () => {
    const stranger = {
      ...bo,
      grants: [{ municipalityCode: '0380', roles: ['caseOfficer' as const] }],
    };
    await expect(test.servicesFor(stranger).history.list(id)).rejects.toThrow('planCaseNotFound');
  });
});

describe('changes in one go', () => {
  const entry = (sequence: number, changes: Partial<AuditEntry>): AuditEntry => ({
    ...{ municipalityCode: '2080', sequence, happenedAt: '2026-11-24T08:00:00.000Z' },
    ...{ actorId: 'anna', actorName: 'Anna Ek', act: 'planCaseChanged', objectId: 'x' },
    ...{ planCaseId: 'x', version: sequence, beforeSha256: 'b', afterSha256: 'a', why: null },
    ...{ previousHash: '', hash: '' },
    ...changes,
  });
  // prettier-ignore -- the limit is half an hour.
  it.each([
    { name: 'half an hour apart', later: { happenedAt: '2026-11-24T08:30:00.000Z' }, lines: 1 },
    { name: 'more than that apart', later: { happenedAt: '2026-11-24T08:30:01.000Z' }, lines: 2 },
    { name: 'by two people', later: { actorId: 'bo' }, lines: 2 },
    { name: 'of two kinds', later: { act: 'planAreaChanged' as const }, lines: 2 },
  ])('$name: $lines', ({ later, lines }) => {
    expect(historyItems([entry(2, {}), entry(3, later)])).toHaveLength(lines);
  });
});

describe('a difference is told', () => {
  const before = smallCaseFile();
  const block = smallProposal.programme.blocks[0];
  const withProposal = (changes: object) =>
    smallCaseFile({ alternatives: [smallBaseline, { ...smallProposal, ...changes }] });
  const measured = (value: number) => ({
    ...{ id: 'trygg', label: 'Trygghet', unit: '%', afterYears: 1 as const },
    ...{ source: '', responsible: '', trigger: '', reportTo: '' },
    measurements: [{ id: 'matning', measuredOn: '2029-10-01', value, source: '' }],
  });
  // prettier-ignore -- by hand.
  it.each([
    {
      name: 'a text',
      after: smallCaseFile({ title: 'B' }),
      told: 'Rubrik: ”Provkullen” blev ”B”.',
    },
    {
      name: 'a number in a row',
      after: withProposal({
        programme: { blocks: [{ ...block, dwellings: 1200 }], facilities: [] },
      }),
      told: 'Alternativ, Förslaget, program, kvarter, Hus 1, bostäder: 60 blev 1 200.',
    },
    {
      name: 'a row that went',
      after: withProposal({ programme: { blocks: [], facilities: [] } }),
      told: 'Alternativ, Förslaget, program, kvarter, Hus 1: borttaget.',
    },
    {
      name: 'a field that came',
      after: smallCaseFile({ councilRegistryNumber: 'KF 1' }),
      told: 'Fullmäktiges diarienummer: tillagt, ”KF 1”.',
    },
    {
      name: 'what is chosen from a list, by its name',
      after: smallCaseFile({ stage: 'consultation' }),
      told: 'Skede: ”Startad” blev ”Samråd”.',
    },
    {
      name: 'what was measured of the follow-up, by its day',
      after: smallCaseFile({ followUp: [measured(44)] }),
      from: smallCaseFile({ followUp: [measured(43)] }),
      told: 'Plan för uppföljning, Trygghet, uppmätta värden, 2029-10-01, värde: 43 blev 44.',
    },
    {
      name: 'an order',
      after: { ...before, alternatives: [...before.alternatives].reverse() },
      told: 'Alternativ: ny ordning.',
    },
  ])('$name', ({ from = before, after, told }) => {
    // A thousand is parted by a space that does not break.
    const sentences = changeSentences(from, after).map(({ sentenceSv }) =>
      sentenceSv.replace(/[\u00a0\u202f]/g, ' '),
    );
    expect(sentences).toEqual([told]);
  });

  it('every field of a case has a name', () => {
    const names = new Set<string>();
    const walk = (part: unknown): void => {
      if (Array.isArray(part)) part.forEach(walk);
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === 'properties') Object.keys(value as object).forEach((name) => names.add(name));
        walk(value);
      }
    };
    walk(z.toJSONSchema(planCaseSchema, { io: 'input', unrepresentable: 'any' }));
    const stamps = ['version', 'createdAt', 'updatedAt'];
    const unnamed = [...names].filter((name) => !(name in fieldWords) && !stamps.includes(name));
    expect(unnamed).toEqual([]);
  });
});
