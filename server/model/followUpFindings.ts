import { dayNumber } from '../vocabulary/dayNumber.ts';
import type { FollowUp } from '../vocabulary/decision.ts';
import type { FollowUpFinding, PathFault } from '../vocabulary/followUpFinding.ts';

/** Of the value: what binary fractions lose is not behind the plan. */
const TOLERANCE = 1e-9;
const sides = { atLeast: 1, atMost: -1 } as const;

/**
 * How each indicator of the follow-up stands against its path; nothing until something is measured.
 *
 * Shape:  one finding an indicator, in their order. A value of the starting point's day or before
 *         says nothing of the plan. Measurements that lack their day or value are left out.
 * Units:  those of each indicator.
 * Timing: days are counted one by one, so that a leap year has its extra step.
 * Source: a convention of this product, told where the chart is; worked by hand in
 *         tests/model/followUpFindings.test.ts.
 */
export function followUpFindings(followUp: readonly FollowUp[]): FollowUpFinding[] {
  const findings = followUp.map(findingOf);
  return findings.some(({ measured }) => measured.length > 0) ? findings : [];
}

function findingOf(followUp: FollowUp): FollowUpFinding {
  const path = pathOf(followUp);
  const measured = (followUp.measurements ?? [])
    .flatMap(({ measuredOn, value, source }) =>
      measuredOn === undefined || value === undefined
        ? []
        : [{ measuredOn, value, planned: path.planned(measuredOn), source }],
    )
    .toSorted((a, b) => dayNumber(a.measuredOn) - dayNumber(b.measuredOn));
  const { faults } = path;
  return { followUpId: followUp.id, standing: standingOf(path, measured), faults, measured };
}

function standingOf(
  { faults, goodSide }: Path,
  measured: FollowUpFinding['measured'],
): FollowUpFinding['standing'] {
  if (faults.length > 0) return 'noPath';
  const latest = measured.at(-1);
  if (latest === undefined || latest.planned === null) return 'notMeasured';
  const { value, planned } = latest;
  const lost = TOLERANCE * Math.max(Math.abs(value), Math.abs(planned));
  return (value - planned) * goodSide >= -lost ? 'follows' : 'behind';
}

type Path = {
  readonly faults: PathFault[];
  /** 1: above the path is good; -1: below it. */
  readonly goodSide: number;
  readonly planned: (day: string) => number | null;
};

function pathOf({ startValue, startMeasuredOn, target, measuredOn, targetIs }: FollowUp): Path {
  const none = (...faults: PathFault[]): Path => ({ faults, goodSide: 0, planned: () => null });
  if (
    startValue === undefined ||
    startMeasuredOn === undefined ||
    target === undefined ||
    measuredOn === undefined
  ) {
    const needed = { startValue, startMeasuredOn, target, measuredOn };
    const names = ['startValue', 'startMeasuredOn', 'target', 'measuredOn'] as const;
    return none(...names.filter((name) => needed[name] === undefined));
  }
  const way = target - startValue;
  const [first, last] = [dayNumber(startMeasuredOn), dayNumber(measuredOn)];
  const goodSide = targetIs === undefined ? Math.sign(way) : sides[targetIs];
  if (goodSide === 0) return none('sameValue');
  if (last <= first) return none('sameDay');
  return {
    faults: [],
    goodSide,
    planned: (on) => {
      const day = dayNumber(on);
      if (day <= first) return null;
      // Not start plus the whole way: that may miss the target by its last digit.
      return day >= last ? target : startValue + (way * (day - first)) / (last - first);
    },
  };
}
