import { LAST_T } from '../../vocabulary/ledger.ts';
import type { HardLine, Timing } from '../../vocabulary/hardSide.ts';
import { lineKindOf, type LineKindId } from '../../vocabulary/lineKinds.ts';

/** Running costs go on to the end of the timeline. */
const LAST_YEAR_AFTER = LAST_T;

/**
 * A line of a kind with nothing in it but when it is paid. How long an asset lasts is no one's
 * default: it is asked for, as what is missing is, until it is entered.
 */
export function newHardLine(
  kindId: LineKindId,
  { id, baseYear, completionYear }: { id: string; baseYear: number; completionYear?: number },
): HardLine {
  const kind = lineKindOf(kindId);
  const isLongLived = kind.asset === 'fixed' || kind.isContribution === true;
  const ready = completionYear ?? baseYear + 2;
  return {
    id,
    label: kind.labelSv,
    kind: kindId,
    amount: { central: 0 },
    basis: kind.timing === 'perDwelling' ? 'dwelling' : 'total',
    timing: newTiming(kind.timing, { baseYear, ready }),
    growthPerYear: 0,
    ...(isLongLived ? { commissionYear: ready } : {}),
  };
}

/** Paid the year before it is ready, run from the year after. */
function newTiming(
  type: Timing['type'],
  { baseYear, ready }: { baseYear: number; ready: number },
): Timing {
  const toYear = baseYear + LAST_YEAR_AFTER;
  switch (type) {
    case 'payments':
      return { type, payments: [{ year: Math.max(baseYear, ready - 1), part: 1 }] };
    case 'years':
      return { type, fromYear: ready + 1, toYear };
    case 'perDwelling':
      return { type, toYear, lagYears: 0 };
  }
}
