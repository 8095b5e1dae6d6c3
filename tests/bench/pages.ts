import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Knex } from 'knex';
import type { Browser, Page, Response } from 'playwright-core';
import { z } from 'zod';
import { openDatabase } from '../../db/connection.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { findBrowser, startBrowser, visit } from '../support/chromium.ts';
import { lineWith, startProgram, stopProgram, temporaryFolder } from '../support/commandLine.ts';
import { readDemoJson } from '../support/demoCase.ts';
import { EFFECTS, withManyEffects } from './manyEffects.ts';

const CASES = 10_000;
const ROUNDS = 10;
const BATCH = 100;

type Measured = { readonly what: string; readonly goal: string; readonly measured: string };

/**
 * What a reader waits for, in a browser on the real program: the first page, the list of many cases,
 * and a keystroke that every figure follows. Prints beside the goals; asserts nothing.
 */
export async function measurePages(): Promise<void> {
  if (findBrowser() === null) {
    console.log('Not measured: pages, no Chromium found. Set CHROMIUM_PATH to one.');
    return;
  }
  const { folder, remove } = temporaryFolder();
  const browser = await startBrowser();
  const child = startProgram(['start'], { HELKALKYL_DATA: folder, PORT: '0' });
  child.stderr?.resume();
  const line = await lineWith(child, 'http://127.0.0.1:');
  const origin = line.slice(line.indexOf('http')).trim().replace(/\/$/, '');
  const { knex } = await openDatabase(path.join(folder, 'helkalkyl.sqlite'));
  const world = { browser, origin, knex };
  try {
    const rows = [...(await firstLoad(world)), ...(await keystroke(world)), ...(await list(world))];
    console.table(rows);
  } finally {
    await knex.destroy();
    await browser.close();
    await stopProgram(child);
    remove();
  }
}

type World = { readonly browser: Browser; readonly origin: string; readonly knex: Knex };

const ms = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return `${middle.toFixed(0)} ms (most ${(sorted.at(-1) ?? NaN).toFixed(0)})`;
};

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** Cold: an empty cache, and nothing of the program asked for before. */
async function firstLoad(world: World): Promise<Measured[]> {
  const times: number[] = [];
  let scripts: Response[] = [];
  for (let round = 0; round < ROUNDS / 2; round += 1) {
    const { page, context } = await visit(world);
    scripts = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    const start = performance.now();
    await page.goto(`${world.origin}/arenden`);
    await page.getByRole('link', { name: 'Kvarnbacken', exact: true }).waitFor();
    times.push(performance.now() - start);
    if (round + 1 < ROUNDS / 2) await context.close();
  }
  const sizes = await Promise.all(scripts.map((script) => script.request().sizes()));
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const sent = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  const whole = bodies.reduce((sum, { length }) => sum + length, 0);
  return [
    {
      what: 'first staff page, cold, until its rows stand there',
      goal: '1500 ms',
      measured: ms(times),
    },
    {
      what: 'its script, as it was sent',
      goal: '350 kB',
      measured: `${kB(sent)} of ${kB(whole)}, ${scripts.length} files`,
    },
  ];
}

/** The pages that are typed on, and how one comes to a number of theirs. */
const typedOn = {
  hard: (page: Page) => Promise.resolve(page.getByLabel(/Hyra, kr\/m² och år, troligt/).first()),
  mjuk: async (page: Page) => {
    await page.locator('.fold[id*=".measures."] > summary').first().click();
    const effect = page.locator('.effect:has(> summary .effect-name)').first();
    await effect.locator('summary').first().click();
    return effect.getByLabel(/Personer som nås/).first();
  },
} as const;

/** From a key in a field until the four figures at the top are those of what it says. */
async function keystroke(world: World): Promise<Measured[]> {
  const demo = caseFileSchema.parse(readDemoJson('kvarnbacken.json'));
  const address = `${world.origin}/helkalkyl/v1/plan-cases`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...demo, ...withManyEffects(demo) }),
  });
  const { id } = z.looseObject({ id: z.string() }).parse(await answer.json());
  const measured: Measured[] = [];
  for (const [name, find] of Object.entries(typedOn)) {
    const { page, context } = await visit(world);
    const start = performance.now();
    await page.goto(`${world.origin}/arenden/${id}/${name}`);
    const field = await find(page);
    await field.fill('2300');
    const opened = performance.now() - start;
    await page.waitForTimeout(3000);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await field.press('End');
      await field.press('Backspace');
      await page.waitForTimeout(1500);
      const answered = followed(page);
      await field.press(String(round % 10));
      times.push(await answered);
      await page.waitForTimeout(1500);
    }
    await context.close();
    const what = `/${name} with ${EFFECTS} effects`;
    measured.push(
      { what: `${what}: until one can type`, goal: '', measured: ms([opened]) },
      { what: `${what}: a key to every figure`, goal: '200 ms', measured: ms(times) },
    );
  }
  return measured;
}

/** Of the next input on the page: how long until the key figures are new and drawn. */
function followed(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const figures = document.querySelector('.key-results');
        let start = 0;
        addEventListener('input', () => (start = performance.now()), { once: true, capture: true });
        const seen = new MutationObserver(() => {
          if (start === 0 || figures?.getAttribute('data-stale') === 'true') return;
          seen.disconnect();
          // The second comes after the first has been drawn.
          requestAnimationFrame(() => {
            requestAnimationFrame(() => resolve(performance.now() - start));
          });
        });
        if (figures !== null) {
          seen.observe(figures, { attributeFilter: ['data-stale'], attributes: true });
        }
      }),
  );
}

async function list(world: World): Promise<Measured[]> {
  await manyCases(world);
  const { page, context } = await visit(world);
  const addresses = [
    ['the first page', ''],
    ['searched', '?sok=kullen+77'],
    ['by name, the 300th page', '?ordning=title&sida=300'],
  ] as const;
  const measured: Measured[] = [];
  for (const [what, query] of addresses) {
    const [shown, asked]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto('about:blank');
      const answer = page.waitForResponse(/\/helkalkyl\/v1\/plan-cases\?/);
      const start = performance.now();
      await page.goto(`${world.origin}/arenden${query}`);
      await page.locator('tbody tr').first().waitFor();
      shown.push(performance.now() - start);
      const { responseStart, requestStart } = (await answer).request().timing();
      asked.push(responseStart - requestStart);
    }
    measured.push(
      { what: `case list of ${CASES}, ${what}: its answer`, goal: '300 ms', measured: ms(asked) },
      { what: `case list of ${CASES}, ${what}: shown`, goal: '', measured: ms(shown) },
    );
  }
  await context.close();
  return measured;
}

const rowSchema = z.looseObject({ municipality_code: z.string() });

/** The same small case over and over, under names of its own. */
async function manyCases({ knex }: World): Promise<void> {
  const columns = ['municipality_code', 'version', 'created_at', 'updated_at'];
  const row: unknown = await knex('plan_cases').select(columns).first();
  const { municipality_code, ...times } = rowSchema.parse(row);
  const file = { ...smallCaseFile(), municipalityCode: municipality_code };
  await knex.transaction(async (within) => {
    for (let at = 0; at < CASES; at += BATCH) {
      const ids = Array.from({ length: BATCH }, () => randomUUID());
      await within('plan_case_directory').insert(
        ids.map((plan_case_id) => ({ municipality_code, plan_case_id })),
      );
      await within('plan_cases').insert(
        ids.map((id, place) => {
          const document = JSON.stringify({ ...file, title: `Kullen ${at + place}` });
          return { ...times, municipality_code, id, document };
        }),
      );
    }
  });
}
