import { describe, expect, it } from 'vitest';
import { annexOf, seal } from '../../../server/services/sealing.ts';
import type { Language } from '../../../server/vocabulary/text/language.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { caseFileSchema, type CaseContent } from '../../../server/vocabulary/planCase.ts';
import { demoCase, readDemoJson } from '../../support/demoCase.ts';
import { without } from '../../support/without.ts';
import { hasPdfTools, pdfText } from '../../support/pdfTools.ts';
import { largestCase } from './largestCase.ts';

type Pages = {
  readonly language: Language;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly third: string;
};

const editions: readonly Pages[] = [
  {
    language: 'sv',
    first: [
      'Det här ska nämnden ta ställning till',
      'Det viktigaste på en halv sida',
      'Jämförelse av alternativen',
      'effekter är inte värderade i pengar',
      'ingen säker skillnad',
      'Det här kan ändra slutsatsen',
    ],
    second: [
      'Vem betalar och vem får nyttan?',
      'Kommunens egen ekonomi',
      'Vad händer om inget görs?',
    ],
    third: '1 Förslaget och alternativen',
  },
  {
    language: 'en',
    first: [
      'What the committee is to decide',
      'The main points on half a page',
      'Comparison of the alternatives',
      'effects are not valued in money',
      'no certain difference',
      'What can change the conclusion',
    ],
    second: [
      'Who pays and who gains?',
      'The municipality’s own finances',
      'What happens if nothing is done?',
    ],
    third: '1 The proposal and the alternatives',
  },
];

/** Twelve to sixteen pages is what a committee reads; English takes more room. */
const mostPages = { sv: 16, en: 18 } as const;

/** As much as may be typed, in words of many lengths. */
const typed = (length: number) =>
  'Ett och annat om samhällsbyggnadsåtgärder enligt Čapek, Łukasz och Erdős; '
    .repeat(30)
    .slice(0, length)
    .trim();

function atTheLimits(content: CaseContent): CaseContent {
  const name = typed(200);
  return {
    ...content,
    ...{ title: name, municipalityName: name, committee: name, caseOfficer: name, reviewer: name },
    subtitle: typed(300),
    registryNumber: typed(80),
    councilRegistryNumber: typed(80),
    decisionPoints: Array.from({ length: 10 }, () => typed(1000)),
    withoutThePlan: typed(2000),
    alternatives: content.alternatives.map((each) => ({
      ...each,
      name,
      description: typed(2000),
    })),
  };
}

const norrhojden = () =>
  without(caseFileSchema.parse(readDemoJson('norrhojden.json')), 'schema', 'process');

/** Every line borne by a committee of its own. */
function ofManyCommittees(): CaseContent {
  const content = norrhojden();
  const alternatives = content.alternatives.map((each) => ({
    ...each,
    hardLines: each.hardLines.map((line, at) => ({
      ...line,
      committee: `Nämnden för ${line.label.slice(0, 60).trim()} ${at + 1}`,
    })),
  }));
  return { ...content, alternatives };
}

const longWinded: readonly { name: string; content: () => CaseContent }[] = [
  { name: 'one proposal', content: () => atTheLimits(demoCase()) },
  { name: 'two, and seven committees', content: () => atTheLimits(norrhojden()) },
  { name: 'two, and a committee a line', content: () => atTheLimits(ofManyCommittees()) },
  { name: 'six', content: () => atTheLimits(largestCase()) },
];

describe.skipIf(!hasPdfTools)('the first two pages of the demo stand alone', () => {
  it.each(editions)('in $language', async ({ language, first, second, third }) => {
    const printed = pdfText(await annexOf(seal(demoSnapshot()), language), '-layout');
    const pages = printed.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(pages.length).toBeLessThanOrEqual(mostPages[language]);
    const has = (page: number, words: string) => pages[page - 1]?.includes(words) === true;
    expect(first.filter((words) => !has(1, words))).toEqual([]);
    expect(second.filter((words) => !has(2, words))).toEqual([]);
    expect(has(3, third)).toBe(true);
  });

  it('as those of three alternatives and seven committees do', async () => {
    const printed = pdfText(await annexOf(seal(demoSnapshot(norrhojden()))), '-layout');
    const pages = printed.split('\f');
    const [{ first, second } = { first: [], second: [] }] = editions;
    expect(first.filter((words) => pages[0]?.includes(words) !== true)).toEqual([]);
    expect(second.filter((words) => pages[1]?.includes(words) !== true)).toEqual([]);
    expect(pages[1]).toContain('Driftbudget per nämnd');
    expect(pages[2]).toContain('1 Förslaget och alternativen');
    expect(pages.length).toBeLessThanOrEqual(25);
  });

  it('as many committees as there are lines: the largest, and the rest as their sum', async () => {
    const snapshot = demoSnapshot(ofManyCommittees());
    const pages = pdfText(await annexOf(seal(snapshot)), '-layout').split('\f');
    const rows = (pages[1] ?? '').split('Driftbudget per nämnd')[1]?.split('Raderna blir')[0] ?? '';
    const numbersOf = (line: string) =>
      line
        .trim()
        .split(/ {2,}/)
        .slice(1)
        .map((cell) => Number(cell.replace('−', '-').replace(',', '.')));
    const [, ...printed] = rows
      .trim()
      .split('\n')
      .map(numbersOf)
      .filter(({ length }) => length === 6);
    const total = (pages[1] ?? '').match(/^ *Summa .*$/m)?.[0] ?? '';
    expect(printed).toHaveLength(9);
    expect(rows).toMatch(/\d+ nämnder till/);
    numbersOf(total).forEach((sum, year) => {
      const parts = printed.reduce((all, row) => all + (row[year] ?? 0), 0);
      // Each of nine rows is rounded to a tenth.
      expect(Math.abs(parts - sum)).toBeLessThan(9 * 0.05 + 0.05);
    });
  });

  it.each(
    (['sv', 'en'] as const).flatMap((language) =>
      longWinded.map((each) => ({ ...each, language })),
    ),
  )('whatever is typed: $name ($language)', async ({ content, language }) => {
    const printed = pdfText(await annexOf(seal(demoSnapshot(content())), language), '-layout');
    const pages = printed.split('\f');
    const edition = editions.find((each) => each.language === language);
    // Which differences are sure depends on the case, and is not asked here.
    const first = edition?.first.filter(
      (words) => !words.includes('certain') && !words.includes('säker'),
    );
    const second = edition?.second ?? [];
    expect(first?.filter((words) => pages[0]?.includes(words) !== true)).toEqual([]);
    expect(second.filter((words) => pages[1]?.includes(words) !== true)).toEqual([]);
    // Under the running head, before anything else.
    expect(pages[1]?.split('\n').filter((line) => line.trim() !== '')[1]).toContain(second[0]);
    expect(pages[2]).toContain(edition?.third);
  });
});
