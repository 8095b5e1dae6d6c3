import { DomainError } from '../vocabulary/errors.ts';
import { municipalityOf, type Job, type JobInput, type JobOrder } from '../vocabulary/jobs.ts';
import type { Caller } from '../vocabulary/people.ts';
import { askForJob, type JobAbout } from './askForJob.ts';
import type { Environment } from './environment.ts';
import type { createPlanCases } from './planCases.ts';

/** As many as a list shows. */
const LISTED_JOBS = 100;

type PlanCases = ReturnType<typeof createPlanCases>;

/** Work that is asked for now and done later, by whichever process comes to it. */
export function createJobs(environment: Environment, planCases: PlanCases) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  const read = (jobId: string): Promise<Job> =>
    inTransaction(async ({ jobs }) => {
      const job = await jobs.find(jobId);
      if (job === undefined) throw new DomainError('jobNotFound');
      return job;
    });
  return {
    /** Latest asked first. */
    list: (): Promise<Job[]> => inTransaction(({ jobs }) => jobs.list(LISTED_JOBS)),
    read,
    order: async (order: JobOrder): Promise<Job> =>
      askForJob(environment, await aboutOrder(caller, planCases, order), order),
    orderFile: (
      input: Extract<JobInput, { kind: 'areaLayer' | 'statistics' }>,
      file: Uint8Array,
    ): Promise<Job> => {
      const label =
        input.kind === 'statistics'
          ? input.about.fileName
          : (input.about.label ?? `${input.about.kind} ${input.about.version}`);
      return askForJob(
        environment,
        { municipalityCode: municipalityOf(caller), label },
        input,
        file,
      );
    },
    /** Ends it before it is done. Throws: DomainError `jobNotFound`, `jobHasEnded`. */
    cancel: async (jobId: string): Promise<Job> => {
      const job = await read(jobId);
      const isCancelled = await inTransaction(({ jobs }) => jobs.cancel(job, now()));
      if (!isCancelled) throw new DomainError('jobHasEnded');
      return read(jobId);
    },
  };
}

/** Whose the job is, and what it is called. Throws when what it is about is not the caller's. */
async function aboutOrder(
  caller: Caller,
  planCases: PlanCases,
  order: JobOrder,
): Promise<JobAbout> {
  const municipalityCode = municipalityOf(caller);
  switch (order.kind) {
    case 'annex': {
      const planCase = await planCases.read(order.planCaseId);
      return { municipalityCode: planCase.municipalityCode, label: planCase.title };
    }
    case 'rerunAll':
      return { municipalityCode: order.municipalityCode, label: order.municipalityCode };
    case 'fetchAreas':
      return { municipalityCode, label: `${order.areaKind} ${order.version}` };
    case 'fetchStatistics':
      return { municipalityCode, label: order.tableId };
    case 'fetchKolada':
      return { municipalityCode, label: order.kpis.join(', ') };
  }
}
