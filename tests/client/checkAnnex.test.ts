import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymousCaller } from '../../server/vocabulary/people.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

const annex = gunzipSync(
  readFileSync(path.join(import.meta.dirname, '../golden/annexes/0.1.0.pdf.gz')),
);

describe.skipIf(skipsWithoutBrowser())('the page where an annex is checked', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await startBrowserWorld({ callerOf: () => anonymousCaller });
  });
  afterAll(() => world.close());

  it.each([1280, 360])('is for whoever comes, with keys alone, %i wide', async (width) => {
    const { page, context, complaints } = await visit(world, width);
    await page.goto(`${world.origin}/kontrollera-bilaga`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Välj en PDF' }).focus();
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    const file = { name: 'bilaga.pdf', mimeType: 'application/pdf' };
    await chooser.setFiles({ ...file, buffer: Buffer.from('hej') });
    await page.getByRole('alert').getByText('Filen är ingen PDF.').waitFor();
    // The answer to what was refused is an error to the browser too.
    complaints.length = 0;
    await chooser.setFiles({ ...file, buffer: annex });
    await page.getByRole('region', { name: 'Vad som har kontrollerats' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
