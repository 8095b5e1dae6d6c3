import { fitDistribution } from '../../server/engine/uncertainty/fitDistribution.ts';
import { quantileOf } from '../../server/engine/uncertainty/distribution.ts';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { text } from '../text/sv.ts';
import { amountText, type NumberFormat } from './numberFormats.ts';

const OUTCOMES = 20;
const COLUMNS = 14;
const STEP_PX = 14;
const RADIUS_PX = 6;
const WIDTH_PX = COLUMNS * STEP_PX;

/** What an interval says, as twenty outcomes that are as likely; nothing where the value is known. */
export function TwentyOutcomes({
  value,
  format,
}: {
  readonly value: Estimate;
  readonly format: NumberFormat;
}) {
  const { central, low, high, distribution: kind = 'triangular' } = value;
  if (low === undefined || high === undefined || low === high) return null;
  if (kind === 'lognormal' && low <= 0) return null;
  const fitted = fitDistribution({ kind, low, central, high });
  const outcomes = Array.from({ length: OUTCOMES }, (_, at) =>
    quantileOf(fitted, (at + 0.5) / OUTCOMES),
  );
  const said = text.entry.outcomes(amountText(low, format), amountText(high, format));
  return (
    <figure className="outcomes">
      <Dots outcomes={outcomes} within={[low, high]} />
      <figcaption className="small">{said}</figcaption>
    </figure>
  );
}

/** Stacked where they are; ticks on the line stand at low and high. */
function Dots({
  outcomes,
  within,
}: {
  readonly outcomes: readonly number[];
  readonly within: readonly [low: number, high: number];
}) {
  const [first = 0, last = 0] = [outcomes[0], outcomes.at(-1)];
  const columnOf = (value: number) => ((value - first) / (last - first)) * (COLUMNS - 1);
  const columns = outcomes.map((value) => Math.round(columnOf(value)));
  const levels = columns.map(
    (column, at) => columns.slice(0, at).filter((c) => c === column).length,
  );
  const base = (Math.max(...levels) + 1) * STEP_PX;
  const x = (column: number) => (column + 0.5) * STEP_PX;
  return (
    <svg viewBox={`0 0 ${WIDTH_PX} ${base + STEP_PX}`} width={WIDTH_PX} aria-hidden="true">
      {columns.map((column, at) => (
        <circle
          key={at}
          className="fill-accent"
          cx={x(column)}
          cy={base - ((levels[at] ?? 0) + 0.5) * STEP_PX}
          r={RADIUS_PX}
        />
      ))}
      <path
        className="stroke-muted no-fill"
        d={`M0 ${base + 2}H${WIDTH_PX}${within.map((end) => `M${x(columnOf(end))} ${base - 2}v9`).join('')}`}
      />
    </svg>
  );
}
