import { loadavg } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { chromiumHand, ourHand, tenPages, typstHand, type Hand } from './annexPeers.ts';

/**
 * `npm run bench:annex`: the annex beside others that set the same ten pages, in turns so that all
 * meet the same machine. With a number, so many annexes are set in a row and the memory is told.
 */
const RUNS = 15;
const WARM_UP = 3;

const document = tenPages();
const many = Number(process.argv[2] ?? 0);

async function compareHands(): Promise<void> {
  const found = [ourHand(document), await typstHand(document), await chromiumHand(document)];
  const hands = found.filter((hand): hand is Hand => hand !== undefined);
  const missing = ['Helkalkyl', 'Typst', 'Chromium'].filter((_, at) => found[at] === undefined);
  for (const name of missing) console.log(`Not measured: ${name} is not installed.`);
  const times = hands.map((): number[] => []);
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    for (const [at, hand] of hands.entries()) {
      const started = performance.now();
      await hand.print();
      if (run >= 0) times[at]?.push(performance.now() - started);
    }
  }
  const medians = times.map((passes) => passes.toSorted((a, b) => a - b)[RUNS >> 1] ?? NaN);
  const [ours = NaN] = medians;
  console.table(
    hands.map(({ name }, at) => ({
      hand: name,
      'median ms': medians[at]?.toFixed(1),
      'times ours': ((medians[at] ?? NaN) / ours).toFixed(2),
    })),
  );
  for (const hand of hands) await hand.stop();
}

/** Sets `count` annexes, and tells the heap after each tenth of them. */
async function setMany(count: number): Promise<void> {
  const { print } = ourHand(document);
  const tenth = Math.max(1, Math.floor(count / 10));
  for (let made = 1; made <= count; made += 1) {
    await print();
    // A turn of the event loop, as between two requests: streams close in it.
    await nextTurn();
    if (made % tenth !== 0) continue;
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
    console.log(`${made} annexes: heap ${mb(heapUsed)}, whole process ${mb(rss)}`);
  }
}

console.log(
  `Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
if (many > 0) await setMany(many);
else await compareHands();
