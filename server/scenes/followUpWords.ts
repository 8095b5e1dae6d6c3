import type { FollowUp } from '../vocabulary/decision.ts';
import { formatEntered } from '../vocabulary/formatSv.ts';
import { followUpSceneTexts } from '../vocabulary/text/sv/followUpScene.ts';

/** What lies on a straight line is known no better than this. */
const PLANNED_DIGITS = 3;

/** A number of an indicator with its unit. */
export function followUpValue(value: number, { unit }: Pick<FollowUp, 'unit'>): string {
  return unit === '' ? formatEntered(value) : `${formatEntered(value)}\u00a0${unit}`;
}

/** Where the path is: three figures, and whole numbers from a hundred up. */
export function plannedValue(planned: number, plan: Pick<FollowUp, 'unit'>): string {
  const isLarge = Math.abs(planned) >= 10 ** (PLANNED_DIGITS - 1);
  const shown = isLarge ? Math.round(planned) : Number(planned.toPrecision(PLANNED_DIGITS));
  return followUpValue(shown, plan);
}

/** A target as it is written, with what it is where that is said: "högst 33". */
export function targetWords(written: string, { targetIs }: Pick<FollowUp, 'targetIs'>): string {
  return targetIs === undefined ? written : `${followUpSceneTexts.sides[targetIs]} ${written}`;
}
