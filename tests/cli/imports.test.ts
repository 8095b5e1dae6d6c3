import { afterEach, beforeEach, expect, it } from 'vitest';
import { seedDemo } from '../../server/services/demo.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { runHere, runProgram, temporaryFolder } from '../support/commandLine.ts';

let test: TestApp;
beforeEach(async () => {
  test = await testApp();
});
afterEach(() => test.remove());

const run = (line: string, files: Readonly<Record<string, string>> = {}) =>
  runHere(test.services, line, files);

const ring = [
  [534_000, 6_720_000],
  [535_000, 6_720_000],
  [535_000, 6_721_000],
  [534_000, 6_721_000],
  [534_000, 6_720_000],
];
const layer = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { deso: '2080A0010' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
  crs: { type: 'name', properties: { name: 'EPSG:3006' } },
});
const words = '--kind deso --version 2018 --source SCB --licence notStated';

it('areas and statistics come in, are listed and are taken back', async () => {
  const imported = await run(`areas import deso.geojson ${words}`, { 'deso.geojson': layer });
  expect(imported.code).toBe(0);
  expect(imported.stderr).toMatch(/Kontrollerar filen: 100 %\nLagrar: 100 %\n.*Licensen är okänd/);
  const id = /areas undo (\S+)/.exec(imported.stdout)?.[1] ?? '';

  const table = 'deso2018_2023_folkmangd.csv';
  const text = 'deso,folkmangd_2023\n2080A0010,1200\n2080A0020,7\n';
  const figures = await run(`statistics import data/${table}`, { [`data/${table}`]: text });
  expect(figures.stdout).toContain('2 rader inlästa, 1 områden');
  expect(figures.stderr).toContain('1 kod i filen finns inte i DeSO 2018: 2080A0020.');

  const listed = await run('areas list');
  expect(listed.stdout).toMatch(new RegExp(`^${id}  DeSO 2018  SCB  licens okänd  \\d{4}-`));
  const json = await run('statistics list --json');
  const { items } = JSON.parse(json.stdout) as { items: { id: string; cases: number }[] };
  expect(items).toMatchObject([{ rowCount: 2, cases: 0, fits: [{ matched: 1 }] }]);

  expect((await run(`areas undo ${id}`)).stdout).toBe('DeSO 2018 är borttagen.');
  expect((await run(`statistics undo ${items[0]?.id ?? ''}`)).code).toBe(0);
  const again = await run(`areas undo ${id}`);
  expect({ code: again.code, told: again.stderr }).toEqual({
    code: 1,
    told: expect.stringContaining('Den kan redan vara ångrad') as string,
  });
  expect((await run('areas list')).stderr).toBe('Inget är inläst.');
});

const playgrounds = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [534_500, 6_720_500] },
    },
  ],
  crs: { type: 'name', properties: { name: 'EPSG:3006' } },
});
const squares = `rutid,kommunkod,e,n,befolkning_2024,befolkning_65_plus_2024
5342506720250,2080,534375,6720375,40,4
5345006720250,2080,534625,6720375,25,2
`;
const reachImports = [
  {
    name: 'services',
    line: 'services import f --kind play --version 2025 --as-of 2025-06-01 --source Falun --licence own',
    file: playgrounds,
    told: 'Lekplats 2025  2025-06-01  Falun  Kommunens egna uppgifter',
    label: 'Lekplats 2025',
  },
  {
    name: 'squares',
    line: 'squares import f --version 2025 --source SCB --licence CC0-1.0 --side 250',
    file: squares,
    told: 'Befolkning i rutor om 250 m, 2024  2024  SCB  CC0',
    label: 'Befolkning i rutor om 250 m, 2024',
  },
];

it.each(reachImports)('$name come in, are listed and are taken back', async (about) => {
  const { name, line, file, told, label } = about;
  expect(await run(line, { f: file })).toMatchObject({ code: 0, stderr: '' });
  const listed = await run(`${name} list`);
  expect(listed.stdout).toContain(told);
  const json = await run(`${name} list --json`);
  const { items } = JSON.parse(json.stdout) as { items: { id: string; cases: number }[] };
  expect(items).toMatchObject([{ label, cases: 0 }]);
  const id = items[0]?.id ?? '';
  expect(listed.stdout.startsWith(`${id}  `)).toBe(true);
  expect((await run(`${name} undo ${id}`)).stdout).toBe(`${label} är borttagen.`);
  const again = await run(`${name} undo ${id}`);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain(id);
  expect((await run(`${name} undo lekplats`)).stderr).toContain('lekplats');
  expect((await run(`${name} list`)).stderr).toBe('Inget är inläst.');
});

it('own counts come in, are listed and are taken back, for one municipality', async () => {
  const file =
    'omradeskod;ar;alder;fall;befolkning\n2080A0010;2025;0–64;3;900\n2080A0010;2025;65+;9;100\n';
  const about = '--label Fallskador --kind deso --version 2025 --source Falun --licence own';
  const line = `counts import f --municipality 2080 ${about} --as-of 2026-03-01`;
  const imported = await run(line, { f: file });
  expect(imported).toMatchObject({ code: 0 });
  expect(imported.stdout).toMatch(
    /^Fallskador: 2 rader inlästa\. Ångra med: helkalkyl counts undo/,
  );
  expect((await run('counts list --municipality 0380')).stderr).toBe('Inget är inläst.');
  const listed = await run('counts list --municipality 2080 --json');
  const { items } = JSON.parse(listed.stdout) as { items: { id: string }[] };
  const id = items[0]?.id ?? '';
  expect((await run('counts list --municipality 2080')).stdout).toContain(
    'Fallskador  2026-03-01  Falun  Kommunens egna uppgifter',
  );
  const undone = await run(`counts undo ${id} --municipality 2080`);
  expect(undone.stdout).toBe('Fallskador är borttagen.');
  expect((await run(`counts undo ${id} --municipality 2080`)).code).toBe(1);
});

it.each([
  { line: 'counts list', told: /--municipality/ },
  { line: 'counts list --municipality Falun', told: /Falun/ },
  { line: 'counts import f --municipality 2080', told: /--label/ },
])('asks for what own counts need: $line', async ({ line, told }) => {
  const { code, stderr } = await run(line, { f: '' });
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

it('says how many cases have snapshots that were measured on a layer', async () => {
  await seedDemo(test.services, { evenIfOthers: false });
  const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
  const id = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
  await test.services.snapshots.create(id);
  await test.services.snapshots.create(id);
  expect((await run('services list')).stdout.match(/1 ärenden har underlag på den/g)).toHaveLength(
    6,
  );
  const [grid] = await test.services.squareLayers.list();
  const undone = await run(`squares undo ${grid?.id ?? ''} --json`);
  expect(JSON.parse(undone.stdout)).toMatchObject({ removed: { year: 2024 }, cases: 1 });
});

it('less can never be hidden than the least', async () => {
  const { folder, remove } = temporaryFolder();
  const environment = { HELKALKYL_DATA: folder, HELKALKYL_SMALLEST_COUNT: '4' };
  const { code, stderr } = await runProgram(['areas', 'list'], environment);
  remove();
  expect(code).toBe(1);
  expect(stderr).toContain('HELKALKYL_SMALLEST_COUNT är ”4”');
});
