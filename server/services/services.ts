import type { Database } from '../../db/connection.ts';
import { createStorage } from '../../db/storage.ts';
import { createAreas } from './areas.ts';
import { createCalculations } from './calculations.ts';
import { createCatalogue } from './catalogue.ts';
import type { Environment } from './environment.ts';
import { createExplanations } from './explanations.ts';
import { createFetch } from './fetch.ts';
import { createPlace } from './place.ts';
import { createPlanArea } from './planArea.ts';
import { createPlanCases } from './planCases.ts';
import { createRerun } from './rerun.ts';
import { createServiceLayers } from './serviceLayers.ts';
import { createSketchGround } from './sketchGround.ts';
import { createSnapshots } from './snapshots.ts';
import { createSquareLayers } from './squareLayers.ts';
import { createStatistics } from './statistics.ts';
import { createTemplates } from './templates.ts';
import { createVerification } from './verification.ts';

export type ServiceOptions = Omit<Environment, 'storage'> & Pick<Database, 'knex'>;
export type Services = ReturnType<typeof createServices>;

/** Every use case, on one database. */
export function createServices({ knex, ...world }: ServiceOptions) {
  const storage = createStorage(knex);
  const environment: Environment = { storage, ...world };
  const planCases = createPlanCases(environment);
  const place = createPlace(environment);
  const snapshots = createSnapshots(environment, place);
  const catalogue = createCatalogue(environment);
  const areas = createAreas(environment);
  const statistics = createStatistics(environment);
  return {
    planCases,
    areas,
    statistics,
    serviceLayers: createServiceLayers(environment),
    squareLayers: createSquareLayers(environment),
    planArea: createPlanArea(environment, planCases),
    sketchGround: createSketchGround(environment),
    catalogue,
    fetch: createFetch(environment, { areas, statistics, catalogue }),
    rerun: createRerun(environment, planCases, catalogue, place),
    templates: createTemplates(environment),
    place,
    calculations: createCalculations(environment, planCases, place),
    snapshots,
    explanations: createExplanations(environment, planCases, place, snapshots),
    verification: createVerification(environment),
    /** Throws when the database does not answer. */
    ping: () => storage.ping(),
  };
}
