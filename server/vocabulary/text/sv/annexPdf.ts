import { spoken } from '../language.ts';

/** What the PDF of the annex says of its own; everything else comes from the sections. */
export const annexPdfTexts = spoken({
  pageOf: (page: number, pages: number) => `sida ${page} (${pages})`,
  /** Read aloud in place of a drawing: the finding, then what one sees. */
  figureAlternative: (title: string, summary: string) =>
    [title === '' || /[.!?…]$/.test(title) ? title : `${title}.`, summary]
      .filter((sentence) => sentence !== '')
      .join(' '),
  snapshotDescription: 'Kalkylens ögonblicksbild: allt som behövs för att räkna om bilagan',
  tableDescription: (name: string) => `Tabellen ${name} med bilagans siffror`,
} as const);
