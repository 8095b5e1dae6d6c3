import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { formatMnkr, formatNumber, formatPercent } from '../../server/vocabulary/formatSv.ts';
import { lineKindOf } from '../../server/vocabulary/lineKinds.ts';
import { speaking } from '../../server/services/speaking.ts';
import { annexTexts } from '../../server/vocabulary/text/sv/annex.ts';
import { englishNames } from '../../server/vocabulary/text/en/names/index.ts';
import { sameInEnglish } from '../../server/vocabulary/text/en/names/same.ts';

/** Those who run a server read Swedish; the API's own description is in both languages already. */
const swedishOnly = ['cli.ts', 'configuration.ts', 'demo.ts', 'openApi.ts', 'pxNames.ts'];
const textFolders = ['server/vocabulary/text', 'client/text'];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

const pairs = textFolders.flatMap((folder) =>
  filesUnder(`${folder}/sv`)
    .filter((file) => !swedishOnly.includes(file))
    .map((file) => ({
      swedish: path.join(folder, 'sv', file),
      english: path.join(folder, 'en', file),
    })),
);

const load = async (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ path.resolve(file));

/** What two texts differ in besides their words, by the place in them. */
function differences(swedish: unknown, english: unknown, place: string): string[] {
  if (typeof swedish !== typeof english) return [`${place}: ${typeof english}`];
  if (typeof swedish === 'function' && typeof english === 'function') {
    return swedish.length === english.length ? [] : [`${place}: other facts`];
  }
  if (typeof swedish !== 'object' || swedish === null || english === null) return [];
  const known = english as Readonly<Record<string, unknown>>;
  const missing = Object.keys(known).filter((key) => !Object.hasOwn(swedish, key));
  return [
    ...missing.map((key) => `${place}.${key}: nothing in Swedish`),
    ...Object.entries(swedish).flatMap(([key, value]) =>
      differences(value, known[key], `${place}.${key}`),
    ),
  ];
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);

/** The words of every `…Sv` in the code: what things are called. */
function namesIn(file: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    const isName = ts.isPropertyAssignment(node) && node.name.getText().endsWith('Sv');
    if (isName && ts.isStringLiteralLike(node.initializer)) found.push(node.initializer.text);
  });
  return found;
}

/** Words that no English sentence has. */
const SWEDISH = /(?<!\p{L})(och|är|inte|för|som|eller|utan|från|också|finns|kan inte)(?!\p{L})/u;

function swedishWords(file: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    const isSaid =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (!isSaid) return;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isKey && SWEDISH.test(node.text)) found.push(`${file}: ${node.text}`);
  });
  return found;
}

describe('English', () => {
  it.each(pairs)('$english says all that $swedish says', async ({ swedish, english }) => {
    expect(differences(await load(swedish), await load(english), '')).toEqual([]);
  });

  it('has a name for all that has one', () => {
    const code = ['server', 'client']
      .flatMap((folder) => filesUnder(folder).map((file) => path.join(folder, file)))
      .filter((file) => !/\/text\/|contract\//.test(file));
    const names = new Set(code.flatMap(namesIn));
    expect(names.size).toBeGreaterThan(500);
    const missing = [...names].filter(
      (name) => !Object.hasOwn(englishNames, name) && !sameInEnglish.has(name),
    );
    expect(missing).toEqual([]);
  });

  it('is English throughout', () => {
    const files = textFolders.flatMap((folder) =>
      filesUnder(`${folder}/en`).map((file) => path.join(folder, 'en', file)),
    );
    expect(files.flatMap(swedishWords)).toEqual([]);
  });

  it('is read by whoever asks for it, at the moment they read', () => {
    const { status } = annexTexts;
    const read = () => [
      status.draft,
      lineKindOf('street').labelSv,
      formatMnkr(-1_234_567),
      formatNumber(1234.5, 1),
      formatPercent(0.035, 1),
    ];
    const inSwedish = [
      'utkast',
      'Gata och gång- och cykelväg',
      '−1,2\u00a0mnkr',
      '1\u00a0234,5',
      '3,5\u00a0%',
    ];
    expect(read()).toEqual(inSwedish);
    expect(speaking('en', read)).toEqual([
      'draft',
      'Street, and path for walking and cycling',
      'SEK\u00a0−1.2\u00a0million',
      '1\u00a0234.5',
      '3.5\u00a0%',
    ]);
    expect(read()).toEqual(inSwedish);
  });
});
