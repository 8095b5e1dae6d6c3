import type { Repositories } from '../../db/storage.ts';
import { mandatoryClaimGuards } from '../model/legalGuards.ts';
import { clockRows } from '../process/clocks.ts';
import { disorderedDays } from '../process/dayOrder.ts';
import { dayInSweden } from '../process/days.ts';
import { processWarnings } from '../process/legalWarnings.ts';
import { RULES_READ_ON } from '../process/rules.ts';
import {
  advance,
  dayOfStep,
  missingFor,
  stepsFrom,
  type Refusal,
  type Standing,
  type Transition,
} from '../process/transitions.ts';
import { DomainError, ListedFaults } from '../vocabulary/errors.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import {
  clocks,
  noProcessFacts,
  processSteps,
  type ClockRow,
  type ProcessFacts,
  type ProcessStep,
} from '../vocabulary/process.ts';
import type { ProcessStatus, StageChange, StageStep } from '../vocabulary/stageChange.ts';
import { stages, type Stage } from '../vocabulary/stages.ts';
import { legalWarnings } from '../vocabulary/text/sv/errors/legal.ts';
import { stepRefusals } from '../vocabulary/text/sv/errors/process.ts';
import { processWarningTexts } from '../vocabulary/text/sv/process.ts';
import { listed } from '../vocabulary/text/sv/words.ts';
import { latestFrozen } from './approvals.ts';
import { inputsHashOf } from './caseInputs.ts';
import { checkIds } from './caseRules.ts';
import { staleProcess, staleVersion } from './conflicts.ts';
import type { Environment } from './environment.ts';
import { createWriteCase, processChange } from './planCases.ts';
import { record } from './record.ts';
import { contentOf, readStoredCase } from './storedCase.ts';

type VersionedStatus = { readonly version: number; readonly answer: ProcessStatus };

/** A case and what has been said of its way, as they are stored. */
type Stored = {
  readonly planCase: PlanCase;
  /** Of the facts; 0 before anything was said. */
  readonly version: number;
  readonly facts: ProcessFacts;
  readonly history: readonly StageChange[];
  readonly hasFrozenAnnex: boolean;
};

/** Where a case stands in the statutory process, and the steps it takes. */
export function createProcess(environment: Environment) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  const statusOf = (stored: Stored): VersionedStatus => ({
    version: stored.version,
    answer: statusAt(stored, dayInSweden(now())),
  });

  return {
    read: (planCaseId: string): Promise<VersionedStatus> =>
      inTransaction(async (repositories) => statusOf(await readStored(repositories, planCaseId))),

    /** Throws: DomainError `processStale`. */
    change: (planCaseId: string, version: number, facts: ProcessFacts): Promise<VersionedStatus> =>
      inTransaction(async (repositories) => {
        checkIds(facts);
        const stored = await readStored(repositories, planCaseId);
        const written = { facts, updatedAt: now() };
        const isWritten = await repositories.processes.put(stored.planCase, version, written);
        if (!isWritten) {
          const stale = { yours: version, mine: facts, current: stored.version };
          throw await staleProcess(repositories, stored.planCase, {
            ...stale,
            theirs: stored.facts,
          });
        }
        await record(
          environment,
          repositories,
          processChange(stored.planCase, stored.facts, facts),
        );
        return statusOf({ ...stored, version: version + 1, facts });
      }),

    /**
     * Takes the case to another stage and writes down who did it, when and why.
     *
     * Throws: DomainError `stageNotNext` when there is no such step, `stageNotReady` with each thing
     * that is missing, `versionStale` when the case was changed meanwhile.
     */
    advance: (planCaseId: string, version: number, step: StageStep): Promise<PlanCase> =>
      inTransaction(async (repositories) => {
        const stored = await readStored(repositories, planCaseId);
        const { planCase, history, hasFrozenAnnex } = stored;
        if (planCase.version !== version) {
          const stale = { key: planCase, yours: version };
          throw await staleVersion(environment, repositories, stale);
        }
        const time = now();
        const gated = refuseStep(standingOf(stored, dayInSweden(time)), step);
        await repositories.stageChanges.insert(planCase, {
          ...step,
          gateReason: gated && !hasFrozenAnnex ? step.gateReason : '',
          number: history.length + 1,
          from: planCase.stage,
          recordedAt: time,
          by: { id: caller.id, name: caller.name },
        });
        const changed = { ...planCase, stage: step.to, version: version + 1, updatedAt: time };
        const why = [step.reason, step.gateReason].filter((given) => given !== '').join(' ');
        const write = createWriteCase(environment, {
          act: 'stageAdvanced',
          why: why === '' ? undefined : why,
        });
        return write(repositories, planCase, version, changed);
      }),
  };
}

async function readStored(repositories: Repositories, planCaseId: string): Promise<Stored> {
  const planCase = await readStoredCase(repositories, planCaseId);
  const found = await repositories.processes.find(planCase);
  const frozen = latestFrozen(await repositories.approvals.list(planCase));
  return {
    planCase,
    version: found?.version ?? 0,
    facts: found?.facts ?? noProcessFacts,
    history: await repositories.stageChanges.list(planCase),
    hasFrozenAnnex: frozen?.inputsSha256 === inputsHashOf(contentOf(planCase)),
  };
}

function standingOf({ planCase, facts, history, hasFrozenAnnex }: Stored, today: string): Standing {
  const { stage, procedure, startedOn } = planCase;
  const latestReview = history.find(({ from, to }) => from === 'review' || to === 'review');
  const latest = { latestChangeOn: history[0]?.on, latestReviewOn: latestReview?.on };
  return { stage, procedure, startedOn, facts, today, ...latest, hasFrozenAnnex };
}

function statusAt(stored: Stored, today: string): ProcessStatus {
  const { planCase, version, facts, history, hasFrozenAnnex } = stored;
  const standing = standingOf(stored, today);
  const rows = clockRows(standing);
  return {
    version,
    stage: planCase.stage,
    today,
    facts,
    clocks: rows,
    nextClock: nextClockOf(rows)?.id ?? null,
    rulesReadOn: RULES_READ_ON,
    steps: stepsFrom(standing).map((transition) => ({
      to: transition.to,
      label: stageLabel(transition.to),
      lawSv: transition.lawSv,
      isBack: transition.isBack ?? false,
      on: dayOfStep(transition, standing),
      lacksAnnex: transition.needsAnnex === true && !hasFrozenAnnex,
      missing: missingFor(transition, standing).map((refusal) => sentenceOf(refusal, transition)),
    })),
    history: [...history],
    warnings: warningsOf(planCase, facts),
  };
}

/** What the law asks for and nobody has said, days that cannot be, and what the law does not say. */
function warningsOf(planCase: PlanCase, facts: ProcessFacts): string[] {
  const { mainContent = '', consequences = '' } = facts.agreements ?? {};
  return [
    ...processWarnings(planCase, facts).map((code) => processWarningTexts[code]),
    ...disorderedDays(facts).map(({ earlier, later, days: [day] }) =>
      stepRefusals.dayBefore({ step: stepLabel(later), after: stepLabel(earlier), day }),
    ),
    ...mandatoryClaimGuards({ mainContent, consequences }).map(({ facts: claim }) =>
      legalWarnings.calledMandatory(claim),
    ),
  ];
}

/** What is overdue, or the first that runs out. */
export function nextClockOf(
  rows: readonly ClockRow[],
): (ClockRow & { readonly until: string }) | undefined {
  const open = rows.flatMap((row) => {
    const { state, until } = row;
    return (state === 'overdue' || state === 'running') && until !== null
      ? [{ ...row, until }]
      : [];
  });
  return open.toSorted((a, b) => (a.until < b.until ? -1 : 1))[0];
}

/** Throws when the step cannot be taken; gives whether it asks for a frozen annex. */
function refuseStep(standing: Standing, step: StageStep): boolean {
  const transition = stepsFrom(standing).find(({ to }) => to === step.to);
  const refusals = advance(standing, step);
  const names = { from: stageLabel(standing.stage), to: stageLabel(step.to) };
  if (transition === undefined || refusals === undefined) {
    const allowed = stepsFrom(standing).map(({ to }) => stageLabel(to));
    throw new DomainError('stageNotNext', { ...names, allowed: listed(allowed) });
  }
  if (refusals.length > 0) {
    throw new ListedFaults(
      'stageNotReady',
      { ...names, count: refusals.length },
      refusals.map((refusal) => ({ field: '', message: sentenceOf(refusal, transition) })),
    );
  }
  return transition.needsAnnex ?? false;
}

function stageLabel(stage: Stage): string {
  return stages.find(({ id }) => id === stage)?.labelSv ?? stage;
}

function stepLabel(step: ProcessStep | undefined): string | undefined {
  return processSteps.find(({ id }) => id === step)?.labelSv;
}

function sentenceOf(refusal: Refusal, transition: Transition): string {
  const { code, step, after, clock, day, lawSv } = refusal;
  return stepRefusals[code]({
    step: stepLabel(step),
    after: stepLabel(after),
    clock: clocks.find(({ id }) => id === clock)?.labelSv,
    day,
    law: lawSv ?? transition.lawSv,
  });
}
