import { describe, expect, it } from 'vitest';
import { libraryIndicators } from '../../../server/catalogue/libraryIndicators.ts';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { AnnexDocument, Block } from '../../../server/annex/blocks.ts';
import { mainProposalOf } from '../../../server/annex/parts.ts';
import { equityMoves } from '../../../server/scenes/equityStanding.ts';
import { findingTexts } from '../../../server/vocabulary/text/sv/findings.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { smallBaseline, smallProposal } from '../../support/caseFile.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { proposal, smallItems, smallPlace, smallSnapshot } from '../../scenes/smallSnapshot.ts';

const sha256 = 'ab12cd34ef56'.padEnd(64, '0');
const annexOf = (snapshot: Snapshot) => buildAnnex({ snapshot, sha256 });

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [
        block.caption,
        block.note ?? '',
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => cells),
      ];
    case 'figure': {
      const { title, subtitle, summary, source, table } = block.scene;
      return [title, subtitle, summary, source, ...table.rows.flat()];
    }
  }
}

const blocksOf = (document: AnnexDocument) => document.sections.flatMap(({ blocks }) => blocks);
const allTexts = (document: AnnexDocument) => blocksOf(document).flatMap(textsOf);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const lossItems = smallItems.filter(({ id }) => id !== 'home' && id !== 'calm');
const cases = [
  { name: 'the demo', snapshot: demoSnapshot() },
  { name: 'the small case', snapshot: smallSnapshot() },
  { name: 'society loses', snapshot: smallSnapshot({ items: lossItems }) },
  { name: 'no place', snapshot: smallSnapshot({ place: null }) },
  {
    name: 'no measures and no lines',
    snapshot: smallSnapshot({ items: [], alternatives: [smallBaseline, smallProposal] }),
  },
  { name: 'only a baseline', snapshot: smallSnapshot({ alternatives: [smallBaseline] }) },
  {
    name: 'three alternatives',
    snapshot: smallSnapshot({
      alternatives: [smallBaseline, proposal, { ...proposal, id: 'tat', name: 'Tätare förslag' }],
    }),
  },
  { name: 'frozen', snapshot: smallSnapshot({ status: 'frozen', planCase: { isInvented: true } }) },
];

describe.each(cases)('the annex of $name', ({ snapshot }) => {
  const document = annexOf(snapshot);

  it('has every section, with the thirteen headings and their numbers', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      'summary',
      'whoPays',
      'proposal',
      'hard',
      'soft',
      'combined',
      'equity',
      'costOfGap',
      'uncertainty',
      'risks',
      'views',
      'followUp',
      'assumptions',
      'sources',
      'method',
      'control',
    ]);
    const headings = blocksOf(document).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(headings.filter((text) => /^\d/.test(text))).toEqual([
      '1 Förslaget och alternativen',
      '2 Hård kalkyl: mark, byggnad och anläggning',
      '3 Mjuk kalkyl: sociala och hälsoekonomiska effekter',
      '4 Samlad kalkyl',
      '5 Jämlikhet i hälsa',
      '6 Osäkerhet och känslighet',
      '7 Risker och åtgärder',
      '8 Synpunkter från samrådet',
      '9 Plan för uppföljning',
      '10 Antaganden (register)',
      '11 Källor',
      '12 Metod i korthet',
      '13 Kontrolluppgifter',
    ]);
  });

  it('skips no heading level', () => {
    for (const { blocks } of document.sections) {
      expect(blocks.find((block) => block.kind === 'heading')).toMatchObject({ level: 2 });
    }
  });

  it('prints no broken number or empty fact', () => {
    for (const text of allTexts(document)) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    for (const block of blocksOf(document)) {
      if (block.kind === 'facts') for (const [, value] of block.rows) expect(value).not.toBe('');
      if (block.kind !== 'table') continue;
      for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
    }
  });

  it('gives no one-word verdict and no demand of the law', () => {
    // What an indicator is called is no verdict.
    const names = libraryIndicators.map(({ labelSv }) => labelSv.toLowerCase());
    const printed = allTexts(document).join('\n').toLowerCase();
    // That a rule of thumb is no demand of the law is said, and has to be.
    const denied = printed.replaceAll(/inget (av dem är ett )?lagkrav/g, '');
    const everything = names.reduce((words, name) => words.replaceAll(name, ''), denied);
    expect(everything).not.toMatch(
      /\b(o?lönsamt?|lönsamma|bra|dålig|olämplig|rekommenderas|god affär)\b/,
    );
    expect(everything).not.toMatch(/lagen kräver|enligt lag|krav i lag|lagkrav/);
    expect(everything).not.toMatch(/(^|[^ä])\bosäkert\b/);
  });

  it('keeps our own sentences short', () => {
    const entered = new Set(JSON.stringify(snapshot.planCase).match(/"[^"]{12,}"/g) ?? []);
    const sentences = document.sections
      // What others are called, several in a row, is no sentence.
      .filter(({ id }) => id !== 'sources')
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'paragraph' || block.kind === 'list')
      .flatMap(textsOf)
      .filter((text) => !entered.has(`"${text}"`))
      .flatMap((text) => text.split(/(?<=[.!?])\s+(?=[A-ZÅÄÖ])/u));
    for (const sentence of sentences) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
    }
  });

  it('defines what troligen means wherever the comparison uses it', () => {
    const summary = document.sections[0]?.blocks.flatMap(textsOf).join(' ') ?? '';
    expect(summary).toContain('Troligen betyder 8 chanser av 10');
  });
});

describe('frame', () => {
  it('says whose, which and that it is a draft', () => {
    const document = annexOf(smallSnapshot());
    expect(document.title).toBe('Beslutsbilaga: Samlad kalkyl för detaljplan Provkullen');
    expect(document.header).toEqual(['Falun · Kommunstyrelsen', '', 'Dnr KS 2026/1 · Provkullen']);
    expect(document.footer).toEqual([
      'Beslutsbilaga, utkast, sparning 3 · 2026-11-22',
      'kontrollsumma ab12cd34ef56',
    ]);
    expect(document.watermark).toBe('UTKAST');
  });

  it('a frozen one has no watermark, and an invented one says so on every page', () => {
    const document = annexOf(smallSnapshot({ status: 'frozen', planCase: { isInvented: true } }));
    expect(document.watermark).toBeNull();
    expect(document.header[1]).toBe('Påhittat exempel');
    expect(document.footer[0]).toContain('fryst');
  });

  it('does not say detaljplan twice', () => {
    const document = annexOf(smallSnapshot({ planCase: { title: 'Detaljplan för Kullen' } }));
    expect(document.title).toBe('Beslutsbilaga: Samlad kalkyl för detaljplan för Kullen');
  });
});

describe('page 1', () => {
  const snapshot = smallSnapshot();
  const blocks = annexOf(snapshot).sections[0]?.blocks ?? [];
  const comparison = blocks.find((block) => block.kind === 'table');

  it('shows hard, soft and both, the interval and the chance with its number', () => {
    const rows = comparison?.rows.map(({ cells }) => cells.map(plain)) ?? [];
    expect(rows.map(([label]) => label)).toEqual([
      'Investering, alla aktörer, ej diskonterad',
      'Mark och byggnad netto, 60 år (hårt)',
      'Sociala effekter netto, 60 år (mjukt)',
      'Samlat för samhället, 60 år',
      'Chans att samlat är över 0',
      'Jämlikhet i hälsa',
      'Tillit till underlaget',
    ]);
    const [, hard, soft, together, chance, equity, trust] = rows;
    expect([hard?.[2], soft?.[2]]).toEqual([
      expect.stringMatching(/mnkr$/),
      expect.stringMatching(/mnkr$/),
    ]);
    expect(together?.[3]).toMatch(/^troligen .* till /);
    expect(chance?.[3]).toMatch(/av 100$/);
    expect(equity?.slice(1, 3)).toEqual(['i dag sämre i 1 av 2 mått', 'inte beräknat']);
    expect(trust?.slice(1, 3)).toEqual(['–', 'låg ■■□□']);
  });

  it('counts which way the measures move indicators for those who stay', () => {
    const demo = demoSnapshot();
    const moves = (snapshot: Snapshot) => equityMoves(snapshot.results, mainProposalOf(snapshot));
    expect(moves(demo)).toEqual({ moved: 1, better: 1, worse: 0, unsure: 0 });
    const noGoodEnd = demo.results.indicators.map((each) => ({
      ...each,
      direction: 'neither' as const,
    }));
    expect(
      moves({ ...demo, results: { ...demo.results, indicators: noGoodEnd } }),
      'an indicator without a good end is moved, and neither better nor worse',
    ).toEqual({ moved: 1, better: 0, worse: 0, unsure: 0 });
    const moved = (facts: { better: number; worse: number; unsure: number } | null) =>
      findingTexts.equityChange(facts);
    expect(moved(null)).toBe('inte beräknat');
    expect(moved({ better: 0, worse: 0, unsure: 0 })).toBe('lika i alla mått');
    expect(moved({ better: 2, worse: 1, unsure: 1 })).toBe(
      'bättre i 2, sämre i 1 och ingen säker skillnad i 1 mått',
    );
  });

  it('says of what is weightiest at what value the result is nothing', () => {
    const facts = { label: 'Hyra', whom: 'Samhället', lowSek: 9e6, highSek: -2e6 };
    expect(plain(findingTexts.weightiest({ ...facts, zeroAt: 0.93 }))).toBe(
      'Tyngst enskilt: hyra, som ger samhället från minus 2,0 mnkr till plus 9,0 mnkr; noll vid 7 procent lägre än antaget.',
    );
    expect(findingTexts.weightiest({ ...facts, zeroAt: null })).not.toContain('noll');
  });

  it('answers five questions with a sentence each, and names three things that may change', () => {
    const lead = blocks.find((block) => block.kind === 'facts' && block.style === 'lead');
    const answers = lead?.kind === 'facts' ? lead.rows : [];
    expect(answers.map(([question]) => question)).toEqual([
      'Vad det kostar',
      'Vem betalar',
      'Vem vinner',
      'Hur säkert det är',
      'Jämlikhet i hälsa',
    ]);
    for (const [, answer] of answers) {
      expect(answer.split(/(?<=\.)\s+(?=[A-ZÅÄÖ])/u), answer).toHaveLength(1);
      expect(answer.split(' ').length, answer).toBeLessThanOrEqual(25);
    }
    const lists = blocks.filter((block) => block.kind === 'list');
    expect(lists.at(-1)?.kind === 'list' ? lists.at(-1)?.items.length : 0).toBeLessThanOrEqual(3);
  });

  it('tells alternatives apart, with their intervals in the cells', () => {
    const many = annexOf(
      smallSnapshot({
        alternatives: [smallBaseline, proposal, { ...proposal, id: 'tat', name: 'Tätare förslag' }],
      }),
    );
    const table = many.sections[0]?.blocks.find((block) => block.kind === 'table');
    expect(table?.columns.map(({ header }) => header)).toEqual([
      'Nuvärde i 2026 års priser',
      'Nollalternativ',
      'Planförslag',
      'Tätare förslag',
    ]);
    const notes = many.sections[0]?.blocks.flatMap(textsOf).join(' ') ?? '';
    expect(notes).toContain('Planförslag mot tätare förslag: ingen säker skillnad');
  });

  it('says of many that cannot be told apart that none can', () => {
    const others = ['Tätare', 'Lägre', 'Senare'].map((name) => ({ ...proposal, id: name, name }));
    const many = annexOf(smallSnapshot({ alternatives: [smallBaseline, proposal, ...others] }));
    const notes = many.sections[0]?.blocks.flatMap(textsOf).join('\n') ?? '';
    expect(notes).toContain('Förslagen sinsemellan: ingen säker skillnad');
    expect(notes).not.toContain('mot tätare');
  });

  it('draws no spread of outcomes where nothing varies', () => {
    const still = smallSnapshot({ alternatives: [smallBaseline] });
    const figures = annexOf(still).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block.scene.title] : [])),
    );
    expect(figures.filter((title) => title.includes('tänkta utfall'))).toEqual([]);
  });
});

describe('sections', () => {
  const snapshot = smallSnapshot();
  const section = (id: string, of = snapshot) =>
    annexOf(of).sections.find((each) => each.id === id)?.blocks ?? [];

  it('the soft section prints how an effect is cut down, as factors', () => {
    const said = section('soft').flatMap(textsOf).map(plain);
    expect(said).toContain('49 % =\n0,70 × 0,70 × 1,00');
    expect(said).toContain('− liten försämring');
    expect(said).toContain('mycket låg ■□□□');
  });

  it('equity says what is suppressed, what noise explains and what was joined on code', () => {
    const said = section('equity').flatMap(textsOf).map(plain).join('\n');
    expect(said).toContain('ingen säker skillnad');
    expect(said).toContain('planområdets värde visas inte');
    expect(said).toContain('kopplade på områdeskod');
    expect(said).toContain('andra personer flyttar in');
  });

  it('equity without a place is one sentence', () => {
    const blocks = section('equity', smallSnapshot({ place: null }));
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toMatchObject({ kind: 'paragraph' });
  });

  it('lists each source once and every entered number', () => {
    const list = section('sources').find((block) => block.kind === 'list');
    const items = list?.kind === 'list' ? list.items : [];
    expect(new Set(items).size).toBe(items.length);
    expect(items.join(' ')).toContain('provrapport 2026');
    const said = section('assumptions').flatMap(textsOf).map(plain);
    expect(said.join('\n')).toMatch(/A\d+ (.* )?20 000 000/);
    expect(said.join('\n')).toMatch(/(^|A\d+ )1 500 000\b/m);
    expect(said.join('\n')).toMatch(/egen bedömning/i);
  });

  it('prints the whole checksum and how to check it', () => {
    const said = section('control').flatMap(textsOf).join(' ');
    expect(said).toContain(sha256);
    expect(said).toContain('helkalkyl verify');
  });

  it('the method takes at most ten points', () => {
    const list = section('method').find((block) => block.kind === 'list');
    expect(list?.kind === 'list' ? list.items.length : 0).toBeLessThanOrEqual(10);
  });
});

describe('tables as files', () => {
  const tables = csvTables(smallSnapshot());

  it('begin with a byte order mark, use semicolons and decimal commas', () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'aktorsmatris.csv',
      'driftbudget.csv',
      'nuvarden.csv',
      'antaganden.csv',
      'effekter.csv',
    ]);
    for (const { csv } of tables) {
      expect(csv.startsWith('\ufeff')).toBe(true);
      const lines = csv.slice(1).trimEnd().split('\r\n');
      const columns = lines.map((line) => line.replace(/"[^"]*"/g, '').split(';').length);
      expect(new Set(columns).size).toBe(1);
      expect(csv).not.toMatch(/\d\.\d/);
    }
  });

  it('say in every header of kronor what year they are of', () => {
    const heads = Object.fromEntries(
      tables.map(({ name, csv }) => [name, csv.slice(1).split('\r\n')[0]?.split(';') ?? []]),
    );
    expect(heads['aktorsmatris.csv']?.slice(2)).toSatisfy((labels: string[]) =>
      labels.every((label) => label.endsWith(', kr i 2026 års priser')),
    );
    expect(heads['driftbudget.csv']?.slice(2)).toSatisfy((labels: string[]) =>
      labels.every((label) => label.endsWith(', kr i löpande priser')),
    );
    expect(heads['nuvarden.csv']).toContain('Med restvärde, kr i 2026 års priser');
    expect(heads['antaganden.csv']?.slice(6, 8)).toEqual(['Enhet', 'Prisår']);
    expect(
      Object.values(heads)
        .flat()
        .filter((head) => head.endsWith('kr')),
    ).toEqual([]);
  });

  it('keep a text that looks like a formula as text', () => {
    const unsafe = { ...proposal, name: '=SUM(A1);"x"' };
    const [first] = csvTables(smallSnapshot({ alternatives: [smallBaseline, unsafe] }));
    expect(first?.csv).toContain(`"'=SUM(A1);""x"""`);
  });

  it('the actor matrix sums to society in every year', () => {
    const csv = tables[0]?.csv ?? '';
    const rows = csv
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) =>
        line
          .split(';')
          .slice(2)
          .map((cell) => Number(cell.replace(',', '.'))),
      );
    for (const row of rows) {
      const sum = row.slice(0, -1).reduce((total, each) => total + each, 0);
      expect(sum).toBeCloseTo(row.at(-1) ?? NaN, 4);
    }
  });

  it('is the same for the same snapshot', () => {
    expect(csvTables(smallSnapshot())).toEqual(tables);
    expect(annexOf(smallSnapshot({ place: smallPlace }))).toEqual(annexOf(smallSnapshot()));
  });
});

describe('a draft in which nothing is entered', () => {
  const drafted = { items: [], alternatives: [smallBaseline, smallProposal] };
  const document = annexOf(smallSnapshot(drafted));
  // The section on equity weighs the statistics of the area, which are there.
  const about = document.sections.filter(({ id }) => id !== 'equity');
  const said = about.flatMap(({ blocks }) => blocks.flatMap(textsOf)).map(plain);

  it('says so, and draws no outcome and weighs no chance', () => {
    const drawn = blocksOf(document).flatMap((block) =>
      block.kind === 'figure' ? [block.scene.id] : [],
    );
    expect(drawn.filter((id) => /^(whoPays|bridge|dotplot|budget|tornado)/.test(id))).toEqual([]);
    expect(said).toContain('Inga poster är inlagda i kalkylen, så inga belopp är räknade.');
    expect(said.filter((text) => /\d av 100|lika troligt|utfall är plus/.test(text))).toEqual([]);
  });

  it('has no zeros of the proposal beside those of a baseline in which nothing happens', () => {
    const comparison = document.sections[0]?.blocks.find((block) => block.kind === 'table');
    const money = comparison?.rows.slice(0, 4).map(({ cells }) => cells.slice(1, 3).map(plain));
    expect(money).toEqual(Array.from({ length: 4 }, () => ['0 mnkr', '–']));
    expect(comparison?.note).toContain(`${smallProposal.name} har inga belopp än.`);
  });
});

it('says of a case where nobody has entered an interval that nothing can be said of how sure it is', () => {
  const { results, ...snapshot } = smallSnapshot();
  const assessments = results.assessments.map(({ uncertainty, ...assessment }) => {
    const spreads = Object.entries(uncertainty.byPerspective);
    const byPerspective = Object.fromEntries(spreads.map(([id, each]) => [id, { ...each, sd: 0 }]));
    return { ...assessment, uncertainty: { ...uncertainty, byPerspective } };
  });
  const said = allTexts(annexOf({ ...snapshot, results: { ...results, assessments } })).map(plain);
  expect(said.filter((text) => /bättre i .* utfall|utfall är plus/.test(text))).toEqual([]);
  expect(said.join(' ')).toContain('Inget antagande har intervall');
});
