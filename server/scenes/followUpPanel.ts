import { dayNumber } from '../vocabulary/dayNumber.ts';
import type { FollowedUp } from '../vocabulary/followUpFinding.ts';
import { formatEntered } from '../vocabulary/formatSv.ts';
import type { Mark, Point } from '../vocabulary/scene.ts';
import { followUpSceneTexts as texts } from '../vocabulary/text/sv/followUpScene.ts';
import { linearScale } from './axis.ts';
import { plannedValue, targetWords } from './followUpWords.ts';
import { heightBeyondFirst, line, segment, text, textLines, textWidth, wrapped } from './layout.ts';

type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};
/** The path of a plan that has one, and the values after its start. */
type Course = {
  readonly start: { readonly day: string; readonly value: number };
  readonly goal: { readonly day: string; readonly value: number; readonly words: string };
  readonly values: readonly {
    readonly day: string;
    readonly value: number;
    readonly planned: number;
  }[];
};

/** One indicator: its name, how it stands, the planned path and what was measured. */
export function followUpPanel(
  followed: FollowedUp,
  { x, y, width, size }: Place,
): { marks: Mark[]; height: number } {
  const { plan } = followed;
  const course = courseOf(followed);
  const names = wrapped(plan.label, size, width, 600);
  const words = wrapped(headWords(followed, course), size, width);
  const wordsY = y + heightBeyondFirst(names, size) + size * 2.4;
  const head = [
    ...textLines(x, y + size, names, { size, weight: 600 }),
    ...textLines(x, wordsY, words, { size, color: 'muted' }),
  ];
  const top = wordsY + heightBeyondFirst(words, size) + size * 0.6;
  const bottom = top + size * 9.5;
  const marks = [...head, ...drawCourse(course, { left: x, right: x + width, top, bottom, size })];
  return { marks, height: bottom + size * 1.9 - y };
}

function courseOf({ plan, finding }: FollowedUp): Course {
  return {
    start: { day: plan.startMeasuredOn ?? '', value: plan.startValue ?? 0 },
    goal: {
      ...{ day: plan.measuredOn ?? '', value: plan.target ?? 0 },
      words: texts.goal(targetWords(formatEntered(plan.target ?? 0), plan)),
    },
    values: finding.measured.flatMap(({ measuredOn: day, value, planned }) =>
      planned === null ? [] : [{ day, value, planned }],
    ),
  };
}

function headWords({ plan, finding }: FollowedUp, { values }: Course): string {
  const latest = values.at(-1);
  if (latest === undefined) return texts.notMeasured;
  return texts.verdict(
    finding.standing === 'follows',
    formatEntered(latest.value),
    plannedValue(latest.planned, plan),
  );
}

type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
};

/** The start stands left of its point and the goal right of its own; values at their dots. */
function drawCourse({ start, goal, values }: Course, frame: Frame): Mark[] {
  const { top, bottom, size } = frame;
  const startWords = formatEntered(start.value);
  const left = frame.left + textWidth(startWords, size) + size * 0.8;
  const right = frame.right - textWidth(goal.words, size) - size * 0.8;
  const days = [start, goal, ...values].map(({ day }) => dayNumber(day));
  const all = [start, goal, ...values].map(({ value }) => value);
  const x = linearScale([Math.min(...days), Math.max(...days)], [left, right]);
  const y = linearScale(
    [Math.min(...all), Math.max(...all)],
    [bottom - size * 1.9, top + size * 1.6],
  );
  const at = ({ day, value }: { day: string; value: number }): Point => [
    x(dayNumber(day)),
    y(value),
  ];
  const dots = [start, ...values].map(at);
  const dot = ([cx, cy]: Point, filled: boolean): Mark => ({
    kind: 'circle',
    ...{ x: cx, y: cy, radius: size * 0.34, filled },
    color: filled ? 'accent' : 'ink',
  });
  const inside = { ...frame, left, right };
  return [
    segment([left, bottom], [right, bottom], { color: 'muted', width: 0.7 }),
    line([at(start), at(goal), [right, y(goal.value)]], { width: 1.2, dash: [4, 3] }),
    ...(values.length === 0 ? [] : [line(dots, { color: 'accent', width: 1.6 })]),
    dot(at(goal), false),
    ...dots.map((each) => dot(each, true)),
    text(left - size * 0.8, y(start.value) + size * 0.35, startWords, { size, anchor: 'end' }),
    text(right + size * 0.8, y(goal.value) + size * 0.35, goal.words, { size }),
    ...valueLabels(values, at, inside),
    ...dayLabels([start.day, goal.day], (day) => x(dayNumber(day)), inside),
  ];
}

/** The latest first; one that has no room beside the others is left to the table. */
function valueLabels(
  values: Course['values'],
  at: (value: Course['values'][number]) => Point,
  { left, right, size }: Frame,
): Mark[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const marks: Mark[] = [];
  for (const value of values.toReversed()) {
    const words = formatEntered(value.value);
    const weight = value === values.at(-1) ? 600 : 400;
    const half = textWidth(words, size, weight) / 2;
    const [cx, cy] = at(value);
    // On the side of the dot that is away from the path.
    const isAbove = value.value >= value.planned;
    const label = {
      x: Math.max(left + half, Math.min(right - half, cx)),
      y: isAbove ? cy - size * 0.7 : cy + size * 1.4,
      half,
    };
    const isFree = taken.every(
      (other) =>
        Math.abs(other.x - label.x) > other.half + half + size * 0.3 ||
        Math.abs(other.y - label.y) > size * 1.1,
    );
    if (!isFree || half * 2 > right - left) continue;
    taken.push(label);
    marks.push(text(label.x, label.y, words, { size, weight, anchor: 'middle', color: 'accent' }));
  }
  return marks;
}

/** The days of start and goal below the path; the goal's first where both have no room. */
function dayLabels(
  [start, goal]: readonly [start: string, goal: string],
  x: (day: string) => number,
  { left, right, bottom, size }: Frame,
): Mark[] {
  const half = textWidth(goal, size) / 2;
  const goalX = Math.max(left + half, Math.min(right - half, x(goal)));
  const y = bottom + size * 1.4;
  const marks = [text(goalX, y, goal, { size, anchor: 'middle', color: 'muted' })];
  if (left + textWidth(start, size) + size < goalX - half) {
    marks.push(text(left, y, start, { size, color: 'muted' }));
  }
  return marks;
}
