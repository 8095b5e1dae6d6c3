import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanCase } from '../../server/vocabulary/planCase.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

/** The machine may have more to do than this. */
const patient = { timeout: 30_000 };
const sketchWords = 'Skiss, inte en antagen plangräns';

describe.skipIf(skipsWithoutBrowser())('plan files and sketches in a browser', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld();
  });
  afterAll(async () => {
    await world.close();
  });

  /** The demo's case without its plan area, as a case of its own. */
  const newCase = async (): Promise<PlanCase> => {
    const { planCases } = world.app.services;
    const { items } = await planCases.list({ page: 1, limit: 10 });
    const id = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    const { planArea, ...file } = await planCases.exportFile(id);
    expect(planArea).toBeDefined();
    return planCases.create({ ...file, title: 'Utan plan' });
  };
  const read = (id: string) => world.app.services.planCases.read(id);
  const open = async (page: Page, id: string) => {
    await page.goto(`${world.origin}/arenden/${id}/plan`);
    await page.getByRole('heading', { name: 'Plan och alternativ', level: 1 }).waitFor();
  };
  const choose = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    page
      .getByLabel(/^Läs in/, { exact: false })
      .last()
      .setInputFiles(file);
  const geojsonFile = (properties: object) => ({
    name: 'register.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'Feature',
        properties,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [6_592_000, 561_000],
              [6_592_000, 561_200],
              [6_592_150, 561_200],
              [6_592_150, 561_000],
              [6_592_000, 561_000],
            ],
          ],
        },
      }),
    ),
  });

  it('asks for coordinate system and axes, takes a field map, and stores nothing unasked', async () => {
    const { page, context, complaints } = await visit(world);
    const { id } = await newCase();
    await open(page, id);
    await choose(page, geojsonFile({ titel: 'Kvarnen', nr: 'DP 7' }));
    await page.getByRole('heading', { name: 'Planen kan inte läggas ut än' }).waitFor();
    await page.getByText('ser ut att stå med nord före öst').waitFor();
    expect(await page.locator('.map').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: /^Läs så här: SWEREF 99 TM .*nord före öst$/ }).click();
    await page.getByText('Det här läste vi ur register.geojson').waitFor();
    await page.getByLabel('Planens namn').selectOption('titel');
    await page.getByRole('button', { name: 'Läs om filen' }).first().click();
    await expect.poll(() => page.locator('dd', { hasText: 'Kvarnen' }).count(), patient).toBe(1);
    expect((await read(id)).planArea).toBeUndefined();

    await page.getByRole('button', { name: 'Spara planområdet i ärendet' }).click();
    await page.getByText('register.geojson är sparad.').waitFor();
    expect((await read(id)).planArea).toMatchObject({
      crs: 'EPSG:3006',
      crsSource: 'stated',
      planFile: { name: 'Kvarnen', format: 'geojson' },
    });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.runIf(hasShared)(
    'asks months or years, then fills the programme where it is told to',
    async () => {
      const { page, context, complaints } = await visit(world);
      const { id } = await newCase();
      await open(page, id);
      await choose(
        page,
        sharedPath('data', 'detaljplan', 'kristianstad-bn16-1724.ngp41-derived.json'),
      );
      const report = page.locator('.plan-import');
      await report.getByText('19 564,2 m², mätt i SWEREF 99 13 30 (EPSG:3008)').waitFor();
      await report.locator('summary', { hasText: 'Bestämmelser (15)' }).waitFor();
      const map = report.getByRole('application', { name: /^Karta över planen som den lästes/ });
      await map.locator('canvas').first().waitFor();
      const keep = page.getByRole('button', { name: 'Spara planområdet i ärendet' });
      await keep.click();
      await page.getByText('Välj månader eller år innan du sparar.').waitFor();
      expect((await read(id)).planArea).toBeUndefined();
      await page.getByLabel('60 månader (5 år)').check();
      await expect.poll(() => report.getByText('5 år (bekräfta)').count(), patient).toBe(0);
      await keep.click();
      await page.getByText(/är sparad\./).waitFor();
      const stored = await read(id);
      expect(stored.planArea?.planFile?.implementationPeriod).toMatchObject({ isAsked: false });
      expect(await accessibilityFaults(page)).toEqual([]);

      await page.getByLabel('Fyll användning i Skola (ny rad)').uncheck();
      await page.getByRole('button', { name: 'Fyll i valda fält' }).click();
      await page.getByText('Ifyllt ur planen: Byggnadsarea i Skola: 5 500 m².').waitFor();
      const facilities = async () =>
        (await read(id)).alternatives.find(({ isBaseline }) => !isBaseline)?.programme.facilities;
      await expect.poll(async () => (await facilities())?.length, patient).toBe(2);
      expect((await facilities())?.[1]).toMatchObject({
        label: 'Skola',
        places: 0,
        buildingAreaM2: {
          central: 5500,
          source: {
            kind: 'readFromPlan',
            note: 'bestämmelse dc21c67b-161b-4f96-926f-3b4ef7fa0b59',
          },
        },
      });
      // Nothing in the plan says how large the homes may be: what was entered stands.
      expect((await read(id)).alternatives.map(({ programme }) => programme.blocks)).toEqual(
        stored.alternatives.map(({ programme }) => programme.blocks),
      );
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('a sketch is typed by keyboard, called a sketch, and gives a place', async () => {
    const { page, context, complaints } = await visit(world, 360);
    const { id } = await newCase();
    await open(page, id);
    await tabTo(page, 'Skissa planområdet');
    await page.keyboard.press('Enter');
    await page.locator('.map').waitFor();
    await page
      .getByRole('heading', { name: 'Skissa planområdet' })
      .and(page.locator(':focus'))
      .waitFor();
    await tabTo(page, 'Hörn, ett per rad');
    await page.keyboard.type('561000 6592000\n561200 6592000\n561200 6592150\n561000 6592150');
    await tabTo(page, 'Mät skissen');
    await page.keyboard.press('Enter');
    await page
      .getByText('utanför Sverige med nord före öst, men i Sverige med öst före nord')
      .waitFor();
    await page.getByRole('button', { name: /^Läs så här/ }).click();
    await page.getByText(/Skissen har 4 hörn och är/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await read(id)).planArea).toBeUndefined();
    await page.getByRole('button', { name: 'Spara skissen i ärendet' }).click();
    await page.locator('.notice', { hasText: sketchWords }).waitFor();
    await expect.poll(async () => (await read(id)).planArea).toMatchObject({ isSketch: true });
    await page.locator('.legend', { hasText: 'inte en antagen plangräns' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads from a case without areas to where they are read, and back', async () => {
    const { page, context, complaints } = await visit(world);
    const { planCases } = world.app.services;
    const { items } = await planCases.list({ page: 1, limit: 10 });
    const file = await planCases.exportFile(
      items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '',
    );
    // What is not invented does not lie on the demo's areas.
    const { id } = await planCases.create({ ...file, title: 'Utan områden', isInvented: false });
    await open(page, id);
    await page.getByText(/^Planområdet som det är sparat: .*m², mätt i SWEREF 99/).waitFor();
    await page.locator('.plan-drawing canvas').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${world.origin}/arenden/${id}/jamlikhet`);
    await page.getByRole('link', { name: 'Till Områden och statistik' }).click();
    const form = page.getByRole('region', { name: 'Läs in statistik' });
    expect(await page.getByLabel('Kommunkoder').inputValue()).toBe(file.municipalityCode);
    // A planner has ten tables to read, and a minute.
    expect(await form.locator('input[type=file]').getAttribute('multiple')).not.toBeNull();
    // Past the menu by keyboard, and the way back is still there.
    const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
    expect(await page.locator('a, button').first().textContent()).toBe(await skip.textContent());
    await skip.focus();
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.getByRole('link', { name: 'Tillbaka till ärendet' }).click();
    await page.waitForURL(`${world.origin}/arenden/${id}/jamlikhet`);
    await page.getByText('Inga områden är inlästa för kommunen').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a sketch is drawn on the areas, and fills the corners', async () => {
    const { page, context, complaints } = await visit(world);
    const { id } = await newCase();
    await open(page, id);
    await page.getByRole('button', { name: 'Skissa planområdet' }).click();
    const map = page.locator('.map');
    await map.locator('canvas').first().waitFor();
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (box === null) throw new Error('no map to draw on');
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    for (const corner of [at(0.45, 0.45), at(0.55, 0.45), at(0.55, 0.55)]) {
      await page.mouse.click(...corner);
      // Sooner it would be the same click again.
      await page.waitForTimeout(350);
    }
    await page.mouse.dblclick(...at(0.45, 0.55));
    const corners = page.getByLabel('Hörn, ett per rad');
    await expect.poll(async () => (await corners.inputValue()).split('\n').length, patient).toBe(4);
    await page.getByRole('button', { name: 'Mät skissen' }).click();
    await page.getByText('i ärendets kommun').waitFor();
    expect((await read(id)).planArea).toBeUndefined();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
