import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNumber } from '../../client/components/whyNumbers.ts';
import { enteredOn } from '../../client/components/whyPlace.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';
import { demoCase } from '../support/demoCase.ts';

const space = '\u00a0';

describe('a traced number on the page', () => {
  it.each([
    { value: -11_985_033.37, unit: 'SEK', shown: `−11${space}985${space}033${space}kr` },
    { value: 2326, unit: 'SEK/m2/year', shown: `2${space}326${space}kr/m² och år` },
    { value: 0.0425, unit: 'perYear', shown: `4,25${space}%` },
    { value: 0.7, unit: 'share', shown: `70${space}%` },
    { value: 0.959_232, unit: 'factor', shown: '0,9592' },
    { value: 2031, unit: 'year', shown: '2031' },
    { value: 1.5, unit: 'count', shown: '1,5' },
    { value: null, unit: 'SEK', shown: 'finns inte' },
  ] as const)('$value $unit is written $shown', ({ value, unit, shown }) => {
    expect(whyNumber({ value, unit })).toBe(shown);
  });
});

describe('where a number is entered', () => {
  const content = demoCase();
  const proposal = content.alternatives[1]?.id ?? '';
  const measures = content.alternatives[1]?.measures ?? [];
  const samordnare = measures.findIndex(({ id }) => id === 'samordnare');
  it.each([
    {
      path: ['alternatives', 1, 'hardLines', 0, 'amount', 'central'],
      on: {
        page: 'hard',
        alternativeId: proposal,
        fieldId: `${proposal}.hardLines.land_sale.amount`,
      },
    },
    {
      path: ['alternatives', 1, 'propertyAppraisals', 0, 'rentSekPerM2', 'central'],
      on: {
        page: 'hard',
        alternativeId: proposal,
        fieldId: `${proposal}.propertyAppraisals.hus.rentSekPerM2`,
      },
    },
    {
      path: ['alternatives', 1, 'programme', 'blocks', 0, 'dwellings'],
      on: { page: 'plan', alternativeId: proposal, fieldId: `${proposal}.blocks.hus.dwellings` },
    },
    {
      path: ['alternatives', 1, 'measures', 0, 'effects', 0, 'persons'],
      on: {
        page: 'mjuk',
        alternativeId: proposal,
        fieldId: `${proposal}.measures.familjecentral.effects.skolstod.persons`,
      },
    },
    {
      path: ['alternatives', 1, 'programme', 'amenities', 1, 'position', 1],
      on: {
        page: 'plan',
        alternativeId: proposal,
        fieldId: `${proposal}.amenities.lek.position`,
      },
    },
    {
      path: ['settings', 'discountRatesPerYear', 'kommun'],
      on: { page: 'antaganden', alternativeId: null, fieldId: 'settings.rates.kommun' },
    },
    {
      path: ['settings', 'riskGroups', 0, 'low'],
      on: { page: 'antaganden', alternativeId: null, fieldId: 'settings.risk.capex.low' },
    },
    {
      path: ['equity', 'rentShareLimit'],
      on: { page: 'jamlikhet', alternativeId: null, fieldId: 'equity.rentShareLimit' },
    },
    {
      path: ['alternatives', 1, 'newcomers', 0, 'newcomerShare', 'central'],
      on: {
        page: 'jamlikhet',
        alternativeId: proposal,
        fieldId: `${proposal}.newcomers.lowEconomicStandard.newcomerShare`,
      },
    },
    {
      path: ['equity', 'costs', 1, 'unitCostSekPerYear', 'central'],
      on: {
        page: 'jamlikhet',
        alternativeId: null,
        fieldId: 'equity.costs.stod.unitCostSekPerYear',
      },
    },
    {
      path: [
        ...['alternatives', 1, 'measures', samordnare, 'effects', 0],
        ...['indicatorChange', 'residentShare'],
      ],
      on: {
        page: 'jamlikhet',
        alternativeId: proposal,
        fieldId: `${proposal}.effects.arbete.residentShare`,
      },
    },
    {
      path: ['settings', 'taxFactor'],
      on: { page: 'antaganden', alternativeId: null, fieldId: 'settings.taxFactor' },
    },
  ])('$path leads to $on.fieldId', ({ path, on }) => {
    expect(enteredOn(content, path)).toEqual(on);
  });
});

describe.skipIf(skipsWithoutBrowser())('how a figure is worked out, in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items[0]?.id ?? '';
  });
  afterAll(async () => {
    await world.close();
  });
  const open = async (page: Page, path: string) => {
    await page.goto(`${world.origin}/arenden/${caseId}/${path}`);
    await page.locator('.key-results').first().waitFor();
  };
  const window = (page: Page) => page.getByRole('dialog', { name: 'Så är det räknat' });

  it('is two steps from input and source, by keyboard, and gives the focus back', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, 'hard');
    const figure = page.locator('.key-results .why').first();
    const name = (await figure.getAttribute('aria-label')) ?? '';
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await window(page).getByText('vid huvudhorisonten, hårt').waitFor();
    await tabTo(page, 'Öppna Nybyggnad av bostäder');
    await page.keyboard.press('Enter');
    const input = window(page)
      .getByRole('listitem')
      .filter({ hasText: 'Nybyggnad av bostäder: belopp' });
    await input.getByText(`2${space}000${space}000${space}kr/bostad`).waitFor();
    await input.getByText('Egen bedömning: Påhittad kostnad per bostad.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await window(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      name,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([1280, 360])('leads to the field that a number is entered in at %i px', async (width) => {
    const { page, context, complaints } = await visit(world, width);
    await open(page, 'jamfor');
    await page.locator('.key-results .why').first().click();
    await window(page).getByRole('button', { name: 'Öppna Nybyggnad av bostäder' }).click();
    await window(page)
      .getByRole('link', { name: 'Till fältet för Nybyggnad av bostäder: belopp' })
      .click();
    await page.getByRole('heading', { name: 'Hård kalkyl', level: 1 }).waitFor();
    const field = page.locator('[data-estimate$=".hardLines.build.amount"]:focus');
    await field.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('opens from every table of the comparison and of health, at 360 px too', async () => {
    const { page, context, complaints } = await visit(world, 360);
    for (const path of ['jamfor', 'jamlikhet']) {
      await page.goto(`${world.origin}/arenden/${caseId}/${path}`);
      const figures = page.locator('.card .why');
      await figures.first().waitFor({ state: 'attached' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const figure of [figures.first(), figures.last()]) {
        await figure.click();
        await window(page).locator('.why-label').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        const box = page.locator('.dialog-box');
        expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
        await page.keyboard.press('Escape');
        await window(page).waitFor({ state: 'detached' });
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stands as plain figures on paper', async () => {
    const { page, context } = await visit(world);
    await open(page, 'jamfor');
    const shown = await page.locator('.key-results .why').first().textContent();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.key-results .why').first().isVisible()).toBe(false);
    const printed = await page
      .locator('.key-results .why-figure')
      .first()
      .evaluate((each) => getComputedStyle(each, '::before').content);
    expect(printed).toBe(`"${shown}"`);
    await context.close();
  });
});
