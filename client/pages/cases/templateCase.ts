import {
  settingsFrom,
  type MunicipalityTemplate,
} from '../../../server/vocabulary/municipalityTemplate.ts';
import type { Alternative, CaseFile } from '../../../server/vocabulary/planCase.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import { sourcedStartValues } from '../../case/firstAnnex.ts';
import { text } from '../../text/sv.ts';

export type NewCaseFacts = {
  readonly title: string;
  readonly registryNumber: string;
  readonly municipalityName: string;
  readonly municipalityCode: string;
  readonly committee: string;
  readonly baseYear: number;
  /** YYYY-MM-DD */
  readonly startedOn: string;
};

const perspectives = ['bolag', 'kommun', 'offentlig', 'samhalle', 'hushall', 'region', 'stat'];

/**
 * A case to begin from: a baseline, an empty proposal, and the settings of the municipality's own
 * template; without one, rates to be checked.
 */
export function templateCase(facts: NewCaseFacts, own?: MunicipalityTemplate): CaseFile {
  const { baseYear, ...names } = facts;
  return {
    schema: 'helkalkyl-case/1',
    ...names,
    subtitle: '',
    caseOfficer: '',
    reviewer: '',
    procedure: 'standard',
    stage: 'started',
    isInvented: false,
    decisionPoints: [],
    withoutThePlan: '',
    settings: own === undefined ? templateSettings(baseYear) : settingsFrom(own, baseYear),
    alternatives: [
      emptyAlternative({
        id: 'noll',
        name: text.template.baseline,
        isBaseline: true,
        description: text.template.baselineDescription,
      }),
      emptyAlternative({
        id: 'forslag',
        name: text.template.proposal,
        isBaseline: false,
        description: '',
      }),
    ],
  };
}

function emptyAlternative(
  named: Pick<Alternative, 'id' | 'name' | 'isBaseline' | 'description'>,
): Alternative {
  return {
    ...named,
    programme: { blocks: [], facilities: [] },
    hardLines: [],
    propertyAppraisals: [],
    measures: [],
    unpricedEffects: [],
  };
}

/** Those with a source as the library has them; the rest are starting points to be looked over. */
function templateSettings(baseYear: number): Settings {
  const labels = text.template.riskGroups;
  const { capex, rent, opex, demography, effect } = labels;
  return {
    priceYear: baseYear,
    baseYear,
    inflationPerYear: 0.02,
    internalRatePerYear: sourcedStartValues.internalRatePerYear.value,
    taxFactor: sourcedStartValues.taxFactor.value,
    horizons: [5, 10, 25, 60],
    budgetYears: 20,
    stabilisedYear: baseYear + 5,
    optimismBiasCapex: 0.1,
    optimismBiasEffect: 0.2,
    exitCostShare: 0.01,
    exitYieldReal: 0.0425,
    marketYieldReal: 0.0425,
    developer: 'bolag',
    discountRatesPerYear: byPerspective([...perspectives, 'va'], (id) =>
      id === 'bolag' ? 0.0425 : sourcedStartValues.samhalle.value,
    ),
    mainHorizons: byPerspective(perspectives, (id) => (id === 'bolag' ? 25 : 60)),
    discountLow: 0.02,
    discountHigh: 0.05,
    riskGroups: [
      { name: 'capex', label: capex, low: 0.9, high: 1.3, standardDeviation: 0.15 },
      { name: 'rent', label: rent, low: 0.93, high: 1.07, standardDeviation: 0.05 },
      { name: 'opex', label: opex, low: 0.9, high: 1.15, standardDeviation: 0.08 },
      { name: 'demography', label: demography, low: 0.7, high: 1.3, standardDeviation: 0.2 },
      { name: 'effect', label: effect, low: 0.25, high: 1.5, standardDeviation: 0.4 },
    ],
    correlation: [
      [1, 0.3, 0.4, 0, 0],
      [0.3, 1, 0.2, 0.25, 0],
      [0.4, 0.2, 1, 0, 0],
      [0, 0.25, 0, 1, 0.1],
      [0, 0, 0, 0.1, 1],
    ],
    seed: 1,
    draws: 10_000,
  };
}

function byPerspective(
  ids: readonly string[],
  value: (id: string) => number,
): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, value(id)]));
}
