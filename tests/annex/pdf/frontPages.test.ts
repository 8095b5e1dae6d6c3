import { describe, expect, it } from 'vitest';
import { annexOf, seal } from '../../../server/services/sealing.ts';
import type { Language } from '../../../server/vocabulary/text/language.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { readDemoJson } from '../../support/demoCase.ts';
import { without } from '../../support/without.ts';
import { hasPdfTools, pdfText } from '../../support/pdfTools.ts';

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
      'The most important on half a page',
      'Comparison of the alternatives',
      'effects are not valued in money',
      'no certain difference',
      'What can change the conclusion',
    ],
    second: [
      'Who pays and who gains?',
      'The municipality’s own economy',
      'What happens if nothing is done?',
    ],
    third: '1 The proposal and the alternatives',
  },
];

/** Twelve to sixteen pages is what a committee reads; English takes more room. */
const mostPages = { sv: 16, en: 18 } as const;

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
    const file = caseFileSchema.parse(readDemoJson('norrhojden.json'));
    const content = without(file, 'schema', 'process');
    const printed = pdfText(await annexOf(seal(demoSnapshot(content))), '-layout');
    const pages = printed.split('\f');
    const [{ first, second } = { first: [], second: [] }] = editions;
    expect(first.filter((words) => pages[0]?.includes(words) !== true)).toEqual([]);
    expect(second.filter((words) => pages[1]?.includes(words) !== true)).toEqual([]);
    expect(pages[1]).toContain('Driftbudget per nämnd');
    expect(pages[2]).toContain('Övriga alternativ');
  });
});
