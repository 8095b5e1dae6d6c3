import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogueEntrySchema } from '../../server/vocabulary/catalogue.ts';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';

const { folder, remove } = temporaryFolder();
const environment = { HELKALKYL_DATA: path.join(folder, 'data') };
const run = (args: readonly string[], input?: string) => runProgram(args, environment, input);
afterAll(remove);

describe('catalogue', () => {
  const file = path.join(folder, 'katalog.csv');

  it.each(['export', 'import'])('%s has help', async (word) => {
    const { code, stdout } = await run(['catalogue', word, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`helkalkyl catalogue ${word}`);
  });

  it('goes out as CSV and in as a municipality’s own', async () => {
    expect(await run(['catalogue', 'export', '--out', file])).toMatchObject({
      code: 0,
      stderr: '',
    });
    const imported = await run(['catalogue', 'import', file, '--municipality', '2080']);
    expect(imported).toMatchObject({
      code: 0,
      stdout:
        '0 poster inlästa för kommun 2080. 536 är lika med bibliotekets egna och lagras inte.\n',
    });
  });

  it('goes out as JSON', async () => {
    const { stdout } = await run(['catalogue', 'export', '--json', '--municipality', '2080']);
    const { schema, entries } = JSON.parse(stdout) as { schema: string; entries: unknown };
    expect(schema).toBe('helkalkyl-catalogue/1');
    expect(catalogueEntrySchema.array().parse(entries)).toHaveLength(536);
  });

  it('refuses a row at fault in one sentence, and words that are off', async () => {
    const wrong = path.join(folder, 'fel.csv');
    writeFileSync(wrong, readFileSync(file, 'utf8').replace(';SEK/person/year;', ';kr;'));
    const refused = await run(['catalogue', 'import', wrong, '--municipality', '2080']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^Rad 2, kolumn unit: .+ Inget är inläst\.\n$/);
    expect(await run(['catalogue', 'import', file])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('what a municipality pays, from Kolada', () => {
  it('is read beside similar municipalities, and what is no unit cost is refused', async () => {
    const figures = path.join(folder, 'kolada.json');
    const values = [{ gender: 'T', count: 1, status: '', value: 131_000 }];
    const row = { kpi: 'N11008', municipality: '2080', period: 2024, values };
    writeFileSync(figures, JSON.stringify({ values: [row], count: 1 }));
    const words = ['catalogue', 'import-kolada', figures, '--municipality', '2080'];
    const imported = await run([...words, '--json']);
    expect(JSON.parse(imported.stdout)).toMatchObject({ entries: 1, notices: [] });
    writeFileSync(figures, JSON.stringify({ values: [{ ...row, kpi: 'N00945' }], count: 1 }));
    const refused = await run(words);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('inga av bibliotekets enhetskostnader');
  });
});

describe('catalogue check and rerun', () => {
  it('counts faults and notes on a day, as text and as JSON', async () => {
    const { code, stdout } = await run(['catalogue', 'check', '--json', '--day', '2027-12-01']);
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    expect(code).toBe(0);
    expect(findings.filter((finding) => finding.code === 'overdue')).toHaveLength(536);
    const text = await run(['catalogue', 'check']);
    expect(text.stdout).toMatch(/536 poster kontrollerade: 0 fel, \d+ anmärkningar\.\n$/);
    expect(await run(['catalogue', 'check', '--day', 'i dag'])).toMatchObject({ code: 2 });
  });

  it('reruns a case file, and says that it uses nothing of the catalogue', async () => {
    const rerun = await run(['rerun', 'db/demo/kvarnbacken.json']);
    expect(rerun).toMatchObject({ code: 0 });
    expect(rerun.stdout).toContain('använder inga värden ur biblioteket');
    const json = await run(['rerun', 'db/demo/kvarnbacken.json', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ uses: 0, moves: [], flipped: [] });
  });
});
