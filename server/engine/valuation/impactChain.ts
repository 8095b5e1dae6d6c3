import { requireFinite, requirePositive, requireShares } from '../finance/refusals.ts';

export type ImpactChain = {
  readonly quantity: number;
  /** Value of one unit of the quantity. */
  readonly proxy: number;
  /** What would have come about anyway. */
  readonly deadweight: number;
  /** What only moved from somewhere else. */
  readonly displacement: number;
  /** The share that is DUE TO THE MEASURE, never to others. */
  readonly attribution: number;
};

/** SROI sources print the share due to others; here it is the share due to the measure. */
export function attributionToMeasure(attributionToOthers: number): number {
  requireShares({ attributionToOthers });
  return 1 - attributionToOthers;
}

/**
 * Value due to a measure: quantity · proxy · (1 − deadweight) · (1 − displacement) · attribution.
 * The one convention of the product: the shares are multiplied.
 */
export function impactOf(chain: ImpactChain): number {
  const { quantity, proxy, deadweight, displacement, attribution } = chain;
  requireFinite({ quantity, proxy });
  requireShares({ deadweight, displacement, attribution });
  return quantity * proxy * (1 - deadweight) * (1 - displacement) * attribution;
}

/** The same as some sources have it, with the shares added: only to find how a print came about. */
export function impactWithSharesAdded(chain: ImpactChain): number {
  const { quantity, proxy, deadweight, displacement, attribution } = chain;
  requireFinite({ quantity, proxy });
  requireShares({ deadweight, displacement, attribution });
  return quantity * proxy * (1 - deadweight - displacement - (1 - attribution));
}

/** Value per krona invested. */
export function socialReturnRatio(impact: number, investment: number): number {
  requireFinite({ impact });
  requirePositive({ investment });
  return impact / investment;
}
