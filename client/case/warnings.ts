import { formatMnkr } from '../../server/vocabulary/formatSv.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import { text } from '../text/sv.ts';
import type { PlaceAnswer } from './CaseContext.tsx';
import type { Outcome, SectionMessage } from './liveResults.ts';
import { assumptionsOf } from './assumptions.ts';
import { countUnconfirmed } from './copied.ts';
import { hasSource } from './progress.ts';

/** Why the case is not calculated: all that has to be mended, what stopped it first; each once. */
export function whyNotCalculated(
  messages: readonly SectionMessage[],
  sentence: string,
): readonly string[] {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return [...new Set([sentence, ...errors.map((each) => each.sentence)])];
}

/**
 * Those that are not told already as why nothing is calculated, each told once: two rows that still
 * have the name that they began with say the same.
 */
export function besidesOutcome(
  messages: readonly SectionMessage[],
  outcome: Outcome,
): SectionMessage[] {
  const isSame = (one: SectionMessage, other: SectionMessage) =>
    one.sentence === other.sentence && one.alternativeId === other.alternativeId;
  return messages.filter(
    (message, at) =>
      (outcome.ok || message.severity !== 'error') &&
      messages.findIndex((each) => isSame(each, message)) === at,
  );
}

/** What one should look at before the case is shown to others, the most serious first. */
export function warningsOf(
  content: CaseContent,
  {
    assessment,
    missing,
    alternativeId,
    messages,
  }: {
    readonly assessment: Assessment | null;
    readonly missing: PlaceAnswer['missing'];
    readonly alternativeId: string;
    readonly messages: readonly SectionMessage[];
  },
): string[] {
  const { warning } = text.overview;
  const alternative = content.alternatives.find(({ id }) => id === alternativeId);
  const entered = alternative === undefined ? [] : assumptionsOf(alternative);
  const withoutSource = entered.filter(({ estimate }) => !hasSource(estimate)).length;
  const withoutInterval = entered.filter(({ estimate }) => estimate.low === undefined).length;
  const copied = countUnconfirmed(content);
  return [
    ...messages
      .filter((each) => each.alternativeId === null || each.alternativeId === alternativeId)
      .map(({ sentence }) => sentence),
    ...(missing === null ? [] : [warning[missing]]),
    ...resultWarnings(assessment),
    ...(withoutSource === 0 ? [] : [warning.withoutSource(withoutSource)]),
    ...(withoutInterval <= entered.length / 2
      ? []
      : [warning.withoutInterval(withoutInterval, entered.length)]),
    ...(copied === 0 ? [] : [warning.copied(copied)]),
    ...(content.decisionPoints.length === 0 ? [warning.noDecisionPoints] : []),
    ...(content.withoutThePlan.trim() === '' ? [warning.noWithoutThePlan] : []),
    ...(content.reviewer.trim() === '' ? [warning.noReview] : []),
  ];
}

function resultWarnings(assessment: Assessment | null): string[] {
  if (assessment === null) return [];
  const { warning } = text.overview;
  const { writeDownNeedSek, repaysWithin5YearsInBudget, unpricedCount } = assessment.findings;
  return [
    ...(writeDownNeedSek === null || writeDownNeedSek <= 0
      ? []
      : [warning.writeDown(formatMnkr(writeDownNeedSek))]),
    ...(repaysWithin5YearsInBudget ? [] : [warning.budgetNotRepaid]),
    ...(unpricedCount === 0 ? [] : [warning.unpriced(unpricedCount)]),
  ];
}
