import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../client/case/caseState.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

const patient = { timeout: 30_000 };

describe.skipIf(skipsWithoutBrowser())('the comparison in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { planCases } = world.app.services;
    const { items } = await planCases.list({ page: 1, limit: 10 });
    const demo = await planCases.read(items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '');
    const [baseline, proposal] = demo.alternatives;
    if (baseline === undefined || proposal === undefined) throw new Error('the demo has both');
    // The baseline and six more, each with a dearer street than the one before.
    const more = [2, 3, 4, 5, 6].map((times) => {
      const hardLines = structuredClone(proposal.hardLines);
      const street = hardLines.find(({ id }) => id === 'street');
      if (street !== undefined) street.amount.central *= times;
      if (street !== undefined) delete street.amount.low;
      if (street !== undefined) delete street.amount.high;
      return { ...proposal, id: `gata-${times}`, name: `Gata ${times}`, hardLines };
    });
    const { id } = await planCases.create({
      schema: 'helkalkyl-case/1',
      ...contentOf(demo),
      title: 'Sju alternativ',
      alternatives: [baseline, proposal, ...more],
    });
    caseId = id;
  });
  afterAll(async () => {
    await world.close();
  });

  // A drawing's own ids are others when it has been away.
  const drawings = async (page: Page) => {
    const drawn = page.locator('.chart-width svg');
    const all = await drawn.evaluateAll((each) => each.map(({ innerHTML }) => innerHTML));
    return all.map((drawing) => drawing.replaceAll(/_r_\w+_-/g, ''));
  };
  const keyFigures = (page: Page) => page.locator('.key-results').textContent();
  const isSettled = (page: Page) =>
    expect.poll(() => page.locator('[data-stale=true]').count(), patient).toBe(0);

  it('follows its sliders in every figure and chart, saves nothing, and is the same by its link', async () => {
    const { page, context, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden/${caseId}/jamfor`);
    await expect.poll(() => drawings(page), patient).toHaveLength(4);
    const before = { charts: await drawings(page), figures: await keyFigures(page) };
    expect(await page.locator('.chart-source').first().textContent()).not.toContain('Prövat');

    const slider = page.getByRole('slider', { name: /^Byggkostnad/ });
    await slider.focus();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
    await page.getByText('prövat', { exact: true }).first().waitFor(patient);
    await isSettled(page);
    const after = await drawings(page);
    expect(after.map((drawing, at) => drawing === before.charts[at])).toEqual(
      after.map(() => false),
    );
    expect(await keyFigures(page)).not.toBe(before.figures);
    // Taken along as a picture, each says itself that it is no figure of the case.
    for (const source of await page.locator('.chart-source').allTextContents()) {
      expect(source).toContain('Prövat: byggkostnad 110\u00a0% av kalkylens.');
    }

    // What is tried opens too: what was entered, and what it is tried at.
    await page.locator('.key-results .why').first().press('Enter');
    const why = page.getByRole('dialog', { name: 'Så är det räknat' });
    await why.getByRole('button', { name: 'Öppna Nybyggnad av bostäder' }).press('Enter');
    // Present value and what is left; then direction and present value; its years; a year's amount.
    for (const part of [
      /av årsbeloppen$/,
      /av årsbeloppen$/,
      /^Öppna Nuvärde av år \d/,
      /Belopp/,
    ]) {
      await why.getByRole('button', { name: part, expanded: false }).first().press('Enter');
    }
    await why.getByText('Prövat: byggkostnad, del av kalkylens').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('radio', { name: 'Skillnad mot nollalternativet' }).press('Space');
    await page.getByRole('radio', { name: 'Gata 3' }).press('Space');
    await isSettled(page);
    const table = page.getByRole('table', { name: /skillnad mot nollalternativet/ });
    const heads = await table.locator('thead th').allTextContents();
    expect(heads.slice(0, 3)).toEqual(['Mått', 'Nollalternativ', 'Planförslag']);
    expect(heads).toHaveLength(8);
    const total = await table.getByRole('row', { name: /^Samlat, samhället/ }).textContent();
    expect(total).toContain('ingen säker skillnad');
    await expect.poll(() => page.url(), patient).toContain('prova=capex%3A110');
    await page.getByRole('tab', { name: 'Tabell' }).first().press('Enter');
    await expect.poll(() => page.url(), patient).toContain('vem-betalar-som=tabell');
    expect(await accessibilityFaults(page)).toEqual([]);

    const linked = await visit(world, 360);
    await linked.page.goto(page.url());
    await linked.page.getByText('prövat', { exact: true }).first().waitFor(patient);
    await isSettled(linked.page);
    expect(await keyFigures(linked.page)).toBe(await keyFigures(page));
    await linked.page.getByRole('tab', { name: 'Tabell', selected: true }).waitFor(patient);
    expect(await linked.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await linked.context.close();

    await page.getByRole('tab', { name: 'Diagram' }).first().press('Enter');
    await page.getByRole('button', { name: 'Återställ' }).click();
    await page.getByRole('radio', { name: 'Planförslag', exact: true }).press('Space');
    await expect.poll(() => drawings(page), patient).toEqual(before.charts);
    expect(await world.app.services.planCases.read(caseId)).toMatchObject({ version: 1 });
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
