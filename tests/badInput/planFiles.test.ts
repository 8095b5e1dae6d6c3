import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planAreaReportSchema } from '../../server/contract/planArea.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { planFileReportSchema, planInspectionSchema } from '../../server/vocabulary/planFile.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { testApp, type TestApp } from '../support/app.ts';
import {
  coordinateCases,
  geojsonFiles,
  jsonFiles,
  validityCases,
  type BadFile,
} from '../support/badPlanFiles.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { inspectPlan } from '../support/inspect.ts';
import { hasShared } from '../support/shared.ts';
import { workedMs } from '../support/worked.ts';

const MAX_MILLISECONDS = 1000;
const notJsonCodes = ['jsonMalformed', 'jsonNotUtf8', 'jsonForbiddenCharacter', 'xmlMalformed'];
const root = '/helkalkyl/v1/plan-cases';
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const corpora = hasShared
  ? [
      { name: 'json-parsing', files: jsonFiles(), count: 159, accepted: 0 },
      { name: 'geojson', files: geojsonFiles(), count: 88, accepted: 0 },
      { name: 'domain coordinates', files: coordinateCases(), count: 21, accepted: 3 },
      { name: 'geometry-validity', files: validityCases(), count: 418, accepted: 40 },
    ]
  : [];

async function newCase() {
  const made = await request(test.app).post(root).send(smallCaseFile()).expect(201);
  return planCaseSchema.parse(made.body);
}
const readCase = async (id: string): Promise<unknown> =>
  (await request(test.app).get(`${root}/${id}`).expect(200)).body;

/** PUT with the file's bytes as the page sends them, on the version that the case has. */
async function putFile(id: string, version: number, { name, bytes, crs }: BadFile) {
  const start = workedMs();
  const answer = await request(test.app)
    .put(`${root}/${id}/plan-area`)
    .set('If-Match', `"${version}"`)
    .send({ fileName: name, base64: Buffer.from(bytes).toString('base64'), crs });
  return { answer, milliseconds: workedMs() - start };
}

/** What is not as it should be when the file is only looked at, as text or as bytes. */
async function wrongWhenInspected(id: string, file: BadFile): Promise<string[]> {
  const text = new TextDecoder().decode(file.bytes);
  const sent = [{ text }, { base64: Buffer.from(file.bytes).toString('base64') }];
  const wrong: string[] = [];
  for (const content of sent) {
    const start = workedMs();
    const answer = await request(test.app)
      .post(`${root}/${id}/plan-area/inspections`)
      .send({ fileName: file.name, crs: file.crs, ...content });
    const milliseconds = workedMs() - start;
    if (milliseconds > MAX_MILLISECONDS) wrong.push(`took ${milliseconds} ms`);
    const { outcome } = file;
    const found =
      answer.status === 200 ? planInspectionSchema.parse(answer.body).outcome : outcomeOf(answer);
    // What is to be flagged is a question, or refused when no answer would mend it.
    const isRight =
      found === outcome ||
      (outcome === 'accept' && found === 'read') ||
      (outcome === 'refuse' && (found === 'question' || found === 'notJson'));
    if (!isRight) wrong.push(`${outcome}: ${found} ${JSON.stringify(answer.body).slice(0, 200)}`);
  }
  return wrong;
}

function outcomeOf({ body }: { readonly body: unknown }): string {
  const { type, status } = problemSchema.parse(body);
  const code = type.replace('urn:helkalkyl:problem:', '');
  if (notJsonCodes.includes(code)) return 'notJson';
  return status === 400 || status === 422 ? 'refuse' : `${status} ${code}`;
}

/** What is not as it should be at the command line. */
async function wrongAtCommandLine(file: BadFile): Promise<string[]> {
  const options = file.crs === undefined ? [] : ['--crs', file.crs];
  const { code, printed, remarks, milliseconds } = await inspectPlan(file.bytes, [
    ...options,
    '--json',
  ]);
  const wrong = milliseconds < MAX_MILLISECONDS ? [] : [`took ${milliseconds} ms`];
  if (file.outcome === 'accept') {
    if (code !== 0) return [...wrong, `refused: ${remarks.join(' ')}`];
    planFileReportSchema.parse(JSON.parse(printed));
    return wrong;
  }
  const isOneSentence = remarks.length === 1 && /^\S.*\.$/s.test(remarks[0] ?? '');
  if (code !== 1 || printed !== '' || !isOneSentence) {
    wrong.push(
      `code ${code}, printed "${printed.slice(0, 80)}", remarks ${JSON.stringify(remarks)}`,
    );
  }
  if (/undefined|NaN|felkod/.test(remarks.join())) wrong.push(remarks.join());
  return wrong;
}

describe.runIf(hasShared).each(corpora)('$name', ({ files, count, accepted }) => {
  it('is all there', () => {
    expect(files).toHaveLength(count);
    expect(files.filter(({ outcome }) => outcome === 'accept').length).toBeGreaterThanOrEqual(
      accepted,
    );
  });

  it('command line: each gets its outcome', async () => {
    const wrong: Record<string, string[]> = {};
    for (const file of files) {
      const found = await wrongAtCommandLine(file);
      if (found.length > 0) wrong[file.name] = found;
    }
    expect(wrong).toEqual({});
  }, 60_000);

  it('API: each gets its outcome when looked at, and leaves no trace', async () => {
    const { id } = await newCase();
    const before = await readCase(id);
    const wrong: Record<string, string[]> = {};
    for (const file of files) {
      const found = await wrongWhenInspected(id, file);
      if (found.length > 0) wrong[file.name] = found;
    }
    expect(wrong).toEqual({});
    expect(await readCase(id)).toEqual(before);
    expect(await test.database.knex('plan_files').where({ plan_case_id: id })).toEqual([]);
  }, 60_000);

  it('API: each gets its outcome, and a refused one changes nothing', async () => {
    const { id } = await newCase();
    let stored = await readCase(id);
    const wrong: Record<string, string> = {};
    for (const file of files) {
      const { version } = planCaseSchema.parse(stored);
      const { answer, milliseconds } = await putFile(id, version, file);
      if (milliseconds > MAX_MILLISECONDS) wrong[file.name] = `took ${milliseconds} ms`;
      if (file.outcome === 'accept') {
        if (answer.status !== 200) {
          wrong[file.name] = JSON.stringify(answer.body);
          continue;
        }
        stored = planAreaReportSchema.parse(answer.body).planCase;
        continue;
      }
      const outcome = outcomeOf(answer);
      if (outcome !== file.outcome && !(file.outcome === 'refuse' && outcome === 'notJson')) {
        wrong[file.name] = outcome;
      }
      expect(await readCase(id)).toEqual(stored);
    }
    expect(wrong).toEqual({});
    const kept: { file_name: string }[] = await test.database
      .knex('plan_files')
      .where({ plan_case_id: id });
    const good = files.filter(({ outcome }) => outcome === 'accept').map(({ name }) => name);
    expect(kept.filter(({ file_name }) => !good.includes(file_name))).toEqual([]);
    expect(kept.length).toBeLessThanOrEqual(good.length);
    expect(kept.length === 0).toBe(good.length === 0);
  }, 60_000);
});

// prettier-ignore -- every door that takes a body about the plan area.
const doors = [
  { method: 'put', path: 'plan-area' },
  { method: 'post', path: 'plan-area/inspections' },
  { method: 'put', path: 'plan-area/sketch' },
  { method: 'post', path: 'plan-area/sketch-inspections' },
] as const;
it.runIf(hasShared).each(doors)('JSON that is none is 400 at $path', async ({ method, path }) => {
  const { id, version } = await newCase();
  const stored = await readCase(id);
  for (const { name, bytes, outcome } of jsonFiles()) {
    const sent = request(test.app)
      [method](`${root}/${id}/${path}`)
      .set('If-Match', `"${version}"`)
      .set('Content-Type', 'application/json');
    sent.write(Buffer.from(bytes));
    const answer = await sent;
    const { status } = problemSchema.parse(answer.body);
    // What is JSON is not the body that is asked for: 422, or 400 when it cannot be stored at all.
    expect(outcome === 'notJson' ? [400] : [400, 422], name).toContain(status);
    if (outcome === 'notJson') expect(answer.body, name).not.toHaveProperty('violations');
  }
  expect(await readCase(id)).toEqual(stored);
});
