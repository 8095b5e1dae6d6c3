import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

describe.skipIf(skipsWithoutBrowser())('the pages in English', () => {
  let world: BrowserWorld;
  let kvarnbacken: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    kvarnbacken = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
  });
  afterAll(async () => {
    await world.close();
  });

  it('are two presses away, and stay until Swedish is chosen again', async () => {
    const { page, context, complaints } = await visit(world);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${world.origin}/arenden`);
    await page.getByRole('heading', { name: 'Ärenden' }).waitFor();
    const isEnglish = (url: string) => url.includes('/english-');
    expect(fetched.filter(isEnglish), 'a page in Swedish fetches no English').toEqual([]);
    const me = page.getByRole('banner').getByRole('button', { name: commandLineCaller.name });
    await me.press('Enter');
    await page.getByRole('button', { name: 'In English' }).press('Enter');
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${world.origin}/arenden/${kvarnbacken}`);
    // Calculated beside the page, which has to have learnt English too.
    await page.getByText('probably −28 to 33').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await me.click();
    await page.getByRole('button', { name: 'På svenska' }).click();
    await page.getByText('troligen −28 till 33').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are as accessible at 360 px, and as wide', async () => {
    const { page, context, complaints } = await visit(world, 360);
    await page.addInitScript(() => localStorage.setItem('helkalkyl.language', 'en'));
    const ofCase = ['', '/tidplan', '/plan', '/hard', '/mjuk', '/jamlikhet', '/antaganden'];
    const later = ['/beslut', '/uppfoljning', '/jamfor', '/osakerhet', '/granskning', '/bilaga'];
    const paths = [...ofCase, ...later].map((part) => `/arenden/${kvarnbacken}${part}`);
    for (const path of [...paths, '/arenden', '/bibliotek', '/import', '/jobb']) {
      await page.goto(`${world.origin}${path}`);
      await page.locator('h1').waitFor();
      await expect.poll(() => page.getByText('Loading …').count(), { timeout: 20_000 }).toBe(0);
      const faults = await accessibilityFaults(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, faults, width }).toEqual({ path, faults: [], width: 360 });
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('tell what is wrong with a file in the language of the page, not of the browser', async () => {
    const context = await world.browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const drop = async (button: string) => {
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: button }).click();
      await (
        await chosen
      ).setFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a letter') });
    };
    await page.goto(`${world.origin}/kontrollera-bilaga`);
    await drop('Välj en PDF');
    await page.getByText('Filen är ingen PDF').waitFor();
    await page.getByRole('button', { name: 'In English' }).click();
    await page.getByRole('heading', { name: 'Check a decision annex' }).waitFor();
    await drop('Choose a PDF');
    await page.getByText('The file is not a PDF').waitFor();
    await context.close();
  });

  it('take numbers as they are written in English, and ask where they may mean two things', async () => {
    const { page, context } = await visit(world);
    await page.addInitScript(() => localStorage.setItem('helkalkyl.language', 'en'));
    await page.goto(`${world.origin}/arenden/${kvarnbacken}/hard`);
    const price = page.getByRole('textbox', { name: /^Försäljning av byggrätt, likely/ });
    await price.fill('2500.5');
    await price.blur();
    await expect.poll(() => price.inputValue()).toBe('2\u00a0500.5');
    await price.fill('2,500');
    await price.blur();
    await page.getByText('Do you mean 2\u00a0500?').waitFor();
    await context.close();
  });
});
