import { careNeedWeights } from '../../catalogue/careNeedWeights.ts';
import { directStandardisation } from '../../engine/evaluation/directStandardisation.ts';
import { indirectStandardisation } from '../../engine/evaluation/indirectStandardisation.ts';
import type { Interval } from '../../engine/evaluation/poisson.ts';
import { careNeedIndex } from '../../engine/inequality/careNeedIndex.ts';
import { invariant } from '../../vocabulary/errors.ts';
import type {
  CareNeedCounts,
  CareNeedFinding,
  CasesFinding,
  OwnCountFinding,
  OwnStratum,
  PlaceCareNeed,
  PlaceCases,
  PlaceOwnCounts,
} from '../../vocabulary/ownCounts.ts';

const CONFIDENCE = 0.95;
/** Rates are told for this many persons and year. */
const PER = 1000;

/** What a municipality's own counts tell of the areas that the plan lies in, in their order. */
export function ownCountFindingsOf(ownCounts: readonly PlaceOwnCounts[]): OwnCountFinding[] {
  return ownCounts.map((counts) =>
    counts.kind === 'cases' ? casesFinding(counts) : careNeedFinding(counts),
  );
}

function casesFinding({ set, state, areaCases, strata }: PlaceCases): CasesFinding {
  const about = { kind: 'cases', setId: set.id, state } as const;
  if (areaCases === null) return { ...about, found: null };
  const result = indirectStandardisation({
    bands: strata.map(({ label, areaPersons, restCases, restPersons }) => ({
      band: label,
      population: areaPersons,
      referenceRatePerPerson: restCases / restPersons,
    })),
    observed: areaCases,
    costPerCaseSek: null,
    confidence: CONFIDENCE,
  });
  const { expectedCases: expected, ratioByar, ratioExact } = result;
  const excessAt = ({ lower, upper }: Interval) => ({
    low: (lower - 1) * expected,
    high: (upper - 1) * expected,
  });
  return {
    ...about,
    found: {
      observed: areaCases,
      expected,
      excess: result.excess,
      excessByar: excessAt(ratioByar),
      excessExact: excessAt(ratioExact),
      ratio: result.ratio,
      ratioByar: ends(ratioByar),
      ratioExact: ends(ratioExact),
      intervalUsed: result.intervalUsed,
      probability: result.probabilityTwoSided,
      isSeparable: result.isSeparableFromReference,
      direct: directRates(strata),
    },
  };
}

const ends = ({ lower, upper }: Interval) => ({ low: lower, high: upper });

/** Both with the municipality's own ages; null where cases by age are not told, or too few. */
function directRates(strata: readonly OwnStratum[]): NonNullable<CasesFinding['found']>['direct'] {
  if (strata.some(({ areaCases }) => areaCases === null)) return null;
  const rateOf = (cases: 'areaCases' | 'restCases', persons: 'areaPersons' | 'restPersons') => {
    const { rate, interval, isPublished } = directStandardisation({
      bands: strata.map((one) => ({
        band: one.label,
        observed: one[cases] ?? 0,
        population: one[persons],
        standardPopulation: one.areaPersons + one.restPersons,
      })),
      per: PER,
      confidence: CONFIDENCE,
    });
    return isPublished && interval !== null ? { rate, ...ends(interval) } : null;
  };
  const planAreas = rateOf('areaCases', 'areaPersons');
  const rest = rateOf('restCases', 'restPersons');
  return planAreas === null || rest === null ? null : { planAreas, rest };
}

function careNeedFinding(counts: PlaceCareNeed): CareNeedFinding {
  const { set, state, planAreas, municipality } = counts;
  const about = { kind: 'careNeed', setId: set.id, state } as const;
  if (planAreas === null || municipality === null) return { ...about, found: null };
  const indexOf = ({ groups, population }: CareNeedCounts) => {
    invariant(set.reference !== null, 'an index has a nation to be set against');
    const {
      weightedSum,
      perPerson,
      careNeedIndex: index,
    } = careNeedIndex({
      weights: careNeedWeights,
      persons: groups,
      population,
      referencePerPerson: set.reference.perPerson,
    });
    return { weightedSum, perPerson, index };
  };
  const found = { planAreas: indexOf(planAreas), municipality: indexOf(municipality) };
  return {
    ...about,
    found: { ...found, difference: found.planAreas.index - found.municipality.index },
  };
}
