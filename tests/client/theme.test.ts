import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { ownTheme } from '../../server/vocabulary/theme.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';
import { exampleTheme } from '../support/theme.ts';

const patient = { timeout: 20_000 };
const someone = (name: string, role: Role): Caller => ({
  id: name,
  name,
  grants: [{ municipalityCode: '9999', roles: [role] }],
});
const administrator = someone('Ada Administratör', 'administrator');
const officer = someone('Hanna Handläggare', 'caseOfficer');

describe.skipIf(skipsWithoutBrowser())('a municipality’s look, in a browser', () => {
  let asking = administrator;
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld({ callerOf: () => asking });
  });
  afterAll(async () => {
    await world.close();
  });
  const open = async (page: Page, path: string) => {
    await page.goto(`${world.origin}${path}`);
    await page.locator('h1').waitFor();
    await expect.poll(() => page.getByText('Hämtar …').count(), patient).toBe(0);
  };
  const token = (page: Page, name: string) =>
    page.evaluate(
      (asked) => getComputedStyle(document.documentElement).getPropertyValue(asked),
      name,
    );
  const stored = () => world.app.services.themes.read('9999');

  it('is refused where colours cannot be told apart, and is worn by all once they can', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, '/admin/kommun');
    const main = page.getByLabel('Huvudfärg, ljust läge', { exact: true });
    await main.fill('gräsgrön');
    await main.blur();
    await page.getByText('Skriv färgen som # och sex tecken', { exact: false }).waitFor();
    await main.fill('#7AC143');
    await page.getByRole('button', { name: 'Spara utseendet' }).click();
    const refused = page.getByRole('alert');
    await refused.waitFor();
    expect(await refused.textContent()).toContain('har kontrasten 2,20:1 men behöver 4,5:1');
    expect(await stored()).toEqual({ version: 0, theme: ownTheme });

    await page.getByRole('button', { name: 'Använd #4c7b28' }).click();
    await page.getByLabel('Profilfärg, ljust läge', { exact: true }).fill('#b3261e');
    await page.getByRole('button', { name: /^Föreslå färger för mörkt läge/ }).click();
    await page.getByRole('combobox', { name: 'Typsnitt' }).selectOption('liberationSans');
    const logo = Buffer.from(exampleTheme.logo?.base64 ?? '', 'base64');
    const choose = (buffer: Buffer) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'logotyp.svg', mimeType: 'image/svg+xml', buffer });
    await choose(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'));
    await page.getByRole('button', { name: 'Spara utseendet' }).click();
    await page.getByText('Logotypens rad 1 har <script>', { exact: false }).waitFor();
    await choose(logo);
    await page.getByRole('button', { name: 'Spara utseendet' }).click();
    await page.getByText('Utseendet är sparat', { exact: false }).waitFor();
    expect(await stored()).toMatchObject({
      version: 1,
      theme: { font: 'liberationSans', colors: { light: { main: '#4c7b28', second: '#b3261e' } } },
    });
    await expect.poll(() => token(page, '--accent'), patient).toBe('#4c7b28');
    await page.getByRole('banner').getByRole('img', { name: 'Kommunens logotyp' }).waitFor();
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, and leaves data as they were',
    async (colorScheme) => {
      const { version } = await stored();
      await world.app.services.themes.change('9999', version, exampleTheme);
      const { main } = exampleTheme.colors[colorScheme];
      for (const [who, path] of [
        [administrator, '/admin/kommun'],
        [officer, '/arenden'],
        [officer, `/arenden/${await idOf('Kvarnbacken')}/jamfor`],
      ] as const) {
        asking = who;
        const { page, context, complaints } = await visit(world, 360);
        await page.emulateMedia({ colorScheme });
        await open(page, path);
        expect(await token(page, '--accent')).toBe(main);
        expect(await token(page, '--data')).toBe(ownTheme.colors[colorScheme].main);
        const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
        expect(family).toMatch(/^"Liberation Sans"/);
        await page.evaluate(() => document.fonts.ready);
        const fonts = await page.evaluate(() => document.fonts.check('16px "Liberation Sans"'));
        expect(fonts).toBe(true);
        expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ path, wide }).toEqual({ path, wide: 360 });
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
  );

  it('is the administrator’s to choose: the others are told so', async () => {
    asking = officer;
    const { page, context } = await visit(world);
    await open(page, '/admin/kommun');
    await page.getByRole('heading', { name: 'Sidan är inte öppen för dig' }).waitFor();
    await page.getByText('administratör', { exact: false }).waitFor();
    expect(await page.getByRole('link', { name: 'Utseende' }).count()).toBe(0);
    await context.close();
  });

  async function idOf(title: string): Promise<string> {
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    return items.find((each) => each.title === title)?.id ?? '';
  }
});
