import { isMunicipal } from '../../catalogue/indicatorLibrary.ts';
import type { LibraryIndicator } from '../../catalogue/libraryIndicator.ts';
import { libraryIndicators } from '../../catalogue/libraryIndicators.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { TargetArea } from '../../vocabulary/targetAreas.ts';
import { amounts } from './amounts.ts';
import { indicators } from './index.ts';
import type { Amount, Indicator } from './indicator.ts';

/**
 * What a municipality that has chosen nothing sees: fifteen, at least one of each national target
 * area. Why each is there is said in `indicatorTexts.reasons`.
 */
export const usualIndicators: readonly string[] = [
  'lowEconomicStandard',
  'employment16to64',
  'unemployment16to64',
  'postSecondary25to64',
  'rentedDwellings',
  'children0to19',
  'medianNetIncome',
  'self_rated_health',
  'preschool_1_5',
  'upper_sec_eligible',
  'overcrowding_norm2',
  'avoid_going_out',
  'active_150',
  'turnout_municipal',
  'mmr_2y',
];

/** Areas of a municipality are ranked by this and by nothing else, worst first. */
export const rankingIndicatorId = 'lowEconomicStandard';

/** Those of places that were made before there was a choice. */
const firstIndicators: readonly string[] = [
  'lowEconomicStandard',
  'employment16to64',
  'postSecondary25to64',
  'rentedDwellings',
  'children0to19',
];

const chosenIn = ({ indicatorData }: Place) => indicatorData?.chosen ?? firstIndicators;

/** The chosen indicators that are known of a plan area, in the order of tables and charts. */
export function chosenShares(place: Place): readonly Indicator[] {
  return indicators.filter(({ id }) => chosenIn(place).includes(id));
}

/** The chosen levels, in the same order. */
export function chosenAmounts(place: Place): readonly Amount[] {
  return amounts.filter(({ id }) => chosenIn(place).includes(id));
}

/** Key figures that exist for a whole municipality, and no closer. */
export const municipalIndicators: readonly LibraryIndicator[] =
  libraryIndicators.filter(isMunicipal);

/** One indicator that may be chosen. */
export type IndicatorChoice = {
  readonly id: string;
  readonly labelSv: string;
  /** Null: it describes who lives there, and serves no target area. */
  readonly targetArea: TargetArea | null;
  /** `plan`: can be known of the plan area; `municipality`: of the whole municipality alone. */
  readonly level: 'plan' | 'municipality';
};

/** Everything that may be chosen, in the order of tables. */
export const indicatorChoices: readonly IndicatorChoice[] = [
  ...[...indicators, ...amounts].map(({ id, labelSv, ...about }) => ({
    id,
    labelSv,
    targetArea: about.targetArea ?? null,
    level: 'plan' as const,
  })),
  ...municipalIndicators.map(({ id, labelSv, targetArea }) => ({
    id,
    labelSv,
    targetArea: targetArea ?? null,
    level: 'municipality' as const,
  })),
];
