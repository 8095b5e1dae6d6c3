import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPercent } from '../../server/vocabulary/formatSv.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

/**
 * The main pages as pictures beside those that were looked at and kept. They are a quarter as wide
 * as the page, in which the edges of letters are gone and the layout and colours are not. After a
 * change that is meant: `HELKALKYL_TAKE_SCREENS=1 npx vitest run tests/client/screens.test.ts`,
 * and look at each picture that git says is another.
 */
const folder = path.resolve(import.meta.dirname, 'screens');
const isTaking = process.env['HELKALKYL_TAKE_SCREENS'] === '1';
const patient = { timeout: 30_000 };
const SHRUNK = 4;
/** Of 255, in any colour: more than a letter moves that lies half a point beside. */
const SEEN = 30;
/** So much may differ: a date, a letter; a line more or a card elsewhere is more than that. */
const MOST_SHARE = 0.01;
const MOST_LOOKS = 8;
const BETWEEN_LOOKS_MS = 2000;

const pages = [
  ['list', '/arenden'],
  ['overview', '/arenden/:id'],
  ['timetable', '/arenden/:id/tidplan'],
  ['plan', '/arenden/:id/plan'],
  ['hard', '/arenden/:id/hard'],
  ['soft', '/arenden/:id/mjuk'],
  ['equity', '/arenden/:id/jamlikhet'],
  ['register', '/arenden/:id/antaganden'],
  ['compare', '/arenden/:id/jamfor'],
  ['uncertainty', '/arenden/:id/osakerhet'],
  ['decision', '/arenden/:id/beslut'],
  ['review', '/arenden/:id/granskning'],
  ['library', '/bibliotek?sok=hyra'],
  ['import', '/import'],
] as const;
const views = pages.flatMap(([name, at]) => [1280, 360].map((width) => ({ name, at, width })));

describe.skipIf(skipsWithoutBrowser())('the main pages look as they were left', () => {
  let world: BrowserWorld;
  let caseId: string;
  let bench: Page;
  const found = mkdtempSync(path.join(tmpdir(), 'helkalkyl-screens-'));
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    caseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    ({ page: bench } = await visit(world));
  });
  afterAll(async () => {
    await world.close();
  });

  const open = async (at: string, width: number) => {
    const seen = await visit(world, width);
    await seen.page.clock.setFixedTime(new Date('2026-11-24T09:00:00Z'));
    await seen.page.emulateMedia({ reducedMotion: 'reduce' });
    await seen.page.goto(`${world.origin}${at.replace(':id', caseId)}`);
    await seen.page.locator('h1').waitFor(patient);
    await seen.page.waitForLoadState('networkidle');
    await expect.poll(() => seen.page.getByText('Hämtar …').count(), patient).toBe(0);
    await seen.page.evaluate(async () => {
      await document.fonts.ready;
    });
    return seen;
  };
  const pictureOf = async (page: Page) => small(bench, await page.screenshot({ fullPage: true }));

  it.each(views)('$name at $width px', async ({ name, at, width }) => {
    const file = `${name}-${width}.png`;
    const { page, context } = await open(at, width);
    const kept = path.join(folder, file);
    const keptPicture = existsSync(kept) ? readFileSync(kept) : undefined;
    const shareOf = async (picture: Buffer) =>
      keptPicture === undefined ? 1 : differing(bench, keptPicture, picture);
    let now = await pictureOf(page);
    let share = await shareOf(now);
    // A machine that is busy may have some of the page left to work out.
    for (let again = 0; share > MOST_SHARE && again < MOST_LOOKS; again += 1) {
      await page.waitForTimeout(BETWEEN_LOOKS_MS);
      now = await pictureOf(page);
      share = await shareOf(now);
    }
    await context.close();
    if (share <= MOST_SHARE) return;
    const taken = path.join(isTaking ? folder : found, file);
    writeFileSync(taken, now);
    expect(isTaking, `${file} is another, in ${formatPercent(share)} of it: ${taken}`).toBe(true);
  });

  it.each([
    ['a line more', 'h1::after { content: "En rad till"; display: block }'],
    ['another colour', ':root { --paper: #dfe7ef }'],
    ['a card that is gone', '.card:nth-of-type(1) { display: none }'],
  ])('would see %s', async (_, style) => {
    const { page, context } = await open('/arenden', 1280);
    const before = await pictureOf(page);
    expect(await differing(bench, before, await pictureOf(page))).toBe(0);
    // The policy of the page lets no style in; the script that adds it here is the browser's own.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, style);
    expect(await differing(bench, before, await pictureOf(page))).toBeGreaterThan(MOST_SHARE);
    await context.close();
  });
});

/** The picture at a quarter of its size. */
async function small(bench: Page, png: Buffer): Promise<Buffer> {
  const shrunk = await bench.evaluate(
    async ({ address, times }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height].map((side) =>
        Math.round(side / times),
      ) as [number, number];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    },
    { address: addressOf(png), times: SHRUNK },
  );
  return Buffer.from(shrunk.slice(shrunk.indexOf(',') + 1), 'base64');
}

/** The share of points that anyone would see differ; what only one of them has differs. */
async function differing(bench: Page, before: Buffer, after: Buffer): Promise<number> {
  return bench.evaluate(
    async ({ addresses, least }) => {
      const images = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return image;
        }),
      );
      const width = Math.max(...images.map((image) => image.width));
      const height = Math.max(...images.map((image) => image.height));
      const [first, second] = images.map((image) => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      });
      if (first === undefined || second === undefined) throw new Error('two pictures');
      let count = 0;
      for (let at = 0; at < first.length; at += 4) {
        const apart = [0, 1, 2, 3].map((part) =>
          Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)),
        );
        if (Math.max(...apart) > least) count += 1;
      }
      return count / (width * height);
    },
    { addresses: [before, after].map(addressOf), least: SEEN },
  );
}

function addressOf(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
