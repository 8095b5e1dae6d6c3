import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../client/case/caseState.ts';
import { assess } from '../../server/model/assess.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

describe.skipIf(skipsWithoutBrowser())('charts and tables as files, in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  let page: Page;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    ({ page } = await visit(world));
  });
  afterAll(async () => {
    await world.close();
  });

  const saved = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const rowsOf = (bytes: Buffer) => {
    const book = read(bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    return { book, sheet, rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) };
  };

  it('a chart is saved as SVG and PNG with its finding, and as a table with unrounded numbers', async () => {
    await page.goto(`${world.origin}/arenden/${caseId}/jamfor`);
    const chart = page.locator('.chart').first();
    const title = (await chart.locator('h2').textContent()) ?? '';
    await chart.getByRole('tab', { name: 'Ladda ner' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    const press = (name: string) => () => chart.getByRole('button', { name, exact: true }).click();

    const svg = await saved(press('Bild, SVG'));
    const text = svg.bytes.toString('utf8');
    expect(svg.name).toMatch(/^[\p{L}\p{N}-]+\.svg$/u);
    expect(text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(text).toContain(`<title>${title.replaceAll('&', '&amp;')}</title>`);
    // Colours are written out: no class, no variable, no font of ours is asked for elsewhere.
    expect(text).not.toMatch(/class=|var\(|href=|@font-face/);
    expect(text.match(/#[0-9a-f]{6}/g)?.length).toBeGreaterThan(5);

    const png = await saved(press('Bild, PNG'));
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(text)?.[1]));

    const book = rowsOf((await saved(press('Tabell, Excel'))).bytes);
    expect(book.sheet['!merges']).toBeUndefined();
    const numbers = book.rows
      .slice(1)
      .flatMap((row) => row.filter((cell) => typeof cell === 'number'));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.some((number) => !Number.isInteger(number))).toBe(true);
    const csv = (await saved(press('Tabell, CSV'))).bytes.toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n')[0]?.split(';')).toHaveLength(book.rows[0]?.length ?? 0);
  });

  it('a table is saved with what names its rows, and without its buttons', async () => {
    await page.goto(`${world.origin}/arenden/${caseId}/plan`);
    const shares = page.getByLabel('Ladda ner tabellen: Andelar inom 300, 400 och 1 000 m');
    await shares.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const csvOf = async (title: string) => {
      const place = page.locator('.table-export', {
        has: page.getByLabel(`Ladda ner tabellen: ${title}`, { exact: true }),
      });
      const csv = await saved(() =>
        place.getByRole('button', { name: 'CSV', exact: true }).click(),
      );
      return csv.bytes.toString('utf8').split('\r\n');
    };
    const reach = await csvOf('Andelar inom 300, 400 och 1 000 m');
    expect(reach[2]).toMatch(/^Grönområde;Med planförslag;/);
    const alternatives = await csvOf('Alternativ');
    expect(alternatives[0]).toMatch(/Namn;Beskrivning;Roll;Roll, anmärkning$/);
  });

  it('a table whose unit stands above it is saved in kronor, with the numbers behind what is shown', async () => {
    await page.goto(`${world.origin}/arenden/${caseId}/hard`);
    const summary = page.getByLabel('Ladda ner tabellen: Driftbudget per nämnd');
    await summary.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const place = page.locator('.table-export', { has: summary });
    const csv = await saved(() => place.getByRole('button', { name: 'CSV', exact: true }).click());
    const rows = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    const [heads = [], total = []] = [rows.at(0), rows.at(-1)].map((row) => row?.split(';'));
    expect(heads[3]).toMatch(/^\d{4} \(kr, löpande priser\)$/);
    const content = contentOf(await world.app.services.planCases.read(caseId));
    const proposal = assess(content, null).assessments.find(({ isBaseline }) => !isBaseline);
    const budget = proposal?.results.municipal_operating_budget_nominal ?? [];
    expect(Number(total[3]?.replace(',', '.'))).toBe(budget[2]?.total);
  });

  it('a list is saved with all that its filter finds, and says so', async () => {
    const { planCases } = world.app.services;
    const demo = await planCases.read(caseId);
    for (let at = 0; at < 30; at += 1) {
      const named = { ...contentOf(demo), title: `Kullen ${at}` };
      await planCases.create({ schema: 'helkalkyl-case/1', ...named });
    }
    await page.goto(`${world.origin}/arenden?sok=kullen`);
    await page.getByText('Ladda ner', { exact: true }).click();
    await page.getByText('Filen får alla 30 ärenden som urvalet ger.').waitFor();
    const csv = await saved(() => page.getByRole('button', { name: 'CSV', exact: true }).click());
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(30);
  });

  it('a table with texts that begin as formulas is saved without one', async () => {
    const current = await world.app.services.planCases.read(caseId);
    const content = structuredClone(contentOf(current));
    const labels = ['=1+1', '+46', '-5', '@SUMMA(A1)', '=HYPERLINK("http://example.org")'];
    for (const alternative of content.alternatives) {
      alternative.hardLines.forEach((line, at) => {
        line.label = labels[at] ?? line.label;
      });
    }
    await world.app.services.planCases.change(caseId, current.version, {
      schema: 'helkalkyl-case/1',
      ...content,
    });
    await page.goto(`${world.origin}/arenden/${caseId}/hard`);
    const card = page.getByRole('region', { name: 'Investeringar, intäkter och drift' });
    await card.getByText('Ladda ner', { exact: true }).click();
    const xlsx = await saved(() =>
      card.getByRole('button', { name: 'Excel', exact: true }).click(),
    );
    const { sheet, rows } = rowsOf(xlsx.bytes);
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'));
    expect(cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(labels));
    const csv = await saved(() => card.getByRole('button', { name: 'CSV', exact: true }).click());
    const starts = csv.bytes
      .toString('utf8')
      .split('\r\n')
      .map((line) => line.replace(/^"/, '')[0]);
    expect(starts.filter((start) => ['=', '+', '-', '@'].includes(start ?? ''))).toEqual([]);
  });
});
