import { newHardLine } from '../../../server/model/hard/newHardLine.ts';
import type { AmountBasis, LineKindId } from '../../../server/vocabulary/lineKinds.ts';
import type { HardLine } from '../../../server/vocabulary/hardSide.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { freshId, freshLabel } from '../../case/editing.ts';

/** A line of a kind, under an id of its own and told from those that are there. */
export function newLine(kindId: LineKindId, alternative: Alternative, baseYear: number): HardLine {
  const line = newHardLine(kindId, { id: freshId(kindId), baseYear });
  return { ...line, label: freshLabel(line.label, alternative.hardLines) };
}

/** What a quantity may be read from, given what the amount is per. */
export function quantitySources(
  basis: AmountBasis,
  { programme }: Alternative,
): readonly { readonly id: string; readonly label: string }[] {
  if (basis === 'total') return [];
  const isPlaces = basis === 'place' || basis === 'placeForPlan';
  return isPlaces ? programme.facilities : programme.blocks;
}
