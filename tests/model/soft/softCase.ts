import type { EffectFlow, Measure, MeasureEffect } from '../../../server/vocabulary/measures.ts';
import type { Alternative, CaseContent } from '../../../server/vocabulary/planCase.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../../support/caseFile.ts';
import { without } from '../../support/without.ts';

/** One person in four gets an effect worth 100 000 kr to the households, created out of nothing. */
export const value: EffectFlow = {
  id: 'varde',
  label: 'Värdet',
  from: 'real',
  to: 'hushall',
  unitValueSek: { central: 100_000 },
  cashableShare: 1,
  overlapShare: 0,
};

export const effect: MeasureEffect = {
  id: 'effekt',
  label: 'Effekten',
  mechanism: '',
  persons: 40,
  effectShare: { central: 0.25 },
  startYear: 2028,
  rampYears: 0,
  fullYears: 4,
  decayPerYear: 0,
  lastYear: 2031,
  deadweightShare: 0.5,
  attributionShare: 1,
  displacementShare: 0,
  growthPerYear: 0,
  grade: 'C',
  flows: [value],
};

export const measure: Measure = {
  id: 'insats',
  label: 'Insatsen',
  targetGroup: 'Unga i området.',
  activities: 'Ledare på plats.',
  costs: [],
  effects: [effect],
};

/** A case with nothing but measures: no optimism, no growth, 10 % a year for everyone. */
export function softCase(
  measures: readonly Measure[],
  more: Partial<Alternative> = {},
  settings: Partial<CaseContent['settings']> = {},
): CaseContent {
  const file = smallCaseFile();
  const proposal = {
    ...smallProposal,
    hardLines: [],
    propertyAppraisals: [],
    measures: [...measures],
    ...more,
  };
  const rates = Object.keys(file.settings.discountRatesPerYear).map((id) => [id, 0.1] as const);
  return without(
    {
      ...file,
      settings: {
        ...file.settings,
        optimismBiasEffect: 0,
        discountRatesPerYear: Object.fromEntries(rates),
        ...settings,
      },
      alternatives: [smallBaseline, proposal],
    },
    'schema',
  );
}

/** The same with one effect, changed. */
export function withEffect(
  change: Partial<MeasureEffect>,
  more: Partial<Alternative> = {},
): CaseContent {
  return softCase([{ ...measure, effects: [{ ...effect, ...change }] }], more);
}

export function withFlows(
  flows: readonly Partial<EffectFlow>[],
  change: Partial<MeasureEffect> = {},
): CaseContent {
  const all = flows.map((flow, index) => ({ ...value, id: `varde-${index}`, ...flow }));
  return withEffect({ ...change, flows: all });
}
