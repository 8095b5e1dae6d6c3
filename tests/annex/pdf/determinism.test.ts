import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { attachments, sampleAnnex } from './sampleAnnex.ts';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'hashAnnex.ts');
const root = path.resolve(import.meta.dirname, '../../..');

async function hashInChild(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return stdout;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the annex keeps its bytes', () => {
  it.each([
    { name: 'another process', env: {}, args: [] },
    {
      name: 'Kiritimati, Arabic',
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' },
      args: [],
    },
    { name: 'New York, C', env: { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' }, args: [] },
    { name: 'after another document', env: { TZ: 'UTC' }, args: ['--after-another'] },
  ])('in $name', async ({ env, args }) => {
    const here = sha256(await renderAnnex(sampleAnnex, attachments));
    expect(await hashInChild(env, ...args)).toBe(here);
  });

  it('but not when the snapshot differs', async () => {
    const one = await renderAnnex(sampleAnnex, attachments);
    const other = await renderAnnex(sampleAnnex, { ...attachments, snapshotJson: '{}' });
    expect(sha256(one)).not.toBe(sha256(other));
  });
});
