import { DomainError } from '../../vocabulary/errors.ts';
import { bookYear, capitalCostYear, type CapitalCostYear } from './capitalCost.ts';
import { requireFinite, requireRates, requireWhole } from './refusals.ts';

/** A part of an asset with its own life; the shares of an asset's components sum to 1. */
export type Component = { readonly share: number; readonly lifeYears: number };

export type ComponentAsset = {
  readonly investmentSek: number;
  readonly components: readonly Component[];
  readonly internalRatePerYear: number;
  readonly years: number;
  /** Yearly rise of what a replacement costs; null where nothing is replaced. */
  readonly reinvestmentIndex: number | null;
};

export type ComponentCapitalCost = {
  readonly rows: readonly CapitalCostYear[];
  /** Paid at the end of year t, t = 0 to the last year; nothing at either end. */
  readonly reinvestmentSekByYearEnd: readonly number[];
};

/** What shares may miss 1 by when they were written with rounded decimals. */
const SHARE_TOLERANCE = 1e-9;

/**
 * Capital cost of an asset whose components are written off each on its own (komponentavskrivning),
 * with interest on the opening book value.
 *
 * Timing: full years from the year after commissioning. A component is replaced at the end of
 *         year life, 2 life, ..., at its share of the investment times (1 + index)^(years passed);
 *         the replacement is written off from the year after, over the same life. What would be
 *         replaced at the end of the last year belongs to the time after.
 * Throws: DomainError on shares that do not sum to 1, a life that is not whole years, a rate or
 *         index of -100 % or less, or a value that is not a finite number.
 */
export function componentCapitalCost(asset: ComponentAsset): ComponentCapitalCost {
  requireComponentAsset(asset);
  const { components, internalRatePerYear, years } = asset;
  const rows = Array.from({ length: years }, (_, index) => {
    let [openingBookSek, depreciationSek] = [0, 0];
    for (const component of components) {
      const books = componentYear(asset, component, index + 1);
      openingBookSek += books.openingBookSek;
      depreciationSek += books.depreciationSek;
    }
    const interestSek = internalRatePerYear * openingBookSek;
    return capitalCostYear(index + 1, { openingBookSek, depreciationSek, interestSek });
  });
  return { rows, reinvestmentSekByYearEnd: reinvestments(asset) };
}

/** The books of one component in a year from 1: its first, or the replacement then in use. */
function componentYear(asset: ComponentAsset, component: Component, year: number) {
  const { lifeYears } = component;
  if (asset.reinvestmentIndex === null) {
    return bookYear(costAt(asset, component, 0), lifeYears, year);
  }
  const builtAfter = Math.floor((year - 1) / lifeYears) * lifeYears;
  return bookYear(costAt(asset, component, builtAfter), lifeYears, year - builtAfter);
}

function costAt(asset: ComponentAsset, { share }: Component, yearsPassed: number): number {
  const rise = (1 + (asset.reinvestmentIndex ?? 0)) ** yearsPassed;
  return share * asset.investmentSek * rise;
}

function reinvestments(asset: ComponentAsset): number[] {
  const { components, years, reinvestmentIndex } = asset;
  return Array.from({ length: years + 1 }, (_, yearEnd) => {
    if (reinvestmentIndex === null || yearEnd === 0 || yearEnd === years) return 0;
    return components
      .filter(({ lifeYears }) => yearEnd % lifeYears === 0)
      .reduce((sum, component) => sum + costAt(asset, component, yearEnd), 0);
  });
}

function requireComponentAsset(asset: ComponentAsset): void {
  const { investmentSek, components, internalRatePerYear, years, reinvestmentIndex } = asset;
  requireFinite({ investmentSek });
  requireWhole(0, { years });
  requireRates({ internalRatePerYear, reinvestmentIndex: reinvestmentIndex ?? 0 });
  let sum = 0;
  for (const { share, lifeYears } of components) {
    requireFinite({ share });
    requireWhole(1, { lifeYears });
    sum += share;
  }
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) throw new DomainError('financeSharesNotOne', { sum });
}
