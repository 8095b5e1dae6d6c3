import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { connectSqlite } from '../../../db/sqlite.ts';
import { transact } from '../../../db/transaction.ts';
import { listPlanCases } from '../../../server/contract/planCases.ts';
import { problemSchema } from '../../../server/contract/system.ts';
import { createTurns } from '../../../server/services/turns.ts';
import { testApp } from '../../support/app.ts';
import { smallCaseFile } from '../../support/caseFile.ts';
import { databaseInFile, databaseInMemory } from '../../support/database.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a database that is written to', () => {
  it('is read meanwhile, as it was before', async () => {
    const written = await testApp(databaseInFile);
    const { app, database } = written;
    const cases = async () => {
      const answer = await request(app).get('/helkalkyl/v1/plan-cases').expect(200);
      return listPlanCases.response.parse(answer.body).total;
    };
    const before = await cases();
    const writing = await database.knex.transaction();
    await writing('plan_cases').delete();
    expect(await cases()).toBe(before);
    await writing.rollback();
    await request(app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile()).expect(201);
    expect(await cases()).toBe(before + 1);
    await written.remove();
  });
});

describe('a list that reckons the days it is sorted by', () => {
  it('waits for whoever writes, and then has them', async () => {
    const sorting = await testApp(databaseInFile);
    const { app, database, reported } = sorting;
    await request(app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile()).expect(201);
    const writing = await database.knex.transaction();
    await writing('plan_case_directory').update({ municipality_code: '2080' });
    const sorted = request(app).get('/helkalkyl/v1/plan-cases?order=statutory').then();
    await pause(500);
    await writing.rollback();
    expect((await sorted).status).toBe(200);
    expect(await database.knex('statutory_days')).toHaveLength(1);
    expect(reported).toEqual([]);
    await sorting.remove();
  });
});

describe('who only asks', () => {
  it('is answered before what is computed is begun; who sends something is not waited for', async () => {
    const turns = createTurns();
    const asked = await testApp(databaseInMemory, { turns });
    const done: string[] = [];
    const told = (what: string) => () => void done.push(what);
    // In memory there is one connection, and someone has it.
    const held = await asked.database.knex.transaction();
    const address = '/helkalkyl/v1/plan-cases';
    const sent = request(asked.app).post(address).send(smallCaseFile()).then(told('stored'));
    await pause(50);
    await turns.behindAnswers(() => Promise.resolve()).then(told('computed'));
    const read = request(asked.app).get(address).then(told('read'));
    await pause(50);
    const computed = turns.behindAnswers(() => Promise.resolve()).then(told('computed'));
    await pause(50);
    expect(done).toEqual(['computed']);
    await held.rollback();
    await Promise.all([sent, read, computed]);
    await asked.remove();
  });
});

describe('a database that another program holds', () => {
  it('is waited for, and then the fault is told in words', { timeout: 20_000 }, async () => {
    const busy = await testApp(databaseInFile);
    const other = connectSqlite(busy.database.place);
    await other.raw('BEGIN EXCLUSIVE');
    const began = performance.now();
    const answer = await request(busy.app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile());
    expect(performance.now() - began).toBeGreaterThan(4000);
    expect(answer.status).toBe(503);
    expect(problemSchema.parse(answer.body).type).toContain('storageBusy');
    await other.raw('ROLLBACK');
    await request(busy.app).post('/helkalkyl/v1/plan-cases').send(smallCaseFile()).expect(201);
    expect(busy.reported).toEqual([]);
    await other.destroy();
    await busy.remove();
  });

  it('gives a turn to who reads first and then writes, though others never stop writing', async () => {
    const { knex, place, remove } = await databaseInFile();
    const row = { plan_case_id: 'a', municipality_code: '0000' };
    await knex('plan_case_directory').insert(row);
    const other = connectSqlite(place);
    let isOver = false;
    const writeOn = async () => {
      for (let nr = 0; !isOver; nr += 1) {
        const municipality_code = String(nr % 1000).padStart(4, '0');
        await other('plan_case_directory').update({ municipality_code });
        // However slow the disk, there is a gap to come in by.
        await pause(5);
      }
    };
    const writing = writeOn();
    let attempts = 0;
    await transact(knex, async (transaction) => {
      attempts += 1;
      await transaction('plan_case_directory').first();
      await pause(100);
      await transaction('plan_case_directory').insert({ ...row, plan_case_id: 'b' });
    });
    isOver = true;
    await writing;
    expect(attempts).toBeLessThanOrEqual(2);
    expect(await knex('plan_case_directory').where({ plan_case_id: 'b' })).toHaveLength(1);
    await other.destroy();
    await remove();
  });
});
