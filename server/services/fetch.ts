import { createPoliteFetch, type PoliteFetch } from '../sources/politeFetch.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AreaLayer } from '../vocabulary/place.ts';
import {
  DEFAULT_MAX_AGE_DAYS,
  sourceServices,
  type Extract,
  type SourceResponse,
  type SourceService,
} from '../vocabulary/sources.ts';
import type { createAreas } from './areas.ts';
import type { CatalogueImported, createCatalogue } from './catalogue.ts';
import type { Environment } from './environment.ts';
import { fetchAreas, type AreasFetch } from './fetchAreas.ts';
import { fetchKolada, type KoladaFetch } from './fetchKolada.ts';
import { fetchStatistics, type StatisticsFetch } from './fetchStatistics.ts';
import { fetchUnitCosts, type UnitCostsFetch } from './fetchUnitCosts.ts';
import { savedAsk, type AskOptions, type SavedFile } from './savedAnswers.ts';
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

/** As many answers as a list shows. */
const LISTED_RESPONSES = 100;

/** Open data, over the net when that is configured, and always from answers that were saved. */
export function createFetch(
  environment: Environment,
  stores: Pick<FetchTools, 'areas' | 'statistics' | 'catalogue'>,
) {
  const tools: FetchTools = { environment, open: openSources(environment), ...stores };
  return {
    /** What may be asked, and where. */
    about: () => ({
      isOnline: environment.sources !== undefined,
      services: sourceServices.map(({ id, labelSv, licence }) => ({
        id,
        labelSv,
        licence,
        address: environment.sources?.addresses[id] ?? null,
      })),
    }),
    /** What services have answered, latest first. */
    responses: (): Promise<SourceResponse[]> =>
      environment.storage.inTransaction(({ sourceResponses }) =>
        sourceResponses.list(LISTED_RESPONSES),
      ),
    /** Small areas of municipalities as one layer, all or nothing. */
    areas: (asked: AreasFetch): Promise<FetchedLayer> => fetchAreas(tools, asked),
    /** A table of SCB as one statistics set a year, all or nothing. */
    statistics: (asked: StatisticsFetch): Promise<FetchedStatistics> =>
      fetchStatistics(tools, asked),
    /** Key figures of Kolada as one statistics set a year, all or nothing. */
    kolada: (asked: KoladaFetch): Promise<FetchedStatistics> => fetchKolada(tools, asked),
    /** A municipality's own unit costs, beside the nation's and similar municipalities'. */
    unitCosts: (asked: UnitCostsFetch): Promise<FetchedUnitCosts> => fetchUnitCosts(tools, asked),
  };
}

function openSources(environment: Environment): OpenSources {
  // One client a service, whoever asks: the pace is the service's, not the question's.
  const clients = new Map<SourceService, PoliteFetch>();
  return (service, options) => {
    const settings = environment.sources;
    if (settings === undefined) throw new DomainError('sourcesOffline');
    const polite = clients.get(service) ?? createPoliteFetch(service, settings.limits);
    clients.set(service, polite);
    const asking = { maxAgeDays: DEFAULT_MAX_AGE_DAYS, ...options };
    const saved = savedAsk(environment, service, polite, asking);
    return { ...saved, base: settings.addresses[service].replace(/\/+$/, ''), polite };
  };
}
