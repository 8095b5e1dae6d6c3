import {
  chmodSync,
  copyFileSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const environment = { HELKALKYL_DATA: path.join(folder, 'data') };
const key = path.join(folder, 'data.audit-key');
const heads = path.join(folder, 'huvuden.json');
const run = (...args: readonly string[]) => runProgram(args, environment);
const importCase = () =>
  runProgram(['case', 'import', '-'], environment, JSON.stringify(smallCaseFile()));

describe('the key of the audit log', () => {
  it('is made beside the data folder at first, for its owner alone', async () => {
    expect(await importCase()).toMatchObject({ code: 0 });
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });

  it('opens the log, and tells a whole one from one that lost its end', async () => {
    await importCase();
    const whole = await run('audit', 'verify', '--out', heads);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain('Loggen är hel: 2 rader');
    const kept = readFileSync(heads, 'utf8');
    writeFileSync(heads, kept.replace('"sequence": 2', '"sequence": 3'));
    const cut = await run('audit', 'verify', '--heads', heads);
    expect(cut).toMatchObject({ code: 1 });
    expect(cut.stdout).toContain('raderna från 3 saknas');
  });

  it('is refused when others may read it', async () => {
    chmodSync(key, 0o644);
    expect((await run('audit', 'verify')).stderr).toContain('kan läsas av andra');
    chmodSync(key, 0o600);
  });

  it('is asked for when it is gone', async () => {
    renameSync(key, `${key}.undan`);
    expect((await run('audit', 'verify')).stderr).toContain('Loggens nyckel saknas');
  });

  it('opens no log but its own', async () => {
    writeFileSync(key, `${'0'.repeat(64)}\n`, { mode: 0o600 });
    const other = await run('audit', 'verify');
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('är inte den som loggen är förseglad med');
    renameSync(`${key}.undan`, key);
    expect(await run('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('goes with a backup that is restored elsewhere, and no other is made for it', async () => {
    const backup = path.join(folder, 'kopia.jsonl.gz');
    expect(await run('backup', backup)).toMatchObject({ code: 0 });
    const elsewhere = { HELKALKYL_DATA: path.join(folder, 'annan') };
    expect(await runProgram(['restore', backup], elsewhere)).toMatchObject({ code: 0 });
    const without = await runProgram(['audit', 'verify'], elsewhere);
    expect(without.stderr).toContain('Loggens nyckel saknas');
    copyFileSync(key, path.join(folder, 'annan.audit-key'));
    expect(await runProgram(['audit', 'verify'], elsewhere)).toMatchObject({ code: 0 });
  });
});
