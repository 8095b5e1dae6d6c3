import { createPoliteFetch, type PoliteFetch } from '../sources/politeFetch.ts';
import { DomainError } from '../vocabulary/errors.ts';
import {
  DEFAULT_MAX_AGE_DAYS,
  sourceServices,
  type SourceResponse,
  type SourceService,
} from '../vocabulary/sources.ts';
import type { Environment } from './environment.ts';
import { fetchAreas, type AreasFetch } from './fetchAreas.ts';
import { fetchKolada, type KoladaFetch } from './fetchKolada.ts';
import { fetchStatistics, type StatisticsFetch } from './fetchStatistics.ts';
import { fetchUnitCosts, type UnitCostsFetch } from './fetchUnitCosts.ts';
import type {
  FetchedLayer,
  FetchedStatistics,
  FetchedUnitCosts,
  FetchTools,
  OpenSources,
} from './fetchTools.ts';
import { savedAsk } from './savedAnswers.ts';

/** As many answers as a list shows. */
const LISTED_RESPONSES = 100;

/** Open data, over the net when that is configured, and always from answers that were saved. */
export function createFetch(
  environment: Environment,
  clients: SourceClients,
  stores: Pick<FetchTools, 'areas' | 'statistics' | 'catalogue'>,
) {
  const tools: FetchTools = { environment, open: openSources(environment, clients), ...stores };
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

type SourceClients = Map<SourceService, PoliteFetch>;

/** One client a service, whoever asks: the pace is the service's, not the question's. */
export function createSourceClients(): SourceClients {
  return new Map();
}

function openSources(environment: Environment, clients: SourceClients): OpenSources {
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
