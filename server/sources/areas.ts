import { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import { sourceServiceOf } from '../vocabulary/sources.ts';
import { MAX_PAGES, readAnswer, type Ask } from './answer.ts';

/** Areas of one layer in one municipality. */
export type AreasQuestion = {
  /** As SCB names it: `DeSO_2025`. */
  readonly layer: string;
  readonly version: string;
  readonly municipality: string;
};
/** What an answer is held to; `municipalities` absent: any. */
export type AreasChecked = {
  readonly version: string;
  readonly municipalities?: readonly string[] | undefined;
};
type Feature = z.output<typeof featureSchema>;
export type AreaPage = {
  readonly features: readonly Feature[];
  /** How many there are in all; undefined when the service does not count them. */
  readonly matched: number | undefined;
  readonly crs: unknown;
  /** When the service answered, ISO 8601. */
  readonly answeredAt: string | undefined;
};

const PAGE_SIZE = 1000;
/** SWEREF 99 TM: an easting is below a million metres, a northing above six. */
const LARGEST_EASTING_M = 1_000_000;

const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.looseObject({ type: z.string(), coordinates: z.array(z.unknown()) }),
  properties: z.looseObject({
    kommunkod: z.string().optional(),
    version: z.string().optional(),
  }),
});
const pageSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
  /** GeoServer writes "unknown" when it does not count. */
  numberMatched: z.union([z.int().min(0), z.literal('unknown')]).optional(),
  totalFeatures: z.union([z.int().min(0), z.literal('unknown')]).optional(),
  numberReturned: z.int().min(0).optional(),
  timeStamp: z.iso.datetime().optional(),
  crs: z.unknown().optional(),
});

/** GetFeature of WFS 1.1.0, sorted so that pages neither overlap nor leave gaps. */
export function areaPageAddress(
  base: string,
  { layer, municipality }: AreasQuestion,
  startIndex: number,
): string {
  const words = new URLSearchParams({
    service: 'WFS',
    version: '1.1.0',
    request: 'GetFeature',
    typeName: `stat:${layer}`,
    outputFormat: 'application/json',
    CQL_FILTER: `kommunkod='${municipality}'`,
    sortBy: 'objectid',
    maxFeatures: String(PAGE_SIZE),
    startIndex: String(startIndex),
  });
  return `${base}?${words.toString()}`;
}

/**
 * Every area of the municipality, from as many pages as it takes.
 *
 * Throws: DomainError from an answer; `areasMissing` when there is none, `areasIncomplete` when
 *         pages end too early, and `sourceEndless` when a page comes back again.
 */
export async function askAreas(
  ask: Ask,
  base: string,
  question: AreasQuestion,
): Promise<AreaPage[]> {
  const pages: AreaPage[] = [];
  const seen = new Set<string>();
  let collected = 0;
  for (;;) {
    const address = areaPageAddress(base, question, collected);
    const checked = { version: question.version, municipalities: [question.municipality] };
    const page = await ask(address, (bytes) => readAreaPage(bytes, checked));
    const fresh = page.features.filter(({ id }) => id === undefined || !seen.has(String(id)));
    if (pages.length >= MAX_PAGES || fresh.length < page.features.length) {
      throw new DomainError('sourceEndless', { service: sourceServiceOf('scbAreas').labelSv });
    }
    for (const { id } of page.features) seen.add(String(id));
    pages.push(page);
    collected += page.features.length;
    const isLast =
      page.matched === undefined
        ? page.features.length < PAGE_SIZE
        : collected >= page.matched || page.features.length === 0;
    if (isLast) break;
  }
  checkComplete(pages);
  return pages;
}

/** As many areas as the service said that there are, and at least one. */
export function checkComplete(pages: readonly AreaPage[]): void {
  const got = pages.reduce((sum, { features }) => sum + features.length, 0);
  const said = pages[0]?.matched;
  if (said !== undefined && got !== said) {
    throw new DomainError('areasIncomplete', { got, said });
  }
  if (got === 0) throw new DomainError('areasMissing');
}

/**
 * One page, of the layer and the municipality that were asked for. JSON has east before north,
 * whatever the service does elsewhere; a page that has them the other way is refused.
 */
export function readAreaPage(bytes: Uint8Array, question: AreasChecked): AreaPage {
  const page = readAnswer('scbAreas', pageSchema, bytes);
  const { features, numberMatched, totalFeatures, numberReturned } = page;
  if (numberReturned !== undefined && numberReturned !== features.length) {
    throw new DomainError('areasIncomplete', { got: features.length, said: numberReturned });
  }
  for (const feature of features) checkFeature(feature, question);
  const matched = [numberMatched, totalFeatures].find((count) => typeof count === 'number');
  return { features, matched, crs: page.crs, answeredAt: page.timeStamp };
}

function checkFeature(
  { properties: { kommunkod, version }, geometry }: Feature,
  question: AreasChecked,
): void {
  const { municipalities } = question;
  if (municipalities !== undefined && !municipalities.includes(kommunkod ?? '')) {
    const asked = municipalities.join(', ');
    throw new DomainError('areasOtherMunicipality', { asked, got: kommunkod });
  }
  if (version !== undefined && !version.startsWith(question.version)) {
    throw new DomainError('areasOtherVersion', { asked: question.version, got: version });
  }
  const [east, north] = firstPosition(geometry.coordinates);
  if (east > LARGEST_EASTING_M && north < LARGEST_EASTING_M) {
    throw new DomainError('areasAxesSwapped');
  }
}

function firstPosition(coordinates: readonly unknown[]): readonly [number, number] {
  let at: readonly unknown[] = coordinates;
  while (Array.isArray(at[0])) at = at[0];
  return [Number(at[0]), Number(at[1])];
}

/** The pages put together as one file of GeoJSON, as the layer is read from. */
export function areasGeoJson(pages: readonly AreaPage[]): Uint8Array {
  const crs = pages[0]?.crs;
  const features = pages.flatMap((page) => page.features);
  return new TextEncoder().encode(
    JSON.stringify({ type: 'FeatureCollection', ...(crs === undefined ? {} : { crs }), features }),
  );
}
