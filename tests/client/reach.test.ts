import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
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
    for (const { typed, told } of [
      { typed: '561940', told: 'Läget går inte att läsa. Skriv nord med sju siffror och öst' },
      {
        typed: '561940, 6592290',
        told: 'Läget har öst före nord. Skriv nord först: 6592290 561940.',
      },
    ]) {
      await position.fill(typed);
      await position.blur();
      await page.getByText(told).waitFor();
      expect(await position.getAttribute('aria-invalid')).toBe('true');
    }
    await position.fill('');
    await expect
      .poll(() => rowOf(page, 'Lekplats').textContent(), patient)
      .toContain('inom planområdet');
    await position.fill('6592290, 561940');
    await expect
      .poll(() => rowOf(page, 'Lekplats').textContent(), patient)
      .not.toContain('inom planområdet');
    expect(await page.getByText('Lager saknas för vård.').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('follow a position that is clicked on the map, and open into squares and layers', async () => {
    const { page, context, complaints } = await visit(world, 360);
    await open(page, `/arenden/${caseId}/plan`);
    // Folded on a phone.
    await page.getByRole('heading', { name: 'Lägen', exact: true }).click();
    const position = page.getByLabel('Läge, Kvarnleken');
    await position.fill('56');
    await tabTo(page, 'Välj på kartan för Kvarnleken');
    await page.keyboard.press('Enter');
    const picking = page.getByRole('region', { name: 'Välj på kartan för Kvarnleken' });
    const map = picking.locator('.map');
    await map.locator('canvas').first().waitFor();
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (box === null) throw new Error('no map to click on');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => position.inputValue(), patient).toMatch(/^659\d{4} 56\d{4}$/);
    const clicked = await position.inputValue();
    await picking.getByText(`Kvarnleken ligger vid ${clicked}.`).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picking.getByRole('button', { name: 'Klar med kartan' }).click();
    await picking.waitFor({ state: 'detached' });

    await page.getByRole('heading', { name: 'Avstånd och nåbarhet' }).click();
    const window = page.getByRole('dialog', { name: 'Så är det räknat' });
    for (const [label, told] of [
      [
        'Från planområdets mitt till närmaste lekplats, med planen',
        'Öppna Avstånd till Kvarnleken',
      ],
      ['Andel med lekplats inom 300 m, med planen', 'Öppna Boende i rutor som räknas'],
    ] as const) {
      const at = label.startsWith('Andel') ? 3 : 1;
      await rowOf(page, 'Lekplats').locator('.why').nth(at).click();
      await window.getByText(label.replace('300 m', '300\u00a0m'), { exact: true }).waitFor();
      await window.getByRole('button', { name: told }).waitFor();
      await page.keyboard.press('Escape');
      await window.waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('in sentences open as those in the table do', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/plan`);
    const sentence = page.locator('li', { hasText: 'Närmaste lekplats hamnar' });
    const window = page.getByRole('dialog', { name: 'Så är det räknat' });
    for (const [at, label] of [
      'Från planområdets mitt till närmaste lekplats, med planen',
      'Från planområdets mitt till närmaste lekplats, i dag',
    ].entries()) {
      await sentence.locator('.why').nth(at).click();
      await window.getByText(label, { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await window.waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('to play and school stand among what is known of children', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/jamlikhet`);
    const children = page.getByRole('region', { name: 'Barnets bästa' });
    await children.locator('summary').first().click();
    const table = children.getByRole('table');
    const rows = table.getByRole('rowheader');
    await expect.poll(() => rows.allTextContents(), patient).toEqual(['Lekplats', 'Skola']);
    await table.scrollIntoViewIfNeeded();
    await table.locator('.why').first().click();
    await page
      .getByText('Från planområdets mitt till närmaste lekplats, i dag', { exact: true })
      .waitFor();
    await page
      .getByText(/Lekplatser 2025.*version 2025/)
      .first()
      .waitFor();
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
