import type { PropertyAppraisal } from '../../vocabulary/hardSide.ts';
import type { Block } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { modelFault } from '../modelFault.ts';
import { presumptionRuleOf, realGrowth } from './rentRules.ts';

/** A stretch of years in which the rent grows at one pace. */
export type RentStretch = {
  /** Years after completion when it begins. */
  readonly afterYears: number;
  /** Last year; null to the end of the appraisal. */
  readonly lastYear: number | null;
  /** Factor on the entered rent, as if the pace had held since the price year. */
  readonly factor: number;
  readonly growthPerYear: number;
};

export type RentPath = {
  readonly stretches: readonly RentStretch[];
  /** Real growth of rents that no presumption holds back: what living there is worth follows it. */
  readonly ordinaryGrowthPerYear: number;
};

/**
 * How a rent grows in real terms, by its track. A negotiated rent follows rents in general when
 * their growth is given; a presumption rent is set as the homes are finished, follows part of it
 * for its years and all of it after; a rent of own judgement grows as entered.
 *
 * Units:  real fractions per year; the general growth is nominal and is made real here.
 * Timing: completion in c; a presumption of n years holds its pace in c + 1 to c + n - 1, and the
 *         rent of c + n has risen as rents in general.
 * Throws: DomainError when a presumption rent lacks the general growth it follows part of.
 */
export function rentPathOf(
  appraisal: PropertyAppraisal,
  { label, completionYear }: Block,
  { inflationPerYear, priceYear }: Pick<Settings, 'inflationPerYear' | 'priceYear'>,
): RentPath {
  const { rentTrack = 'own', generalRentGrowthNominalPerYear: general, rentSekPerM2 } = appraisal;
  const followsGeneral = rentTrack !== 'own' && general !== undefined;
  const ordinary = followsGeneral
    ? realGrowth(general, inflationPerYear)
    : appraisal.rentGrowthPerYear;
  if (rentTrack !== 'presumption') {
    const only = { afterYears: 0, lastYear: null, factor: 1, growthPerYear: ordinary };
    return { stretches: [only], ordinaryGrowthPerYear: ordinary };
  }
  if (general === undefined) {
    throw modelFault('modelRentGrowthMissing', { label, field: 'generalRentGrowthNominalPerYear' });
  }
  const { years, increase } = presumptionRuleOf(completionYear);
  const held = realGrowth(increase(general), inflationPerYear);
  const pace = (1 + held) / (1 + ordinary);
  const enteredIn = rentSekPerM2.priceBase?.year ?? priceYear;
  return {
    stretches: [
      {
        afterYears: 0,
        lastYear: completionYear + years - 1,
        factor: pace ** (enteredIn - completionYear),
        growthPerYear: held,
      },
      {
        afterYears: years,
        lastYear: null,
        factor: pace ** (years - 1),
        growthPerYear: ordinary,
      },
    ],
    ordinaryGrowthPerYear: ordinary,
  };
}
