import { distributionWeight } from '../../engine/valuation/distributionWeights.ts';
import { beneficiaryGroups, type MeasureEffect } from '../../vocabulary/measures.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import {
  incomeThirds,
  type Distribution,
  type Partition,
} from '../../vocabulary/socialFindings.ts';

/**
 * How much less a krona is worth to whoever has more, as the exponent of the weight; the middle
 * one is used, the others show how much it matters. Catalogue entry UK-PARAM-03.
 */
export const WEIGHT_ELASTICITIES = [0.8, 1.3, 2] as const;

/** A summed effect, and the present value it brings households at the social rate. */
export type HouseholdValue = { readonly effect: MeasureEffect; readonly presentValueSek: number };

/**
 * Who among households gains, as far as it was entered, and the same weighed by income. Nothing is
 * spread out over groups that nobody named.
 *
 * Units: real SEK, present values. A weight does not change with the year, so that weighing a flow
 *        before it is discounted and its present value after are the same.
 */
export function distributionOf(
  values: readonly HouseholdValue[],
  { incomeThirdsSek }: Pick<Settings, 'incomeThirdsSek'>,
): Distribution | null {
  const gained = values.filter(({ presentValueSek }) => presentValueSek !== 0);
  if (gained.length === 0) return null;
  const thirds = partition(
    gained,
    incomeThirds.map(({ id }) => id),
    ({ incomeThirds: shares }) => shares,
  );
  return {
    householdSek: gained.reduce((sum, { presentValueSek }) => sum + presentValueSek, 0),
    beneficiaries: partition(
      gained,
      beneficiaryGroups.map(({ id }) => id),
      ({ beneficiaries }) =>
        beneficiaries === undefined || Object.keys(beneficiaries).length === 0
          ? undefined
          : beneficiaryGroups.map(({ id }) => beneficiaries[id] ?? 0),
    ),
    incomeThirds: thirds,
    weighted: weighted(thirds, incomeThirdsSek),
  };
}

/** Shares are taken of their own sum, so that the parts are all of the value. */
function partition(
  values: readonly HouseholdValue[],
  ids: readonly string[],
  sharesOf: (effect: MeasureEffect) => readonly number[] | undefined,
): Partition {
  const sums = ids.map(() => 0);
  let [missingSek, missingEffects] = [0, 0];
  for (const { effect, presentValueSek } of values) {
    const shares = sharesOf(effect);
    const whole = shares?.reduce((sum, share) => sum + share, 0) ?? 0;
    if (shares === undefined || whole === 0) {
      missingSek += presentValueSek;
      missingEffects += 1;
      continue;
    }
    for (const [index, share] of shares.entries()) {
      sums[index] = (sums[index] ?? 0) + (presentValueSek * share) / whole;
    }
  }
  return {
    parts: ids.map((id, index) => ({ id, presentValueSek: sums[index] ?? 0 })),
    missingSek,
    missingEffects,
  };
}

/** The middle third's income is the reference: its krona is worth a krona. */
function weighted(
  { parts }: Partition,
  incomes: Settings['incomeThirdsSek'],
): Distribution['weighted'] {
  const isKnown = parts.some(({ presentValueSek }) => presentValueSek !== 0);
  if (incomes === undefined || !isKnown) return null;
  const [, referenceIncome] = incomes;
  const unweightedSek = parts.reduce((sum, { presentValueSek }) => sum + presentValueSek, 0);
  return {
    referenceIncomeSek: referenceIncome,
    unweightedSek,
    byElasticity: WEIGHT_ELASTICITIES.map((elasticity) => {
      const weights = incomes.map((income) =>
        distributionWeight({ income, referenceIncome, elasticity }),
      );
      const weightedSek = parts.reduce(
        (sum, { presentValueSek }, index) => sum + presentValueSek * (weights[index] ?? 1),
        0,
      );
      return { elasticity, weights, weightedSek };
    }),
  };
}
