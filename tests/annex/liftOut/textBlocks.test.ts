import { describe, expect, it } from 'vitest';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { Block } from '../../../server/annex/blocks.ts';
import { seal, textBlocksOf, textDocumentOf } from '../../../server/services/sealing.ts';
import { unpackFiles } from '../../../server/services/zipFiles.ts';
import { formatMillionsColumn } from '../../../server/vocabulary/formatSv.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import type { TextBlocks } from '../../../server/vocabulary/textBlocks.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { largestSnapshot, smallestSnapshot } from '../pdf/annexCases.ts';

const demo = seal(demoSnapshot());
const hostileTitle =
  `<script>alert("1")</script> & Čapek, Łukasz och Erdős ${'kvarteret '.repeat(14)}`.trim();
const hostile = withCase({
  title: hostileTitle,
  decisionPoints: ['<b>Planen</b> antas & vinner laga kraft.'],
});

function withCase(changes: Partial<Snapshot['planCase']>) {
  const snapshot = demoSnapshot();
  return seal({ ...snapshot, planCase: { ...snapshot.planCase, ...changes } });
}

const itemsOf = (texts: TextBlocks) => texts.parts.flatMap(({ items }) => items);
const textOf = (texts: TextBlocks, id: string) =>
  itemsOf(texts).find((item) => item.id === id)?.text ?? '';

/** Every text of a block. */
function wordsOf(block: Block): string[] {
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
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => cells),
        block.note ?? '',
      ];
    case 'figure':
      return [block.scene.summary];
  }
}
const number = /[−-]?\d+(?:,\d+)?/gu;
const numbersIn = (words: string) => words.match(number) ?? [];

describe('the texts to lift out', () => {
  const texts = textBlocksOf(demo, 'sv');

  it('stand in the order of an official report and a plan description', () => {
    expect(texts.parts.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual(
      [
        [
          'Tjänsteutlåtande',
          [
            'Förslag till beslut',
            'Sammanfattning',
            'Ekonomiska konsekvenser',
            'Konsekvenser för barn',
            'Konsekvenser för jämställdhet och jämlik hälsa',
            'Miljö och klimat',
            'Uppföljning',
            'Beslutsunderlag',
          ],
        ],
        [
          'Planbeskrivning',
          [
            'Planekonomisk bedömning',
            'Sociala konsekvenser',
            'Barn',
            'Jämlikhet',
            'Miljö',
            'Underlag',
          ],
        ],
        ['Att läsa upp', ['Muntlig sammanfattning']],
      ],
    );
  });

  it('say no number that the annex does not say', () => {
    const annex = buildAnnex(demo);
    const printed = new Set(
      [
        ...annex.header,
        ...annex.footer,
        annex.title,
        ...annex.sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf)),
      ].flatMap(numbersIn),
    );
    // What a post is in all stands in the table that is attached; its sum is tried below.
    const posts = demo.snapshot.results.assessments.flatMap(({ findings }) => findings.posts);
    const known = new Set([
      ...printed,
      ...posts.map(({ totalSek }) => formatMillionsColumn(totalSek)),
    ]);
    const own = texts.parts
      .filter(({ id }) => id !== 'spoken')
      .flatMap(({ items }) => items)
      .flatMap(({ blocks }) => blocks.flatMap(wordsOf))
      .flatMap(numbersIn);
    expect(own.length).toBeGreaterThan(200);
    expect([...new Set(own)].filter((each) => !known.has(each))).toEqual([]);
  });

  it('name the committee that bears a post where one is named', () => {
    const [baseline, proposal] = demo.snapshot.planCase.alternatives;
    if (baseline === undefined || proposal === undefined) throw new Error('the demo has two');
    const hardLines = proposal.hardLines.map((line) =>
      line.id === 'street' ? { ...line, committee: 'Tekniska nämnden' } : line,
    );
    const named = withCase({ alternatives: [baseline, { ...proposal, hardLines }] });
    const economy = textOf(textBlocksOf(named, 'sv'), 'economy');
    expect(economy).toContain('Gata\tTekniska nämnden\t7,2\t2028\tinvestering');
    expect(economy).not.toContain('inte angivet vilken nämnd');
    expect(textOf(texts, 'economy')).toContain('inte angivet vilken nämnd');
  });

  it('are sorted by theme and group of the regulations on plan descriptions', () => {
    const tags = itemsOf(texts).flatMap(({ tag }) => (tag === null ? [] : [Object.values(tag)]));
    expect(tags).toContainEqual(['Konsekvenser', 'Sociala', 'Barn']);
    expect(tags).toContainEqual([
      'Genomförandefrågor',
      'Ekonomiska frågor',
      'Planekonomisk bedömning',
    ]);
    expect(textOf(texts, 'equality')).toContain('Tema: Konsekvenser, grupp: Sociala\n');
  });

  it('say in one sentence that there is nothing to say', () => {
    const empty = seal({
      ...smallestSnapshot(),
      planCase: {
        ...smallestSnapshot().planCase,
        decisionPoints: [],
        followUp: [],
        withoutThePlan: '',
        equity: undefined,
      },
    });
    const read = textBlocksOf(empty, 'sv');
    expect(textOf(read, 'decision')).toBe('Förslag till beslut\n\nInga beslutspunkter är inlagda.');
    expect(textOf(read, 'followUp')).toBe('Uppföljning\n\nIngen plan för uppföljning är inlagd.');
    expect(textOf(read, 'social')).toContain('inga sociala insatser och inga beskrivna');
    expect(itemsOf(read).filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  });

  it.each([
    ['the demo', demo],
    ['the smallest', seal(smallestSnapshot())],
    ['the largest', seal(largestSnapshot())],
    ['typed to do harm', hostile],
  ] as const)('never say that the law demands the calculation: %s', (_, sealed) => {
    for (const language of ['sv', 'en'] as const) {
      const said = itemsOf(textBlocksOf(sealed, language))
        .map(({ text }) => text)
        .join(' ');
      expect(said).not.toMatch(/lagkrav|krävs enligt|lagen kräver|law requires|required by law/i);
    }
  });

  it('escape in HTML what was typed, and keep it in text', () => {
    const read = textBlocksOf(hostile, 'sv');
    const html = itemsOf(read)
      .map((item) => item.html)
      .join('');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Čapek');
    expect(html).toContain('<li>&lt;b&gt;Planen&lt;/b&gt; antas &amp; vinner laga kraft.</li>');
    expect(textOf(read, 'spokenSummary')).toContain(hostileTitle);
    expect(html.match(/<(\w+)/g)?.length).toBe(html.match(/<\/\w+/g)?.length);
  });
});

describe('what is read aloud', () => {
  const said = textOf(textBlocksOf(demo, 'sv'), 'spokenSummary');

  it('has round numbers in words, no signs and no abbreviations', () => {
    expect(said).toContain('ett minus på knappt sjutton miljoner kronor på sextio år');
    expect(said).toContain('mellan minus trettio och minus elva miljoner kronor');
    expect(said).not.toMatch(/mnkr|tkr|%|−|\t|\bkr\b/u);
  });

  it('takes about two minutes at 140 words a minute', () => {
    const words = said.split(/\s+/u).length;
    expect(words / 140).toBeGreaterThan(1.5);
    expect(words / 140).toBeLessThan(2.5);
  });

  it('is read in English too', () => {
    expect(textOf(textBlocksOf(demo, 'en'), 'spokenSummary')).toContain(
      'a minus of just under seventeen million kronor over sixty years',
    );
  });
});

describe('the Word document', () => {
  const read = async (sealed: typeof demo, language: 'sv' | 'en') => {
    const files = await unpackFiles(await textDocumentOf(sealed, language));
    const part = (path: string) =>
      new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
    return {
      body: part('word/document.xml'),
      styles: part('word/styles.xml'),
      core: part('docProps/core.xml'),
    };
  };
  const entities = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  } as const;
  const plain = (xml: string) =>
    xml
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (each) => entities[each as keyof typeof entities]);

  it.each([
    ['sv', 'sv-SE', 'Ekonomiska konsekvenser'],
    ['en', 'en-GB', 'Economic consequences'],
  ] as const)(
    'is in %s, with styled headings, lists and table headers',
    async (language, tag, heading) => {
      const { body, styles, core } = await read(demo, language);
      expect(styles).toContain(`<w:lang w:val="${tag}"/>`);
      expect(core).toContain(`<dc:title>${textBlocksOf(demo, language).title}</dc:title>`);
      expect(core).toContain('2026-11-22T09:30:00Z</dcterms:created>');
      const styled = (style: string) =>
        [...body.matchAll(new RegExp(`<w:pStyle w:val="${style}"/>.*?</w:p>`, 'gu'))].map(([xml]) =>
          plain(xml).trim(),
        );
      expect(styled('Title')).toHaveLength(1);
      expect(styled('Heading1')).toHaveLength(3);
      expect(styled('Heading2')).toContain(heading);
      expect(styled('Heading2')).toHaveLength(15);
      const tables = body.match(/<w:tbl>/g) ?? [];
      expect(tables.length).toBeGreaterThan(5);
      expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
      expect(body).toContain('<w:numPr>');
    },
  );

  it.each([
    ['the demo', demo],
    ['the largest', seal(largestSnapshot())],
    ['typed to do harm', hostile],
  ] as const)('loses no character: %s', async (_, sealed) => {
    const said = plain((await read(sealed, 'sv')).body).replaceAll(/\s/g, '');
    const texts = itemsOf(textBlocksOf(sealed, 'sv')).flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap(wordsOf),
    ]);
    const lost = texts.filter((text) => !said.includes(text.replaceAll(/[\s\u00ad]/g, '')));
    expect(lost).toEqual([]);
  });

  // Calibri is narrower than half of its size a letter, on the whole; 9.5 points in a cell.
  it.each([
    ['the demo', demo],
    ['the largest', seal(largestSnapshot())],
  ] as const)('has columns that hold their longest word: %s', async (_, sealed) => {
    const { body } = await read(sealed, 'sv');
    const cells = [...body.matchAll(/<w:tc>.*?<w:tcW w:type="dxa" w:w="(\d+)"\/>.*?<\/w:tc>/gu)];
    const cut = cells.flatMap(([xml, width]) => {
      const words = plain(xml)
        .trim()
        .split(/[ \u00ad\n]|(?<=[-–/])/u);
      return words.filter((word) => word.length * 95 + 160 > Number(width));
    });
    expect(cells.length).toBeGreaterThan(50);
    expect(cut).toEqual([]);
  });

  it('is the same bytes each time', async () => {
    const first = await textDocumentOf(demo, 'sv');
    expect(Buffer.compare(first, await textDocumentOf(demo, 'sv'))).toBe(0);
  });
});
