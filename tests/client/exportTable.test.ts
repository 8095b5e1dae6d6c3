import { describe, expect, it } from 'vitest';
import { contentOf } from '../../client/case/caseState.ts';
import { exportTable } from '../../client/components/exportTable.ts';
import { caseListExport } from '../../client/pages/cases/caseListExport.ts';
import { compareExport, compareRows } from '../../client/pages/compare/compareRows.ts';
import { wordRows } from '../../client/pages/compare/wordRows.ts';
import { assess } from '../../server/model/assess.ts';
import type { CaseStanding } from '../../server/vocabulary/caseList.ts';
import { toCsv } from '../../server/vocabulary/csvText.ts';
import type { PlanCaseSummary } from '../../server/vocabulary/planCase.ts';
import { askForLanguage } from '../../server/vocabulary/text/language.ts';
import { learnEnglish } from '../../server/vocabulary/text/learnEnglish.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { demoCase } from '../support/demoCase.ts';

const column = (label: string, ...shown: string[]) =>
  exportTable(
    [label],
    shown.map((words) => [{ shown: words }]),
  ).rows.map(([cell]) => cell);

const inPrices = (...cells: (readonly [shown: string, prices: string])[]) =>
  exportTable(
    ['Netto'],
    cells.map(([shown, prices]) => [{ shown, prices }]),
  ).rows;

const inEnglish = <Answer>(read: () => Answer): Answer => {
  learnEnglish();
  askForLanguage(() => 'en');
  try {
    return read();
  } finally {
    askForLanguage(() => 'sv');
  }
};

const kullen: PlanCaseSummary = {
  ...{ id: '0b0e7a52-6f0c-4f6e-9d5e-3c1f6d1f4a10', version: 3, updatedAt: '2026-11-02T10:00:00Z' },
  ...{ title: 'Kullen', registryNumber: 'BN 2026-1', municipalityCode: '0180' },
  ...{ municipalityName: 'Exempelköping', caseOfficer: 'Planarkitekt', startedOn: '2026-01-15' },
  ...{ stage: 'consultation', isInvented: true },
};

describe('a table for a spreadsheet', () => {
  it('says in its header what year its amounts are of', () => {
    const level = '2026 års priser';
    expect(inPrices(['3 mnkr', level], ['–', level])).toEqual([
      ['Netto (kr, 2026 års priser)'],
      [3_000_000],
      [null],
    ]);
    expect(inPrices(['troligen 7–19 mnkr', level], ['', level])[0]).toEqual([
      'Netto (2026 års priser)',
    ]);
    // A share has no price level, nor has a note that happens to name an amount.
    expect(inPrices(['3 %', level])[0]).toEqual(['Netto (%)']);
    const [head] = exportTable(['Hårt, mnkr'], [[{ shown: '−0,4', prices: level }]]).rows;
    expect(head).toEqual(['Hårt, mnkr (2026 års priser)']);
    expect(inPrices(['se taxa 2024, 35 kr per m²', level], ['offert', level])[0]).toEqual([
      'Netto',
    ]);
  });

  it('says it row by row where the years differ', () => {
    expect(inPrices(['3 kr', '2026 års priser'], ['4 kr', '2024 års priser'])).toEqual([
      ['Netto (kr)', 'Netto, prisnivå'],
      [3, '2026 års priser'],
      [4, '2024 års priser'],
    ]);
  });

  // prettier-ignore -- each column as it is shown, and what it becomes.
  it.each<{ name: string; shown: string[]; saved: (string | number | null)[] }>([
    {
      name: 'numbers with groups and a decimal comma',
      shown: ['Antal', '1 234', '2,5'],
      saved: ['Antal', 1234, 2.5],
    },
    { name: 'a minus as it is printed', shown: ['Netto', '−3', '3'], saved: ['Netto', -3, 3] },
    {
      name: 'a unit that all cells have',
      shown: ['Yta', '1 200 m²', '800 m²'],
      saved: ['Yta (m²)', 1200, 800],
    },
    {
      name: 'a unit that the header has',
      shown: ['Hyra, kr/m²', '1 200 kr/m²'],
      saved: ['Hyra, kr/m²', 1200],
    },
    {
      name: 'millions and thousands of kronor as kronor',
      shown: ['Netto', '−3,1 mnkr', '450 tkr', '0 kr'],
      saved: ['Netto (kr)', -3_100_000, 450_000, 0],
    },
    {
      name: 'an empty cell and a dash are nothing',
      shown: ['Netto', '', '–', '2'],
      saved: ['Netto', null, null, 2],
    },
    {
      name: 'different units stay text',
      shown: ['Värde', '3 %', '4 kr'],
      saved: ['Värde', '3 %', '4 kr'],
    },
    {
      name: 'one text keeps all of them text',
      shown: ['Värde', '3', 'okänt'],
      saved: ['Värde', '3', 'okänt'],
    },
    { name: 'a code keeps its first zero', shown: ['Kommun', '0180'], saved: ['Kommun', '0180'] },
    {
      name: 'an interval is two numbers, and so text',
      shown: ['Spann', '3–5 mnkr'],
      saved: ['Spann', '3–5 mnkr'],
    },
  ])('$name', ({ shown: [label = '', ...cells], saved }) => {
    expect(column(label, ...cells)).toEqual(saved);
  });

  it('has the number behind what is shown, when it is that number rounded', () => {
    const exact = (shown: string, number: number) =>
      exportTable(['A'], [[{ shown, exact: number }]]).rows[1]?.[0];
    expect(exact('−3,1 mnkr', -3_081_234.56)).toBe(-3_081_234.56);
    expect(exact('3,5 %', 0.03512)).toBeCloseTo(3.512, 9);
    const inMillions = [[{ shown: '−0,4', exact: -431_234.5 }]];
    expect(exportTable(['Hårt, mnkr'], inMillions).rows[1]?.[0]).toBeCloseTo(-0.4312345, 9);
    // Something else: what is shown is what is saved.
    expect(exact('2030', 17)).toBe(2030);
  });

  it('has no results of a proposal without amounts, but the zeros of a baseline without', () => {
    const nothing = { hardLines: [], propertyAppraisals: [], measures: [], builtEffects: [] };
    const alternatives = [
      { ...smallBaseline, ...nothing },
      { ...smallProposal, ...nothing },
      { ...smallProposal, id: 'filled' },
    ];
    const content = contentOf(smallCaseFile({ alternatives }));
    const rows = compareRows(assess(content, null), content, false);
    const { cells = [] } = rows.find(({ id }) => id === 'total') ?? {};
    expect(cells.map((cell) => cell?.value)).toEqual([0, undefined, expect.any(Number)]);
  });

  it('has the comparison as numbers: the central value and both ends, with a unit for each row', () => {
    const content = demoCase();
    const results = assess(content, null);
    const rows = compareRows(results, content, false);
    const { rows: saved } = compareExport(['Nollalternativ', 'Planförslag'], rows, {
      inWords: wordRows(results),
      prices: '2026 års priser',
    });
    expect(saved[0]?.slice(0, 2)).toEqual(['Mått', 'Enhet']);
    expect(saved[0]?.slice(5)).toEqual(['Planförslag', 'Planförslag, lågt', 'Planförslag, högt']);
    const proposal = results.assessments.find(({ isBaseline }) => !isBaseline);
    const spread = proposal?.uncertainty.byPerspective['samhalle'];
    const row = (name: string) => saved.find(([label]) => label === name);
    expect(row('Samlat, samhället')?.slice(5)).toEqual([
      proposal?.results.npv_by_layer['samhalle']?.total,
      spread?.p10,
      spread?.p90,
    ]);
    expect(row('Samlat, samhället')?.[1]).toBe('kr, 2026 års priser');
    expect(row('Utfall där samlat är över 0')?.[1]).toBe('%');
    expect(row('Effekter som inte värderats i pengar')?.[1]).toBe('antal');
    // Nothing is imported of where the plan lies, and nothing is said of whom its effects reach.
    expect(row('Jämlikhet i hälsa')?.slice(2)).toEqual([
      ...['inte belyst', null, null],
      ...['inte beräknat', null, null],
    ]);
    expect(row('Tillit till underlaget')?.slice(2, 3)).toEqual(['–']);
    const figures = saved.slice(1, -2).flatMap((cells) => cells.slice(2));
    expect(figures.every((cell) => cell === null || typeof cell === 'number')).toBe(true);
  });

  it('has money as a page in English shows it as numbers too', () => {
    const shown = ['Net', 'SEK 3.1 million', 'SEK −450 thousand', 'SEK 12'];
    expect(inEnglish(() => column(...(shown as [string, ...string[]])))).toEqual([
      ...['Net (SEK)', 3_100_000, -450_000, 12],
    ]);
  });

  it('has every case with a fact in each column, and how far it has come where that may be seen', () => {
    const standing: CaseStanding = {
      ...{ planCaseId: kullen.id, tasksLeft: 7, tasks: 9 },
      next: {
        ...{ label: 'Samrådet', until: '2026-12-20', daysLeft: -3, lawSv: '', sense: 'latest' },
      },
    };
    const { rows } = caseListExport([kullen], [standing]);
    expect(rows).toEqual([
      [
        ...['Ärende', 'Diarienummer', 'Kommun', 'Handläggare', 'Skede', 'Startat', 'Sammanträde'],
        ...['Närmaste lagstadgade tid', 'Tidens dag', 'Dagar kvar', 'Uppgifter kvar', 'Uppgifter'],
        'Ändrat',
      ],
      [
        ...['Kullen', 'BN 2026-1', 'Exempelköping', 'Planarkitekt', 'Samråd'],
        ...['2026-01-15', null, 'Samrådet', '2026-12-20', -3, 7, 9, '2026-11-02'],
      ],
    ]);
    expect(caseListExport([kullen], null).rows[0]).not.toContain('Dagar kvar');
  });

  it('as CSV a text that begins as a formula is a text, and a negative number is a number', () => {
    const { rows } = exportTable(
      ['Post', 'Netto'],
      [
        [{ shown: '=1+1' }, { shown: '−1 234,5' }],
        [{ shown: '@summa' }, { shown: '2' }],
        [{ shown: '-5; "x"' }, { shown: '3' }],
      ],
    );
    expect(toCsv(rows)).toBe(
      '\ufeffPost;Netto\r\n\'=1+1;-1234,5\r\n\'@summa;2\r\n"\'-5; ""x""";3\r\n',
    );
  });
});
