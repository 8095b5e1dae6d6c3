/** One expected number beside the one that the product's own code gives. */
export type ReferenceCheck = {
  readonly id: string;
  readonly expected: number;
  /** Undefined when the code gives no such number. */
  readonly got: number | undefined;
  readonly pass: boolean;
};

const RELATIVE_TOLERANCE = 1e-9;
/** Below these a difference is rounding, whatever it is a share of. */
export const AREA_FLOOR_M2 = 1e-6;
const VALUE_FLOOR = 1e-12;

/** Passes within 1e-9 of the expected number, or within `floor` of it, in its own unit. */
export function check(
  id: string,
  expected: number,
  got: number | undefined,
  floor = VALUE_FLOOR,
): ReferenceCheck {
  const tolerance = Math.max(RELATIVE_TOLERANCE * Math.abs(expected), floor);
  return { id, expected, got, pass: got !== undefined && Math.abs(got - expected) <= tolerance };
}
