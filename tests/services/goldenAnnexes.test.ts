import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';

/**
 * One annex of each released version, as that version made it of the demo without its plan area:
 * `helkalkyl annex CASE --out VERSION.pdf`, then `gzip -9n VERSION.pdf`. A version is released
 * when package.json goes on to the next number; until then the last file may be made anew.
 */
const folder = path.join(import.meta.dirname, '../golden/annexes');
const released = readdirSync(folder).filter((name) => name.endsWith('.pdf.gz'));

let later: TestApp;
beforeAll(async () => {
  // As after every upgrade to come: no version of ours is this one.
  later = await testApp(undefined, { codeVersion: '999.0.0' });
});
afterAll(() => later.remove());

it('are kept, and small', () => {
  expect(released).toContain('0.1.0.pdf.gz');
  for (const name of released) {
    expect(readFileSync(path.join(folder, name)).length).toBeLessThan(400_000);
  }
});

it.each(released)('the annex of %s proves itself to a later version', async (name) => {
  const annex = gunzipSync(readFileSync(path.join(folder, name)));
  const report = await later.services.verification.verifyAnnex(annex);
  expect(report.findings).toEqual([]);
  expect(report.numbers).toBeGreaterThan(1000);
  expect(report.notices[0]).toContain(path.basename(name, '.pdf.gz'));
  const outcomes = Object.fromEntries(report.steps.map(({ step, outcome }) => [step, outcome]));
  expect(outcomes).toMatchObject({ snapshot: 'ok', hash: 'ok', results: 'ok', bytes: 'notAsked' });
});
