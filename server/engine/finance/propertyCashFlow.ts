import { levelPayment } from './annuity.ts';
import { internalRateStatus, paybackPeriods, presentValueOfFlows } from './periodicFlows.ts';
import type { RateAnswer } from './rateStatus.ts';
import {
  requireAtLeast,
  requireFinite,
  requirePositive,
  requireRates,
  requireShares,
  requireWhole,
} from './refusals.ts';
import { quotientOrNull } from './sums.ts';

export type PropertyInput = {
  readonly dwellingAreaM2: number;
  /** SEK/m² dwelling area in year 1. */
  readonly rentSekPerM2: number;
  readonly rentGrowthPerYear: number;
  readonly vacancyShare: number;
  readonly operatingCostSekPerM2: number;
  readonly operatingCostGrowthPerYear: number;
  /** The same every year. */
  readonly groundRentSek: number;
  readonly investmentSek: number;
  readonly grantSek: number;
  /** Years until the property is sold. */
  readonly years: number;
  readonly exitYield: number;
  readonly exitCostShare: number;
  readonly discountRatePerYear: number;
  readonly marketYield: number;
  /** Of the investment less the grant. */
  readonly loanShare: number;
  readonly loanRatePerYear: number;
  readonly loanYears: number;
};

export type PropertyYear = {
  readonly year: number;
  readonly netOperatingIncomeSek: number;
  /** Net operating income / debt service (DSCR); null without debt service. */
  readonly debtServiceCoverage: number | null;
};

export type PropertyCashFlow = {
  readonly netPresentValueSek: number;
  readonly internalRate: RateAnswer;
  readonly exitValueSek: number;
  readonly debtServiceSekPerYear: number;
  readonly rows: readonly PropertyYear[];
  /** First year's rent that makes the net present value 0, SEK/m²; null when no rent does. */
  readonly breakEvenRentSekPerM2: number | null;
  /** Undiscounted, exit included; null when never. */
  readonly paybackYears: number | null;
  readonly valueAtCompletionSek: number;
  /** Write-down need (nedskrivningsbehov). */
  readonly writeDownSek: number;
  readonly yieldOnCost: number | null;
};

/**
 * A rental property (fastighetskalkyl) from its investment to its sale, before financing.
 *
 * Units:  SEK and rates all nominal or all real.
 * Timing: the investment less the grant in year 0, operation in years 1 to `years`; sold at the
 *         end of the last year at the next year's net operating income / exit yield, less costs.
 *         Coverage is measured against the loan's level payment in every year, also after its end.
 * Throws: DomainError on a yield of 0 or less, a vacancy outside 0 to 1, a rate or growth of
 *         -100 % or less, years that are not whole or fewer than 1, a loan without years, or a
 *         value that is not a finite number.
 */
export function propertyCashFlow(input: PropertyInput): PropertyCashFlow {
  requireProperty(input);
  const { years, exitYield, exitCostShare, discountRatePerYear, marketYield } = input;
  const costSek = input.investmentSek - input.grantSek;
  const incomes = Array.from({ length: years }, (_, index) => netOperatingIncome(input, index + 1));
  const exitValueSek = (netOperatingIncome(input, years + 1) / exitYield) * (1 - exitCostShare);
  const flowsSek = withExit([-costSek, ...incomes], exitValueSek);
  const firstIncomeSek = netOperatingIncome(input, 1);
  const valueAtCompletionSek = firstIncomeSek / marketYield;
  const debtServiceSekPerYear = yearlyDebtService(input, costSek);
  return {
    netPresentValueSek: presentValueOfFlows(flowsSek, { ratePerPeriod: discountRatePerYear }),
    internalRate: internalRateStatus(flowsSek),
    exitValueSek,
    debtServiceSekPerYear,
    rows: incomes.map((netOperatingIncomeSek, index) => ({
      year: index + 1,
      netOperatingIncomeSek,
      debtServiceCoverage: quotientOrNull(netOperatingIncomeSek, debtServiceSekPerYear),
    })),
    breakEvenRentSekPerM2: breakEvenRent(input, flowsSek),
    paybackYears: paybackPeriods(flowsSek, 0),
    valueAtCompletionSek,
    writeDownSek: Math.max(0, costSek - valueAtCompletionSek),
    yieldOnCost: quotientOrNull(firstIncomeSek, costSek),
  };
}

function netOperatingIncome(input: PropertyInput, year: number): number {
  const operatingCostSek =
    input.dwellingAreaM2 *
    input.operatingCostSekPerM2 *
    (1 + input.operatingCostGrowthPerYear) ** (year - 1);
  return input.rentSekPerM2 * rentFactor(input, year) - operatingCostSek - input.groundRentSek;
}

/** Rent in a year for each SEK/m² of first year's rent. */
function rentFactor(input: PropertyInput, year: number): number {
  const rise = (1 + input.rentGrowthPerYear) ** (year - 1);
  return input.dwellingAreaM2 * rise * (1 - input.vacancyShare);
}

function withExit(flowsSek: readonly number[], exitSek: number): number[] {
  return flowsSek.map((flow, t) => (t === flowsSek.length - 1 ? flow + exitSek : flow));
}

/** The value is linear in the rent: today's rent less what the value is above 0, per SEK/m². */
function breakEvenRent(input: PropertyInput, flowsSek: readonly number[]): number | null {
  const { years, exitYield, exitCostShare, discountRatePerYear, rentSekPerM2 } = input;
  const factors = Array.from({ length: years }, (_, index) => rentFactor(input, index + 1));
  const exitFactor = (rentFactor(input, years + 1) / exitYield) * (1 - exitCostShare);
  const rate = { ratePerPeriod: discountRatePerYear };
  const valuePerRent = presentValueOfFlows(withExit([0, ...factors], exitFactor), rate);
  const excess = quotientOrNull(presentValueOfFlows(flowsSek, rate), valuePerRent);
  return excess === null ? null : rentSekPerM2 - excess;
}

function yearlyDebtService(input: PropertyInput, costSek: number): number {
  const loanSek = input.loanShare * costSek;
  if (loanSek === 0) return 0;
  return -levelPayment({
    ratePerPeriod: input.loanRatePerYear,
    periods: input.loanYears,
    presentSek: loanSek,
    futureSek: 0,
    timing: 'end',
  });
}

function requireProperty(input: PropertyInput): void {
  const { rentGrowthPerYear, operatingCostGrowthPerYear } = input;
  const { discountRatePerYear, loanRatePerYear, exitYield, marketYield } = input;
  requireFinite(input);
  requireRates({ rentGrowthPerYear, operatingCostGrowthPerYear });
  requireRates({ discountRatePerYear, loanRatePerYear });
  requirePositive({ exitYield, marketYield });
  requireShares({ vacancyShare: input.vacancyShare });
  requireAtLeast(0, { loanShare: input.loanShare });
  requireWhole(1, { years: input.years });
}
