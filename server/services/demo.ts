import { z } from 'zod';
import { readDemoFiles, type DemoFiles } from '../../db/demo/index.ts';
import { statisticsSetSchema, valuesSchema } from '../vocabulary/place.ts';
import { serviceLayerSchema } from '../vocabulary/reach.ts';
import { demoTexts } from '../vocabulary/text/sv/demo.ts';
import { parseJsonBytes } from './parseJson.ts';
import { readCaseFile } from './readCaseFile.ts';
import type { Services } from './services.ts';

/** Version of the borders that the invented areas are drawn after. */
const AREA_VERSION = '2025';
/** The invented town is part of this program. */
const LICENCE = 'EUPL-1.2';

const demoStatisticsSchema = z.strictObject({
  isInvented: z.literal(true),
  sets: z.array(
    statisticsSetSchema
      .pick({
        tableId: true,
        label: true,
        areaKind: true,
        areaVersion: true,
        year: true,
        source: true,
        variables: true,
      })
      .extend({ rows: z.record(z.string(), valuesSchema) }),
  ),
});

type DemoServices = Pick<
  Services,
  'planCases' | 'areas' | 'statistics' | 'ownCounts' | 'serviceLayers' | 'squareLayers'
>;

/** The day that the invented services are right for. */
const SERVICES_AS_OF = '2025-06-01';

const demoServicesSchema = z.strictObject({
  isInvented: z.literal(true),
  layers: z.array(
    serviceLayerSchema.pick({ kind: true, label: true }).extend({ file: z.looseObject({}) }),
  ),
});

/**
 * Puts the invented town and its cases in an empty database, so that the first start shows
 * something. With `evenIfOthers` also beside other cases, unless they are there already.
 */
export async function seedDemo(
  services: DemoServices,
  { evenIfOthers }: { readonly evenIfOthers: boolean },
  files?: DemoFiles,
): Promise<void> {
  const layers = await services.areas.listLayers();
  const { total } = await services.planCases.list({ page: 1, limit: 1 });
  const isEmpty = total === 0 && layers.length === 0;
  if (!isEmpty && !evenIfOthers) return;

  const demo = files ?? (await readDemoFiles());
  if (!layers.some(({ isInvented }) => isInvented)) {
    const { label, source } = demoTexts;
    const about = { version: AREA_VERSION, label, source, licence: LICENCE, isInvented: true };
    await services.areas.importLayer({ kind: 'deso', ...about, bytes: demo.areas });
    const { sets } = demoStatisticsSchema.parse(parseJsonBytes(demo.statistics));
    await services.statistics.addPrepared(
      sets.map((set) => ({ ...set, licence: LICENCE, isInvented: true })),
    );
  }
  await seedReach(services, demo);
  await seedOwnCounts(services, demo);
  for (const caseFile of demo.caseFiles) {
    const demoCase = readCaseFile(parseJsonBytes(caseFile));
    if (!(await services.planCases.has(demoCase))) await services.planCases.create(demoCase);
  }
}

/** Invented services and squares, also beside an invented town from before there were any. */
async function seedReach(
  { serviceLayers, squareLayers }: DemoServices,
  { services, squares }: DemoFiles,
): Promise<void> {
  const invented = {
    version: AREA_VERSION,
    source: demoTexts.reachSource,
    licence: 'own',
    isInvented: true,
  } as const;
  if (!(await serviceLayers.list()).some(({ isInvented }) => isInvented)) {
    const { layers } = demoServicesSchema.parse(parseJsonBytes(services));
    for (const { file, ...about } of layers) {
      const bytes = Buffer.from(JSON.stringify(file));
      await serviceLayers.importLayer({ ...invented, ...about, asOf: SERVICES_AS_OF, bytes });
    }
  }
  if (!(await squareLayers.list()).some(({ isInvented }) => isInvented)) {
    const label = demoTexts.squaresLabel;
    await squareLayers.importLayer({ ...invented, label, bytes: squares });
  }
}

/** The invented town's code, and what the index of its invented nation is set against. */
const TOWN = '9999';
const NATION = { perPerson: 2.4761, year: 2024 };

/** What the town counts itself, also beside an invented town from before it did. */
async function seedOwnCounts(
  { ownCounts }: DemoServices,
  { ownCases, ownCareNeed }: DemoFiles,
): Promise<void> {
  if ((await ownCounts.listWithUses(TOWN)).some(({ set }) => set.isInvented)) return;
  const invented = {
    municipalityCode: TOWN,
    areaKind: 'deso',
    areaVersion: AREA_VERSION,
    source: demoTexts.ownCountsSource,
    licence: 'own',
    asOf: SERVICES_AS_OF,
    isInvented: true,
  } as const;
  const { casesLabel, careNeedLabel } = demoTexts;
  await ownCounts.importFile({
    ...invented,
    label: careNeedLabel,
    reference: NATION,
    bytes: ownCareNeed,
  });
  await ownCounts.importFile({ ...invented, label: casesLabel, reference: null, bytes: ownCases });
}
