import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnexDocument } from '../../server/contract/planCases.ts';
import { buildAnnex } from '../../server/annex/buildAnnex.ts';
import type { Block } from '../../server/annex/blocks.ts';
import { readWritten } from '../../server/vocabulary/written.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import {
  skipsWithoutBrowser,
  startBrowserWorld,
  visit,
  type BrowserWorld,
} from '../support/browser.ts';

/** Every text of a block as a reader meets it. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => cells),
        block.note ?? '',
      ];
    case 'figure': {
      const { title, subtitle, summary, source, marks } = block.scene;
      const drawn = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
      return [title, subtitle, ...drawn, summary, source];
    }
  }
}
const without = (text: string) => text.replaceAll(/\s+/g, '');

describe.skipIf(skipsWithoutBrowser())('the annex as a page', () => {
  let world: BrowserWorld;
  let planCaseId: string;
  let snapshotId: string;
  beforeAll(async () => {
    world = await startBrowserWorld();
    const { items } = await world.app.services.planCases.list({ page: 1, limit: 10 });
    planCaseId = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
    ({ id: snapshotId } = await world.app.services.snapshots.create(planCaseId));
  });
  afterAll(async () => {
    await world.close();
  });

  it('says what the PDF is set from: every text, cell and drawn word, in order', async () => {
    const { snapshots } = world.app.services;
    const { sha256 } = await snapshots.readDocument(planCaseId, snapshotId);
    const snapshot = readWritten(await snapshots.read(planCaseId, snapshotId));
    const document = buildAnnex({ snapshot, sha256 });

    const { page, context, complaints } = await visit(world);
    const path = readAnnexDocument.path
      .replace(':planCaseId', planCaseId)
      .replace(':snapshotId', snapshotId);
    const answer = await page.request.get(`${world.origin}${path}`);
    expect(await answer.json()).toEqual(document);

    await page.goto(`${world.origin}/arenden/${planCaseId}/bilaga`);
    const twin = page.getByRole('article', { name: document.title });
    await twin.waitFor();
    const shown = without((await twin.textContent()) ?? '');
    const texts = document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
    let from = 0;
    const missing = texts.map(without).filter((text) => {
      const at = shown.indexOf(text, from);
      if (at >= 0) from = at + text.length;
      return at < 0;
    });
    expect(missing).toEqual([]);
    expect(texts.length).toBeGreaterThan(600);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lets a text be copied as it is pasted in Word and as it is pasted in a field', async () => {
    const { page, context, complaints } = await visit(world);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${world.origin}/arenden/${planCaseId}/bilaga`);
    const report = page.locator('[data-part="report"]');
    await page.locator('[data-part="report"] > summary').click();
    await report
      .getByRole('button', { name: 'Kopiera Uppföljning med rubrik och tabeller' })
      .click();
    await page.getByText('Kopierat: Uppföljning.').waitFor();
    const [kept] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const textOf = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return [{ html: await textOf('text/html'), text: await textOf('text/plain') }];
    });
    expect(kept.html).toContain('<h2>Uppföljning</h2>');
    expect(kept.html).toMatch(/<th[^>]*>Utgångsläge<\/th>/);
    expect(kept.text).toContain('Mått\tUtgångsläge\tMål');
    await page.evaluate(
      'document.querySelectorAll("details").forEach((each) => (each.open = true))',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('names a table that has no caption on paper, and saves it by that name', async () => {
    const { page, context, complaints } = await visit(world);
    await page.goto(`${world.origin}/arenden/${planCaseId}/bilaga`);
    const twin = page.getByRole('article');
    await twin.getByRole('table', { name: 'Nuvärde i 2026 års priser', exact: true }).waitFor();
    expect(await twin.locator('caption:empty').count()).toBe(0);
    await twin.getByLabel('Ladda ner tabellen: Nuvärde i 2026 års priser').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      twin.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('nuvärde-i-2026-års-priser.csv');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fits a phone', async () => {
    const { page, context } = await visit(world, 360);
    await page.goto(`${world.origin}/arenden/${planCaseId}/bilaga`);
    await page.getByRole('article').waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    await context.close();
  });
});
