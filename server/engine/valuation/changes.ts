import { requireFinite, requirePositive } from '../finance/refusals.ts';

/** Change as a share of what was before: 14 to 16 is 0.143. */
export function relativeChange({
  before,
  after,
}: {
  readonly before: number;
  readonly after: number;
}): number {
  requirePositive({ before });
  requireFinite({ after });
  return after / before - 1;
}

/** Two ways to say what a change is beside a control; they are never mixed. */
export type ChangeForms = {
  /** Treated less control, in points of share. */
  readonly difference: number;
  /** Change of the ratio between treated and control. */
  readonly relative: number;
};

/**
 * What two relative changes say together.
 *
 * Shape: −0.36 in the treated areas and −0.08 in the controls is −0.28 as a difference and
 *        0.64 / 0.92 − 1 = −0.304 as a ratio. Whoever stores one says which it is.
 */
export function changeBesideControl({
  treated,
  control,
}: {
  readonly treated: number;
  readonly control: number;
}): ChangeForms {
  requireFinite({ treated });
  requirePositive({ controlRemaining: 1 + control });
  return { difference: treated - control, relative: (1 + treated) / (1 + control) - 1 };
}
