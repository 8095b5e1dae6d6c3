import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { commands } from '../../server/cli/commands.ts';
import { ledgerResultsSchema } from '../../server/vocabulary/ledger.ts';
import { cliTexts } from '../../server/vocabulary/text/sv/cli.ts';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const { folder, remove } = temporaryFolder();
const environment = { HELKALKYL_DATA: path.join(folder, 'data') };
const run = (args: readonly string[], input?: string) => runProgram(args, environment, input);
const demoCase = path.resolve('db/demo/kvarnbacken.json');
afterAll(remove);

describe('every command', () => {
  it.each([
    ['start'],
    ['demo'],
    ['plan', 'inspect'],
    ['areas', 'import'],
    ['areas', 'list'],
    ['areas', 'undo'],
    ['statistics', 'list'],
    ['statistics', 'undo'],
    ['statistics', 'import'],
    ['services', 'import'],
    ['squares', 'import'],
    ['calculate'],
    ['annex'],
    ['verify'],
    ['reference'],
    ['case', 'export'],
    ['case', 'import'],
  ])('%s %s has help', async (...words) => {
    const { code, stdout, stderr } = await run([...words, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`helkalkyl ${words.join(' ')}`);
  });

  it('has a sentence in the help', () => {
    const names = commands.map(({ name }) => name);
    expect(Object.keys(cliTexts.help)).toEqual(expect.arrayContaining(names));
  });

  it('is told with the others of its word', async () => {
    const { code, stdout } = await run(['catalogue', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('catalogue import-kolada');
    expect(stdout).not.toContain('areas import');
  });
});

describe('words that are off end with 2 and say so', () => {
  it.each([
    [[], 'Kommandon'],
    [['räkna'], 'Kommandot ”räkna” finns inte'],
    [['catalogue'], 'catalogue check'],
    [['calculate'], 'Fel antal ord'],
    [['calculate', 'a', 'b'], 'Fel antal ord'],
    [['calculate', 'a', '--fel'], 'har inget val --fel'],
    [['annex', 'a.json'], 'Valet --out saknas'],
    [['annex', 'a.json', '--out'], 'Valet --out behöver ett värde'],
    [
      ['annex', 'a.json', '--out', 'a.pdf', '--language', 'fi'],
      'Valet --language kan inte vara ”fi”',
    ],
    [['areas', 'import', 'a.json', '--kind', 'deso'], 'Valet --version saknas'],
    [['services', 'import', 'a.json', '--kind', 'stop'], 'Valet --version saknas'],
    [
      ['squares', 'import', 'a.csv', '--version', '1', '--source', 'SCB', '--licence', 'fri'],
      'Valet --licence kan inte vara ”fri”',
    ],
    [
      ['areas', 'import', 'a.json', '--kind', 'deso', '--version', '1', '--source', 'SCB'],
      'Valet --licence saknas',
    ],
    [
      [...'areas import a.json --kind by --version 1 --source SCB --licence CC0'.split(' ')],
      'Valet --kind kan inte vara ”by”',
    ],
    [
      ['statistics', 'import', 'a.csv', '--join-on-code', '--area-weights'],
      'Välj ett av --join-on-code och --area-weights',
    ],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});

describe('services and squares', () => {
  const terms = ['--version', '2025', '--source', 'Påhittat', '--licence', 'own'];

  it('are read from a file, or from standard input', async () => {
    const squares = await run(['squares', 'import', path.resolve('db/demo/squares.csv'), ...terms]);
    expect(squares).toMatchObject({ code: 0, stderr: '' });
    expect(squares.stdout).toContain('Befolkning i rutor om 250');
    const stops = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { namn: 'Torget', lon: 15.63, lat: 60.7 },
          geometry: { type: 'Point', coordinates: [15.63, 60.6] },
        },
      ],
    });
    const command = ['services', 'import', '-', '--kind', 'stop', '--as-of', '2025-06-01'];
    const { code, stdout, stderr } = await run([...command, ...terms], stops);
    expect({ code, stdout: stdout.trim() }).toEqual({
      code: 0,
      stdout: 'Hållplats 2025: 1 objekt inlästa.',
    });
    expect(stderr).toContain('säger emot läget i filen: Torget (');
  });

  it('refuse a day that is none', async () => {
    const command = ['services', 'import', '-', '--kind', 'stop', '--as-of', 'i går', ...terms];
    const { code, stderr } = await run(command, '{}');
    expect(code).toBe(2);
    expect(stderr).toContain('Valet --as-of kan inte vara ”i går”');
  });
});

describe('input at fault ends with 1 and one sentence', () => {
  it.each([
    ['a missing file', ['calculate', 'finns-inte.json'], '', 'Filen finns-inte.json finns inte'],
    ['broken JSON', ['calculate', '-'], '{"schema":', 'JSON'],
    ['a folder', ['calculate', path.resolve('db')], '', 'Kontrollera att det är en fil'],
    [
      'NaN',
      ['calculate', '-'],
      '{"schema":"helkalkyl-combined/1","case":NaN}',
      'fältet case är inget ändligt tal',
    ],
    ['another schema', ['calculate', '-'], '{"schema":"annat/1"}', 'varken en ärendefil'],
    ['no PDF', ['verify', '-'], 'hej', 'PDF'],
    [
      'an unknown id',
      ['case', 'export', '6f9619ff-8b86-4011-b42d-00c04fc964ff'],
      '',
      '6f9619ff-8b86-4011-b42d-00c04fc964ff finns inte',
    ],
  ])('%s', async (_what, args, input, sentence) => {
    const { code, stdout, stderr } = await run(args, input);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a case', () => {
  it('goes in as a file and comes out the same', async () => {
    const imported = await run(['case', 'import', demoCase, '--json']);
    expect(imported.code).toBe(0);
    const { id } = JSON.parse(imported.stdout) as { id: string };
    const exported = await run(['case', 'export', id]);
    expect(JSON.parse(exported.stdout)).toEqual(JSON.parse(readFileSync(demoCase, 'utf8')));
  });

  it('is calculated from a file, and from standard input', async () => {
    const fromFile = await run(['calculate', demoCase, '--json']);
    const fromInput = await run(['calculate', '-', '--json'], readFileSync(demoCase, 'utf8'));
    expect(fromFile.code).toBe(0);
    expect(fromInput.stdout).toBe(fromFile.stdout);
    expect(JSON.parse(fromFile.stdout)).toHaveProperty('assessments.1.results.npv.kommun.60');
  });

  it.each([
    { language: [], title: 'Beslutsbilaga: Samlad kalkyl' },
    { language: ['--language', 'en'], title: 'Decision annex: ' },
  ])('becomes an annex that proves itself ($title), and a cut one does not', async (asked) => {
    const out = path.join(folder, 'bilaga.pdf');
    const made = await run(['annex', demoCase, '--out', out, '--json', ...asked.language]);
    expect((await readAnnex(readFileSync(out))).pageTexts[0]).toContain(asked.title);
    expect(made.code).toBe(0);
    const verified = await run(['verify', out, '--json']);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      ok: true,
      sha256: (JSON.parse(made.stdout) as { sha256: string }).sha256,
      findings: [],
    });
    const cut = path.join(folder, 'avklippt.pdf');
    writeFileSync(cut, readFileSync(out).subarray(0, 20_000));
    const refused = await run(['verify', cut]);
    expect(refused.code).toBe(1);
  });
});

describe.skipIf(!hasShared)('the reference', () => {
  const combined = sharedPath('reference', 'combined');

  it('ledger gives the expected object on standard output, and nothing else', async () => {
    const { code, stdout, stderr } = await run([
      'calculate',
      path.join(combined, 'kvarnbacken.input.json'),
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const expected: unknown = JSON.parse(
      readFileSync(path.join(combined, 'kvarnbacken.expected.json'), 'utf8'),
    );
    const got: unknown = JSON.parse(stdout);
    expect(ledgerResultsSchema.safeParse(got).success).toBe(true);
    expect(Object.keys(got as object).sort()).toEqual(Object.keys(expected as object).sort());
  });

  it('runs clean on the combined case and the area weights', async () => {
    const { code, stdout } = await run([
      'reference',
      combined,
      sharedPath('reference', 'spatial', 'arealviktning_2080_falun.json'),
      sharedPath('reference', 'spatial', 'arealviktning_0380_uppsala.json'),
      '--data',
      sharedPath('data'),
    ]);
    expect(stdout.trim()).toMatch(/^\d{4} passed, 0 failed, 0 skipped$/);
    expect(code).toBe(0);
  });

  it('names a wrong number with what was expected and got', async () => {
    copyFileSync(
      path.join(combined, 'kvarnbacken.input.json'),
      path.join(folder, 'kvarnbacken.input.json'),
    );
    const expected = readFileSync(path.join(combined, 'kvarnbacken.expected.json'), 'utf8');
    writeFileSync(
      path.join(folder, 'kvarnbacken.expected.json'),
      expected.replace('1.8586137208412052', '1.9'),
    );
    const { code, stdout } = await run([
      'reference',
      path.join(folder, 'kvarnbacken.input.json'),
      path.join(folder, 'kvarnbacken.expected.json'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('switching_values.kommun.soft_only_required_effect_multiplier');
    expect(stdout).toContain('väntat 1.9, fick 1.8586137208');
    expect(stdout).toMatch(/\d+ passed, 1 failed, 0 skipped\n$/);
  });

  it('pairs files by their names before their case', async () => {
    const pairs = mkdtempSync(path.join(folder, 'pairs-'));
    const [input, expected] = ['input', 'expected'].map((kind) =>
      readFileSync(path.join(combined, `kvarnbacken.${kind}.json`), 'utf8'),
    );
    // The first variant has another tax factor, which its expected file knows nothing of.
    writeFileSync(
      path.join(pairs, 'a.input.json'),
      (input ?? '').replace('"tax_factor": 1.3', '"tax_factor": 1.2'),
    );
    writeFileSync(path.join(pairs, 'a.expected.json'), expected ?? '');
    writeFileSync(path.join(pairs, 'b.input.json'), input ?? '');
    writeFileSync(path.join(pairs, 'b.expected.json'), expected ?? '');
    const { stdout } = await run(['reference', pairs]);
    expect(stdout).toContain('FEL a.expected.json');
    expect(stdout).not.toContain('FEL b.expected.json');
  });

  it('counts an unknown schema and a missing layer as skipped', async () => {
    const odd = path.join(folder, 'odd.json');
    writeFileSync(odd, '{"schema":"nagot-annat/1"}');
    const { code, stdout, stderr } = await run([
      'reference',
      odd,
      sharedPath('reference', 'spatial', 'arealviktning_2080_falun.json'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe('0 passed, 0 failed, 2 skipped\n');
    expect(stderr).toContain('nagot-annat/1');
    expect(stderr).toContain('--data');
  });
});
