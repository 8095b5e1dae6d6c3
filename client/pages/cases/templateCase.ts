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
  /** Who makes the case, until another is named. */
  readonly caseOfficer: string;
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

/**
 * Rates with a source as the library has them. What has none begins without effect: no markup, no
 * cost, no spread of a group's own, and a rate that is society's, until someone decides.
 */
function templateSettings(baseYear: number): Settings {
  const labels = text.template.riskGroups;
  return {
    priceYear: baseYear,
    baseYear,
    inflationPerYear: sourcedStartValues.inflationPerYear.value,
    internalRatePerYear: sourcedStartValues.internalRatePerYear.value,
    taxFactor: sourcedStartValues.taxFactor.value,
    horizons: [5, 10, 25, 60],
    budgetYears: 20,
    stabilisedYear: baseYear + 5,
    optimismBiasCapex: 0,
    optimismBiasEffect: 0,
    exitCostShare: 0,
    exitYieldReal: sourcedStartValues.exitYieldReal.value,
    marketYieldReal: sourcedStartValues.marketYieldReal.value,
    developer: 'bolag',
    discountRatesPerYear: byPerspective(
      [...perspectives, 'va'],
      () => sourcedStartValues.samhalle.value,
    ),
    mainHorizons: byPerspective(perspectives, (id) => (id === 'bolag' ? 25 : 60)),
    discountLow: sourcedStartValues.discountLow.value,
    discountHigh: sourcedStartValues.discountHigh.value,
    riskGroups: Object.entries(labels).map(([name, label]) => ({
      ...{ name, label },
      ...{ low: 1, high: 1, standardDeviation: 0 },
    })),
    correlation: Object.keys(labels).map((_, row, all) =>
      all.map((__, column) => (row === column ? 1 : 0)),
    ),
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
