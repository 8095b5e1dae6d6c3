import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

/** The machine may have more to do than this. */
const patient = { timeout: 20_000 };

describe.skipIf(skipsWithoutBrowser())('distances in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
  });
  afterAll(async () => {
    await world.close();
  });

  const open = async (page: Page, path: string) => {
    await page.goto(`${world.origin}${path}`);
    await page.locator('h1').waitFor();
    await expect.poll(() => page.getByText('Hämtar …').count(), patient).toBe(0);
  };
  const rowOf = (page: Page, service: string) =>
    page
      .getByRole('region', { name: 'Avstånd och nåbarhet' })
      .locator('tr', { has: page.getByRole('rowheader', { name: service }) })
      .first();

  it('follow a position as it is typed, and say that a place without one is in the plan', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/plan`);
    await expect.poll(() => rowOf(page, 'Lekplats').textContent(), patient).toContain('40\u00a0m');
    const position = page.getByLabel('Läge, Kvarnleken');
    await position.fill('561940');
    await position.blur();
    expect(await position.getAttribute('aria-invalid')).toBe('true');
    await position.fill('');
    await expect
      .poll(() => rowOf(page, 'Lekplats').textContent(), patient)
      .toContain('inom planområdet');
    await position.fill('561940, 6592290');
    await expect
      .poll(() => rowOf(page, 'Lekplats').textContent(), patient)
      .not.toContain('inom planområdet');
    expect(await page.getByText('Lager saknas för vård.').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are read in and undone among the areas', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, '/import');
    await page.getByLabel('Slag av service').selectOption('care');
    const form = page.getByRole('region', { name: 'Läs in service' });
    await form.getByLabel('Lagrets version').fill('2026');
    await form.getByLabel('Uppgifternas källa').fill('Regionen');
    await form.getByLabel('Dag som uppgifterna gäller').fill('2026-01-01');
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { namn: 'Vårdcentralen' },
          geometry: { type: 'Point', coordinates: [16.1, 59.46] },
        },
      ],
    });
    await form.locator('input[type=file]').setInputFiles({
      name: 'vard.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await page.getByText('Vård 2026 är inläst med 1 objekt.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ångra inläsningen av Vård 2026' }).click();
    await page.getByRole('button', { name: 'Ta bort lagret' }).click();
    await expect
      .poll(
        () => page.getByRole('button', { name: 'Ångra inläsningen av Vård 2026' }).count(),
        patient,
      )
      .toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
