import { parentActor } from '../../vocabulary/actors.ts';
import { isOwnCountId } from '../../vocabulary/ownCounts.ts';
import type {
  Likely,
  OverlapRange,
  Side,
  SociotopeRow,
  SociotopeTotal,
} from '../../vocabulary/equityFindings.ts';

/** What one indicator comes to in one group: its costs are parts of the same cases. */
type Member = { readonly indicatorId: string; readonly amount: Likely };
type Counted = { readonly indicatorId: string; readonly cost: SociotopeRow['costs'][number] };

/**
 * Totals of what is summed. Those on social assistance, out of work and on low incomes are partly
 * the same people, so a bare sum of indicators would count them again: within a group the total
 * lies between its largest indicator and the sum of all, and groups that were declared not to
 * overlap add to each other. More and less than elsewhere, and transfers, are never set off. A
 * municipality's own counts are of whole areas, not of the plan area, and stand for themselves.
 *
 * Units: SEK a year; the outer limits are the low end of the largest and the sum of all high ends.
 */
export function totalsOf(rows: readonly SociotopeRow[]): SociotopeTotal[] {
  const [whole, part] = [true, false].map((isWhole) =>
    totalsOfPeople(rows.filter(({ indicatorId }) => isOwnCountId(indicatorId) === isWhole)),
  );
  return [
    ...(part ?? []),
    ...(whole ?? []).map((one) => ({ ...one, isWholeAreas: true as const })),
  ];
}

function totalsOfPeople(rows: readonly SociotopeRow[]): Omit<SociotopeTotal, 'isWholeAreas'>[] {
  const counted = rows.flatMap(({ indicatorId, costs }) =>
    costs.filter(({ isSummed }) => isSummed).map((cost) => ({ indicatorId, cost })),
  );
  const sides: readonly Side[] = ['more', 'less'];
  return sides.flatMap((side) =>
    [false, true].flatMap((isTransfer) => {
      const own = counted.filter(
        ({ cost: { sekPerYear, kind } }) =>
          sekPerYear.likely !== 0 &&
          sekPerYear.likely > 0 === (side === 'more') &&
          (kind === 'transfer') === isTransfer,
      );
      return own.length === 0 ? [] : [totalOf(side, isTransfer, own)];
    }),
  );
}

function totalOf(
  side: Side,
  isTransfer: boolean,
  counted: readonly Counted[],
): Omit<SociotopeTotal, 'isWholeAreas'> {
  const groups = distinct(counted.map(({ cost }) => cost.group)).map((group) => {
    const members = membersOf(
      counted.filter(({ cost }) => cost.group === group),
      ({ sekPerYear }) => sekPerYear,
    );
    const indicatorIds = members.map(({ indicatorId }) => indicatorId);
    return { group, indicatorIds, range: rangeOf(members) };
  });
  return {
    side,
    isTransfer,
    range: added(groups.map(({ range }) => range)),
    groups,
    byActor: actorsOf(counted).map((actor) => {
      return { actor, range: rangeForActor(actor, counted) };
    }),
  };
}

function actorsOf(counted: readonly Counted[]): string[] {
  const borne = counted.flatMap(({ cost }) => cost.bearers.map(({ actor }) => actor));
  return distinct(borne).sort((a, b) => parentActor(a).localeCompare(parentActor(b), 'sv'));
}

function rangeForActor(actor: string, counted: readonly Counted[]): OverlapRange {
  const groups = distinct(counted.map(({ cost }) => cost.group));
  return added(
    groups.map((group) =>
      rangeOf(
        membersOf(
          counted.filter(({ cost }) => cost.group === group),
          ({ bearers }) => addedUp(bearers.filter((each) => each.actor === actor)),
        ),
      ),
    ),
  );
}

/** The costs of each indicator together. */
function membersOf(
  counted: readonly Counted[],
  amountOf: (cost: Counted['cost']) => Likely,
): Member[] {
  return distinct(counted.map(({ indicatorId }) => indicatorId)).map((indicatorId) => {
    const own = counted.filter((each) => each.indicatorId === indicatorId);
    return {
      indicatorId,
      amount: addedUp(own.map(({ cost }) => ({ sekPerYear: amountOf(cost) }))),
    };
  });
}

function addedUp(parts: readonly { readonly sekPerYear: Likely }[]): Likely {
  return parts.reduce(
    (sum, { sekPerYear: { likely, low, high } }) => ({
      likely: sum.likely + likely,
      low: sum.low + low,
      high: sum.high + high,
    }),
    { likely: 0, low: 0, high: 0 },
  );
}

/** From the member furthest from 0 to all of them; all members are on the same side of 0. */
function rangeOf(members: readonly Member[]): OverlapRange {
  const largest = members.reduce<Likely>(
    (most, { amount }) => (Math.abs(amount.likely) > Math.abs(most.likely) ? amount : most),
    { likely: 0, low: 0, high: 0 },
  );
  const sum = addedUp(members.map(({ amount }) => ({ sekPerYear: amount })));
  const isLess = sum.likely < 0;
  return {
    largestSekPerYear: largest.likely,
    sumSekPerYear: sum.likely,
    lowSekPerYear: isLess ? sum.low : largest.low,
    highSekPerYear: isLess ? largest.high : sum.high,
  };
}

function added(ranges: readonly OverlapRange[]): OverlapRange {
  const sumOf = (key: keyof OverlapRange) => ranges.reduce((sum, range) => sum + range[key], 0);
  return {
    largestSekPerYear: sumOf('largestSekPerYear'),
    sumSekPerYear: sumOf('sumSekPerYear'),
    lowSekPerYear: sumOf('lowSekPerYear'),
    highSekPerYear: sumOf('highSekPerYear'),
  };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
