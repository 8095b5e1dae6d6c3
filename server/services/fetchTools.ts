import type { PoliteFetch } from '../sources/politeFetch.ts';
import { dayInSweden } from '../process/days.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer } from '../vocabulary/place.ts';
import type { Extract, SourceService } from '../vocabulary/sources.ts';
import type { createAreas } from './areas.ts';
import type { createCatalogue } from './catalogue.ts';
import type { CatalogueImported } from './catalogueImport.ts';
import type { Environment } from './environment.ts';
import type { AskOptions, SavedFile, savedAsk } from './savedAnswers.ts';
import type { createStatistics, ImportedStatistics } from './statistics.ts';

/** When a service may be asked, and when its copy does; or saved answers instead. */
export type FetchOptions = Partial<AskOptions> & {
  readonly files?: readonly SavedFile[] | undefined;
  /** The day that saved answers were taken out, YYYY-MM-DD, when they do not tell themselves. */
  readonly filesExtractedOn?: string | undefined;
};
/** Where figures came from: every answer, and the day of the oldest of them. */
export type Extracted = {
  readonly extracts: readonly Extract[];
  /** YYYY-MM-DD; null when a saved answer does not tell. */
  readonly extractedOn: string | null;
};
export type FetchedLayer = Extracted & {
  readonly layer: AreaLayer;
  readonly notices: string[];
};
export type FetchedStatistics = Extracted & {
  readonly imported: readonly ImportedStatistics[];
  readonly notices: string[];
};
export type FetchedUnitCosts = Extracted & CatalogueImported;

/** A service that may be asked: its address, and a way that keeps what it answers. */
export type OpenSource = ReturnType<typeof savedAsk> & {
  readonly base: string;
  readonly polite: PoliteFetch;
};
/** Throws: DomainError `sourcesOffline` when nothing may be asked over the net. */
export type OpenSources = (service: SourceService, options: FetchOptions) => OpenSource;

export type FetchTools = {
  readonly environment: Environment;
  readonly open: OpenSources;
  readonly areas: ReturnType<typeof createAreas>;
  readonly statistics: ReturnType<typeof createStatistics>;
  readonly catalogue: ReturnType<typeof createCatalogue>;
};

/** Throws: DomainError when a code is not four digits, or there is none and there has to be. */
export function checkMunicipalities(
  codes: readonly string[],
  { mayBeNone }: { readonly mayBeNone: boolean },
): void {
  const wrong = codes.find((code) => !/^\d{4}$/.test(code));
  if (wrong !== undefined) {
    throw new DomainError('catalogueMunicipalityInvalid', { given: wrong });
  }
  if (codes.length === 0 && !mayBeNone) {
    throw new DomainError('catalogueMunicipalityInvalid', { given: '' });
  }
}

/** The day of the oldest answer: nothing is newer than its oldest part. */
export function dayOfExtracts(extracts: readonly Extract[]): string | null {
  const [oldest] = extracts.map(({ fetchedAt }) => fetchedAt).toSorted();
  return oldest === undefined ? null : dayInSweden(oldest);
}
