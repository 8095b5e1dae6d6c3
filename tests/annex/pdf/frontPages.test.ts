import { expect, it } from 'vitest';
import { annexOf, seal } from '../../../server/services/sealing.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { hasPdfTools, pdfText } from '../../support/pdfTools.ts';

it.skipIf(!hasPdfTools)('the first two pages of the demo stand alone', async () => {
  const pages = pdfText(await annexOf(seal(demoSnapshot())), '-layout').split('\f');
  const has = (page: number, words: string) => pages[page - 1]?.includes(words) === true;
  const first = [
    'Det här ska nämnden ta ställning till',
    'Det viktigaste på en halv sida',
    'Jämförelse av alternativen',
    'effekter är inte värderade i pengar',
    'ingen säker skillnad',
    'Det här kan ändra slutsatsen',
  ];
  const second = [
    'Vem betalar och vem får nyttan?',
    'Kommunens egen ekonomi',
    'Vad händer om inget görs?',
  ];
  expect(first.filter((words) => !has(1, words))).toEqual([]);
  expect(second.filter((words) => !has(2, words))).toEqual([]);
  expect(has(3, '1 Förslaget och alternativen')).toBe(true);
});
