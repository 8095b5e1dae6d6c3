/** On average: few enough to sort, and few enough buckets for the cache. */
const VALUES_PER_BUCKET = 4;
/** A bucket larger than this is left to the general sort. */
const LONGEST_INSERTION = 64;

/**
 * The values in rising order, as a new array; with `shares`, only where `quantileOfSorted` reads
 * for one of them, and the other places hold nothing.
 *
 * Values spread over an interval, as simulated sums are, fall a few in each of n/4 buckets, so that
 * little is left to sort: some four times as fast as `Float64Array.sort`, same result.
 *
 * Shape: 0 <= share <= 1.
 */
export function sortedSpread(values: Float64Array, shares?: readonly number[]): Float64Array {
  const filled = fillBuckets(values);
  if (filled === null) return values.slice().sort();
  const { starts } = filled;
  const wanted =
    shares === undefined
      ? Int32Array.from(starts.keys())
      : bucketsAround(starts, values.length, shares);
  const sorted = placed(values, filled, wanted);
  for (let at = 0; at < wanted.length; at += 1) {
    const bucket = wanted[at] ?? 0;
    sortPart(sorted, starts[bucket] ?? 0, starts[bucket + 1] ?? values.length);
  }
  return sorted;
}

type Buckets = {
  /** The bucket of each value. */
  readonly buckets: Int32Array;
  /** How many values lie in the buckets before each one, and last how many there are. */
  readonly starts: Int32Array;
};

/** Buckets of one width from the lowest value to the highest; null when they are no interval. */
function fillBuckets(values: Float64Array): Buckets | null {
  const [lowest, highest] = ends(values);
  const count = Math.ceil(values.length / VALUES_PER_BUCKET);
  const scale = (count - 1) / (highest - lowest);
  if (!Number.isFinite(scale)) return null;
  const buckets = new Int32Array(values.length);
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < values.length; index += 1) {
    // Cuts off decimals, as `Math.floor` does with what is not negative, in half the time.
    const bucket = (((values[index] ?? 0) - lowest) * scale) | 0;
    buckets[index] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= count; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  return { buckets, starts };
}

/** The buckets of the two values that each share falls between. */
function bucketsAround(starts: Int32Array, count: number, shares: readonly number[]): Int32Array {
  const buckets = new Int32Array(2 * shares.length);
  for (const [at, share] of shares.entries()) {
    const below = Math.floor((count - 1) * share);
    const bucket = bucketOf(starts, below);
    const hasBoth = below + 1 !== starts[bucket + 1];
    buckets[2 * at] = bucket;
    buckets[2 * at + 1] = hasBoth ? bucket : bucketOf(starts, below + 1);
  }
  return buckets;
}

/** The bucket of the value that so many others come before: the last to begin there or earlier. */
function bucketOf(starts: Int32Array, others: number): number {
  let [bucket, end] = [0, starts.length];
  while (end - bucket > 1) {
    const middle = (bucket + end) >> 1;
    if ((starts[middle] ?? 0) <= others) bucket = middle;
    else end = middle;
  }
  return bucket;
}

/** The values of the wanted buckets, each among those of its bucket. */
function placed(
  values: Float64Array,
  { buckets, starts }: Buckets,
  wanted: Int32Array,
): Float64Array {
  const next = new Int32Array(starts.length).fill(-1);
  for (let at = 0; at < wanted.length; at += 1) {
    const bucket = wanted[at] ?? 0;
    next[bucket] = starts[bucket] ?? 0;
  }
  const parts = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const bucket = buckets[index] ?? 0;
    const place = next[bucket] ?? 0;
    if (place < 0) continue;
    parts[place] = values[index] ?? 0;
    next[bucket] = place + 1;
  }
  return parts;
}

/** Sorts the values from `first` to before `end`, in place. */
function sortPart(values: Float64Array, first: number, end: number): void {
  if (end - first > LONGEST_INSERTION) {
    values.subarray(first, end).sort();
    return;
  }
  for (let index = first + 1; index < end; index += 1) {
    const value = values[index] ?? 0;
    let place = index;
    while (place > first && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
  }
}

function ends(values: Float64Array): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (let index = 0; index < values.length; index += 1) {
    lowest = Math.min(lowest, values[index] ?? 0);
    highest = Math.max(highest, values[index] ?? 0);
  }
  return [lowest, highest];
}
