import process from 'node:process';

/**
 * Asks a server for what is heavy, one after the other without a pause, from when it is told `go` until it is
 * told `stop`; then tells how much was done. A process of its own: what it writes and reads is no part of
 * how long others wait for their answers.
 */
const AREAS = 600;
const POINTS = 100;
const [root = '', ...ids] = process.argv.slice(2);
export type Done = Readonly<Record<'annexes' | 'calculations' | 'imports', number>>;

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

async function post(path: string, init: RequestInit = {}): Promise<void> {
  const answer = await fetch(root + path, { method: 'POST', ...init });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}

const layers = '/area-layers?kind=deso&version=2018&source=Belastning&licence=CC0-1.0';
const layer = { headers: { 'Content-Type': 'application/geo+json' }, body: layerText() };
const caseAt = (turn: number) => `/plan-cases/${ids[turn % ids.length] ?? ''}`;
const works = {
  annexes: (turn: number) => post(`${caseAt(turn)}/snapshots`),
  calculations: (turn: number) => post(`${caseAt(turn)}/calculations`),
  imports: () => post(layers, layer),
};

let isOn = false;
async function keep(work: (turn: number) => Promise<void>): Promise<number> {
  let turn = 0;
  for (; isOn; turn += 1) await work(turn);
  return turn;
}
async function work(): Promise<void> {
  const [annexes, calculations, imports] = await Promise.all([
    keep(works.annexes),
    keep(works.calculations),
    keep(works.imports),
  ]);
  process.send?.({ annexes, calculations, imports } satisfies Done);
}
process.on('message', (told) => {
  isOn = told === 'go';
  if (isOn) void work();
});
