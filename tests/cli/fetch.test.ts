import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';
import { openDataServer, sendJson, type OpenDataServer } from '../support/openData.ts';
import { pxService, populationServed } from '../support/pxService.ts';

const { folder, remove } = temporaryFolder();
let server: OpenDataServer;
beforeAll(async () => {
  server = await openDataServer();
});
afterAll(async () => {
  await server.close();
  remove();
});

const offline = { HELKALKYL_DATA: path.join(folder, 'data') };
const run = (args: readonly string[], input?: string) => runProgram(args, offline, input);
const runOnline = (args: readonly string[]) =>
  runProgram(args, {
    ...offline,
    HELKALKYL_INTERNET: 'ja',
    HELKALKYL_KOLADA: `${server.origin}/v3`,
    HELKALKYL_SCB: `${server.origin}/api/v2`,
    HELKALKYL_SCB_WFS: `${server.origin}/stat/wfs`,
    HELKALKYL_TIMEOUT_S: '5',
  });
const figures = (value: number) => ({
  values: ['2080', '0000'].map((municipality) => ({
    kpi: 'N00945',
    municipality,
    period: 2024,
    values: [{ gender: 'T', value }],
  })),
});
const kolada = ['fetch', 'kolada', 'N00945', '--municipality', '2080', '--years', '2023-2024'];

describe('fetch', () => {
  it.each(['areas', 'statistics', 'kolada'])('%s has help', async (word) => {
    const { code, stdout } = await run(['fetch', word, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`helkalkyl fetch ${word}`);
  });

  it.each([
    [['fetch', 'kolada', 'N00945', '--municipality', '2080']],
    [['fetch', 'areas', 'socken', '--municipality', '2080']],
    [['fetch', 'areas', 'deso']],
    [['fetch', 'kolada', 'N00945', '--municipality', '2080', '--years', '2024-2020']],
    [['fetch', 'statistics', 'TAB6574', '--municipality', '2080', '--max-age', 'ett år']],
    [['catalogue', 'fetch-kolada', '--municipality', '2080']],
  ])('with words that are off ends with 2: %j', async (words) => {
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\.\n$|DAYS\].*\n$/);
  });

  it('asks nobody until internet is switched on', async () => {
    server.answer((_request, response) => sendJson(response, figures(1)));
    const { code, stderr } = await runProgram(kolada, {
      ...offline,
      HELKALKYL_KOLADA: server.origin,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Helkalkyl är inte inställt .+HELKALKYL_INTERNET=ja.+--from FIL\)\.\n$/,
    );
    expect(server.asked).toEqual([]);
  });

  it('reads a saved answer from a file and from standard input', async () => {
    const file = path.join(folder, 'kolada.json');
    writeFileSync(file, JSON.stringify(figures(7)));
    const words = ['fetch', 'kolada', 'N00945', '--from'];
    const read = await run([...words, file]);
    expect(read).toMatchObject({
      code: 0,
      stdout: 'Kolada 2024: 1 nyckeltal inlästa, 2 rader (kommuner och riket).\n',
    });
    const piped = await run(
      [...words, '-', '--extracted-on', '2026-10-01', '--json'],
      JSON.stringify(figures(7)),
    );
    expect(JSON.parse(piped.stdout)).toMatchObject({
      extractedOn: '2026-10-01',
      imported: [{ statistics: { source: 'Kolada (RKA), uttag 2026-10-01' } }],
    });
  });

  it('tells on standard error what it asks, and the day of the extract', async () => {
    server.answer((_request, response) => sendJson(response, figures(1)));
    const first = await runOnline(kolada);
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(
      /^Hämtar http.+\/v3\/data\/kpi\/N00945\/.+\nUttag \d{4}-\d\d-\d\d, 1 svar\.\n$/,
    );
    const again = await runOnline([...kolada, '--json']);
    expect(again.stderr).toMatch(/^Använder svaret från .+\nUttag .+ varav 1 hämtade tidigare\./);
    expect(JSON.parse(again.stdout)).toMatchObject({ extracts: [{ isCopy: true }] });
    const fresh = await runOnline([...kolada, '--fresh']);
    expect(fresh.stderr).toMatch(/^Hämtar/);
  });

  it('fetches a table of SCB', async () => {
    server.answer(pxService(populationServed));
    const { code, stdout } = await runOnline([
      'fetch',
      'statistics',
      'TAB6574',
      '--municipality',
      '2080',
      '--years',
      '2024',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Folkmängd efter ålder 2024: 5 rader inlästa, 0 områden som finns fick siffror\. Ångra med: helkalkyl statistics undo [0-9a-f-]{36}\n$/,
    );
  });

  it('tells a wrong answer in one sentence', async () => {
    server.answer((_request, response) => response.writeHead(200).end('<html>'));
    const { code, stdout, stderr } = await runOnline([
      'fetch',
      'areas',
      'deso',
      '--municipality',
      '2080',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^Svaret från SCB:s öppna geodata är en webbsida/,
    );
  });
});

it('a setting that makes no sense is told by its name', async () => {
  for (const [name, value] of [
    ['HELKALKYL_INTERNET', 'kanske'],
    ['HELKALKYL_KOLADA', 'kolada.se'],
    ['HELKALKYL_CALLS_PER_SECOND', '0'],
  ] as const) {
    const { code, stderr } = await runProgram(
      ['fetch', 'areas', 'deso', '--municipality', '2080'],
      {
        ...offline,
        [name]: value,
      },
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${name} är ”${value}”, som inte går att använda`));
  }
});
