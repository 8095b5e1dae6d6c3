import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { importAreaLayer, importStatistics } from '../../server/contract/areas.ts';
import { planAreaReportSchema } from '../../server/contract/planArea.ts';
import { readPlace } from '../../server/contract/planCases.ts';
import { levelText } from '../../server/scenes/gapsInWords.ts';
import { actorLabelSv } from '../../server/vocabulary/actors.ts';
import { formatArea, formatMillionsColumn } from '../../server/vocabulary/formatSv.ts';
import { caseFileSchema, planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { resultsSchema, snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { sendLayer, sendStatistics } from '../support/imports.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { databaseInFile } from '../support/database.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

// Numbers of the reference have 12 significant digits.
const DIGITS = 9;
const referenceSchema = z.object({
  polygoner: z.array(
    z.object({
      namn: z.string(),
      polygon: z.unknown(),
      summa: z.object({ befolkning_2022: z.number(), barn_0_19_2022: z.number() }),
      vagt_medel: z.object({
        lag_ekonomisk_standard_pct: z.number(),
        sysselsatta_andel: z.number(),
        eftergymnasial_andel: z.number(),
        hyresratt_andel: z.number(),
      }),
      delar: z.array(
        z.object({ deso: z.string(), skarningsarea_m2: z.number(), vikt: z.number() }),
      ),
    }),
  ),
});

const tables = [
  'befolkning_alder',
  'ekonomisk_standard',
  'arbetsmarknad_16_64',
  'utbildning_25_64',
  'upplatelseform_lagenheter',
].map((name) => `deso2018_2022_${name}.csv`);

/** Real areas, real figures and a real place, with the invented case's programme and measures. */
describe.skipIf(!hasShared)('a plan in Falun, from files to annex', () => {
  let test: TestApp;
  let at: string;
  const api = () => request(test.app);
  const root = '/helkalkyl/v1';
  const read = (...parts: string[]) => readFileSync(sharedPath(...parts), 'utf8');
  const reference = () =>
    referenceSchema.parse(JSON.parse(read('reference', 'spatial', 'arealviktning_2080_falun.json')))
      .polygoner[0];

  beforeAll(async () => {
    test = await testApp(databaseInFile);
    const kvarnbacken = path.resolve(import.meta.dirname, '../../db/demo/kvarnbacken.json');
    const file = {
      ...caseFileSchema.parse(JSON.parse(readFileSync(kvarnbacken, 'utf8'))),
      planArea: undefined,
      title: 'Kvarnbacken i Falun',
      municipalityCode: '2080',
      municipalityName: 'Falun',
      isInvented: false,
    };
    const created = await api().post(`${root}/plan-cases`).send(file);
    at = `${root}/plan-cases/${planCaseSchema.parse(created.body).id}`;
  });
  afterAll(async () => {
    expect(test.reported).toEqual([]);
    await test.remove();
  });

  it('takes in the areas of the county', async () => {
    const text = read('data', 'areas', 'deso2025_dalarna_epsg3006.geojson');
    const answer = await sendLayer(test.app, {
      kind: 'deso',
      version: '2025',
      source: 'SCB',
      text,
    });
    expect(importAreaLayer.response.parse(answer.body).layer.areaCount).toBe(148);
  });

  it('takes in the tables of 2022 when asked to join them on code', async () => {
    for (const fileName of tables) {
      const body = { fileName, text: read('data', 'stats', fileName) };
      const refused = await sendStatistics(test.app, body);
      expect(refused.status).toBe(409);
      const joined = await sendStatistics(test.app, { ...body, join: 'code' });
      const { rows, matched } = importStatistics.response.parse(joined.body);
      // The data's own description says 5 957 rows a table; the county has 148 of its areas here.
      expect({ rows, matched }).toEqual({ rows: 5957, matched: 148 });
    }
  });

  it('lays the plan over the areas as the reference does', async () => {
    const geometry = reference()?.polygon;
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
    const text = JSON.stringify({ type: 'Feature', properties: {}, crs, geometry });
    const put = await api()
      .put(`${at}/plan-area`)
      .set('If-Match', '"1"')
      .send({ fileName: 'falun.geojson', text });
    expect(planAreaReportSchema.parse(put.body).notices).toEqual([]);

    const { place } = readPlace.response.parse((await api().get(`${at}/place`)).body);
    const expected = reference()?.delar ?? [];
    expect(place?.parts.map(({ code }) => code)).toEqual(expected.map(({ deso }) => deso));
    for (const [index, { vikt, skarningsarea_m2 }] of expected.entries()) {
      const part = place?.parts[index];
      expect(part?.weight).toBeCloseTo(vikt, DIGITS);
      expect((part?.intersectionM2 ?? 0) / skarningsarea_m2).toBeCloseTo(1, DIGITS);
    }
    const weighted = (variable: string) =>
      (place?.parts ?? []).reduce((sum, { code, weight }) => {
        const area = place?.areas.find((one) => one.code === code);
        return sum + weight * (area?.values[variable] ?? NaN);
      }, 0);
    const sums = reference()?.summa;
    expect(weighted('population') / (sums?.befolkning_2022 ?? 0)).toBeCloseTo(1, DIGITS);
    expect(weighted('children0to19') / (sums?.barn_0_19_2022 ?? 0)).toBeCloseTo(1, DIGITS);
    // The county has every DeSO of Falun; the tables hold the nation but for one municipality.
    expect(place?.municipality).toMatchObject({ label: 'Falun', rows: 37, areas: 37 });
    expect(place?.nation).toMatchObject({ label: 'Riket', rows: 5957, areas: null });
  });

  it('has the indicators of the reference', async () => {
    const { indicators } = readPlace.response.parse((await api().get(`${at}/place`)).body);
    const shareOf = (wanted: string) =>
      indicators.find(({ id }) => id === wanted)?.planArea.share ?? NaN;
    const means = reference()?.vagt_medel;
    const lowStandard = (means?.lag_ekonomisk_standard_pct ?? 0) / 100;
    expect(shareOf('lowEconomicStandard')).toBeCloseTo(lowStandard, DIGITS);
    expect(shareOf('employment16to64')).toBeCloseTo(means?.sysselsatta_andel ?? 0, DIGITS);
    expect(shareOf('postSecondary25to64')).toBeCloseTo(means?.eftergymnasial_andel ?? 0, DIGITS);
    expect(shareOf('rentedDwellings')).toBeCloseTo(means?.hyresratt_andel ?? 0, DIGITS);
    expect(indicators.every(({ joinsOnCode, year }) => joinsOnCode && year === 2022)).toBe(true);
  });

  it('prints an annex with the figures of the API, which proves itself', async () => {
    const answer = await api().post(`${at}/calculations`);
    const results = resultsSchema.parse(answer.body);
    const made = await api().post(`${at}/snapshots`).expect(201);
    const { id, sha256 } = snapshotSummarySchema.parse(made.body);
    const pdf = await api().get(`${at}/snapshots/${id}/annex`).responseType('blob');
    const body: unknown = pdf.body;
    const bytes = body instanceof Uint8Array ? body : new Uint8Array();

    const { pageTexts } = await readAnnex(bytes);
    const printed = pageTexts.join('\n').replace(/\s+/g, ' ');
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    expect(results.indicators).toHaveLength(6);
    const measured = results.indicatorFindings?.measures.map(({ id, areas }) => ({ id, areas }));
    expect(measured).toContainEqual({ id: 'employment16to64', areas: 37 });
    for (const { label, planArea, municipality, nation } of results.indicators) {
      const levels = [planArea, municipality, nation].map(levelText).join(' ');
      const row = plain(`${label} 2022 ${levels}`);
      expect({ row, isPrinted: printed.includes(row) }).toEqual({ row, isPrinted: true });
    }
    const proposals = results.assessments.filter(({ isBaseline }) => !isBaseline);
    for (const { results: of } of proposals) {
      for (const [perspective, { hard, soft, total }] of Object.entries(of.npv_by_layer)) {
        const figures = [hard, soft, total].map(formatMillionsColumn).join(' ');
        const label = actorLabelSv(perspective);
        const row = new RegExp(`${label} \\d+ ${plain(figures)}`);
        expect({ row, isPrinted: row.test(printed) }).toEqual({ row, isPrinted: true });
      }
    }
    const { place } = readPlace.response.parse((await api().get(`${at}/place`)).body);
    expect(printed.includes(plain(formatArea(place?.planArea.areaM2 ?? 0)))).toBe(true);
    expect(printed.includes(sha256)).toBe(true);

    const report = await test.services.verification.verifyAnnex(bytes);
    expect(report).toMatchObject({ ok: true, sha256, findings: [] });
  });
});
