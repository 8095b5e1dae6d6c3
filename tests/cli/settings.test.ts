import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  backupSecretOf,
  configurationFaults,
  readConfiguration,
  settingNames,
} from '../../server/vocabulary/configuration.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { runProgram, temporaryFolder } from '../support/commandLine.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** As `openssl rand -base64 32` makes them. */
const goodSecret = 'q7Zk2VxW9rT4mB1cLr8HdYpN0aUeJs3G5fXo6iQvC+k=';
const sentencesOf = (given: Record<string, string>) =>
  configurationFaults(given).map(errorSentence);

describe('settings', () => {
  it('are printed with value, default and meaning, secrets hidden', async () => {
    const environment = { PORT: '4711', HELKALKYL_METRICS_TOKEN: goodSecret };
    const { code, stdout, stderr } = await runProgram(['settings'], environment);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of settingNames) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
    expect(stdout).toMatch(/^PORT +4711 +Port som servern svarar på/m);
    expect(stdout).toMatch(/^HELKALKYL_DATA +\.\/data \(förval\) /m);
    expect(stdout).toMatch(/^HELKALKYL_SMALLEST_COUNT +\(ej satt\) /m);
    expect(stdout).toMatch(/^HELKALKYL_METRICS_TOKEN +\(dold\) /m);
    expect(stdout).not.toContain(goodSecret);
  });

  it('that are faulty are all told of, and the table is printed still', async () => {
    const environment = { PORT: 'x', HELKALKYL_DATTA: folder };
    const { code, stdout, stderr } = await runProgram(['settings', '--json'], environment);
    const printed = JSON.parse(stdout) as { settings: unknown[]; faults: string[] };
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(printed.settings).toHaveLength(settingNames.length);
    expect(printed.faults).toEqual([
      expect.stringContaining('HELKALKYL_DATTA är ingen inställning. Närmast är HELKALKYL_DATA;'),
      expect.stringContaining('PORT är ”x”'),
    ]);
  });
});

describe('a backup', () => {
  const signIn = { HELKALKYL_OIDC_ISSUER: 'https://inloggning.example' };
  const settingsOf = (given: Record<string, string>) => readConfiguration(given);

  it('is encrypted where people sign in, by the first of its keys, or not written', () => {
    expect(() => backupSecretOf(settingsOf(signIn))).toThrow(/^backupKeyMissing/);
    const keys = `${goodSecret},${goodSecret.toLowerCase()}`;
    expect(backupSecretOf(settingsOf({ ...signIn, HELKALKYL_BACKUP_KEYS: keys }))).toBe(goodSecret);
  });

  it('of invented people may be in the clear', () => {
    expect(backupSecretOf(settingsOf({}))).toBeUndefined();
  });
});

describe('start refuses', () => {
  it('a variable that is none, before anything is written', async () => {
    const environment = { HELKALKYL_DATA: path.join(folder, 'never'), HELKALKYL_INTERNETT: 'ja' };
    const { code, stdout, stderr } = await runProgram(['start'], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'HELKALKYL_INTERNETT är ingen inställning. Närmast är HELKALKYL_INTERNET',
    );
  });

  // prettier-ignore
  it.each([
    { name: 'a short secret',     secret: goodSecret.slice(0, 31) },
    { name: 'an example',         secret: `change-me-${goodSecret}` },
    { name: 'one letter',         secret: 'a'.repeat(64) },
    { name: 'nothing',            secret: '' },
  ])('$name, and does not print it', ({ secret }) => {
    const sentences = sentencesOf({ HELKALKYL_METRICS_TOKEN: secret });
    expect(sentences).toEqual([expect.stringMatching(/^HELKALKYL_METRICS_TOKEN är för kort/)]);
    if (secret !== '') expect(sentences.join()).not.toContain(secret);
  });

  it('a file with a secret that others may read, and takes it when closed', async () => {
    const file = path.join(folder, 'token');
    writeFileSync(file, `${goodSecret}\n`);
    chmodSync(file, 0o644);
    const environment = { HELKALKYL_METRICS_TOKEN_FILE: file };
    const open = await runProgram(['start'], environment);
    expect(open.code).toBe(1);
    expect(open.stderr).toContain(`chmod 600 ${file}`);
    chmodSync(file, 0o600);
    const closed = await runProgram(['settings'], environment);
    expect(closed.code).toBe(0);
    expect(closed.stdout).toMatch(/^HELKALKYL_METRICS_TOKEN +\(dold\) /m);
    const gone = await runProgram(['settings'], { HELKALKYL_METRICS_TOKEN_FILE: `${file}.x` });
    expect(gone.stderr).toContain('som inte går att läsa');
  });
});
