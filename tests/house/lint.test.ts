import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();
const pureFile = 'server/vocabulary/units.ts';
const longFunction = `export function long() {\n${'  void 0;\n'.repeat(80)}}\n`;

async function rulesBroken(source: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('lint catches', () => {
  // Each source breaks one rule of the house, in a file of a pure floor.
  it.each([
    ['a clock', 'export const day = new Date();', 'no-restricted-syntax'],
    ['the time', 'export const now = Date.now();', 'no-restricted-syntax'],
    ['chance', 'export const chance = Math.random();', 'no-restricted-syntax'],
    ['a class', 'export class House { door = 1 }', 'no-restricted-syntax'],
    ['the environment', 'export const home = process.env;', 'no-restricted-globals'],
    ['the network', `export const page = fetch('x');`, 'no-restricted-globals'],
    ['the console', `console.log('x');`, 'no-restricted-globals'],
    ['a default export', 'export default 1;', 'no-restricted-syntax'],
    ['any', 'export const loose: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'a non-null assertion',
      'export const first = (list: number[]) => list[0]!;',
      '@typescript-eslint/no-non-null-assertion',
    ],
    [
      'a forgotten promise',
      'export function start() { Promise.resolve(1); }',
      '@typescript-eslint/no-floating-promises',
    ],
    ['a function longer than a screen', longFunction, 'max-lines-per-function'],
  ])('%s', async (_what, source, rule) => {
    expect(await rulesBroken(source, pureFile)).toContain(rule);
  });

  it('raw HTML in a page', async () => {
    const source = `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`;
    expect(await rulesBroken(source, 'client/page.tsx')).toContain('no-restricted-syntax');
  });

  it('but lets an error class and an argument be', async () => {
    const source =
      'export class LostError extends Error {}\nexport const next = (year: number) => year + 1;\n';
    expect(await rulesBroken(source, pureFile)).toEqual([]);
  });
});
