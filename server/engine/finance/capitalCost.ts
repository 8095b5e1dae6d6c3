import { requireFinite, requireRates, requireWhole } from './refusals.ts';

/**
 * A municipality's yearly capital cost (kapitalkostnad): depreciation and internal interest in
 * its books. It is a budget measure: never discount it, the interest is already in it.
 */
export type CapitalCostYear = {
  /** Years after commissioning, from 1. */
  readonly year: number;
  readonly openingBookSek: number;
  readonly depreciationSek: number;
  readonly interestSek: number;
  readonly capitalCostSek: number;
};

/** Interest on the book value at the start of the year, or on the mean of its start and end. */
export type InterestBase = 'opening' | 'average';

/**
 * Capital cost of one asset, written off linearly.
 *
 * Timing: a full year's depreciation from the year after commissioning; after the life all is 0.
 * Units:  SEK as in the books; the internal rate is a fraction per year.
 * Throws: DomainError on a life or a number of years that is not whole, a rate of -100 % or less,
 *         or a value that is not a finite number.
 */
export function linearCapitalCost({
  investmentSek,
  lifeYears,
  internalRatePerYear,
  years,
  interestBase,
}: {
  investmentSek: number;
  lifeYears: number;
  internalRatePerYear: number;
  years: number;
  interestBase: InterestBase;
}): CapitalCostYear[] {
  requireFinite({ investmentSek });
  requireWhole(1, { lifeYears });
  requireWhole(0, { years });
  requireRates({ internalRatePerYear });
  return Array.from({ length: years }, (_, index) => {
    const { openingBookSek, depreciationSek } = bookYear(investmentSek, lifeYears, index + 1);
    const writtenOffSek = interestBase === 'average' ? depreciationSek / 2 : 0;
    const interestSek = internalRatePerYear * (openingBookSek - writtenOffSek);
    return capitalCostYear(index + 1, { openingBookSek, depreciationSek, interestSek });
  });
}

/** The books of year `age` (1 = the first) of an asset written off linearly. */
export function bookYear(costSek: number, lifeYears: number, age: number) {
  const yearsLeft = Math.max(0, lifeYears - age + 1);
  return {
    openingBookSek: (costSek * yearsLeft) / lifeYears,
    depreciationSek: yearsLeft > 0 ? costSek / lifeYears : 0,
  };
}

/** Depreciation and interest of a year, with their sum. */
export function capitalCostYear(
  year: number,
  parts: Pick<CapitalCostYear, 'openingBookSek' | 'depreciationSek' | 'interestSek'>,
): CapitalCostYear {
  return { year, ...parts, capitalCostSek: parts.depreciationSek + parts.interestSek };
}

/**
 * First and last payment of an annuity that grows with prices and pays for an investment.
 *
 * Timing: the first payment falls a year after commissioning, the last after `lifeYears`.
 * Throws: DomainError on a rate or growth of -100 % or less, a life that is not whole years, or a
 *         value that is not a finite number.
 * Source: `I (r - g) / (1 - ((1 + g) / (1 + r))^n)`; where r = g, its limit `I (1 + r) / n`.
 */
export function realAnnuity({
  investmentSek,
  lifeYears,
  ratePerYear,
  growthPerYear,
}: {
  investmentSek: number;
  lifeYears: number;
  ratePerYear: number;
  growthPerYear: number;
}): { readonly firstYearSek: number; readonly lastYearSek: number } {
  requireFinite({ investmentSek });
  requireWhole(1, { lifeYears });
  requireRates({ ratePerYear, growthPerYear });
  const difference = ratePerYear - growthPerYear;
  const paidShare = -Math.expm1(lifeYears * Math.log1p(-difference / (1 + ratePerYear)));
  const firstYearSek =
    difference === 0
      ? (investmentSek * (1 + ratePerYear)) / lifeYears
      : (investmentSek * difference) / paidShare;
  return { firstYearSek, lastYearSek: firstYearSek * (1 + growthPerYear) ** (lifeYears - 1) };
}
