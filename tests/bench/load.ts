import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { lineWith, startProgram, stopProgram, temporaryFolder } from '../support/commandLine.ts';
import type { Done } from './heavyWork.ts';

/**
 * `npm run bench:load`: how long ordinary answers take while nothing else is done, and while
 * annexes are printed, cases calculated and areas read in. Prints; asserts nothing.
 */
const SECONDS = 5;
const ROUNDS = 8;
const A_SECOND = 50;
const root = '/helkalkyl/v1';

const { folder, remove } = temporaryFolder();
const child = startProgram(['start'], { HELKALKYL_DATA: folder, PORT: '0' });
child.stderr?.resume();
const line = await lineWith(child, 'http://127.0.0.1:');
const origin = line.slice(line.indexOf('http')).trim().replace(/\/$/, '');

type Listed = { readonly items: readonly { readonly id: string }[] };
const listed = (await (await fetch(`${origin}${root}/plan-cases`)).json()) as Listed;
const ids = listed.items.map(({ id }) => id);
const asker = fork(path.join(import.meta.dirname, 'heavyWork.ts'), [origin + root, ...ids]);
asker.once('exit', (code) => {
  if (code !== 0) throw new Error('what asks for heavy work fell');
});

const agent = new http.Agent({ keepAlive: true });
const ordinary = [
  `${root}/plan-cases`,
  `${root}/plan-cases/${ids[0] ?? ''}`,
  `${root}/area-layers`,
];

function askedMs(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asked = http.get(origin + path, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.resume().on('end', () => resolve(performance.now() - start));
    });
    asked.on('error', reject);
  });
}

/**
 * How long each of the ordinary answers took: a list, a case, a layer list. They are asked for as by people who
 * do not know of each other: at times of chance, whether or not the one before is answered.
 */
async function answersMs(seconds: number): Promise<number[]> {
  const all: Promise<number>[] = [];
  const start = performance.now();
  for (let at = 0; at < seconds * 1000; at += (-Math.log(1 - Math.random()) * 1000) / A_SECOND) {
    const early = start + at - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    all.push(askedMs(ordinary[all.length % ordinary.length] ?? ''));
  }
  return Promise.all(all);
}

/** Has heavy work going on until it is told to stop; gives how much was done. */
function heavyWork(): { readonly stop: () => Promise<Done> } {
  asker.send('go');
  return {
    stop: async () => {
      const done = once(asker, 'message');
      asker.send('stop');
      return ((await done) as [Done])[0];
    },
  };
}

/** Keeps one processor busy with nothing of ours, behind all others: what the machine itself takes for that. */
function strangersWork(): { readonly stop: () => void } {
  const sums =
    'const a = new Float64Array(4e6); while (performance.now() < 60_000) a.forEach((x, at) => { a[at] = Math.sqrt(x + at); });';
  const stranger = spawn('nice', ['-n', '19', process.execPath, '-e', sums], { stdio: 'ignore' });
  return { stop: () => void stranger.kill('SIGKILL') };
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

function told(name: string, taken: number[]): number {
  taken.sort((a, b) => a - b);
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => taken[Math.floor(taken.length * share)]);
  const figures = [p50, p90, p99].map((ms) => ms?.toFixed(1)).join(', ');
  console.log(`${name}: p50, p90, p99 ${figures} ms of ${taken.length} answers`);
  return p99 ?? NaN;
}

// The first of everything is slower: code is compiled, threads are started.
const warm = heavyWork();
await answersMs(3 * SECONDS);
await warm.stop();
await heldUpMs();
// In short rounds by turns: the server grows faster all the while, and the machine has its moods.
const [idle, beside, busy]: [number[], number[], number[]] = [[], [], []];
const done: Done[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  idle.push(...(await answersMs(SECONDS)));
  const stranger = strangersWork();
  await answersMs(1);
  beside.push(...(await answersMs(SECONDS)));
  stranger.stop();
  const work = heavyWork();
  // Until it is in full swing.
  await answersMs(1);
  busy.push(...(await answersMs(SECONDS)));
  done.push(await work.stop());
}
const [whenBusy, whenIdle] = [told('busy', busy), told('idle', idle)];
const besideStranger = told('beside a process that is not ours', beside);
const sums = (['annexes', 'calculations', 'imports'] as const).map(
  (name) => `${done.reduce((sum, round) => sum + round[name], 0)} ${name}`,
);
console.log(`done meanwhile: ${sums.join(', ')}; thread held ms: ${await heldUpMs()}`);
console.log(`p99 busy / idle: ${(whenBusy / whenIdle).toFixed(2)} (goal 1.2)`);
console.log(
  `p99 beside a process that is not ours / idle: ${(besideStranger / whenIdle).toFixed(2)}`,
);
agent.destroy();
asker.disconnect();
await stopProgram(child);
remove();
