import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNumber } from '../../server/vocabulary/formatSv.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  tabTo,
  visit,
  type BrowserWorld,
  type Visit,
} from '../support/browser.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { withParts, workbookOf } from '../support/workbooks.ts';

/** The machine may have more to do than this. */
const patient = { timeout: 20_000 };
const AMOUNT = 'Planarbete, troligt, kr';
const VACANCY = /^Vakans/;
type Upload = { readonly name: string; readonly buffer: Buffer };

const corpus = (...parts: string[]) => sharedPath('data', 'bad-input', ...parts);
const csv = (name: string, text: string): Upload => ({ name, buffer: Buffer.from(text) });

/** What each file of the corpus is answered with; those that begin with ok- are taken in. */
const outcomes: Readonly<Record<string, readonly RegExp[]>> = {
  'binary.csv': [/Rad 1, kolumn A: .*tecken som ingen texttabell/],
  'duplicate-header.csv': [/kolumn D och E: rubriken ”Lågt” står flera gånger/],
  'empty.csv': [/inga rader under rubrikraden/],
  // Quotes within a cell that has none around it: no table as CSV is written.
  'formula-cells.csv': [/Rad 2: ett citattecken saknas eller står fel/],
  'header-only.csv': [/inga rader under rubrikraden/],
  'interval-reversed.csv': [/Rad 2, kolumn D: Lågt är högre än högt/],
  'missing-column.csv': [/Rad 2: Fyll i både lågt och högt/],
  'mojibake.csv': [/Rad 1, kolumn B: .*där stod nog ”Aktör”/],
  'nul-in-cell.csv': [/Rad 2, kolumn A: .*tecken som ingen texttabell/],
  'ragged-rows.csv': [/Rad 3: Raden har bara 2 celler/, /Rad 4: Raden har 9 celler/],
  'unclosed-quote.csv': [/Rad 2: ett citattecken saknas/],
  'year-text.csv': [/Rad 2, kolumn C: Det går inte att läsa som ett tal/],
};

describe.skipIf(skipsWithoutBrowser())('rows out of Excel and CSV, in a browser', () => {
  let world: BrowserWorld;
  let caseId: string;
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    seen = await visit(world);
    page = seen.page;
  });
  afterAll(async () => {
    await world.close();
  });

  const proposal = async () => {
    const { alternatives } = await world.app.services.planCases.read(caseId);
    const found = alternatives.find(({ isBaseline }) => !isBaseline);
    if (found === undefined) throw new Error('the demo has a proposal');
    return found;
  };
  const costs = async () => (await proposal()).measures[0]?.costs ?? [];
  const open = async (section: string) => {
    await page.goto(`${world.origin}/arenden/${caseId}/${section}`);
    await importer().waitFor();
  };
  /** The first on the page, or the one that was last said. */
  let importerAt = 0;
  const importer = () => page.locator('.table-import').nth(importerAt);
  const panel = () => importer().locator('.import-panel');
  const act = () => panel().getByRole('button', { name: /^Läs in / });
  const choose = async ({ name, buffer }: Upload) => {
    const input = importer().locator('input[type=file]');
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await panel().or(importer().getByRole('alert')).first().waitFor();
    await expect.poll(() => importer().getByText('Läser filen').count(), patient).toBe(0);
  };
  const verdicts = () =>
    panel()
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => ({
          row: Number(row.querySelector('th')?.textContent),
          level: row.querySelector('.import-verdict')?.getAttribute('data-level'),
          shown: row.querySelector('.import-row')?.textContent,
        })),
      );
  const isSaved = () => page.getByText(/^Sparat kl\. \d\d\.\d\d$/).waitFor();

  const files = hasShared ? readdirSync(corpus('domain', 'import-files')) : [];
  it.skipIf(!hasShared).each(files)('%s has its outcome through the page', async (name) => {
    await open('mjuk');
    const before = await costs();
    await choose({ name, buffer: readFileSync(corpus('domain', 'import-files', name)) });
    if (!name.startsWith('ok-')) {
      const expected = outcomes[name] ?? [];
      expect(expected.length, `${name} has a listed outcome`).toBeGreaterThan(0);
      const told = (await importer().textContent()) ?? '';
      for (const sentence of expected) expect(told).toMatch(sentence);
      if ((await panel().count()) > 0) {
        expect(await act().getAttribute('aria-disabled')).toBe('true');
        await act().click({ force: true });
      }
      expect(await costs()).toEqual(before);
      return;
    }
    await act().click();
    await importer().getByText(`Inläst ur ${name}: en kostnad.`).waitFor();
    await isSaved();
    await expect.poll(async () => (await costs()).length, patient).toBe(before.length + 1);
    expect((await costs()).at(-1)).toMatchObject({
      label: 'Färre vårdbesök',
      from: 'region',
      to: 'real',
      fromYear: 2030,
      toYear: 2030,
      sekPerYear: {
        ...{ low: 100_000, central: 150_000, high: 220_000 },
        source: { kind: 'ownAssumption', note: 'Egen bedömning' },
      },
    });
    await importer().getByRole('button', { name: 'Ångra inläsningen' }).click();
    await importer().getByText('Inläsningen är ångrad.').waitFor();
    await isSaved();
    await expect.poll(costs, patient).toEqual(before);
  });

  const spectrum = hasShared
    ? readdirSync(corpus('csv')).filter((name) => name.endsWith('.csv'))
    : [];
  it.skipIf(!hasShared).each(spectrum)('the cells of %s are shown as they are', async (name) => {
    await open('mjuk');
    const buffer = readFileSync(corpus('csv', name));
    await choose({ name, buffer });
    const json = readFileSync(corpus('csv', name.replace('.csv', '.expected.json')), 'utf8');
    // The corpus keeps one of the files with other line breaks than its answer.
    const lines = buffer.includes('\r') ? json : json.replaceAll('\\r\\n', '\\n');
    const expected = JSON.parse(lines) as Record<string, string>[];
    expect((await verdicts()).map(({ shown }) => shown)).toEqual(
      expected.map((row) => Object.values(row).join(' | ')),
    );
    const headers = await panel().getByLabel('Post', { exact: true }).textContent();
    for (const header of Object.keys(expected[0] ?? {})) expect(headers).toContain(`: ${header}`);
  });

  type NumberCase = { id: string; input: string; expect: string; normalised?: number };
  const numberCases = (): NumberCase[] =>
    readFileSync(corpus('domain', 'cases.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as NumberCase & { kind: string })
      .filter(({ kind }) => kind === 'number-sv');

  it.skipIf(!hasShared)('numbers have their outcomes in a file', async () => {
    // A percentage belongs to a percent field, which no column here is.
    const cases = numberCases().filter(({ input }) => !input.includes('%'));
    expect(cases).toHaveLength(33);
    await open('mjuk');
    const rows = cases.map(({ id, input }) => `${id};Kommunen;2030;"${input}"`);
    await choose(csv('tal.csv', ['Post;Från;År;Troligt', ...rows].join('\n')));
    const told = new Map((await verdicts()).map(({ row, ...verdict }) => [row, verdict]));
    const wrong = cases.flatMap(({ id, normalised }, at) => {
      const { level, shown } = told.get(at + 2) ?? {};
      // An amount says who pays by its direction: below zero it is read, and refused as too small.
      const isTaken = normalised !== undefined && normalised >= 0;
      const sek = formatNumber(normalised ?? 0, String(normalised).split('.')[1]?.length ?? 0);
      const isRight = isTaken
        ? level !== 'error' && shown?.includes(` · ${sek} kr/år · `) === true
        : level === 'error';
      return isRight ? [] : [{ id, level, shown }];
    });
    expect(wrong).toEqual([]);
    expect(await panel().getByText('Talet får vara lägst 0 kr/år').count()).toBe(1);
    expect(await act().getAttribute('aria-disabled')).toBe('true');
  });

  it.skipIf(!hasShared)('numbers have their outcomes in a field', async () => {
    await open('hard');
    // A number that is known has no interval that another must lie in.
    for (const part of ['lågt', 'högt']) await page.getByLabel(`Planarbete, ${part}, kr`).fill('');
    const wrong: object[] = [];
    for (const { id, input, normalised } of numberCases()) {
      const field = page
        .getByLabel(input.includes('%') ? VACANCY : AMOUNT, { exact: true })
        .first();
      await field.fill(input);
      await field.blur();
      const [shown, isFaulty] = [
        await field.inputValue(),
        await field.getAttribute('aria-invalid'),
      ];
      const isTaken = normalised !== undefined && normalised >= 0;
      const decimals = String(normalised).split('.')[1]?.length ?? 0;
      const isRight = isTaken
        ? isFaulty === 'false' && shown === formatNumber(normalised, decimals)
        : isFaulty === 'true' && shown === input;
      if (!isRight) wrong.push({ id, input, shown, isFaulty });
    }
    expect(wrong).toEqual([]);
  });

  it('goes from the template to lines of the case and back again by keyboard alone', async () => {
    await open('hard');
    const before = (await proposal()).hardLines.length;
    await page.getByRole('button', { name: 'Lägg till post' }).focus();
    await tabTo(page, 'Läs in från Excel eller CSV');
    await tabTo(page, 'Hämta mall (Excel)');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    const template = readFileSync(await download.path());
    const book = read(template);
    expect(book.SheetNames).toEqual(['Rader', 'Förklaringar']);
    const explained = utils.sheet_to_json<string[]>(book.Sheets['Förklaringar'] ?? {}, {
      header: 1,
    });
    expect(explained.map(([column]) => column)).toContain('Livslängd, år');

    // The chooser of files is the system's own window: Enter asks for it, and it is answered here.
    await page.keyboard.press('Shift+Tab');
    await importer()
      .locator('input[type=file]')
      .evaluate((input) =>
        input.addEventListener('click', () => (document.body.dataset['asked'] = 'yes')),
      );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.body.dataset['asked'])).toBe('yes');
    await choose({ name: 'mall.xlsx', buffer: template });
    await panel().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patient)
      .toBe('Läs in poster: mall.xlsx');
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, 'Läs in en post');
    await page.keyboard.press('Enter');
    await importer().getByText('Inläst ur mall.xlsx: en post.').waitFor();
    await isSaved();
    await expect
      .poll(async () => (await proposal()).hardLines.at(-1), patient)
      .toMatchObject({
        label: 'Gata, etapp 1',
        kind: 'street',
        amount: { low: 4_200_000, central: 5_000_000, high: 6_500_000 },
        timing: { type: 'payments', payments: [{ year: 2028, part: 1 }] },
        lifeYears: 40,
      });
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, 'Ångra inläsningen');
    await page.keyboard.press('Enter');
    await importer().getByText('Inläsningen är ångrad.').waitFor();
    await expect.poll(async () => (await proposal()).hardLines.length, patient).toBe(before);
    expect(seen.complaints.filter((told) => !told.includes('422'))).toEqual([]);
  }, 120_000);

  it('asks once for a whole file what dots and thousands mean, and remembers what a column was', async () => {
    await open('hard');
    const asked = csv(
      'fraga.csv',
      'Vad;Slag;Pris (tkr);Betalt\nGata;Gata och gång- och cykelväg;1.500;2029\n',
    );
    await choose(asked);
    await panel().getByText('En rubrik nämner tkr').waitFor({ state: 'detached' });
    await panel().getByLabel('Troligt', { exact: true }).selectOption({ label: 'C: Pris (tkr)' });
    await panel().getByLabel('År', { exact: true }).selectOption({ label: 'D: Betalt' });
    await panel().getByText('Menar du 1 500 eller 1,5').waitFor();
    expect(await act().getAttribute('aria-disabled')).toBe('true');
    await panel().getByLabel('Punkterna i talen är').selectOption('thousands');
    await panel().getByLabel('Belopp utan enhet är i').selectOption('tkr');
    await panel().getByText('1 500 000 kr').waitFor();
    await act().click();
    await importer().getByText('Inläst ur fraga.csv').waitFor();
    await importer().getByRole('button', { name: 'Ångra inläsningen' }).click();
    await choose(asked);
    // Remembered, and so the header's own unit is a question.
    expect(await panel().getByLabel('År', { exact: true }).inputValue()).toBe('column:3');
    await panel().getByText('En rubrik nämner tkr').waitFor();
    expect(await act().getAttribute('aria-disabled')).toBe('true');
    await panel().getByRole('button', { name: 'Avbryt' }).click();
  });

  it('a formula is taken with a warning that says its value, a fault in a cell is refused', async () => {
    await open('hard');
    const head = ['Post', 'Slag', 'Troligt', 'År'];
    const rows = [head, ['Park', 'Park och torg', 0, 2029], ['Gata', 'Gata', 100, 2029]];
    const bytes = workbookOf({ Poster: rows }, (sheet) => {
      sheet['C2'] = { t: 'n', f: 'SUM(1;2)', v: 300_000 };
      sheet['D3'] = { t: 'e', v: 0x2a };
    });
    await choose({ name: 'formler.xlsx', buffer: Buffer.from(bytes) });
    await panel().getByText('Rad 2, kolumn C: Cellen är en formel. Värdet som senast').waitFor();
    await panel().getByText('Rad 3, kolumn D: Cellen visar #N/A').waitFor();
    await panel().getByText('Rad 3, kolumn B: ”Gata” finns inte bland valen').waitFor();
    expect(await act().getAttribute('aria-disabled')).toBe('true');
  });

  const book = workbookOf({ Poster: [['Post'], ['Gata']] });
  const inSheet = (content: string | Buffer) =>
    withParts(book, { 'xl/worksheets/sheet1.xml': content });
  it.each<{ name: string; bytes: () => Promise<Uint8Array> | Uint8Array; told: RegExp }>([
    {
      name: 'makron.xlsx',
      bytes: () => withParts(book, { 'xl/vbaProject.bin': 'x' }),
      told: /innehåller makron.*Spara den som \.xlsx utan makron\. Inget är inläst\./,
    },
    {
      name: 'bomb.xlsx',
      bytes: () => inSheet(Buffer.alloc(200_000_000, 0x20)),
      told: /större än 8 MB uppackad.*till en egen arbetsbok\. Inget är inläst\./,
    },
    {
      name: 'en-miljon-rader.csv',
      bytes: () => Buffer.from(`Post;Troligt\n${'a;1\n'.repeat(1_000_000)}`),
      told: /når till rad 2001 eller längre; högst 2000 rader.*Inget är inläst\./,
    },
    {
      name: 'sista-raden.xlsx',
      bytes: () =>
        inSheet(
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      told: /når till rad 1048576 eller längre.*Inget är inläst\./,
    },
    {
      name: 'låst.xlsx',
      bytes: () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
      told: /skyddad med lösenord eller sparad i det äldre formatet.*Inget är inläst\./,
    },
    {
      name: 'stor.csv',
      bytes: () => Buffer.alloc(10_000_001, 0x61),
      told: /Filen är större än 10 MB\..*Inget är inläst\./,
    },
  ])('$name is refused on the page, with what to do', async ({ name, bytes, told }) => {
    await open('hard');
    const before = await proposal();
    await choose({ name, buffer: Buffer.from(await bytes()) });
    expect(await importer().getByRole('alert').textContent()).toMatch(told);
    expect(await panel().count()).toBe(0);
    expect(await proposal()).toEqual(before);
  });

  it('effects are rows too: what a share means is asked once, and all of them are one step', async () => {
    await open('mjuk');
    const effects = async () => (await proposal()).measures[0]?.effects ?? [];
    const before = await effects();
    importerAt = 1;
    const head =
      'Effekt;Personer som nås;Effekt troligt, andel;År;Till år;Hade skett ändå;Till;Troligt';
    const good = 'Fler fullföljer skolan;120;0,05;2029;2040;0,2;hushall;10 000';
    const bad = 'Färre vårdbesök;;0,1;2029;2020;;region;vet ej';
    await choose(csv('fel.csv', [head, good, bad].join('\n')));
    await panel().getByText('Rad 3, kolumn B: Personer som nås saknas.').waitFor();
    await panel().getByText('Rad 3, kolumn E: Till år är före År.').waitFor();
    await panel()
      .getByText(/^Rad 3, kolumn H: Det går inte att läsa som ett belopp/)
      .waitFor();
    await panel().getByText('Rad 3, kolumn F: Hade skett ändå saknas').waitFor();
    await act().click({ force: true });
    expect(await effects()).toEqual(before);

    await choose(csv('effekter.csv', [head, good, good].join('\n')));
    await panel().getByText('Några andelar saknar procenttecken.').waitFor();
    expect(await act().getAttribute('aria-disabled')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await panel()
      .getByLabel('Andelar utan procenttecken är')
      .selectOption({ label: 'delar av ett (0,12 är 12 %)' });
    await act().click();
    await importer().getByText('Inläst ur effekter.csv: 2 effekter.').waitFor();
    await isSaved();
    await expect.poll(async () => (await effects()).length, patient).toBe(before.length + 2);
    expect((await effects()).at(-1)).toMatchObject({
      label: 'Fler fullföljer skolan',
      ...{ persons: 120, effectShare: { central: 0.05 }, deadweightShare: 0.2 },
      ...{ startYear: 2029, lastYear: 2040, fullYears: 12, attributionShare: 1, grade: 'own' },
      flows: [{ from: 'real', to: 'hushall', unitValueSek: { central: 10_000 } }],
    });
    // Each value has an id of its own: with one they would stop the calculation.
    const flowIds = (await effects()).flatMap(({ flows }) => flows.map(({ id }) => id));
    expect(new Set(flowIds).size).toBe(flowIds.length);
    await importer().getByRole('button', { name: 'Ångra inläsningen' }).click();
    await importer().getByText('Inläsningen är ångrad.').waitFor();
    await isSaved();
    await expect.poll(effects, patient).toEqual(before);
    importerAt = 0;
  });
});
