import {
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRates,
  requireShares,
} from './refusals.ts';

export type LandValueInput = {
  readonly dwellingAreaM2: number;
  readonly grossFloorAreaM2: number;
  /** SEK/m² dwelling area and year. */
  readonly rentSekPerM2: number;
  readonly operatingCostSekPerM2: number;
  readonly vacancyShare: number;
  readonly requiredYield: number;
  /** SEK/m² gross floor area. */
  readonly constructionSekPerM2: number;
  /** Of construction, for what is not foreseen. */
  readonly contingencyShare: number;
  /** Of construction with contingency. */
  readonly feeShare: number;
  readonly constructionMonths: number;
  readonly interestPerYear: number;
  /** Mean share of the loan that is drawn while building. */
  readonly drawdownShare: number;
  /** Developer's margin, of the value. */
  readonly marginShare: number;
  /** Cost of buying the land, of its price. */
  readonly acquisitionCostShare: number;
};

export type LandValue = {
  readonly netOperatingIncomeSek: number;
  readonly valueSek: number;
  readonly constructionSek: number;
  readonly feesSek: number;
  readonly financeSek: number;
  readonly profitSek: number;
  readonly residualAtCompletionSek: number;
  readonly landValueSek: number;
  /** SEK/m² gross floor area. */
  readonly landValueSekPerM2: number;
};

/**
 * What is left for the land (residualvärde för mark) when the finished property has paid for its
 * building. It may be below 0, and is then shown so: never as 0.
 *
 * Units:  SEK in one price year; value per year of stabilised operation.
 * Timing: value and costs at completion; the land is bought `constructionMonths` earlier.
 * Throws: DomainError on a yield or gross floor area of 0 or less, negative months, a vacancy
 *         outside 0 to 1, a rate or acquisition cost of -100 % or less, or a value that is not a
 *         finite number.
 * Source: the residual method: value less all that it costs to get there, margin included.
 */
export function residualLandValue(input: LandValueInput): LandValue {
  const { requiredYield, grossFloorAreaM2, constructionMonths } = input;
  const { interestPerYear, acquisitionCostShare } = input;
  requireFinite(input);
  requirePositive({ requiredYield, grossFloorAreaM2 });
  requireAtLeast(0, { constructionMonths });
  requireShares({ vacancyShare: input.vacancyShare });
  requireRates({ interestPerYear, acquisitionCostShare });

  const constructionYears = constructionMonths / 12;
  const netRentSekPerM2 = input.rentSekPerM2 * (1 - input.vacancyShare);
  const netOperatingIncomeSek =
    input.dwellingAreaM2 * (netRentSekPerM2 - input.operatingCostSekPerM2);
  const valueSek = netOperatingIncomeSek / requiredYield;
  const constructionSek =
    grossFloorAreaM2 * input.constructionSekPerM2 * (1 + input.contingencyShare);
  const feesSek = constructionSek * input.feeShare;
  const financeSek =
    (constructionSek + feesSek) * interestPerYear * constructionYears * input.drawdownShare;
  const profitSek = input.marginShare * valueSek;
  const residualAtCompletionSek = valueSek - constructionSek - feesSek - financeSek - profitSek;
  const landValueSek =
    residualAtCompletionSek /
    ((1 + interestPerYear) ** constructionYears * (1 + acquisitionCostShare));
  return {
    netOperatingIncomeSek,
    valueSek,
    constructionSek,
    feesSek,
    financeSek,
    profitSek,
    residualAtCompletionSek,
    landValueSek,
    landValueSekPerM2: landValueSek / grossFloorAreaM2,
  };
}
