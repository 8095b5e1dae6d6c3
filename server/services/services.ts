import type { Database } from '../../db/connection.ts';
import { createActs } from '../../db/once.ts';
import { createRecordedStorage, type Repositories, type Storage } from '../../db/storage.ts';
import type { Caller } from '../vocabulary/people.ts';
import { createAreas } from './areas.ts';
import { createAudit } from './audit.ts';
import { createApprovals } from './approvals.ts';
import { createCalculations } from './calculations.ts';
import { createCaseArchives } from './caseArchives.ts';
import { createCaseMembers } from './caseMembers.ts';
import { createCatalogue } from './catalogue.ts';
import type { Compute } from './compute.ts';
import { createDeletedCases } from './deletedCases.ts';
import type { Environment } from './environment.ts';
import { createExplanations } from './explanations.ts';
import { createFetch, createSourceClients } from './fetch.ts';
import { createHistory } from './history.ts';
import { createJobs } from './jobs.ts';
import { createOperations } from './operations.ts';
import { createOwnCounts } from './ownCounts.ts';
import { createOnce, type ActServices } from './once.ts';
import { createPlace, createPlaceReaders } from './place.ts';
import { createPlanArea } from './planArea.ts';
import { createPlanCases } from './planCases.ts';
import { createProcess } from './process.ts';
import { createRerun } from './rerun.ts';
import { createReview } from './review.ts';
import { createServiceLayers } from './serviceLayers.ts';
import { createSessions } from './sessions.ts';
import { createSheets } from './sheets.ts';
import { createSketchGround } from './sketchGround.ts';
import { createSnapshots } from './snapshots.ts';
import { createSquareLayers } from './squareLayers.ts';
import { createStatistics } from './statistics.ts';
import { createCaseStandings } from './caseStandings.ts';
import { createTasks } from './tasks.ts';
import { createTemplates } from './templates.ts';
import { createThemes } from './themes.ts';
import { createVerification } from './verification.ts';

export type ServiceOptions = Omit<Environment, 'storage' | 'caller'> &
  Pick<Database, 'knex' | 'readers'>;
export type { KeyOwner } from '../../db/repositories/keptAnswers.ts';
export type Services = ReturnType<typeof servicesOf>;
export type Once = ReturnType<typeof createOnce<Services>>;
/** What is done for a job, instead of for someone who waits. */
export type JobWork = {
  readonly compute: Compute;
  /** Comes first in each transaction; throws when the job is not to be done here any more. */
  readonly assertOurs: (repositories: Repositories) => Promise<void>;
};
export type ServicesFor = {
  (caller: Caller, work?: JobWork): Services;
  /** For what reads, which then waits for no one who writes. */
  readonly reading: (caller: Caller) => Services;
  /** Has a use case done once, however often it is asked for under the same key. */
  readonly once: Once;
};

/** Every use case, on one database, for whoever asks. */
export function createServices({ knex, readers, ...world }: ServiceOptions): ServicesFor {
  const kept = { placeReaders: createPlaceReaders(), sourceClients: createSourceClients() };
  const servicesFor = (caller: Caller, work?: JobWork) => {
    const own = createRecordedStorage(knex, caller);
    const storage = work === undefined ? own : beginningWith(work.assertOurs, own);
    const { compute } = work ?? world;
    return servicesOf({ ...world, caller, compute, storage }, kept);
  };
  const reading = (caller: Caller) =>
    servicesOf({ ...world, caller, storage: createRecordedStorage(readers, caller) }, kept);
  const onActs = (caller: Caller, acts: ActServices) =>
    servicesOf({ ...world, caller, ...acts }, kept);
  return Object.assign(servicesFor, { reading, once: createOnce(createActs(knex), world, onActs) });
}

function beginningWith(first: JobWork['assertOurs'], storage: Storage): Storage {
  return {
    ...storage,
    inTransaction: (work) =>
      storage.inTransaction(async (repositories) => {
        await first(repositories);
        return work(repositories);
      }),
  };
}

/** What is kept from one caller's question to the next: nothing that belongs to anyone. */
type Kept = {
  readonly placeReaders: ReturnType<typeof createPlaceReaders>;
  readonly sourceClients: ReturnType<typeof createSourceClients>;
};

function servicesOf(environment: Environment, { placeReaders, sourceClients }: Kept) {
  const planCases = createPlanCases(environment);
  const place = createPlace(environment, placeReaders);
  const snapshots = createSnapshots(environment, place);
  const history = createHistory(environment, planCases);
  const catalogue = createCatalogue(environment);
  const areas = createAreas(environment);
  const statistics = createStatistics(environment);
  return {
    planCases,
    caseMembers: createCaseMembers(environment),
    deletedCases: createDeletedCases(environment),
    sessions: createSessions(environment),
    areas,
    statistics,
    ownCounts: createOwnCounts(environment),
    serviceLayers: createServiceLayers(environment),
    squareLayers: createSquareLayers(environment),
    process: createProcess(environment),
    tasks: createTasks(environment),
    caseStandings: createCaseStandings(environment),
    approvals: createApprovals(environment, snapshots),
    review: createReview(environment, snapshots),
    planArea: createPlanArea(environment, planCases),
    sketchGround: createSketchGround(environment),
    sheets: createSheets(environment),
    catalogue,
    fetch: createFetch(environment, sourceClients, { areas, statistics, catalogue }),
    rerun: createRerun(environment, planCases, catalogue, place),
    operations: createOperations(environment),
    jobs: createJobs(environment, planCases),
    templates: createTemplates(environment),
    themes: createThemes(environment),
    place,
    calculations: createCalculations(environment, planCases, place),
    snapshots,
    explanations: createExplanations(environment, planCases, place, snapshots),
    verification: createVerification(environment),
    audit: createAudit(environment),
    history,
    caseArchives: createCaseArchives(environment, snapshots, history),
    /** Throws when the database does not answer. */
    ping: () => environment.storage.ping(),
  };
}
