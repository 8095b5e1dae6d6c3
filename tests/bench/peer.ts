/** Times of the same thing over and over, in milliseconds. */
export type Passes = readonly number[];

/** What one plan was found to take of which areas, and its weighted sums. */
export type FoundPlan = {
  readonly parts: readonly (readonly [code: string, sharedM2: number])[];
  readonly sums: readonly number[];
};

export type PeerAnswer = {
  /** With the version that was measured. */
  readonly name: string;
  readonly indexMs: Passes;
  readonly laidOutMs?: Passes;
  readonly perPlanMs: Passes;
  readonly found: readonly FoundPlan[];
};

const TOLERANCE = 1e-9;
/** Less in common than this is the rounding of borders that only touch. */
const SLIVER_M2 = 1e-3;

/**
 * How many numbers two answers share, and their largest relative difference.
 *
 * Throws: when they differ by more than 1e-9, or when one has an area that the other has not.
 */
export function comparePeer(
  ours: readonly FoundPlan[],
  theirs: readonly FoundPlan[],
): { readonly compared: number; readonly worst: string } {
  let [compared, worst] = [0, 0];
  const compare = (one: number, other: number, where: string): void => {
    const apart = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), SLIVER_M2);
    compared += 1;
    worst = Math.max(worst, apart);
    if (!(apart <= TOLERANCE)) throw new Error(`${where}: ${one} and ${other} differ by ${apart}`);
  };
  for (const [at, plan] of ours.entries()) {
    const other = theirs[at];
    if (other === undefined) throw new Error(`plan ${at} is missing`);
    const shared = new Map(other.parts);
    for (const [code, m2] of plan.parts) {
      const where = `plan ${at}, area ${code}`;
      if (m2 >= SLIVER_M2) compare(m2, shared.get(code) ?? NaN, where);
      shared.delete(code);
    }
    for (const [code, m2] of shared) {
      if (m2 >= SLIVER_M2) throw new Error(`plan ${at}: only the peer has area ${code} (${m2} m²)`);
    }
    plan.sums.forEach((sum, variable) =>
      compare(sum, other.sums[variable] ?? NaN, `plan ${at}, variable ${variable}`),
    );
  }
  return { compared, worst: worst.toExponential(1) };
}
