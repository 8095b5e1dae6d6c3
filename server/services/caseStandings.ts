import type { Repositories } from '../../db/storage.ts';
import { clockRows } from '../process/clocks.ts';
import { daysBetween, dayInSweden } from '../process/days.ts';
import type { CaseStanding } from '../vocabulary/caseList.ts';
import { noProcessFacts } from '../vocabulary/process.ts';
import type { Environment } from './environment.ts';
import { nextClockOf } from './process.ts';
import { readStoredCase } from './storedCase.ts';
import { tasksAsTheyStand } from './tasks.ts';

/** How far cases have come: what a list says of each beside its own facts. */
export function createCaseStandings({ now, storage: { inTransaction } }: Environment) {
  return {
    /** In the order that they are asked for, without those that are not there to the caller. */
    list: (planCaseIds: readonly string[]): Promise<CaseStanding[]> =>
      inTransaction(async (repositories) => {
        const today = dayInSweden(now());
        const standings: CaseStanding[] = [];
        for (const id of new Set(planCaseIds)) {
          const code = await repositories.planCaseDirectory.findMunicipalityCode(id);
          if (code !== undefined) standings.push(await standingOf(repositories, id, today));
        }
        return standings;
      }),
  };
}

async function standingOf(
  repositories: Repositories,
  planCaseId: string,
  today: string,
): Promise<CaseStanding> {
  const planCase = await readStoredCase(repositories, planCaseId);
  const facts = (await repositories.processes.find(planCase))?.facts ?? noProcessFacts;
  const marks = await repositories.taskMarks.list(planCase);
  const states = tasksAsTheyStand({ content: planCase, facts }, marks).map(({ state }) => state);
  const relevant = states.filter((state) => state !== 'notRelevant');
  const { procedure, startedOn } = planCase;
  const next = nextClockOf(clockRows({ facts, procedure, startedOn, today }));
  return {
    planCaseId,
    tasks: relevant.length,
    tasksLeft: relevant.filter((state) => state !== 'done').length,
    next:
      next === undefined
        ? null
        : {
            label: next.label,
            until: next.until,
            daysLeft: daysBetween(today, next.until),
            lawSv: next.lawSv,
            sense: next.sense,
          },
  };
}
