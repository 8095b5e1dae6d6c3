import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const read = (file: string) => readFileSync(file, 'utf8');

describe('the project', () => {
  it('pins every version exactly', () => {
    const versions = Object.entries({
      ...packageJson.dependencies,
      ...packageJson.devDependencies,
    });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version))).toEqual(
      [],
    );
  });

  it('keeps download addresses out of the lockfile', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('lets packages compile only when they are named', () => {
    expect(Object.keys(packageJson.allowScripts)).toContain('sqlite3');
  });

  it('carries its licence', () => {
    expect(packageJson.license).toBe('EUPL-1.2');
    expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  });

  it('names no folder of one machine', () => {
    const texts = tracked.filter((file) => /\.(ts|tsx|md|json|css|html|mjs|cjs|js)$/.test(file));
    const absolute = new RegExp(
      ['/work', '/root', '/home/'].map((folder) => `${folder}\\b`).join('|'),
    );
    const offenders = texts.filter((file) => absolute.test(read(file)));
    expect(offenders.filter((file) => file !== 'tests/house/project.test.ts')).toEqual([]);
  });
});
