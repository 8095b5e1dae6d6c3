import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { connectSqlite } from '../../../db/sqlite.ts';
import { problemSchema } from '../../../server/contract/system.ts';
import { testApp } from '../../support/app.ts';
import { smallCaseFile } from '../../support/caseFile.ts';
import { databaseInFile } from '../../support/database.ts';

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
});
