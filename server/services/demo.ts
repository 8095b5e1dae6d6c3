import { z } from 'zod';
import { readDemoFiles, type DemoFiles } from '../../db/demo/index.ts';
import { statisticsSetSchema, valuesSchema } from '../vocabulary/place.ts';
import { demoTextsSv } from '../vocabulary/text/sv/demo.ts';
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

/**
 * Puts the invented town and its cases in an empty database, so that the first start shows
 * something. With `evenIfOthers` also beside other cases, unless they are there already.
 */
export async function seedDemo(
  services: Pick<Services, 'planCases' | 'areas' | 'statistics'>,
  { evenIfOthers }: { readonly evenIfOthers: boolean },
  files?: DemoFiles,
): Promise<void> {
  const layers = await services.areas.listLayers();
  const { total } = await services.planCases.list({ page: 1, limit: 1 });
  const isEmpty = total === 0 && layers.length === 0;
  if (!isEmpty && !evenIfOthers) return;

  const { areas, statistics, caseFiles } = files ?? (await readDemoFiles());
  if (!layers.some(({ isInvented }) => isInvented)) {
    const { label, source } = demoTextsSv;
    const about = { version: AREA_VERSION, label, source, licence: LICENCE, isInvented: true };
    await services.areas.importLayer({ kind: 'deso', ...about, bytes: areas });
    const { sets } = demoStatisticsSchema.parse(parseJsonBytes(statistics));
    await services.statistics.addPrepared(
      sets.map((set) => ({ ...set, licence: LICENCE, isInvented: true })),
    );
  }
  for (const caseFile of caseFiles) {
    const demoCase = readCaseFile(parseJsonBytes(caseFile));
    if (!(await services.planCases.has(demoCase))) await services.planCases.create(demoCase);
  }
}
