import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFileSchema, planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';
import { smallRuralPlan } from '../support/demoPlace.ts';

const root = '/helkalkyl/v1';
/** The machine may have more to do than this. */
const patient = { timeout: 20_000 };

describe.skipIf(skipsWithoutBrowser())('a small plan in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const file = path.resolve(import.meta.dirname, '../../db/demo/norrhojden.json');
    const content = caseFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { app } = world.app;
    const created = await request(app)
      .post(`${root}/plan-cases`)
      .send({ ...content, planArea: undefined, title: 'Tomterna vid vägen' });
    caseId = planCaseSchema.parse(created.body).id;
    await request(app)
      .put(`${root}/plan-cases/${caseId}/plan-area`)
      .set('If-Match', '"1"')
      .send({ fileName: 'tomterna.geojson', text: JSON.stringify(smallRuralPlan) })
      .expect(200);
  });
  afterAll(async () => {
    await world.close();
  });

  it('is told of by the area that it lies in, down to its counts', async () => {
    const { page, context, complaints } = await visit(world, 360);
    await page.goto(`${world.origin}/arenden/${caseId}/jamlikhet`);
    const title = 'Hela området som planen ligger i, jämfört med kommunen';
    const whole = page.getByRole('region', { name: title });
    await whole.waitFor(patient);
    expect(await page.locator('h1').textContent()).toContain(
      'Hela området som planen ligger i har sämre värden än kommunen i 1 av 4 mått',
    );
    expect(await whole.textContent()).toContain('som är mycket större än planen');
    expect(await page.getByText('Inget av 15 valda mått kan visas för planområdet').count()).toBe(
      1,
    );
    const employed = whole.locator('tr', {
      has: page.getByRole('rowheader', { name: 'Sysselsatta 16–64 år' }),
    });
    await employed.getByRole('button', { name: /82,0/ }).click();
    const why = page.getByRole('dialog');
    await why.getByText('Sysselsatta 16–64 år: bas, hela området som planen ligger i').waitFor();
    expect(await why.textContent()).toContain('473');
    await page.keyboard.press('Escape');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
