import { LAST_T, type DiscountRate, type Ledger } from '../../vocabulary/ledger.ts';
import { isKnownPerspective } from '../flowShare.ts';
import { ledgerFault, refuseDuplicates } from './ledgerFault.ts';

/** The one rate every ledger needs: actors and items are valued at it. */
const SOCIETY = 'samhalle';

/** Refuses rates, horizons, perspectives and property assumptions that do not fit together. */
export function checkAssumptions(ledger: Ledger): void {
  refuseDuplicates(ledger.horizons, 'horizons');
  refuseDuplicates(ledger.perspectives, 'perspectives');
  for (const [perspective, rate] of Object.entries(ledger.real_discount_rates)) {
    const field = `real_discount_rates.${perspective}`;
    refuseUnknownPerspective(ledger, perspective, field);
    checkBands(rate, field);
  }
  for (const perspective of Object.keys(ledger.main_horizon)) {
    refuseUnknownPerspective(ledger, perspective, `main_horizon.${perspective}`);
  }
  for (const perspective of ledger.perspectives) {
    checkPerspective(ledger, perspective, 'perspectives');
  }
  if (!Object.hasOwn(ledger.real_discount_rates, SOCIETY)) {
    throw ledgerFault('ledgerRateMissing', { field: `real_discount_rates.${SOCIETY}` });
  }
  checkProperty(ledger);
}

/** A perspective that is used must be known and have a rate and a main horizon. */
export function checkPerspective(ledger: Ledger, perspective: string, field: string): void {
  refuseUnknownPerspective(ledger, perspective, field);
  if (!Object.hasOwn(ledger.real_discount_rates, perspective)) {
    throw ledgerFault('ledgerRateMissing', { field: `real_discount_rates.${perspective}` });
  }
  if (!Object.hasOwn(ledger.main_horizon, perspective)) {
    throw ledgerFault('ledgerMainHorizonMissing', { field: `main_horizon.${perspective}` });
  }
  if (perspective !== 'bolag') return;
  for (const needed of ['exit_yield_real', 'exit_cost'] as const) {
    if (ledger[needed] === undefined) {
      throw ledgerFault('ledgerExitMissing', { field: needed });
    }
  }
}

function refuseUnknownPerspective(ledger: Ledger, perspective: string, field: string): void {
  if (isKnownPerspective(ledger, perspective)) return;
  throw ledgerFault('ledgerPerspectiveUnknown', { field }, { value: perspective });
}

/** Bands rise, and the last, only the last, has no end. */
function checkBands(rate: DiscountRate, field: string): void {
  if (typeof rate === 'number') return;
  let last = -1;
  for (const [index, [untilT]] of rate.entries()) {
    const isLast = index === rate.length - 1;
    if ((untilT === null) !== isLast || (untilT !== null && untilT <= last)) {
      throw ledgerFault('ledgerBandsWrong', { field: `${field}[${index}]` });
    }
    last = untilT ?? last;
  }
}

function checkProperty(ledger: Ledger): void {
  const { stabilised_year: year, base_year: first, land_item: land } = ledger;
  const last = first + LAST_T;
  if (year !== undefined && (year < first || year > last)) {
    throw ledgerFault(
      'ledgerYearOutside',
      { field: 'stabilised_year' },
      { value: year, first, last },
    );
  }
  if (land !== undefined && !ledger.items.some(({ id }) => id === land)) {
    throw ledgerFault('ledgerLandItemMissing', { field: 'land_item' }, { value: land });
  }
}
