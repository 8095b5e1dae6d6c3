import {
  lineKindOf,
  type AmountBasis,
  type LineKindId,
} from '../../../server/vocabulary/lineKinds.ts';
import type { HardLine, Timing } from '../../../server/vocabulary/hardSide.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { freshId } from '../../case/editing.ts';

/** Usual economic life of a fixed asset until someone says otherwise. */
const LIFE_YEARS = 33;
const LAST_YEAR_AFTER = 60;

/** A line of a kind with nothing in it but what its kind demands. */
export function newLine(kindId: LineKindId, alternative: Alternative, baseYear: number): HardLine {
  const kind = lineKindOf(kindId);
  const isLongLived = kind.asset === 'fixed' || kind.isContribution === true;
  return {
    id: freshId(
      kindId,
      alternative.hardLines.map(({ id }) => id),
    ),
    label: kind.labelSv,
    kind: kindId,
    amount: { central: 0 },
    basis: kind.timing === 'perDwelling' ? 'dwelling' : 'total',
    timing: newTiming(kind.timing, baseYear),
    growthPerYear: 0,
    ...(isLongLived ? { lifeYears: LIFE_YEARS, commissionYear: baseYear + 2 } : {}),
  };
}

function newTiming(type: Timing['type'], baseYear: number): Timing {
  const toYear = baseYear + LAST_YEAR_AFTER;
  switch (type) {
    case 'payments':
      return { type, payments: [{ year: baseYear + 1, part: 1 }] };
    case 'years':
      return { type, fromYear: baseYear + 3, toYear };
    case 'perDwelling':
      return { type, toYear, lagYears: 0 };
  }
}

/** What a quantity may be read from, given what the amount is per. */
export function quantitySources(
  basis: AmountBasis,
  { programme }: Alternative,
): readonly { readonly id: string; readonly label: string }[] {
  if (basis === 'total') return [];
  return basis === 'place' ? programme.facilities : programme.blocks;
}
