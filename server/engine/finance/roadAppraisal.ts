import { discountFactor } from './periodicFlows.ts';
import { requireFinite, requireRates, requireWhole } from './refusals.ts';
import { quotientOrNull } from './sums.ts';

export type RoadInput = {
  readonly ratePerYear: number;
  readonly baseYear: number;
  /** SEK before optimism bias; in any order, several a year allowed. */
  readonly investments: readonly { readonly year: number; readonly sek: number }[];
  readonly openingYear: number;
  /** Technical life. */
  readonly lifeYears: number;
  /** Years from the opening year for which benefits and upkeep are counted. */
  readonly horizonYears: number;
  /** A year's benefit at the level of the base year. */
  readonly benefitSek: number;
  readonly benefitGrowthPerYear: number;
  /** Years after the base year in which the benefit still grows. */
  readonly growthYears: number;
  readonly upkeepSek: number;
  readonly taxFactor: number;
  /** Share that is added to the investment, not to upkeep. */
  readonly optimismBias: number;
};

export type RoadAppraisal = {
  readonly presentBenefitSek: number;
  readonly presentInvestmentSek: number;
  readonly presentUpkeepSek: number;
  readonly presentResidualSek: number;
  readonly netPresentValueSek: number;
  /** Net present value per krona of investment (NNK-i); null without investment. */
  readonly quotientOfInvestment: number | null;
  /** The same per krona of investment and upkeep (NNK-idu). */
  readonly quotientOfInvestmentAndUpkeep: number | null;
  /** Share of the benefit that is needed to break even; null where there is no benefit. */
  readonly switchingShareOfBenefit: number | null;
};

/**
 * Social appraisal of a road or street with the quotients of the Swedish transport sector.
 *
 * Units:  real SEK in one price year; rates are real fractions per year.
 * Timing: present values in `baseYear`; benefits and upkeep from the opening year for the
 *         horizon. The share of the life that remains is worth its share of the investment at the
 *         last year of the horizon, 0 when the horizon is as long as the life.
 * Throws: DomainError on a rate or growth of -100 % or less, years that are not whole, or a value
 *         that is not a finite number.
 * Source: ASEK puts the tax factor on tax-financed cost; the ledger puts it on the net public
 *         flow. The two are never mixed in one result.
 */
export function roadAppraisal(input: RoadInput): RoadAppraisal {
  requireRoad(input);
  const { ratePerYear, baseYear, openingYear, lifeYears, horizonYears, taxFactor } = input;
  const toBaseYear = (sek: number, year: number) =>
    sek * discountFactor(ratePerYear, year - baseYear);
  let [presentBenefitSek, presentInvestmentSek, presentUpkeepSek, investedSek] = [0, 0, 0, 0];
  for (const { year, sek } of input.investments) {
    const withBiasSek = sek * (1 + input.optimismBias);
    investedSek += withBiasSek;
    presentInvestmentSek += toBaseYear(withBiasSek, year);
  }
  const lastYear = openingYear + horizonYears - 1;
  for (let year = openingYear; year <= lastYear; year += 1) {
    const growth = (1 + input.benefitGrowthPerYear) ** Math.min(year - baseYear, input.growthYears);
    presentBenefitSek += toBaseYear(input.benefitSek * growth, year);
    presentUpkeepSek += toBaseYear(input.upkeepSek, year);
  }
  const lifeLeft = Math.max(0, lifeYears - horizonYears) / lifeYears;
  const presentResidualSek = toBaseYear(investedSek * lifeLeft, lastYear);
  const costSek = taxFactor * (presentInvestmentSek + presentUpkeepSek);
  const netPresentValueSek = presentBenefitSek + presentResidualSek - costSek;
  return {
    presentBenefitSek,
    presentInvestmentSek,
    presentUpkeepSek,
    presentResidualSek,
    netPresentValueSek,
    quotientOfInvestment: quotientOrNull(netPresentValueSek, taxFactor * presentInvestmentSek),
    quotientOfInvestmentAndUpkeep: quotientOrNull(netPresentValueSek, costSek),
    switchingShareOfBenefit:
      presentBenefitSek > 0
        ? quotientOrNull(costSek - presentResidualSek, presentBenefitSek)
        : null,
  };
}

function requireRoad(input: RoadInput): void {
  const { investments, ...numbers } = input;
  const { ratePerYear, benefitGrowthPerYear, baseYear, openingYear } = numbers;
  const { lifeYears, horizonYears, growthYears } = numbers;
  requireFinite(numbers);
  requireRates({ ratePerYear, benefitGrowthPerYear });
  requireWhole(1, { lifeYears, horizonYears });
  requireWhole(0, { baseYear, openingYear, growthYears });
  for (const { year, sek } of investments) {
    requireWhole(0, { year });
    requireFinite({ sek });
  }
}
