import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { withManyEffects } from '../bench/manyEffects.ts';
import { skipsWithoutBrowser, startBrowserWorld, visit } from '../support/browser.ts';
import type { BrowserWorld } from '../support/browser.ts';
import { readDemoJson } from '../support/demoCase.ts';

const patient = { timeout: 20_000 };

describe.skipIf(skipsWithoutBrowser())('a case of 80 measures with 200 effects', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld();
  });
  afterAll(async () => {
    await world.close();
  });

  it('draws a measure when it is opened, also by who comes to a field of it', async () => {
    const demo = caseFileSchema.parse(readDemoJson('kvarnbacken.json'));
    const answer = await fetch(`${world.origin}/helkalkyl/v1/plan-cases`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...demo, ...withManyEffects(demo) }),
    });
    const { id } = z.looseObject({ id: z.string() }).parse(await answer.json());
    const { page, context, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden/${id}/mjuk`);
    const measures = page.locator('.fold[id*=".measures."]');
    await measures.nth(79).waitFor(patient);
    expect(await measures.locator('input').count()).toBe(0);

    await page.goto(`${world.origin}/arenden/${id}/granskning`);
    const toSoft = page.locator('a[href$="/mjuk"]', { hasText: 'Till fältet' });
    await toSoft.nth(60).click(patient);
    await page.locator('.fold[open] input:focus').waitFor(patient);
    expect(await measures.locator('.fold-inside').count()).toBe(1);

    // A new one is opened, and one goes on writing in it.
    await page.getByRole('button', { name: 'Lägg till insats' }).click();
    const added = measures.nth(80);
    await added.locator('input:focus').waitFor(patient);
    for (const at of [0, 1]) {
      await added.getByRole('button', { name: 'Lägg till effekt', exact: true }).press('Enter');
      const name = added
        .locator('.effects > .effect')
        .nth(at)
        .getByLabel('Effekt', { exact: true });
      await name.and(page.locator(':focus')).waitFor(patient);
    }
    // Each has a value of its own, so the case is still calculated.
    expect(await page.getByText('Kalkylen går inte att räkna').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
