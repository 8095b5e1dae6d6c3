import type { Repositories } from '../../db/storage.ts';
import { dayInSweden } from '../process/days.ts';
import { isTaskBegun, taskInputs, tasksOf, type TaskGround } from '../process/tasks.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { noProcessFacts } from '../vocabulary/process.ts';
import {
  taskParts,
  tasks,
  type CaseTask,
  type TaskAnswer,
  type TaskId,
  type TaskMark,
} from '../vocabulary/task.ts';
import { taskTexts } from '../vocabulary/text/sv/process.ts';
import { hashOf } from './caseInputs.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';
import { readStoredCase } from './storedCase.ts';

/** The list of what is to be done in a case, and what people have marked in it. */
export function createTasks(environment: Environment) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  return {
    list: (planCaseId: string): Promise<CaseTask[]> =>
      inTransaction(async (repositories) => {
        const { planCase, ground } = await readGround(repositories, planCaseId);
        return tasksAsTheyStand(ground, await repositories.taskMarks.list(planCase));
      }),

    /** Throws: DomainError `taskNotOfCase` or `taskReasonMissing`. */
    mark: (planCaseId: string, task: TaskId, answer: TaskAnswer): Promise<CaseTask[]> =>
      inTransaction(async (repositories) => {
        const { planCase, ground } = await readGround(repositories, planCaseId);
        if (!tasksOf(ground).includes(task)) {
          throw new DomainError('taskNotOfCase', { task: labelOf(task) });
        }
        if (answer.state === 'notRelevant' && answer.reason.trim() === '') {
          throw new DomainError('taskReasonMissing');
        }
        await repositories.taskMarks.put(planCase, {
          ...answer,
          task,
          inputs: hashesOn(ground)(task),
          markedAt: now(),
          markedBy: { id: caller.id, name: caller.name },
        });
        const { id, municipalityCode } = planCase;
        await record(environment, repositories, {
          ...{ act: 'taskMarked', municipalityCode, objectId: id, planCaseId: id },
          ...{ after: { task, ...answer }, why: whyOf(answer) },
        });
        return tasksAsTheyStand(ground, await repositories.taskMarks.list(planCase));
      }),
  };
}

const whyOf = ({ reason }: TaskAnswer) => (reason === '' ? undefined : reason);

async function readGround(repositories: Repositories, planCaseId: string) {
  const planCase = await readStoredCase(repositories, planCaseId);
  const process = await repositories.processes.find(planCase);
  const ground = { content: planCase, facts: process?.facts ?? noProcessFacts };
  return { planCase, ground };
}

function labelOf(task: TaskId): string {
  return tasks.find(({ id }) => id === task)?.labelSv ?? task;
}

/** Every task of the case with what was last marked of it. */
export function tasksAsTheyStand(ground: TaskGround, marks: readonly TaskMark[]): CaseTask[] {
  const hashesOf = hashesOn(ground);
  return tasksOf(ground).map((task) => {
    const mark = marks.find((each) => each.task === task);
    return taskAsItStands(task, isTaskBegun(task, ground), mark, hashesOf);
  });
}

/** A task nobody has marked is begun when something is entered; a finished one may be stale. */
function taskAsItStands(
  task: TaskId,
  isBegun: boolean,
  mark: TaskMark | undefined,
  hashesOf: ReturnType<typeof hashesOn>,
): CaseTask {
  const label = labelOf(task);
  if (mark === undefined) {
    const state = isBegun ? 'started' : 'notStarted';
    return { task, label, state, reason: '', why: '', markedAt: null, markedBy: null };
  }
  const { state, reason, markedAt, markedBy, inputs } = mark;
  const now = hashesOf(task);
  const differing = taskParts.filter(({ id }) => id in now && now[id] !== inputs[id]);
  const isStale = (state === 'done' || state === 'notRelevant') && differing.length > 0;
  return {
    task,
    label,
    state: isStale ? 'review' : state,
    reason,
    why: isStale ? whyStale(mark, differing) : '',
    markedAt,
    markedBy,
  };
}

/** What has changed since the mark, and what the task has come to rest on since. */
function whyStale(
  { markedAt, inputs }: TaskMark,
  differing: readonly (typeof taskParts)[number][],
): string {
  const namesOf = (parts: readonly (typeof taskParts)[number][]) =>
    parts.map(({ labelSv }) => labelSv);
  const changed = namesOf(differing.filter(({ id }) => id in inputs));
  const gained = namesOf(differing.filter(({ id }) => !(id in inputs)));
  const since = dayInSweden(markedAt);
  return [
    ...(changed.length > 0 ? [taskTexts.changedSince(since, changed)] : []),
    ...(gained.length > 0 ? [taskTexts.restsOnMore(since, gained)] : []),
  ].join(' ');
}

/** What a task rests on, as hashes by part. Parts are large, and each is hashed once. */
function hashesOn(ground: TaskGround): (task: TaskId) => Readonly<Record<string, string>> {
  const known = new Map<string, string>();
  return (task) =>
    Object.fromEntries(
      taskInputs(task, ground).map(([part, input]) => {
        const hash = known.get(part) ?? hashOf(input);
        known.set(part, hash);
        return [part, hash];
      }),
    );
}
