import type { CareNeedGroup } from '../vocabulary/ownCounts.ts';

/**
 * What a person of each group weighs in the Care Need Index.
 *
 * Source: SCB's product page for the index, whose two example units they reproduce.
 */
export const careNeedWeights: Readonly<Record<CareNeedGroup, number>> = {
  aloneOver65: 6.15,
  bornInListed: 5.72,
  unemployed: 5.13,
  singleParent: 4.19,
  movedIn: 4.19,
  lowEducation: 3.97,
  under5: 3.23,
};
