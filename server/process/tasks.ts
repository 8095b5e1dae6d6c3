import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ProcessFacts } from '../vocabulary/process.ts';
import { stagesOfProposal } from '../vocabulary/stages.ts';
import { tasks, type TaskId, type TaskPart } from '../vocabulary/task.ts';

/** What tasks are made from: the case, and what has been said of its process. */
export type TaskGround = { readonly content: CaseContent; readonly facts: ProcessFacts };

type Alternative = CaseContent['alternatives'][number];
const each = <Part>({ content }: TaskGround, part: (alternative: Alternative) => Part): Part[] =>
  content.alternatives.map(part);

/** The parts of a case that tasks rest on, as plain data. */
const parts: Readonly<Record<TaskPart, (ground: TaskGround) => unknown>> = {
  caseFacts: ({ content }) => [
    content.title,
    content.registryNumber,
    content.committee,
    content.caseOfficer,
    content.withoutThePlan,
  ],
  timetable: ({ content, facts }) => [content.procedure, content.startedOn, facts],
  planArea: ({ content }) => content.planArea ?? null,
  programme: (ground) => each(ground, ({ programme }) => programme),
  baseline: ({ content }) => content.alternatives.filter(({ isBaseline }) => isBaseline),
  hardLines: (ground) => each(ground, ({ hardLines }) => hardLines),
  appraisals: (ground) =>
    each(ground, ({ propertyAppraisals, homeSales = [] }) => [propertyAppraisals, homeSales]),
  measures: (ground) => each(ground, ({ measures, builtEffects = [] }) => [measures, builtEffects]),
  unpricedEffects: (ground) => each(ground, ({ unpricedEffects }) => unpricedEffects),
  equity: ({ content }) => [
    content.equity ?? null,
    content.alternatives.map(({ newcomers = [] }) => newcomers),
  ],
  settings: ({ content }) => content.settings,
  agreements: (ground) => [
    ground.facts.agreements ?? null,
    each(ground, ({ hardLines }) => hardLines.map(({ kind }) => kind)),
  ],
  decisionPoints: ({ content }) => [content.decisionPoints, content.meetingDate ?? null],
  risks: ({ content }) => content.risks ?? [],
  consultationViews: ({ content }) => content.consultationViews ?? null,
  followUp: ({ content }) => content.followUp ?? [],
};

type TaskRule = {
  /** What a finished task rests on: when any of it changes the task needs another look. */
  readonly restsOn: readonly TaskPart[];
  /** Whether something has been entered. */
  readonly isBegun: (ground: TaskGround) => boolean;
  /** Absent: the task is every case's. */
  readonly applies?: (ground: TaskGround) => boolean;
};

/** Before a plan is started there is nothing to calculate; after adoption nothing to prepare. */
const applies = ({ content }: TaskGround) => stagesOfProposal.includes(content.stage);
const some =
  (part: (alternative: Alternative) => readonly unknown[]) =>
  ({ content }: TaskGround) =>
    content.alternatives.some((each) => !each.isBaseline && part(each).length > 0);
const blocksOf = ({ programme }: Alternative) => programme.blocks;

const rules: Readonly<Record<TaskId, TaskRule>> = {
  caseFacts: {
    restsOn: ['caseFacts'],
    isBegun: ({ content }) => content.registryNumber !== '' || content.withoutThePlan !== '',
  },
  timetable: {
    restsOn: ['timetable'],
    isBegun: ({ facts }) => Object.keys(facts.days).length > 0 || facts.grounds.length > 0,
  },
  planFile: {
    restsOn: ['planArea'],
    isBegun: ({ content }) => content.planArea !== undefined,
    applies,
  },
  programme: {
    restsOn: ['programme', 'planArea'],
    isBegun: some(({ programme }) => [...programme.blocks, ...programme.facilities]),
    applies,
  },
  baseline: {
    restsOn: ['baseline'],
    isBegun: ({ content }) =>
      content.alternatives.some(({ isBaseline, description }) => isBaseline && description !== ''),
    applies,
  },
  hardLines: {
    restsOn: ['hardLines', 'programme', 'settings'],
    isBegun: some(({ hardLines }) => hardLines),
    applies,
  },
  propertyAppraisal: {
    restsOn: ['appraisals', 'programme', 'settings'],
    isBegun: some(({ propertyAppraisals, homeSales = [] }) => [
      ...propertyAppraisals,
      ...homeSales,
    ]),
    applies: (ground) => applies(ground) && some(blocksOf)(ground),
  },
  softMeasures: {
    restsOn: ['measures', 'programme', 'settings'],
    isBegun: some(({ measures, builtEffects = [] }) => [...measures, ...builtEffects]),
    applies,
  },
  unpricedEffects: {
    restsOn: ['unpricedEffects'],
    isBegun: some(({ unpricedEffects }) => unpricedEffects),
    applies,
  },
  equity: {
    restsOn: ['equity', 'planArea', 'measures'],
    isBegun: ({ content }) => content.equity !== undefined,
    applies,
  },
  assumptions: {
    restsOn: ['settings', 'hardLines', 'appraisals', 'measures'],
    isBegun: some(({ hardLines }) => hardLines),
    applies,
  },
  agreements: {
    restsOn: ['agreements'],
    isBegun: ({ facts }) => facts.agreements !== undefined,
    applies,
  },
  decisionPoints: {
    restsOn: ['decisionPoints'],
    isBegun: ({ content }) => content.decisionPoints.length > 0,
    applies,
  },
  risks: {
    restsOn: ['risks'],
    isBegun: ({ content: { risks = [] } }) => risks.length > 0,
    applies,
  },
  consultationViews: {
    restsOn: ['consultationViews'],
    isBegun: ({ content }) => content.consultationViews !== undefined,
    applies: ({ content }) => content.stage === 'consultation' || content.stage === 'review',
  },
  followUp: {
    restsOn: ['followUp', 'measures'],
    isBegun: ({ content: { followUp = [] } }) => followUp.length > 0,
    applies,
  },
  approval: {
    restsOn: [
      'caseFacts',
      'planArea',
      'programme',
      'hardLines',
      'appraisals',
      'measures',
      'unpricedEffects',
      'equity',
      'settings',
      'decisionPoints',
      'risks',
      'consultationViews',
      'followUp',
    ],
    isBegun: () => false,
    applies,
  },
};

/** The tasks of a case, in the order they are done. */
export function tasksOf(ground: TaskGround): TaskId[] {
  return tasks.map(({ id }) => id).filter((id) => rules[id].applies?.(ground) ?? true);
}

/** Whether anything has been entered that the task is about. */
export function isTaskBegun(task: TaskId, ground: TaskGround): boolean {
  return rules[task].isBegun(ground);
}

/** What the task rests on, part by part, as plain data. */
export function taskInputs(
  task: TaskId,
  ground: TaskGround,
): readonly (readonly [part: TaskPart, input: unknown])[] {
  return rules[task].restsOn.map((part) => [part, parts[part](ground)] as const);
}
