import type { Estimate } from '../../server/vocabulary/numbers.ts';
import type { Alternative, CaseContent } from '../../server/vocabulary/planCase.ts';
import { assumptionsOf } from './assumptions.ts';

export function hasSource(estimate: Estimate): boolean {
  return estimate.source !== undefined && estimate.source.note.trim() !== '';
}

/** How far a section of the case has come; shown beside its name in the navigation. */
export type Progress =
  | { readonly kind: 'done' }
  | { readonly kind: 'notStarted' }
  | { readonly kind: 'missing'; readonly count: number }
  | { readonly kind: 'withoutSource'; readonly count: number }
  | { readonly kind: 'noPlanArea' }
  /** Not known yet, or not while the case cannot be calculated. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'noStatistics' };

export type SectionId = 'plan' | 'hard' | 'soft' | 'equity' | 'register';

/**
 * What is left to do in each section, counted over every alternative but the baseline (or the
 * baseline alone when there is nothing else).
 */
export function progressOf(
  content: CaseContent,
  { indicators }: { indicators: number | null },
): Readonly<Record<SectionId, Progress>> {
  const proposals = content.alternatives.filter(({ isBaseline }) => !isBaseline);
  const looked = proposals.length > 0 ? proposals : content.alternatives;
  const assumptions = looked.flatMap(assumptionsOf);
  const withoutSource = assumptions.filter((each) => !hasSource(each.estimate));
  return {
    plan: planProgress(content, looked),
    hard: hardProgress(looked),
    soft: softProgress(looked),
    equity: equityProgress(content, indicators),
    register:
      withoutSource.length > 0
        ? { kind: 'withoutSource', count: withoutSource.length }
        : { kind: assumptions.length === 0 ? 'notStarted' : 'done' },
  };
}

function planProgress(content: CaseContent, looked: readonly Alternative[]): Progress {
  const isEmpty = looked.every(
    ({ programme }) => programme.blocks.length + programme.facilities.length === 0,
  );
  if (content.planArea === undefined)
    return isEmpty ? { kind: 'notStarted' } : { kind: 'noPlanArea' };
  return isEmpty ? { kind: 'missing', count: looked.length } : { kind: 'done' };
}

function hardProgress(looked: readonly Alternative[]): Progress {
  const unappraised = looked.flatMap((alternative) =>
    alternative.programme.blocks.filter(
      (block) =>
        block.tenure === 'rental' &&
        !alternative.propertyAppraisals.some(({ blockId }) => blockId === block.id),
    ),
  );
  if (looked.every(({ hardLines }) => hardLines.length === 0)) return { kind: 'notStarted' };
  return unappraised.length === 0
    ? { kind: 'done' }
    : { kind: 'missing', count: unappraised.length };
}

function softProgress(looked: readonly Alternative[]): Progress {
  const measures = looked.flatMap((alternative) => alternative.measures);
  if (
    measures.length === 0 &&
    looked.every(({ unpricedEffects }) => unpricedEffects.length === 0)
  ) {
    return { kind: 'notStarted' };
  }
  const withoutEffects = measures.filter(({ effects }) => effects.length === 0);
  const unjudged = looked
    .flatMap(({ unpricedEffects }) => unpricedEffects)
    .filter(({ sentence, judgedBy }) => sentence.trim() === '' || judgedBy.trim() === '');
  const count = withoutEffects.length + unjudged.length;
  return count === 0 ? { kind: 'done' } : { kind: 'missing', count };
}

function equityProgress(content: CaseContent, indicators: number | null): Progress {
  if (content.planArea === undefined) return { kind: 'noPlanArea' };
  if (indicators === null) return { kind: 'unknown' };
  return indicators === 0 ? { kind: 'noStatistics' } : { kind: 'done' };
}
