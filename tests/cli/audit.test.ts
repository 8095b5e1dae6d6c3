import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAuditKey } from '../../server/auditKey.ts';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';
import { databaseInMemory } from '../support/database.ts';
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

  it('is one, when several processes open a new folder at once', async () => {
    const data = path.join(folder, 'together');
    const ran = await Promise.all(
      [1, 2, 3, 4].map(() => runProgram(['audit', 'verify'], { HELKALKYL_DATA: data })),
    );
    for (const one of ran) expect(one).toMatchObject({ code: 0, stderr: '' });
  });

  it('is whole to whoever finds it, also while it is made', async () => {
    const database = await databaseInMemory();
    const files = Array.from({ length: 20 }, (_, nr) => path.join(folder, `ny-${nr}.audit-key`));
    // Someone who looks without a pause: the size that each has when it is first there.
    const looker = new Worker(
      `const { readFileSync } = require('node:fs');
      const { parentPort, workerData } = require('node:worker_threads');
      parentPort.postMessage('looking');
      parentPort.postMessage(workerData.map((file) => {
        for (;;) try { return readFileSync(file).length; } catch {}
      }));`,
      { eval: true, workerData: files },
    );
    await once(looker, 'message');
    const looked = once(looker, 'message') as Promise<[number[]]>;
    for (const file of files) await loadAuditKey(file, database);
    const [sizes] = await looked;
    // 64 signs and the end of the line.
    expect(sizes).toEqual(files.map(() => 65));
    await looker.terminate();
    await database.remove();
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

  it('is missed by a backup, which is taken all the same and leaves no trace', async () => {
    renameSync(key, `${key}.undan`);
    const taken = await run('backup', path.join(folder, 'utan-nyckel.jsonl.gz'));
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.stdout).toContain('är skriven och kontrollerad');
    expect(taken.stderr).toContain('driftsidan får inte veta');
    renameSync(`${key}.undan`, key);
    expect((await run('audit', 'verify')).stdout).toContain('Loggen är hel: 2 rader');
  });

  it('seals the trace of a backup, which is read where it is restored', async () => {
    const backup = path.join(folder, 'kopia.jsonl.gz');
    expect(await run('backup', backup)).toMatchObject({ code: 0, stderr: '' });
    expect((await run('audit', 'verify')).stdout).toContain('Loggen är hel: 3 rader');
    const elsewhere = { HELKALKYL_DATA: path.join(folder, 'annan') };
    // No other key is made in its place.
    const early = await runProgram(['restore', backup], elsewhere);
    expect(early).toMatchObject({ code: 0 });
    expect(early.stderr).toContain('driftsidan får inte veta ur vilken kopia');
    const without = await runProgram(['audit', 'verify'], elsewhere);
    expect(without.stderr).toContain('Loggens nyckel saknas');
    copyFileSync(key, path.join(folder, 'annan.audit-key'));
    expect(await runProgram(['audit', 'verify'], elsewhere)).toMatchObject({ code: 0 });

    const third = { HELKALKYL_DATA: path.join(folder, 'tredje') };
    copyFileSync(key, path.join(folder, 'tredje.audit-key'));
    expect(await runProgram(['restore', backup], third)).toMatchObject({ code: 0, stderr: '' });
    // Two cases and what it came out of; of its own taking a copy knows nothing.
    expect((await runProgram(['audit', 'verify'], third)).stdout).toContain('hel: 3 rader');
  });
});
