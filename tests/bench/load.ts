import autocannon from 'autocannon';
import { lineWith, startProgram, stopProgram, temporaryFolder } from '../support/commandLine.ts';

/**
 * `npm run bench:load`: how long ordinary answers take while nothing else is done, and while
 * annexes are printed, cases calculated and areas read in. Prints; asserts nothing.
 */
const SECONDS = 10;
const ROUNDS = 5;
const RATE = 100;
const AREAS = 600;
const POINTS = 100;
const root = '/helkalkyl/v1';

const { folder, remove } = temporaryFolder();
const child = startProgram(['start'], { HELKALKYL_DATA: folder, PORT: '0' });
child.stderr?.resume();
const line = await lineWith(child, 'http://127.0.0.1:');
const origin = line.slice(line.indexOf('http')).trim().replace(/\/$/, '');

type Listed = { readonly items: readonly { readonly id: string; readonly title: string }[] };
const listed = (await (await fetch(`${origin}${root}/plan-cases`)).json()) as Listed;
const ids = listed.items.map(({ id }) => id);
const caseAt = (at: number) => `${origin}${root}/plan-cases/${ids[at % ids.length] ?? ''}`;
const post = async (address: string, init: RequestInit = {}) => {
  const answer = await fetch(address, { method: 'POST', ...init });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
};

/** A county's worth of squares, each with an outline of many points. */
function layerText(): string {
  const side = 1000;
  const outline = (x: number, y: number) => {
    const along = Array.from({ length: POINTS }, (_, at) => (at / POINTS) * side);
    return [
      ...along.map((d) => [x + d, y]),
      ...along.map((d) => [x + side, y + d]),
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
  };
  const features = Array.from({ length: AREAS }, (_, at) => ({
    type: 'Feature',
    properties: { deso: `2080A${String(1000 + at)}` },
    geometry: {
      type: 'Polygon',
      coordinates: [outline(500_000 + (at % 30) * side, 6_700_000 + Math.floor(at / 30) * side)],
    },
  }));
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}

/** Ordinary answers at a pace that leaves the machine time: a list, a case, a layer list. */
async function ordinary(): Promise<autocannon.Result> {
  return autocannon({
    url: origin,
    connections: 10,
    overallRate: RATE,
    duration: SECONDS,
    requests: [
      { method: 'GET', path: `${root}/plan-cases` },
      { method: 'GET', path: new URL(caseAt(0)).pathname },
      { method: 'GET', path: `${root}/area-layers` },
    ],
  });
}

/** Keeps heavy work going until it is told to stop; gives how much was done. */
function heavyWork(): { readonly stop: () => Promise<Readonly<Record<string, number>>> } {
  let isOn = true;
  const done = { annexes: 0, calculations: 0, imports: 0 };
  const text = layerText();
  const keep = async (name: keyof typeof done, work: (turn: number) => Promise<void>) => {
    for (let turn = 0; isOn; turn += 1) {
      await work(turn);
      done[name] += 1;
    }
  };
  const query = 'kind=deso&version=2018&source=Belastning&licence=CC0-1.0';
  const headers = { 'Content-Type': 'application/geo+json' };
  const all = Promise.all([
    keep('annexes', (turn) => post(`${caseAt(turn)}/snapshots`)),
    keep('calculations', (turn) => post(`${caseAt(turn)}/calculations`)),
    keep('imports', () => post(`${origin}${root}/area-layers?${query}`, { headers, body: text })),
  ]);
  return {
    stop: async () => {
      isOn = false;
      await all;
      return done;
    },
  };
}

/** The longest hold-ups of the thread that answers since it was last asked, in ms. */
async function heldUpMs(): Promise<string> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const read = (name: string) => {
    const found = new RegExp(`^helkalkyl_nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(
      text,
    );
    return `${name} ${(Number(found?.[1] ?? NaN) * 1000).toFixed(0)}`;
  };
  return ['p50', 'p99', 'max'].map(read).join(', ');
}

/** p50 and p99 of ordinary answers, and how long the thread that gave them was held. */
async function measured(name: string): Promise<number> {
  await heldUpMs();
  const { latency, requests, non2xx } = await ordinary();
  const figures = `p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${requests.total} answers`;
  console.log(`${name}: ${figures}, ${non2xx} refused; thread held ms: ${await heldUpMs()}`);
  return latency.p99;
}

// The first of everything is slower: code is compiled, threads are started.
const warm = heavyWork();
for (let round = 0; round < ROUNDS; round += 1) await ordinary();
await warm.stop();
// Each busy round stands between two idle ones: the server grows faster all the while.
const ratios: number[] = [];
let before = await measured('idle');
for (let round = 0; round < ROUNDS; round += 1) {
  const work = heavyWork();
  const busy = await measured('busy');
  console.log(`done meanwhile: ${JSON.stringify(await work.stop())}`);
  const after = await measured('idle');
  ratios.push(busy / ((before + after) / 2));
  before = after;
}
const [median = NaN] = ratios.sort((a, b) => a - b).slice(Math.floor(ROUNDS / 2));
console.log(`p99 busy / idle: ${median.toFixed(2)} (median of ${ROUNDS}; goal 1.2)`);
await stopProgram(child);
remove();
