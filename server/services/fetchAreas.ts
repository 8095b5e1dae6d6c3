import { areasGeoJson, askAreas, checkComplete, readAreaPage } from '../sources/areas.ts';
import type { AreaPage } from '../sources/areas.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { fetchedAreaKinds, sourceServiceOf } from '../vocabulary/sources.ts';
import { sourceTexts } from '../vocabulary/text/sv/sources.ts';
import {
  checkMunicipalities,
  dayOfExtracts,
  type Extracted,
  type FetchedLayer,
  type FetchOptions,
  type FetchTools,
} from './fetchTools.ts';
import { readSavedFiles } from './savedAnswers.ts';

export type AreasFetch = FetchOptions & {
  readonly kind: (typeof fetchedAreaKinds)[number]['id'];
  readonly version: string;
  /** May be empty when answers are handed in: then all that they have. */
  readonly municipalities: readonly string[];
};

/** Throws: DomainError from the answers or the layer; nothing is stored then but the answers. */
export async function fetchAreas(tools: FetchTools, asked: AreasFetch): Promise<FetchedLayer> {
  const { kind, version, municipalities } = asked;
  const { layer: layerName, versions } = layerOf(kind);
  if (!versions.includes(version)) {
    throw new DomainError('areasVersionUnknown', { version, known: versions.join(', ') });
  }
  checkMunicipalities(municipalities, { mayBeNone: asked.files !== undefined });
  const { pages, extracts, extractedOn } = await pagesOf(tools, asked, `${layerName}_${version}`);
  const source = sourceTexts.areas(`${layerName}_${version}`, extractedOn);
  const { layer, notices } = await tools.areas.importLayer({
    kind,
    version,
    label: sourceTexts.areasLabel(`${layerName} ${version}`, municipalities),
    source,
    licence: sourceServiceOf('scbAreas').licence,
    bytes: areasGeoJson(pages),
  });
  return { layer, notices, extracts, extractedOn };
}

function layerOf(kind: AreasFetch['kind']): {
  readonly layer: string;
  readonly versions: readonly string[];
} {
  return fetchedAreaKinds.find(({ id }) => id === kind) ?? fetchedAreaKinds[0];
}

async function pagesOf(
  { environment, open }: FetchTools,
  asked: AreasFetch,
  layer: string,
): Promise<Extracted & { readonly pages: readonly AreaPage[] }> {
  const { version, municipalities, files } = asked;
  if (files === undefined) {
    const { ask, base, extracts } = open('scbAreas', asked);
    const pages: AreaPage[] = [];
    for (const municipality of municipalities) {
      pages.push(...(await askAreas(ask, base, { layer, version, municipality })));
    }
    return { pages, extracts, extractedOn: dayOfExtracts(extracts) };
  }
  const checked = {
    version,
    municipalities: municipalities.length === 0 ? undefined : municipalities,
  };
  const { reads, extracts } = await readSavedFiles(environment, 'scbAreas', files, (bytes) =>
    readAreaPage(bytes, checked),
  );
  checkFiles(reads);
  const days = reads.map(
    ({ answeredAt }) => answeredAt?.slice(0, 10) ?? asked.filesExtractedOn ?? null,
  );
  const oldest = days.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))[0] ?? null;
  return { pages: reads, extracts, extractedOn: oldest };
}

/** Files are the pages of one answer, or answers that are each whole. */
function checkFiles(pages: readonly AreaPage[]): void {
  const got = pages.reduce((sum, { features }) => sum + features.length, 0);
  const isOneAnswer = pages.every(({ matched }) => matched === got);
  if (!isOneAnswer) for (const page of pages) checkComplete([page]);
  if (got === 0) throw new DomainError('areasMissing');
}
