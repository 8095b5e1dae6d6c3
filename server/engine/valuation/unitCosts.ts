import {
  requireAtLeast,
  requireFinite,
  requireFiniteList,
  requirePositive,
  requireShares,
} from '../finance/refusals.ts';

/** A total over the number of persons, places, kilometres or months it is for: an average. */
export function costPer(total: number, count: number): number {
  requireFinite({ total });
  requirePositive({ count });
  return total / count;
}

/** How many a total is enough for at a unit cost. */
export function countFor(total: number, unitCost: number): number {
  requireFinite({ total });
  requirePositive({ unitCost });
  return total / unitCost;
}

/**
 * Cost per participant of a programme whose leaders are trained once: the set-up is shared by the
 * groups each leader runs, so that fewer groups make every participant dearer.
 *
 * Shape: `setUpPerParticipant` is what the source prints for `setUpAtGroups` groups per leader.
 */
export function programmeCostPerParticipant({
  setUpPerParticipant,
  setUpAtGroups,
  groupsPerLeader,
  operatingPerParticipant,
}: {
  readonly setUpPerParticipant: number;
  readonly setUpAtGroups: number;
  readonly groupsPerLeader: number;
  readonly operatingPerParticipant: number;
}): number {
  requireAtLeast(0, { setUpPerParticipant, operatingPerParticipant });
  requirePositive({ setUpAtGroups, groupsPerLeader });
  return (setUpPerParticipant * setUpAtGroups) / groupsPerLeader + operatingPerParticipant;
}

/** What something costs when a printed fee is what is left after a subsidy. */
export function beforeSubsidy(fee: number, subsidyShare: number): number {
  requireFinite({ fee });
  requireShares({ subsidyShare });
  requirePositive({ unsubsidisedShare: 1 - subsidyShare });
  return fee / (1 - subsidyShare);
}

/**
 * A part that is given as a share of the whole when only the rest is known: rest · p / (1 − p).
 * Health care that is 18 % of the whole is 22 % of what is not health care.
 */
export function partBesideRest(rest: number, shareOfWhole: number): number {
  requireFinite({ rest });
  requireShares({ shareOfWhole });
  requirePositive({ restShare: 1 - shareOfWhole });
  return (rest * shareOfWhole) / (1 - shareOfWhole);
}

export type PrintedSplit = {
  readonly parts: readonly number[];
  /** What the printed parts leave of the printed total: shown, and never spread over the parts. */
  readonly residual: number;
  readonly residualShare: number;
};

/**
 * A total and the parts a source prints of it, with what is left over.
 *
 * Shape:  the residual is below 0 when the parts come to more than the total.
 * Throws: DomainError on a total of 0 or less, or a part that is no number.
 */
export function printedSplit(total: number, parts: readonly number[]): PrintedSplit {
  requirePositive({ total });
  requireFiniteList('parts', parts);
  const residual = parts.reduce((left, part) => left - part, total);
  return { parts, residual, residualShare: residual / total };
}

/** The amounts of a total that a source prints as shares, with what the shares leave. */
export function splitByShares(total: number, shares: readonly number[]): PrintedSplit {
  requireFiniteList('shares', shares);
  return printedSplit(
    total,
    shares.map((share) => total * share),
  );
}
