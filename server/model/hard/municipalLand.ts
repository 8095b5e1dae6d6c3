import { openLedgerBook, type LedgerBook } from '../../engine/ledgerBook.ts';
import { netPresentValuesByLayer } from '../../engine/views/netPresentValue.ts';
import { REAL } from '../../vocabulary/actors.ts';
import type { HardFindings } from '../../vocabulary/hardFindings.ts';
import type { Ledger, LedgerItem } from '../../vocabulary/ledger.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';

/**
 * Results without and with what the municipality's own land could be used for instead. What the
 * land once cost is sunk and in neither.
 *
 * Timing: the land is given up in the base year.
 * Units:  net present values at the main horizon with residual; the value is used up, so it
 *         weighs on the municipality, the public sector and society.
 */
export function municipalLandOf(
  { ledger }: LedgerBook,
  { municipalLand }: Pick<Alternative, 'municipalLand'>,
  npvSek: Readonly<Record<string, number>>,
): HardFindings['municipalLand'] {
  if (municipalLand === undefined) return null;
  const { bookValueSek, opportunityValueSek } = municipalLand;
  const value = opportunityValueSek?.central ?? 0;
  const given: LedgerItem = {
    id: 'municipal_land',
    layer: 'hard',
    group: 'land',
    from: 'kommun',
    to: REAL,
    rule: { type: 'lump', values: [[ledger.base_year, value]] },
    asset: { class: 'land' },
  };
  const alone: Ledger = { ...ledger, items: [given] };
  const weight = netPresentValuesByLayer(openLedgerBook(alone));
  const withOpportunity = Object.entries(npvSek).map(
    ([perspective, npv]) => [perspective, npv + (weight[perspective]?.total ?? 0)] as const,
  );
  return {
    bookValueSek: bookValueSek?.central ?? null,
    opportunityValueSek: opportunityValueSek?.central ?? null,
    withoutOpportunity: { ...npvSek },
    withOpportunity: Object.fromEntries(withOpportunity),
  };
}
