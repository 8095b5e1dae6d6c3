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
        '0 poster inlästa för kommun 2080. 536 är lika med katalogens egna och lagras inte.\n',
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
