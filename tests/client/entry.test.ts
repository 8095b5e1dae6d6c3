import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countUnconfirmed } from '../../client/case/copied.ts';
import { readBlock } from '../../client/components/pasteBlock.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

// prettier-ignore -- as spreadsheets put it on the clipboard.
it.each([
  ['a single value, which is no block', '3 100\n', null],
  ['a row', '1\t2,5', [['1', '2,5']]],
  ['a column, with the line end of Windows', '1\r\n2\r\n', [['1'], ['2']]],
  [
    'empty cells, which keep their place',
    '1\t\t3\n\t2\t',
    [
      ['1', '', '3'],
      ['', '2', ''],
    ],
  ],
  [
    'a text of two lines, in quotes and with quotes of its own, as one cell',
    '"Gata\n""etapp 1"" "\t5\nPark\t6\n',
    [
      ['Gata "etapp 1"', '5'],
      ['Park', '6'],
    ],
  ],
  ['quotes that are part of a text', '"Torget"\t5" rör\n', [['"Torget"', '5" rör']]],
])('reads %s', (_, text, expected) => {
  expect(readBlock(text)).toEqual(expected);
});

const patient = { timeout: 20_000 };

describe.skipIf(skipsWithoutBrowser())('entry in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld();
  });
  afterAll(async () => {
    await world.close();
  });

  const paste = (field: Locator, text: string) =>
    field.evaluate((element, given) => {
      (element as HTMLElement).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  const firstTable = (page: Page) =>
    page
      .locator('main table')
      .first()
      .locator('input')
      .evaluateAll((fields) =>
        fields.map((field) => (field as HTMLInputElement).value.replaceAll('\u00a0', ' ')),
      );
  const before = ['2 230', '2 326', '2 420', '460', '500', '560'];

  it('shows what a block would change, asks what it cannot know, and fills all or nothing', async () => {
    const { page, context, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden?sok=kvarnbacken`);
    await page.getByRole('link', { name: 'Kvarnbacken', exact: true }).click();
    await page.getByRole('link', { name: /^Hård kalkyl/ }).click();
    const low = page.getByLabel('Kvarnbacken: Hyra, kr/m² och år, lågt, kr/m²', { exact: true });
    await low.waitFor();
    expect(await firstTable(page)).toEqual(before);

    await paste(low, '2 400,5\t2 500\t2 600 kr\r\n500\tvet ej\t700\textra\r\n');
    const preview = page.getByRole('dialog', { name: 'Klistra in 7 värden' });
    await preview.getByText('5 celler ändras. 2 går inte').waitFor();
    const cellOf = (name: RegExp) => preview.getByRole('row', { name });
    await cellOf(/troligt.*500.*vet ej.*Fel:/).waitFor();
    await cellOf(/Utanför tabellen.*extra.*Här finns inget fält/).waitFor();
    await cellOf(/lågt.*2 230.*2 400,5.*Ändras/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // One fault stops all of them, and nothing has been touched.
    await preview.getByRole('button', { name: 'Fyll i 5 celler' }).press('Enter');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await firstTable(page)).toEqual(before);

    await paste(low, '2.400\t2 500\t2.600\r\n');
    const asked = page.getByRole('dialog', { name: 'Klistra in 3 värden' });
    await asked.getByText('2 kan betyda två saker').waitFor();
    await asked
      .getByRole('button', { name: 'Läs alla som ”2.400” = 2 400', exact: true })
      .press('Enter');
    await asked.getByText('3 celler ändras.').waitFor();
    await asked.getByRole('button', { name: 'Fyll i 3 celler' }).press('Enter');
    await page.getByText('3 celler är ifyllda.').waitFor();
    const filled = ['2 400', '2 500', '2 600', '460', '500', '560'];
    expect(await firstTable(page)).toEqual(filled);
    // The whole block is one step, back and forth.
    await page.keyboard.press('Control+z');
    await expect.poll(() => firstTable(page), patient).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => firstTable(page), patient).toEqual(filled);
    await page.getByRole('button', { name: 'Ta tillbaka inklistringen' }).click();
    await expect.poll(() => firstTable(page), patient).toEqual(before);

    // From the name of a row on, as a spreadsheet has it; a cell of two lines is one.
    const named = page.getByLabel('Post, Gata', { exact: true });
    const street = page.getByLabel('Gata, troligt, kr', { exact: true });
    const cost = await street.inputValue();
    await paste(named, '"Gata,\netapp 1"\t8 mnkr\t9 mnkr\t10 mnkr\r\n');
    await page
      .getByRole('dialog', { name: 'Klistra in 4 värden' })
      .getByText('Gata, etapp 1')
      .waitFor();
    await page.getByRole('button', { name: 'Fyll i 4 celler' }).press('Enter');
    const renamed = page.getByLabel('Gata, etapp 1, troligt, kr', { exact: true });
    await expect.poll(() => renamed.inputValue(), patient).toMatch(/^9.000.000$/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => street.inputValue(), patient).toBe(cost);

    await low.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('999');
    await page.keyboard.press('Escape');
    await expect.poll(() => firstTable(page), patient).toEqual(before);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes through a grid by keys alone: cell by cell, and within a text once one writes', async () => {
    const { page, context, complaints } = await visit(world);
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    const id = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    await page.goto(`${world.origin}/arenden/${id}/hard`);
    const grid = page.getByRole('grid').first();
    await grid.waitFor();
    const here = () =>
      page.evaluate(() => {
        const label = document.activeElement?.getAttribute('aria-label') ?? '';
        return /(Hyra|Drift).*, (lågt|troligt|högt)/.exec(label)?.slice(1).join(' ') ?? label;
      });
    await tabTo(page, /Hyra.*lågt/);
    for (const [key, cell] of [
      ['ArrowRight', 'Hyra troligt'],
      ['End', 'Hyra högt'],
      ['ArrowDown', 'Drift högt'],
      ['ArrowLeft', 'Drift troligt'],
      ['Home', 'Drift lågt'],
      ['ArrowUp', 'Hyra lågt'],
      ['Control+End', 'Drift högt'],
      ['Control+Home', 'Hyra lågt'],
      ['Enter', 'Drift lågt'],
      ['Shift+Enter', 'Hyra lågt'],
      // Opened, the text has the arrows, until it is closed.
      ['F2', 'Hyra lågt'],
      ['ArrowLeft', 'Hyra lågt'],
      ['Escape', 'Hyra lågt'],
      ['ArrowRight', 'Hyra troligt'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await here()]).toEqual([key, cell]);
    }
    // What is typed takes the place of what stood there, and Escape gives that back.
    await page.keyboard.type('2 350');
    await page.keyboard.press('ArrowLeft');
    expect(await here()).toBe('Hyra troligt');
    expect(await firstTable(page)).toEqual(before.with(1, '2 350'));
    await page.keyboard.press('Escape');
    await expect.poll(() => firstTable(page), patient).toEqual(before);
    await page.keyboard.press('ArrowRight');
    expect(await here()).toBe('Hyra högt');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('makes a case from parts of an earlier one, and has its numbers confirmed', async () => {
    const { page, context, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden?sok=finns-inte&ordning=title`);
    await page.getByText('Inga ärenden med det urvalet.').waitFor();
    await page.getByRole('button', { name: 'Visa alla ärenden' }).click();
    await page.getByRole('button', { name: 'Kopiera Norrhöjden' }).click();
    const copying = page.getByRole('dialog', { name: 'Nytt ärende från Norrhöjden' });
    await copying.getByText(/^Beloppen är i \d{4} års priser/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await copying.getByLabel('Ärendets namn').fill('Söderhöjden');
    await copying.getByRole('button', { name: 'Skapa ärende' }).click();
    await page.getByRole('heading', { name: 'Översikt', level: 1 }).waitFor(patient);
    const id = /arenden\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const made = () => world.app.services.planCases.read(id);
    expect((await made()).alternatives[1]?.programme.blocks).toEqual([]);
    const left = countUnconfirmed(await made());
    expect(left).toBeGreaterThan(0);

    await page.getByRole('link', { name: /^Antaganden/ }).click();
    const confirm = page.getByRole('button', { name: /^Bekräfta Hård kalkyl/ });
    await confirm.click(patient);
    await confirm.waitFor({ ...patient, state: 'detached' });
    await expect.poll(async () => countUnconfirmed(await made()), patient).toBeLessThan(left);
    expect(complaints).toEqual([]);

    await page.goto(`${world.origin}/arenden`);
    const row = page.getByRole('row', { name: /Söderhöjden/ });
    await row.getByText(/av \d+ uppgifter/).waitFor(patient);
    expect(await row.getByText('Inte öppnat här').count()).toBe(0);
    await context.close();
  });
});
