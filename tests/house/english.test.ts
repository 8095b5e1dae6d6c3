import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { parseSource, sourceFiles, visitNodes } from '../support/sourceFiles.ts';
import { describe, expect, it } from 'vitest';
import { formatMnkr, formatNumber, formatPercent } from '../../server/vocabulary/formatSv.ts';
import { lineKindOf } from '../../server/vocabulary/lineKinds.ts';
import { inSwedish, named } from '../../server/vocabulary/text/language.ts';
import { speaking } from '../../server/services/speaking.ts';
import { annexTexts } from '../../server/vocabulary/text/sv/annex.ts';
import { englishNames } from '../../server/vocabulary/text/en/names/index.ts';
import { sameInEnglish } from '../../server/vocabulary/text/en/names/same.ts';

/** Those who run a server read Swedish; the API's own description is in both languages already. */
const swedishOnly = [
  ...['cli.ts', 'configuration.ts', 'demo.ts', 'openApi.ts', 'pxNames.ts'],
  // Terms of Swedish regulations, by which texts are sorted.
  'descriptionTags.ts',
];
const textFolders = ['server/vocabulary/text', 'client/text'];

const pairs = textFolders.flatMap((folder) =>
  sourceFiles(`${folder}/sv`)
    .filter((swedish) => !swedishOnly.includes(path.basename(swedish)))
    .map((swedish) => ({ swedish, english: swedish.replace('/text/sv/', '/text/en/') })),
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

const parse = (file: string) => parseSource(file, readFileSync(file, 'utf8'));

/** The words of every `…Sv` in the code: what things are called. */
function namesIn(file: string): string[] {
  const found: string[] = [];
  visitNodes(parse(file), (node) => {
    const isName = ts.isPropertyAssignment(node) && node.name.getText().endsWith('Sv');
    if (isName && ts.isStringLiteralLike(node.initializer)) found.push(node.initializer.text);
  });
  return found;
}

/** Words that no English sentence has. */
const SWEDISH = /(?<!\p{L})(och|är|inte|för|som|eller|utan|från|också|finns|kan inte)(?!\p{L})/u;

function swedishWords(file: string): string[] {
  const found: string[] = [];
  visitNodes(parse(file), (node) => {
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
      .flatMap(sourceFiles)
      .filter((file) => !/\/text\/|contract\//.test(file));
    const names = new Set(code.flatMap(namesIn));
    expect(names.size).toBeGreaterThan(500);
    const missing = [...names].filter(
      (name) => !Object.hasOwn(englishNames, name) && !sameInEnglish.has(name),
    );
    expect(missing).toEqual([]);
  });

  it('is English throughout', () => {
    const files = textFolders.flatMap((folder) => sourceFiles(`${folder}/en`));
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
    const swedish = [
      'utkast',
      'Gata och gång- och cykelväg',
      '−1,2\u00a0mnkr',
      '1\u00a0234,5',
      '3,5\u00a0%',
    ];
    expect(read()).toEqual(swedish);
    expect(speaking('en', read)).toEqual([
      'draft',
      'Street, and path for walking and cycling',
      'SEK\u00a0−1.2\u00a0million',
      '1\u00a0234.5',
      '3.5\u00a0%',
    ]);
    expect(read()).toEqual(swedish);
  });

  it('is never what is kept: a copy of something named is made in Swedish', () => {
    const entry = named({ id: 'street', labelSv: 'Gata och gång- och cykelväg' });
    const [read, kept] = speaking('en', () => [{ ...entry }, inSwedish(() => ({ ...entry }))]);
    expect(read.labelSv).toBe('Street, and path for walking and cycling');
    expect(kept.labelSv).toBe('Gata och gång- och cykelväg');
  });
});
