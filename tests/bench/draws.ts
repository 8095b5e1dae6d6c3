import {
  simulateAlternatives,
  type SimulatedAlternative,
} from '../../server/engine/uncertainty/simulateTerms.ts';
import { DRAWS, freshDraws, ITEMS, type DrawnContent } from './drawnContent.ts';
import { startNumpys, type Numpy } from './numpyPeer.ts';

/**
 * Drawn net present values beside numpy on the same matrix, in turns, so that both have the machine
 * as it is. What is timed on both sides: present values that have changed since the last call,
 * times columns that are kept, and everything that is shown of it; ours also merges terms and finds
 * their columns. Making the draws is our first call alone. The figures are compared before any time
 * is told, and a peer that is not installed is said to be missing.
 */
const ROUNDS = 40;
const RUNS_A_ROUND = 5;
const FIRST_CALLS = 5;
const TOLERANCE = 1e-9;

export async function compareDraws(content: DrawnContent): Promise<void> {
  const draws = freshDraws(content);
  const call = (factor: number, kept = draws) =>
    simulateAlternatives([{ id: 'proposal', terms: content.termsTimes(factor) }], kept);
  const firstMs = Array.from({ length: FIRST_CALLS }, () => {
    const fresh = freshDraws(content);
    return timed(() => call(1, fresh));
  });

  const numpys = await startNumpys({
    columns: content.model.assumptions.map((_, at) =>
      draws.column([content.model.groups.length + at]),
    ),
    values: content.values,
  });
  const [ours] = call(1);
  if (ours === undefined) throw new Error('nothing was simulated');
  const compared = numpys.map((numpy) => compareFigures(ours, numpy));

  const laterMs: number[] = [];
  const theirs = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round * RUNS_A_ROUND;
    for (let run = 0; run < RUNS_A_ROUND; run += 1) {
      const terms = content.termsTimes(1 + (first + run) / 1000);
      laterMs.push(timed(() => simulateAlternatives([{ id: 'proposal', terms }], draws)));
    }
    for (const numpy of numpys) {
      for (const [way, times] of Object.entries(await numpy.time(first, RUNS_A_ROUND))) {
        const name = `${numpy.name}: ${way}`;
        theirs.set(name, [...(theirs.get(name) ?? []), ...times]);
      }
    }
  }
  for (const numpy of numpys) numpy.stop();

  console.log(`${DRAWS} correlated draws, ${ITEMS} intervals, every perspective:`);
  const row = (what: string, times: readonly number[]) => ({
    what,
    'median ms': middle(times).toFixed(2),
    'least ms': Math.min(...times).toFixed(2),
    'median, times ours': (middle(times) / middle(laterMs)).toFixed(2),
    'least, times ours': (Math.min(...times) / Math.min(...laterMs)).toFixed(2),
    runs: times.length,
  });
  console.table([
    row('ours, first call: every column drawn', firstMs),
    row('ours, later calls: draws kept', laterMs),
    ...[...theirs].map(([name, times]) => row(name, times)),
  ]);
  for (const line of compared) console.log(line);
  if (numpys.length === 0) {
    console.log('numpy was not measured: install it and name its python in BENCH_PYTHON');
  }
}

/** The figures of every perspective beside ours, as shares of how far the draws spread. */
function compareFigures({ byPerspective }: SimulatedAlternative, { name, figures }: Numpy): string {
  let [compared, worst] = [0, 0];
  for (const rows of Object.values(figures)) {
    for (const [at, spread] of Object.values(byPerspective).entries()) {
      const { mean, sd, chanceAboveZero, dots, errors } = spread;
      const percentiles = [spread, errors].flatMap(({ p5, p10, p25, p50, p75, p90, p95 }) => {
        return [p5, p10, p25, p50, p75, p90, p95];
      });
      const ours = [mean, sd, chanceAboveZero, errors.mean, ...percentiles, ...dots];
      for (const [place, value] of ours.entries()) {
        const apart = Math.abs(value - (rows[at]?.[place] ?? NaN)) / Math.max(sd, 1);
        if (!(apart <= TOLERANCE))
          throw new Error(`${name} differs in figure ${place} by ${apart}`);
        compared += 1;
        worst = Math.max(worst, apart);
      }
    }
  }
  return `${name}: ${compared} figures are ours, to ${worst.toExponential(1)} of the spread`;
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}
