import type { Contradiction, PrintedForm, PublishedSum } from '../../vocabulary/valuation.ts';
import { requireAtLeast, requireFinite } from '../finance/refusals.ts';
import { breakEvenShare } from './breakEven.ts';
import { attributionToMeasure, impactOf } from './impactChain.ts';
import { scheduledAnnuityFactor } from './presentValue.ts';
import { costPer, partBesideRest } from './unitCosts.ts';

const codes = {
  sum: 'sumDiffers',
  product: 'productDiffers',
  quotient: 'quotientDiffers',
  breakEven: 'breakEvenDiffers',
  partBesideRest: 'partBesideRestDiffers',
  presentValue: 'presentValueDiffers',
  impactChain: 'impactChainDiffers',
} as const satisfies Record<PrintedForm['form'], Contradiction['code']>;

/** What the figures beside a printed one make of it. */
export function recomputed(printed: PrintedForm): number {
  switch (printed.form) {
    case 'sum':
      return printed.parts.reduce((sum, part) => sum + part, 0);
    case 'product':
      return printed.factors.reduce((product, factor) => product * factor, 1);
    case 'quotient':
      return costPer(printed.dividend, printed.divisor);
    case 'breakEven': {
      const { programmeCost, persons, lifetimeCostPerPerson } = printed;
      const costPerPersonYear = lifetimeCostPerPerson;
      return breakEvenShare({ programmeCost, persons, costPerPersonYear, years: 1, rate: 0 });
    }
    case 'partBesideRest':
      return partBesideRest(printed.rest, printed.shareOfWhole);
    case 'presentValue':
      return printed.perYear * scheduledAnnuityFactor(printed.ratePerYear, printed.years);
    case 'impactChain': {
      const attribution = attributionToMeasure(printed.attributionToOthers);
      return impactOf({ ...printed, attribution });
    }
  }
}

/**
 * Whether a printed figure follows from the figures its source prints beside it. When it does not,
 * the contradiction is shown with the figure and never mended.
 *
 * Shape: null when it follows within the source's own rounding.
 */
export function checkPublishedSum({
  id,
  labelSv,
  unit,
  printed,
  from,
  tolerance,
}: PublishedSum): Contradiction | null {
  requireFinite({ printed });
  requireAtLeast(0, { tolerance });
  const value = recomputed(from);
  if (Math.abs(value - printed) <= tolerance) return null;
  return {
    code: codes[from.form],
    facts: { id, label: labelSv, unit, printed, recomputed: value },
  };
}

/** The contradictions in the sources that a set of catalogue entries stands on. */
export function contradictionsAbout(
  entryIds: ReadonlySet<string>,
  published: readonly PublishedSum[],
): Contradiction[] {
  return published
    .filter((one) => one.entryIds.some((id) => entryIds.has(id)))
    .flatMap((one) => checkPublishedSum(one) ?? []);
}
