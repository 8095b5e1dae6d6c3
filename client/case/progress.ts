import type { Estimate } from '../../server/vocabulary/numbers.ts';
import type { Alternative, CaseContent } from '../../server/vocabulary/planCase.ts';

/** One entered number with its place: what the register of assumptions lists. */
export type Assumption = {
  /** Unique in the alternative; also the id of its fields. */
  readonly id: string;
  readonly section: 'hard' | 'property' | 'cost' | 'effect' | 'flow';
  /** The row it belongs to, and which number of it when there are several. */
  readonly label: string;
  readonly part: 'amount' | 'rent' | 'operating' | 'costPerYear' | 'effectShare' | 'unitValue';
  /** What the amount is per, for hard lines. */
  readonly basis?: Alternative['hardLines'][number]['basis'];
  readonly estimate: Estimate;
  /** Finds the same number in a draft of the alternative. */
  readonly at: (alternative: Alternative) => Estimate | undefined;
};

/** Every number of an alternative that may be an interval, in the order of the pages. */
export function assumptionsOf(alternative: Alternative): Assumption[] {
  return [
    ...alternative.hardLines.map(hardAssumption),
    ...alternative.propertyAppraisals.flatMap((appraisal) =>
      propertyAssumptions(appraisal, alternative),
    ),
    ...alternative.measures.flatMap(measureAssumptions),
  ];
}

function hardAssumption(line: Alternative['hardLines'][number]): Assumption {
  return {
    id: `hardLines.${line.id}.amount`,
    section: 'hard',
    label: line.label,
    part: 'amount',
    basis: line.basis,
    estimate: line.amount,
    at: ({ hardLines }) => hardLines.find(({ id }) => id === line.id)?.amount,
  };
}

function propertyAssumptions(
  appraisal: Alternative['propertyAppraisals'][number],
  alternative: Alternative,
): Assumption[] {
  const { blockId } = appraisal;
  const block = alternative.programme.blocks.find(({ id }) => id === blockId);
  const shared = { section: 'property', label: block?.label ?? blockId } as const;
  const found = (from: Alternative) =>
    from.propertyAppraisals.find((each) => each.blockId === blockId);
  return [
    {
      ...shared,
      id: `propertyAppraisals.${blockId}.rent`,
      part: 'rent',
      estimate: appraisal.rentSekPerM2,
      at: (from) => found(from)?.rentSekPerM2,
    },
    {
      ...shared,
      id: `propertyAppraisals.${blockId}.operating`,
      part: 'operating',
      estimate: appraisal.operatingAndMaintenanceSekPerM2,
      at: (from) => found(from)?.operatingAndMaintenanceSekPerM2,
    },
  ];
}

function measureAssumptions(measure: Alternative['measures'][number]): Assumption[] {
  const base = `measures.${measure.id}`;
  const own = (from: Alternative) => from.measures.find(({ id }) => id === measure.id);
  const costs = measure.costs.map((cost): Assumption => ({
    id: `${base}.costs.${cost.id}`,
    section: 'cost',
    label: `${measure.label}: ${cost.label}`,
    part: 'costPerYear',
    estimate: cost.sekPerYear,
    at: (from) => own(from)?.costs.find(({ id }) => id === cost.id)?.sekPerYear,
  }));
  const effects = measure.effects.flatMap((effect): Assumption[] => {
    const ownEffect = (from: Alternative) => own(from)?.effects.find(({ id }) => id === effect.id);
    return [
      {
        id: `${base}.effects.${effect.id}.effectShare`,
        section: 'effect',
        label: effect.label,
        part: 'effectShare',
        estimate: effect.effectShare,
        at: (from) => ownEffect(from)?.effectShare,
      },
      ...effect.flows.map((flow): Assumption => ({
        id: `${base}.effects.${effect.id}.flows.${flow.id}`,
        section: 'flow',
        label: `${effect.label}: ${flow.label}`,
        part: 'unitValue',
        estimate: flow.unitValueSek,
        at: (from) => ownEffect(from)?.flows.find(({ id }) => id === flow.id)?.unitValueSek,
      })),
    ];
  });
  return [...costs, ...effects];
}

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
  const withoutSource = looked.flatMap(assumptionsOf).filter((each) => !hasSource(each.estimate));
  return {
    plan: planProgress(content, looked),
    hard: hardProgress(looked),
    soft: softProgress(looked),
    equity: equityProgress(content, indicators),
    register:
      withoutSource.length === 0
        ? { kind: 'done' }
        : { kind: 'withoutSource', count: withoutSource.length },
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
  return indicators === null || indicators === 0 ? { kind: 'noStatistics' } : { kind: 'done' };
}
