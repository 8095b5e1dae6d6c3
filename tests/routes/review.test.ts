import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePlanCaseVersions } from '../../server/contract/records.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import {
  caseReviewSchema,
  checkedRowsSchema,
  type CaseReview,
} from '../../server/vocabulary/review.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';
import { demoCase } from '../support/demoCase.ts';

const person = (id: string, name: string, ...roles: Role[]): Caller => ({
  id,
  name,
  grants: [{ municipalityCode: '2080', roles }],
});
const officer = person('u1', 'Hanna Handläggare', 'caseOfficer');
const economist = person('u2', 'Eva Ekonom', 'economist');
const reader = person('u3', 'Sven Sekreterare', 'committeeReader');

let test: TestApp;
let asking = officer;
beforeAll(async () => {
  test = await testApp(databaseInFile, { callerOf: () => asking });
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});
const as = (caller: Caller) => {
  asking = caller;
  return request(test.app);
};
const root = '/helkalkyl/v1/plan-cases';
const codeOf = (answer: request.Response) =>
  ((answer.body as { type?: string }).type ?? '').replace('urn:helkalkyl:problem:', '');
const reviewIn = (answer: request.Response): CaseReview => {
  expect(answer.status, answer.text).toBeLessThan(300);
  return caseReviewSchema.parse(answer.body);
};

async function newCase(): Promise<string> {
  return planCaseSchema.parse((await as(officer).post(root).send(smallCaseFile())).body).id;
}
/** Of what stands there by now, unless it was read before. */
const check = async (
  id: string,
  place: string,
  { isChecked = true, by = economist, version = 0 } = {},
) => {
  const read = version === 0 ? (await test.services.planCases.read(id)).version : version;
  return as(by).put(`${root}/${id}/review/marks`).send({ place, isChecked, version: read });
};
const say = (id: string, place: string, text: string, by = economist) =>
  as(by).post(`${root}/${id}/review/comments`).send({ place, text });
const put = (id: string, version: number, changes: object) =>
  as(officer).put(`${root}/${id}`).set('If-Match', `"${version}"`).send(smallCaseFile(changes));
const stateOf = ({ items }: CaseReview, place: string) =>
  items.find((item) => item.place === place)?.state;

describe('a mark', () => {
  const settings = smallCaseFile().settings;
  const raised = { ...settings, discountRatesPerYear: { ...settings.discountRatesPerYear } };
  raised.discountRatesPerYear['samhalle'] = 0.05;

  it('falls when the figure changes, and no other does', async () => {
    const id = await newCase();
    await check(id, 'alternatives/forslag/programme');
    const marked = reviewIn(await check(id, 'settings'));
    expect(stateOf(marked, 'settings')).toBe('checked');
    const [line] = smallProposal.hardLines;
    const shown = marked.items.find(({ place }) => place.endsWith(`hardLines/${line?.id ?? ''}`));
    expect([shown?.label, shown?.figure.replace(/\u00a0/g, ' ')]).toEqual([
      'Markförsäljning',
      '12 000 000 kr (10 000 000–15 000 000)',
    ]);
    expect(marked.items.find(({ place }) => place === 'settings')?.markedBy?.name).toBe(
      'Eva Ekonom',
    );
    expect((await put(id, 1, { settings: raised })).status).toBe(200);
    const after = reviewIn(await as(economist).get(`${root}/${id}/review`));
    expect(stateOf(after, 'settings')).toBe('fallen');
    expect(stateOf(after, 'alternatives/forslag/programme')).toBe('checked');
  });

  it('stands again when the change is taken back, and can be taken away', async () => {
    const id = await newCase();
    await check(id, 'settings');
    await put(id, 1, { settings: raised });
    await put(id, 2, {});
    const back = reviewIn(await as(officer).get(`${root}/${id}/review`));
    expect(stateOf(back, 'settings')).toBe('checked');
    expect(stateOf(reviewIn(await check(id, 'settings', { isChecked: false })), 'settings')).toBe(
      'unchecked',
    );
  });

  it('counts for a snapshot as long as it is of what the snapshot says', async () => {
    const id = await newCase();
    await check(id, 'settings');
    const made = await as(officer).post(`${root}/${id}/snapshots`);
    const snapshot = snapshotSummarySchema.parse(made.body);
    const checked = async () => {
      const path = `${root}/${id}/snapshots/${snapshot.id}/review`;
      return checkedRowsSchema.parse((await as(economist).get(path)).body);
    };
    const { items } = reviewIn(await as(economist).get(`${root}/${id}/review`));
    expect(await checked()).toEqual({ checked: 1, rows: items.length });
    await put(id, 1, { settings: raised });
    expect((await checked()).checked).toBe(1);
    // What is checked now is another interest than the snapshot has.
    expect(stateOf(reviewIn(await check(id, 'settings')), 'settings')).toBe('checked');
    expect((await checked()).checked).toBe(0);
  });

  it('is kept by the row when others are added before it', async () => {
    const id = await newCase();
    const [line] = smallProposal.hardLines;
    if (line === undefined) throw new Error('the small case has a line');
    const place = `alternatives/forslag/hardLines/${line.id}`;
    await check(id, place);
    const hardLines = [{ ...line, id: 'forst', label: 'Först' }, ...smallProposal.hardLines];
    await put(id, 1, { alternatives: [smallBaseline, { ...smallProposal, hardLines }] });
    expect(stateOf(reviewIn(await as(economist).get(`${root}/${id}/review`)), place)).toBe(
      'checked',
    );
  });

  it('stands beside what the numbers rest on, each source once, and how many have none', async () => {
    const id = await newCase();
    const [line, next] = smallProposal.hardLines;
    const [appraisal] = smallProposal.propertyAppraisals;
    if (line === undefined || next === undefined || appraisal === undefined) {
      throw new Error('the small case has lines and an appraisal');
    }
    const source = { kind: 'measured', note: 'Anbud 2026-01-14' } as const;
    const hardLines = [
      { ...line, amount: { ...line.amount, source } },
      {
        ...next,
        amount: { ...next.amount, source: { kind: 'ownAssumption', note: ' ' } as const },
      },
    ];
    const rents = {
      rentSekPerM2: { central: 2100, source },
      maintenanceSekPerM2: { central: 90, source },
    };
    const propertyAppraisals = [{ ...appraisal, ...rents }];
    await put(id, 1, {
      alternatives: [smallBaseline, { ...smallProposal, hardLines, propertyAppraisals }],
    });
    const { items } = reviewIn(await as(economist).get(`${root}/${id}/review`));
    const of = (end: string) => {
      const { sources, unsourced } = items.find(({ place }) => place.endsWith(end)) ?? {};
      return { notes: sources?.map(({ note }) => note), unsourced };
    };
    expect(of('hardLines/mark')).toEqual({ notes: ['Anbud 2026-01-14'], unsourced: 0 });
    expect(of('hardLines/bygge')).toEqual({ notes: [], unsourced: 1 });
    expect(of('propertyAppraisals/hus1')).toEqual({ notes: ['Anbud 2026-01-14'], unsourced: 1 });
    expect(of('settings')).toEqual({ notes: [], unsourced: 0 });
    const rented = items.find(({ place }) => place.endsWith('propertyAppraisals/hus1'));
    expect(rented?.figure.replaceAll('\u00a0', ' ')).toBe(
      '2 100 kr/m² i hyra, boendet värt 10,0 % mer än hyran',
    );
  });

  it('is not of what nobody has read: another may have changed the row meanwhile', async () => {
    const id = await newCase();
    const { version } = reviewIn(await as(economist).get(`${root}/${id}/review`));
    await put(id, 1, { settings: raised });
    expect(codeOf(await check(id, 'settings', { version }))).toBe('reviewPlaceChanged');
    // Another row is as it was read.
    const programme = 'alternatives/forslag/programme';
    expect(stateOf(reviewIn(await check(id, programme, { version })), programme)).toBe('checked');
    expect(stateOf(reviewIn(await check(id, 'settings')), 'settings')).toBe('checked');
  });

  it('is made by an economist, of something that is there', async () => {
    const id = await newCase();
    expect(codeOf(await check(id, 'settings', { by: officer }))).toBe('accessDenied');
    expect(codeOf(await check(id, 'alternatives/forslag/hardLines/ingen'))).toBe(
      'reviewPlaceUnknown',
    );
  });
});

describe('what a mark vouches for', () => {
  const settings = smallCaseFile().settings;

  it('is every number of the row, with its unit, its interval and other prices than the case has', async () => {
    const id = await newCase();
    const [measure] = demoCase().alternatives.flatMap(({ measures }) => measures);
    const [cost] = measure?.costs ?? [];
    if (measure === undefined || cost === undefined) throw new Error('the demo has a measure');
    const sekPerYear = { central: 700_000, low: 600_000, high: 900_000, priceBase: { year: 2024 } };
    const costs = [{ ...cost, sekPerYear }];
    await put(id, 1, {
      alternatives: [smallBaseline, { ...smallProposal, measures: [{ ...measure, costs }] }],
    });
    const { items } = reviewIn(await as(economist).get(`${root}/${id}/review`));
    const figuresOf = (end: string) =>
      items.find(({ place }) => place.endsWith(end))?.figures ?? [];
    expect(figuresOf(`measures/${measure.id}`)).toContainEqual({
      label: 'Kostnad per år',
      unit: 'SEK/year',
      ...{ central: 700_000, low: 600_000, high: 900_000, priceYear: 2024 },
    });
    const rates = figuresOf('settings').filter(({ label }) => label.endsWith(': kalkylränta'));
    expect(rates.map(({ central }) => central)).toEqual(
      Object.values(settings.discountRatesPerYear),
    );
    expect(rates.every(({ unit, priceYear }) => unit === 'perYear' && priceYear === null)).toBe(
      true,
    );
    expect(figuresOf('hardLines/bygge').map(({ label }) => label)).toContain('2028: del');
    // The figure of the row itself is told before it, and no field is without a name.
    expect(figuresOf('hardLines/mark').map(({ label }) => label)).not.toContain('Belopp');
    const names = items.flatMap(({ figures }) => figures.map(({ label }) => label));
    expect(names.filter((name) => name === '' || /[a-z][A-Z]/.test(name))).toEqual([]);
  });

  it('is also who among households gains: shown, and the mark falls when it is another', async () => {
    const id = await newCase();
    const [measure] = demoCase().alternatives.flatMap(({ measures }) => measures);
    const [effect] = measure?.effects ?? [];
    if (measure === undefined || effect === undefined) throw new Error('the demo has an effect');
    const place = `alternatives/forslag/measures/${measure.id}`;
    const putThirds = (version: number, incomeThirds: [number, number, number]) => {
      const gained = { ...effect, beneficiaries: { children: 0.8, young: 0.2 }, incomeThirds };
      const measures = [{ ...measure, effects: [gained] }];
      return put(id, version, { alternatives: [smallBaseline, { ...smallProposal, measures }] });
    };
    await putThirds(1, [0.5, 0.3, 0.2]);
    const checked = reviewIn(await check(id, place));
    const shares = checked.items
      .find((item) => item.place === place)
      ?.figures.filter(({ label }) => label.includes('andel av hushållens värde'))
      .map(({ label, central, unit }) => [label.replace(`${effect.label}, `, ''), central, unit]);
    expect(shares).toEqual([
      ['barn: andel av hushållens värde', 0.8, 'share'],
      ['unga: andel av hushållens värde', 0.2, 'share'],
      ['lägsta inkomsttredjedelen: andel av hushållens värde', 0.5, 'share'],
      ['mellersta inkomsttredjedelen: andel av hushållens värde', 0.3, 'share'],
      ['högsta inkomsttredjedelen: andel av hushållens värde', 0.2, 'share'],
    ]);
    await putThirds(2, [0.4, 0.4, 0.2]);
    expect(stateOf(reviewIn(await as(economist).get(`${root}/${id}/review`)), place)).toBe(
      'fallen',
    );
  });
});

describe('a comment', () => {
  it('is answered, settled and opened again, and never changed', async () => {
    const id = await newCase();
    await say(id, 'settings', 'Varför 3,5 procent?');
    const answered = reviewIn(await say(id, 'settings', 'Kommunens egen ränta.', officer));
    const comments = answered.items.find(({ place }) => place === 'settings')?.comments ?? [];
    expect(comments.map(({ text, writtenBy }) => [writtenBy.name, text])).toEqual([
      ['Eva Ekonom', 'Varför 3,5 procent?'],
      ['Hanna Handläggare', 'Kommunens egen ränta.'],
    ]);
    const path = `${root}/${id}/review/comments/${comments[0]?.id ?? ''}`;
    const settled = reviewIn(await as(officer).put(path).send({ isSettled: true }));
    const first = settled.items.find(({ place }) => place === 'settings')?.comments[0];
    expect(first).toMatchObject({ settledBy: { name: 'Hanna Handläggare' } });
    const opened = reviewIn(await as(economist).put(path).send({ isSettled: false }));
    expect(opened.items.flatMap((item) => item.comments)[0]?.settledAt).toBeNull();
  });

  it('points at a field of the row, and is told by its name', async () => {
    const id = await newCase();
    const row = `alternatives/forslag/hardLines/${smallProposal.hardLines[0]?.id ?? ''}`;
    const { items } = reviewIn(await say(id, `${row}/amount`, 'Vilket år är priset från?'));
    const item = items.find(({ place }) => place === row);
    expect(item?.fields).toContainEqual({ place: `${row}/amount`, label: 'belopp' });
    expect(item?.fields.map(({ label }) => label)).not.toContain('id');
    expect(item?.comments).toMatchObject([{ place: `${row}/amount` }]);
    expect(codeOf(await say(id, `${row}/ingenting`, 'Finns inte.'))).toBe('reviewPlaceUnknown');
    // A row is checked as a whole.
    expect(codeOf(await check(id, `${row}/amount`))).toBe('reviewPlaceUnknown');
    await put(id, 1, { alternatives: [smallBaseline, { ...smallProposal, hardLines: [] }] });
    const gone = reviewIn(await as(officer).get(`${root}/${id}/review`));
    expect(gone.strayComments).toMatchObject([{ text: 'Vilket år är priset från?' }]);
  });

  it('stays when what it was about is gone', async () => {
    const id = await newCase();
    const line = smallProposal.hardLines[0]?.id ?? '';
    await say(id, `alternatives/forslag/hardLines/${line}`, 'Saknar källa.');
    await put(id, 1, { alternatives: [smallBaseline, { ...smallProposal, hardLines: [] }] });
    const { strayComments } = reviewIn(await as(officer).get(`${root}/${id}/review`));
    expect(strayComments.map(({ text }) => text)).toEqual(['Saknar källa.']);
  });

  it('is of one case: its id in another finds nothing', async () => {
    const [one, other] = [await newCase(), await newCase()];
    const { items } = reviewIn(await say(one, 'settings', 'Här.'));
    const commentId = items.flatMap(({ comments }) => comments)[0]?.id ?? '';
    const answer = await as(officer)
      .put(`${root}/${other}/review/comments/${commentId}`)
      .send({ isSettled: true });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'commentNotFound']);
    expect(codeOf(await say(one, 'settings', 'Jag med.', reader))).toBe('accessDenied');
  });
});

describe('a review', () => {
  const finish = (id: string, outcome: string, note = '') =>
    as(economist).post(`${root}/${id}/reviews`).send({ outcome, note });

  it('is finished when everything is checked, and not before', async () => {
    const id = await newCase();
    const early = await finish(id, 'reviewed');
    expect([early.status, codeOf(early)]).toEqual([409, 'reviewUnfinished']);
    const { items } = reviewIn(await as(economist).get(`${root}/${id}/review`));
    for (const { place } of items) await check(id, place);
    const { reviews } = reviewIn(await finish(id, 'reviewed'));
    expect(reviews).toMatchObject([
      { number: 1, version: 1, outcome: 'reviewed', finishedBy: { name: 'Eva Ekonom' } },
    ]);
  });

  it('is of the case as it was: a step of the process is told apart from a change', async () => {
    const id = await newCase();
    const { stage, version } = planCaseSchema.parse((await as(officer).get(`${root}/${id}`)).body);
    await finish(id, 'returned', 'Hyran saknar källa.');
    const step = { to: 'closed', on: '2026-11-24', reason: 'Lades ned.', gateReason: '' };
    const stepped = await as(officer)
      .post(`${root}/${id}/stage-changes`)
      .set('If-Match', `"${version}"`)
      .send(step);
    expect(stepped.status, stepped.text).toBe(201);
    const sinceReview = async () => {
      const { changesSince } = reviewIn(await as(economist).get(`${root}/${id}/review`));
      const current = planCaseSchema.parse((await as(officer).get(`${root}/${id}`)).body);
      const compared = await as(economist)
        .get(`${root}/${id}/history/comparison`)
        .query({ from: version, to: current.version });
      const { differences } = comparePlanCaseVersions.response.parse(compared.body);
      return { changesSince, of: differences.map((each) => each.of) };
    };
    expect(stage).not.toBe('closed');
    expect(await sinceReview()).toEqual({ changesSince: 0, of: ['process'] });
  });

  it('goes back with what is to be changed, the latest first', async () => {
    const id = await newCase();
    expect(codeOf(await finish(id, 'returned', ' '))).toBe('reviewNoteMissing');
    await finish(id, 'returned', 'Hyran saknar källa.');
    const { reviews } = reviewIn(await finish(id, 'returned', 'Källan är för gammal.'));
    expect(reviews.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Källan är för gammal.'],
      [1, 'Hyran saknar källa.'],
    ]);
    const change = test.database.knex('reviews').where({ plan_case_id: id });
    await expect(change.update({ note: 'Något annat' })).rejects.toThrow('never changed');
  });
});
