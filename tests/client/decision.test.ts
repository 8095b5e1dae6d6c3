import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEP_PAUSE_MS } from '../../client/case/undoSteps.ts';
import { mostCommonTheme } from '../../client/pages/decision/viewCounts.ts';
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

describe.skipIf(skipsWithoutBrowser())('what only the decision needs, in a browser', () => {
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

  const stored = () => world.app.services.planCases.read(caseId);
  const open = async (page: Page, path: string) => {
    await page.goto(`${world.origin}${path}`);
    await page.locator('h1').waitFor();
  };

  it('a risk is added, named, taken away and got back with undo', async () => {
    const { page, context, complaints } = await visit(world);
    const before = (await stored()).risks ?? [];
    await open(page, `/arenden/${caseId}/beslut`);
    await page.getByRole('button', { name: 'Lägg till risk' }).click();
    await page.getByLabel('Risk: Ny risk', { exact: true }).fill('Marken är förorenad');
    await page
      .getByLabel('Hur troligt: Marken är förorenad')
      .selectOption({ label: 'troligt (66–90 av 100)' });
    await expect
      .poll(async () => (await stored()).risks?.at(-1), patient)
      .toMatchObject({ label: 'Marken är förorenad', likelihood: 'likely', owner: '' });
    // What is done without a pause would be taken back with it.
    await page.waitForTimeout(STEP_PAUSE_MS);
    await page.getByRole('button', { name: 'Ta bort Marken är förorenad' }).click();
    await expect.poll(async () => (await stored()).risks, patient).toEqual(before);
    await page.getByRole('button', { name: 'Lägg till risk' }).press('Control+z');
    await expect
      .poll(async () => (await stored()).risks?.at(-1)?.label, patient)
      .toBe('Marken är förorenad');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('views begin with the first thing that is typed of them', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/beslut`);
    await page.getByLabel('Antal synpunkter').fill('52');
    await page.getByRole('button', { name: 'Lägg till tema' }).click();
    await page.getByLabel('Så ändrades kalkylen: Nytt tema').fill('Parkeringstalet sänktes.');
    await expect
      .poll(async () => (await stored()).consultationViews, patient)
      .toMatchObject({ count: 52, themes: expect.any(Array) as unknown });
    await expect
      .poll(async () => (await stored()).consultationViews?.themes.at(-1)?.change, patient)
      .toBe('Parkeringstalet sänktes.');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('each view has a theme and a place by keyboard alone, and the list says what the map shows', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/beslut`);
    const part = page.getByRole('region', { name: 'En synpunkt i taget' });
    for (const number of [1, 2]) {
      await part.getByRole('button', { name: 'Lägg till synpunkt' }).press('Enter');
      await part.getByLabel(`Synpunkt, synpunkt ${number}`, { exact: true }).focus();
      await page.keyboard.type(number === 1 ? 'Gatan blir för trång.' : 'Bra att skolan byggs.');
    }
    await part
      .getByLabel('Tema, synpunkt 1', { exact: true })
      .selectOption({ label: 'Vägen till förskola och skola' });
    await part.getByLabel('Läge, nord och öst, synpunkt 1').focus();
    // Nobody's home is told from the next: 50 metres apart.
    await page.keyboard.type('6592312 561931');
    await expect
      .poll(async () => (await stored()).consultationViews?.views, patient)
      .toMatchObject([
        { sentence: 'Gatan blir för trång.', position: [561_950, 6_592_300] },
        { sentence: 'Bra att skolan byggs.' },
      ]);
    await part.getByRole('button', { name: 'Välj plats för synpunkt 2' }).press('Enter');
    await part.getByLabel('Välj ett område').selectOption({ label: 'Planområdet' });
    const at = async () => (await stored()).consultationViews?.views?.[1]?.position;
    await expect.poll(at, patient).toEqual([expect.any(Number), expect.any(Number)]);
    // One of the areas is known again by its place, whoever put it there.
    expect(await part.getByLabel('Välj ett område').inputValue()).toBe('plan');
    await part.getByRole('button', { name: 'Klar med kartan' }).press('Enter');
    await part.getByText('2 synpunkter i listan, 2 med läge på kartan.').waitFor();
    await part
      .getByText('Flest synpunkter gäller Vägen till förskola och skola, 1 av 2.')
      .waitFor();
    await part.getByLabel('Visa', { exact: true }).selectOption({ label: 'Inget tema' });
    await part.getByText('En synpunkt i listan, 1 med läge på kartan.').waitFor();
    expect(new URL(page.url()).searchParams.get('tema')).toBe('utan');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a measure of the follow-up keeps what cannot be read, and saves the rest', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/uppfoljning`);
    await page.getByRole('button', { name: 'Lägg till mått' }).click();
    const card = page.getByRole('region', { name: 'Nytt mått' });
    await card.getByLabel('Mål', { exact: true }).fill('12,5');
    await card.getByLabel('När').selectOption('5');
    const day = card.getByLabel('Dag för målet');
    await day.fill('2035-13-01');
    await day.blur();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    const last = async () => (await stored()).followUp?.at(-1);
    await expect.poll(last, patient).toMatchObject({ target: 12.5, afterYears: 5 });
    expect(await last()).not.toHaveProperty('measuredOn');
    await day.fill('2035-12-01');
    await expect.poll(last, patient).toMatchObject({ measuredOn: '2035-12-01' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('what is measured is typed by keyboard, and stands at once beside the plan', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/uppfoljning`);
    await page.getByRole('button', { name: 'Lägg till mått' }).click();
    const card = page.getByRole('region', { name: 'Nytt mått' }).last();
    await card.getByLabel('Enhet').fill('%');
    await card.getByLabel('Utgångsläge', { exact: true }).fill('41');
    await card.getByLabel('Dag för utgångsläget').fill('2027-10-01');
    await card.getByLabel('Mål', { exact: true }).fill('55,5');
    await card.getByLabel('Dag för målet').fill('2031-10-01');
    await card.getByRole('button', { name: 'Lägg till uppmätt värde' }).press('Enter');
    await card.getByLabel(/^Dag, ÅÅÅÅ-MM-DD/).focus();
    await page.keyboard.type('2029-10-01');
    await tabTo(page, /^Värde, uppmätt värde 1/, 3);
    await page.keyboard.type('50,25');
    const chart = page.getByRole('region', { name: /^Det enda bedömda måttet följer planen/ });
    await chart.waitFor();
    await tabTo(page, /^Källa eller anteckning/, 3);
    await page.keyboard.type('Resvaneenkäten');
    await expect
      .poll(async () => (await stored()).followUp?.at(-1)?.measurements, patient)
      .toEqual([
        {
          id: expect.stringMatching(/^matning-/) as unknown,
          ...{ measuredOn: '2029-10-01', value: 50.25, source: 'Resvaneenkäten' },
        },
      ]);
    await chart.getByRole('tab', { name: 'Så är det räknat' }).click();
    expect(await chart.getByRole('tabpanel').textContent()).toContain('en rät linje');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(['beslut', 'uppfoljning'])('%s is accessible, also on a phone', async (path) => {
    const { page, context, complaints } = await visit(world, 360);
    await open(page, `/arenden/${caseId}/${path}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('one by one the risks are removed by keyboard, and the focus is never lost', async () => {
    const { page, context, complaints } = await visit(world);
    await open(page, `/arenden/${caseId}/beslut`);
    const risks = ((await stored()).risks ?? []).map(({ label }) => label);
    expect(risks.length).toBeGreaterThan(1);
    for (const [at, label] of risks.entries()) {
      await page.getByRole('button', { name: `Ta bort ${label}` }).press('Enter');
      const next = risks[at + 1];
      const there =
        next === undefined
          ? page.getByRole('button', { name: 'Lägg till risk' })
          : page.getByLabel(`Risk: ${next}`, { exact: true });
      await there.and(page.locator(':focus')).waitFor(patient);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the theme that most views are of', () => {
  const themes = ['Buller', 'Trafik'].map((label) => ({ id: label, label, change: '' }));
  it.each([
    { name: 'one has more than the other', of: ['Buller', 'Trafik', 'Trafik'], most: 'Trafik' },
    { name: 'both have as many', of: ['Buller', 'Trafik'], most: undefined },
    { name: 'none has any', of: [undefined, undefined], most: undefined },
  ])('$name', ({ of, most }) => {
    const views = of.map((themeId, at) => ({
      ...{ id: String(at), sentence: '' },
      ...(themeId === undefined ? {} : { themeId }),
    }));
    expect(mostCommonTheme(views, themes)?.label).toBe(most);
  });
});
