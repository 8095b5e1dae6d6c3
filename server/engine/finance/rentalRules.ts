import { requireFinite, requirePositive } from './refusals.ts';
import { quotientOrNull } from './sums.ts';

/**
 * Yearly increase of a presumption rent (presumtionshyra), given the general increase.
 *
 * Units:  fractions per year: 0.04 gives 0.0225.
 * Throws: DomainError on a value that is not a finite number.
 * Source: half of the general increase up to 3 %, three quarters of the part above; the
 *         interpretation of Svea hovrätt, as Sveriges Allmännytta tells it.
 */
export function presumptionRentIncrease(generalIncrease: number): number {
  requireFinite({ generalIncrease });
  const limit = 0.03;
  return generalIncrease <= limit
    ? generalIncrease / 2
    : limit / 2 + 0.75 * (generalIncrease - limit);
}

/**
 * Yearly property fee (fastighetsavgift) of one rental dwelling: 0.3 % of its tax value, at most
 * the cap of the year. New dwellings are exempt for 15 years; that is for the caller to know.
 *
 * Throws: DomainError on a value that is not a finite number.
 */
export function rentalPropertyFeeSek({
  taxValueSek,
  capSek,
}: {
  taxValueSek: number;
  capSek: number;
}): number {
  requireFinite({ taxValueSek, capSek });
  return Math.min(capSek, 0.003 * taxValueSek);
}

/**
 * Value of a property per m²: rent less operating cost, capitalised at a required yield.
 *
 * Units:  SEK/m² and year in, SEK/m² out; the yield is a fraction per year.
 * Throws: DomainError on a yield of 0 or less, or a value that is not a finite number.
 */
export function capitalValueSekPerM2({
  rentSekPerM2,
  operatingCostSekPerM2,
  requiredYield,
}: {
  rentSekPerM2: number;
  operatingCostSekPerM2: number;
  requiredYield: number;
}): number {
  requireFinite({ rentSekPerM2, operatingCostSekPerM2 });
  requirePositive({ requiredYield });
  return (rentSekPerM2 - operatingCostSekPerM2) / requiredYield;
}

export type OperatingStatement = {
  readonly netRent: number;
  readonly costs: number;
  readonly netOperatingIncome: number;
  /** Of the net rent in whole percent, halves up; null without net rent. */
  readonly sharePercent: number | null;
};

/** 34.5 % is a half, though its quotient in binary may fall a little short. */
const ROUNDING = 1e-9;

/**
 * Net operating income (driftnetto) as the rent statistics state it.
 *
 * Units:  all in one unit, SEK or SEK/m² and year.
 * Throws: DomainError on a value that is not a finite number.
 */
export function operatingStatement(amounts: {
  readonly grossRent: number;
  readonly rentLoss: number;
  readonly operating: number;
  readonly maintenance: number;
  readonly supplement: number;
  readonly tax: number;
}): OperatingStatement {
  requireFinite(amounts);
  const { operating, maintenance, supplement, tax } = amounts;
  const netRent = amounts.grossRent - amounts.rentLoss;
  const costs = operating + maintenance + supplement + tax;
  const netOperatingIncome = netRent - costs;
  const percent = quotientOrNull(100 * netOperatingIncome, netRent);
  return {
    netRent,
    costs,
    netOperatingIncome,
    sharePercent: percent === null ? null : Math.floor(percent + 0.5 + ROUNDING),
  };
}
