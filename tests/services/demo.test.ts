import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { parseCsvBytes } from '../../server/services/parseCsv.ts';
import { inReadingOrder } from '../../server/services/readingOrder.ts';
import { annexOf, sha256Of } from '../../server/services/sealing.ts';
import { snapshotSchema } from '../../server/vocabulary/snapshot.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { demoPlace, demoSets } from '../support/demoPlace.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  await seedDemo(test.services, { evenIfOthers: false });
});
afterAll(() => test.remove());

const cases = async ({ services }: TestApp = test) =>
  (await services.planCases.list({ page: 1, limit: 10 })).items;

const titles = ['Kvarnbacken', 'Norrhöjden'];
const caseOf = async (title: string) => (await cases()).find((each) => each.title === title);

describe('the demo', () => {
  it('comes to an empty database once', async () => {
    const listed = (await cases()).map(({ title, isInvented }) => ({ title, isInvented }));
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(
      expect.arrayContaining([
        { title: 'Kvarnbacken', isInvented: true },
        { title: 'Norrhöjden', isInvented: true },
      ]),
    );
    await seedDemo(test.services, { evenIfOthers: false });
    await seedDemo(test.services, { evenIfOthers: true });
    expect(await cases()).toHaveLength(2);
    expect(await test.services.areas.listLayers()).toHaveLength(1);
    expect(await test.services.serviceLayers.list()).toHaveLength(6);
    expect(await test.services.squareLayers.list()).toHaveLength(1);
  });

  it('comes beside other cases only when asked for', async () => {
    const other = await testApp();
    await other.services.planCases.create(smallCaseFile());
    await seedDemo(other.services, { evenIfOthers: false });
    expect(await cases(other)).toHaveLength(1);
    await seedDemo(other.services, { evenIfOthers: true });
    expect(await cases(other)).toHaveLength(3);
    await other.remove();
  });

  it.each(titles)('%s has a place with figures, all invented', async (title) => {
    const demo = await caseOf(title);
    const { place, missing, indicators } = await test.services.place.read(demo?.id ?? '');
    expect(missing).toBeNull();
    expect(place?.layer.isInvented).toBe(true);
    expect(place?.statistics.every(({ isInvented }) => isInvented)).toBe(true);
    expect(place?.municipality).toMatchObject({ label: 'Exempelköping', rows: 21, areas: 21 });
    expect(place?.nation.label).toContain('påhittat');
    expect(indicators.length).toBeGreaterThan(3);
    for (const indicator of indicators) {
      expect(indicator.planArea.coverage, indicator.id).toBeCloseTo(1, 2);
      expect(indicator.nation.share, indicator.id).not.toBeNull();
    }
  });

  it.each(titles)(
    '%s has services and squares, all invented, and care that is missing',
    async (title) => {
      const demo = await caseOf(title);
      const { place } = await test.services.place.read(demo?.id ?? '');
      const { services = [], squares } = place?.reach ?? {};
      const layers = [...services, ...(squares ? [squares] : [])].map(({ layer }) => layer);
      expect(layers).toHaveLength(7);
      expect(layers.every(({ isInvented }) => isInvented)).toBe(true);
      expect(services.map(({ layer: { kind } }) => kind)).not.toContain('care');
      expect(squares?.around.length).toBeGreaterThan(10);
    },
  );

  it('has squares that hold as many as its areas', () => {
    const squares = parseCsvBytes(readFileSync('db/demo/squares.csv'));
    const ownRows = Object.entries(demoSets[0]?.rows ?? {}).filter(([code]) =>
      code.startsWith('9999'),
    );
    const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
    expect(total(squares.map((row) => Number(row['befolkning_2024'])))).toBe(
      total(ownRows.map(([, { population }]) => population ?? 0)),
    );
  });

  it('gathers the municipality, its other years and its key figures', async () => {
    const demo = await caseOf('Kvarnbacken');
    const { place } = await test.services.place.read(demo?.id ?? '');
    const { chosen, counted, areas, earlier, municipal } = place?.indicatorData ?? {};
    const asTold = demoPlace().indicatorData;
    expect({ chosen, counted, areas, earlier }).toEqual({
      chosen: asTold?.chosen,
      counted: asTold?.counted,
      areas: asTold?.areas,
      earlier: asTold?.earlier,
    });
    expect(municipal?.find(({ id }) => id === 'self_rated_health')).toMatchObject({
      ...{ year: 2024, municipality: 69.8, nation: 73.5, margin: 3.2 },
      before: [{ year: 2022, municipality: 71 }],
    });
    // Nobody votes every year: the latest election is shown.
    expect(municipal?.find(({ id }) => id === 'turnout_municipal')?.year).toBe(2022);
  });

  it('shows the indicators that the case has chosen', async () => {
    const demo = await caseOf('Kvarnbacken');
    const file = await test.services.planCases.exportFile(demo?.id ?? '');
    const settings = { ...file.settings, indicators: ['children0to19', 'brp_n00310'] };
    const { place } = await test.services.place.find({ ...file, settings });
    expect(place?.indicatorData).toMatchObject({
      chosen: ['children0to19', 'brp_n00310'],
      counted: ['lowEconomicStandard'],
      municipal: [],
    });
  });

  it.each(titles)('%s gives an annex that proves itself', async (title) => {
    const demo = await caseOf(title);
    const { pdf } = await test.services.snapshots.createWithAnnex(demo?.id ?? '');
    const report = await test.services.verification.verifyAnnex(pdf);
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('shows where its place was tampered with', async () => {
    const demo = await caseOf('Kvarnbacken');
    const { pdf } = await test.services.snapshots.createWithAnnex(demo?.id ?? '');
    const { snapshotText } = await readAnnex(pdf);
    const snapshot = inReadingOrder(snapshotSchema.parse(JSON.parse(snapshotText)));
    const part = snapshot.place?.parts[0];
    if (part !== undefined) part.weight /= 2;
    const document = canonicalize(snapshot) ?? '';
    const forged = await annexOf({ snapshot, document, sha256: sha256Of(document) });
    const { findings } = await test.services.verification.verifyAnnex(forged);
    expect(findings[0]).toMatchObject({ code: 'placeDiffers', where: 'place.parts.0.weight' });
    expect(findings.some(({ code }) => code === 'resultDiffers')).toBe(true);
  });

  it('keeps its figures from real cases', async () => {
    const demo = await caseOf('Kvarnbacken');
    const file = await test.services.planCases.exportFile(demo?.id ?? '');
    const found = await test.services.place.find({ ...file, isInvented: false });
    expect(found).toEqual({ place: null, missing: 'noLayer' });
  });
});
