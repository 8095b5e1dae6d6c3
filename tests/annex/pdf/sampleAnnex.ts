import type { AnnexDocument, Block, TableBlock } from '../../../server/annex/blocks.ts';
import type { ColorToken, Mark, Point, Scene } from '../../../server/vocabulary/scene.ts';

/** An invented annex with every kind of block and mark; its figures mean nothing. */

export const createdAt = '2026-11-22T08:15:30Z';

export const attachments = {
  snapshotJson: '{"schema":"helkalkyl-snapshot/1","namn":"Kvarnbacken – åäö"}',
  tables: [
    { name: 'jamforelse', csv: '\ufeffrad;värde\r\nKommunen;−17\r\n' },
    { name: 'aktorer', csv: '\ufeffaktör;netto\r\nHushållen;45,3\r\n' },
  ],
  createdAt,
} as const;

const bars: readonly (readonly [label: string, value: number, color: ColorToken])[] = [
  ['Hushåll', 45.3, 'accent'],
  ['Staten', 5.4, 'accent'],
  ['VA-kollektivet', -0.4, 'accent'],
  ['Regionen', -1.9, 'accent'],
  ['Bostadsbolaget', -3.1, 'accent'],
  ['Övriga kommuner', -12.3, 'accent'],
  ['Kommunen', -16.9, 'accent'],
  ['Frigjord kapacitet', 4.5, 'soft'],
];

function barMarks(): readonly Mark[] {
  const zero = 158;
  const perMillion = 4.6;
  const rows = bars.flatMap(([label, value, color], index): readonly Mark[] => {
    const y = index * 18.5 + 4;
    const width = Math.abs(value) * perMillion;
    const x = value < 0 ? zero - width : zero;
    const shown = String(value).replace('-', '−').replace('.', ',');
    return [
      {
        kind: 'text',
        x: 0,
        y: y + 9,
        text: label,
        anchor: 'start',
        size: 9.4,
        weight: 400,
        color: 'ink',
      },
      {
        kind: 'rect',
        x,
        y,
        width,
        height: 12,
        color,
        pattern: color === 'soft' ? 'hatch' : 'solid',
      },
      {
        kind: 'text',
        x: value < 0 ? x - 4 : x + width + 4,
        y: y + 9,
        text: shown,
        anchor: value < 0 ? 'end' : 'start',
        size: 9.4,
        weight: 600,
        color: 'ink',
      },
    ];
  });
  return [
    ...rows,
    {
      kind: 'line',
      points: [
        [zero, 0],
        [zero, 150],
      ],
      color: 'ink',
      width: 0.9,
    },
  ];
}

export const barScene: Scene = {
  id: 'whoPays',
  title: 'Hushållen får mest, kommunen betalar mest',
  subtitle: 'Nuvärde 60 år, mnkr, 2026 års priser',
  summary: 'Hushållen plus 45,3 mnkr, staten plus 5,4 mnkr, kommunen minus 16,9 mnkr.',
  source: 'Raderna summerar till samhällets realekonomiska netto, 20,6 mnkr.',
  width: 470,
  height: 152,
  marks: barMarks(),
  table: { columns: [], rows: [] },
};

function ring(x: number, y: number, radius: number, corners: number): readonly Point[] {
  return Array.from({ length: corners }, (_, index): Point => {
    const turn = (index / corners) * 2 * Math.PI;
    const wobble = 1 + 0.12 * Math.sin(index * 2.4 + x);
    return [x + radius * wobble * Math.cos(turn), y + radius * wobble * Math.sin(turn)];
  });
}

const steps: readonly ColorToken[] = ['step1', 'step2', 'step3', 'step4', 'step5'];

function mapMarks(): readonly Mark[] {
  const cells = Array.from({ length: 60 }, (_, index): Mark => {
    const x = 42 + (index % 10) * 52;
    const y = 38 + Math.floor(index / 10) * 50;
    const outer = ring(x, y, 27, 24);
    return {
      kind: 'area',
      rings: index === 33 ? [outer, ring(x, y, 9, 12)] : [outer],
      fill: steps[(index * 7) % 5] ?? 'step1',
      pattern: 'solid',
      stroke: 'paper',
      strokeWidth: 1,
    };
  });
  return [
    { kind: 'rect', x: 0, y: 0, width: 560, height: 330, color: 'wash', pattern: 'solid' },
    ...cells,
    {
      kind: 'area',
      rings: [ring(250, 160, 60, 9)],
      fill: 'soft',
      pattern: 'hatch',
      stroke: 'ink',
      strokeWidth: 3,
    },
    {
      kind: 'area',
      rings: [ring(480, 280, 22, 6)],
      fill: 'paper',
      pattern: 'none',
      stroke: 'hard',
      strokeWidth: 1.5,
    },
    { kind: 'circle', x: 120, y: 120, radius: 4, color: 'equity', filled: true },
    { kind: 'circle', x: 160, y: 140, radius: 4, color: 'equity', filled: false },
    { kind: 'rect', x: 8, y: 300, width: 60, height: 14, color: 'ink', pattern: 'none' },
    {
      kind: 'line',
      points: [
        [20, 320],
        [140, 320],
        [140, 316],
      ],
      color: 'ink',
      width: 1,
    },
    {
      kind: 'line',
      points: [
        [300, 20],
        [420, 60],
        [540, 30],
      ],
      color: 'hard',
      width: 1.6,
      dash: [4, 3],
    },
    {
      kind: 'text',
      x: 250,
      y: 166,
      text: 'Kvarnbacken',
      anchor: 'middle',
      size: 12,
      weight: 700,
      color: 'ink',
    },
    {
      kind: 'text',
      x: 140,
      y: 328,
      text: '500 m',
      anchor: 'end',
      size: 8,
      weight: 400,
      color: 'muted',
    },
  ];
}

/** Wider than the text: it is scaled to fit. */
export const mapScene: Scene = {
  id: 'planMap',
  title: 'Planområdet ligger mitt i staden',
  subtitle: 'Andel barn 0–15 år per område, procent, 2025',
  summary: 'Sextio områden i fem steg. Planområdet är inringat och streckat.',
  source: 'SCB, DeSO 2025. Läst 2026-11-01.',
  width: 560,
  height: 330,
  marks: mapMarks(),
  table: { columns: [], rows: [] },
};

export const comparison: TableBlock = {
  kind: 'table',
  caption: 'Nollalternativ och planförslag',
  columns: [
    { header: 'Nuvärde i 2026 års priser', align: 'left' },
    { header: 'Nollalternativ', align: 'right' },
    { header: 'Planförslag', align: 'right' },
    { header: 'Osäkerhet', align: 'right' },
  ],
  rows: [
    { cells: ['Investering, alla aktörer, ej diskonterad', '0', '206 mnkr', '–'] },
    { cells: ['Bostadsbolagets kalkyl, 25 år', '0', '−12 mnkr', 'troligen −36 till 12'] },
    { cells: ['Kommunens ekonomi, 60 år', '0', '−17 mnkr', 'troligen −25 till −8'] },
    { cells: ['Samhället: hårt', '0', '−4 mnkr', ''] },
    { cells: ['Samhället: mjukt', '0', '18 mnkr', ''] },
    { cells: ['Samhället: samlat, 60 år', '0', '14 mnkr', 'troligen −23 till 50'] },
    { cells: ['Chans att samlat är över 0', '', 'troligt', '68 av 100'] },
    { cells: ['Jämlikhet i hälsa', '', 'bättre för barn', 'tillit: låg ■■□□'] },
  ],
  note: 'Troligen: 8 chanser av 10 att utfallet hamnar inom intervallet. 5 av 9 effekter är inte värderade i pengar, se sida 7.',
};

const budget: TableBlock = {
  kind: 'table',
  caption: '',
  columns: [
    { header: 'Påverkan på driftbudgeten, mnkr, löpande priser', align: 'left' },
    ...['2027', '2028', '2029', '2030', '2031', '2032'].map((header) => ({
      header,
      align: 'right' as const,
    })),
  ],
  rows: [
    { cells: ['Exploatering', '7,9', '0,0', '0,0', '0,0', '0,0', '0,0'] },
    { cells: ['Kapitalkostnad', '0,0', '0,0', '−2,9', '−2,8', '−2,8', '−2,8'] },
    { cells: ['Drift, netto', '0,0', '0,0', '1,0', '−2,9', '−2,9', '−2,8'] },
    { cells: ['Sociala insatser', '0,0', '−0,7', '−2,0', '−2,0', '−2,1', '−2,2'] },
    { cells: ['Skatt och utjämning', '0,0', '0,0', '0,0', '4,5', '4,7', '4,8'] },
    {
      cells: ['Summa', '7,9', '−0,7', '−3,8', '−3,2', '−3,0', '−2,9'],
      emphasis: 'total',
    },
  ],
  note: 'Sociala insatser är en kostnad det år de utförs och skrivs aldrig av.',
};

const clocks: TableBlock = {
  kind: 'table',
  caption: '',
  columns: [
    { header: 'Nuvärde efter, mnkr', align: 'left' },
    { header: '5 år\nåterbetalning', align: 'right' },
    { header: '10 år', align: 'right' },
    { header: '25 år\nlönsamhet', align: 'right' },
    { header: '60 år\nlivslängd', align: 'right' },
  ],
  rows: [
    { cells: ['Kommunen', '0,7', '14,0', '−2,1', '−16,7'] },
    { cells: ['Offentlig sektor', '−0,5', '11,6', '−5,9', '−30,8'] },
    { cells: ['Samhället', '−31,2', '−9,1', '−2,0', '13,7'] },
  ],
  note: 'Med restvärde.',
};

/** The register of assumptions: many rows, long words, several pages. */
export function register(rowCount: number): TableBlock {
  return {
    kind: 'table',
    caption: 'Register över antaganden',
    columns: [
      { header: 'Nr', align: 'left' },
      { header: 'Antagande', align: 'left' },
      { header: 'Lågt', align: 'right' },
      { header: 'Troligt', align: 'right' },
      { header: 'Högt', align: 'right' },
      { header: 'Enhet', align: 'left' },
      { header: 'Källa', align: 'left' },
      { header: 'Tillit', align: 'left' },
    ],
    rows: Array.from({ length: rowCount }, (_, index) => ({
      cells: [
        `A${index + 1}`,
        index % 3 === 0
          ? 'Samhällsbyggnadsförvaltningens driftkostnad för gångtrafikanläggningar'
          : 'Hälsovinst per gången kilometer',
        '5',
        '1\u00a0000\u00a0010',
        '15',
        'kr/km',
        index % 4 === 0
          ? 'Trafikverket (2024): ASEK 8.0, kapitel 14, tabell 3, https://www.trafikverket.se/for-dig-i-branschen/planera-och-utreda/asek/'
          : 'Eget antagande',
        'låg',
      ],
    })),
  };
}

const facts: Block = {
  kind: 'facts',
  rows: [
    ['Nämnd och möte', 'Samhällsbyggnadsnämnden 2026-12-09'],
    ['Planskede', 'Inför samråd'],
    ['Upprättad av', 'Łucja Čapek-Ő, planenheten'],
    ['Granskad av', 'Ekonom, ej ännu granskad'],
  ],
};

const longTitle =
  'Beslutsbilaga: Samlad kalkyl för detaljplan för Kvarnbacken 1:2, 1:3 och del av Vallbacken 4:17 med sextio hyreslägenheter, förskola, närpark, familjecentral, gång- och cykelväg samt nytt dagvattenstråk';

/** The rows of the register decide how long the annex is. */
export function annexWithRegister(rowCount: number): AnnexDocument {
  return {
    language: 'sv-SE',
    title: 'Beslutsbilaga: Samlad kalkyl för detaljplan Kvarnbacken',
    subtitle: '60 hyreslägenheter, förskola med 80 platser, närpark och familjecentral',
    header: [
      'Exempelköpings kommun · Samhällsbyggnadsnämnden',
      'Påhittat exempel',
      'Dnr SBN 2026/118 · Detaljplan Kvarnbacken',
    ],
    footer: ['Beslutsbilaga, utkast, version 3 · 2026-11-22', 'kontrollsumma 7c1f 90ab 44d2'],
    watermark: 'UTKAST',
    sections: [
      {
        id: 'decision',
        startsPage: true,
        blocks: [
          facts,
          { kind: 'heading', level: 2, text: 'Det här ska nämnden ta ställning till' },
          {
            kind: 'list',
            ordered: true,
            items: [
              'Planförslaget för Kvarnbacken sänds ut på samråd.',
              'Familjecentral och områdessamordnare tas med i förslaget till budget 2028–2037 för socialnämnden.',
            ],
          },
          { kind: 'heading', level: 2, text: 'Det viktigaste på en halv sida' },
          {
            kind: 'facts',
            style: 'lead',
            rows: [
              ['Vad det kostar', 'Planen ger 60 hyreslägenheter och ersätter förskolepaviljonger.'],
              [
                'Vem betalar',
                'Bostadsbolaget når inte sitt avkastningskrav: hyran behöver bli 7 procent högre, eller nedskrivning göras med 9 mnkr. Kommunens egen ekonomi försämras med 17 mnkr över 60 år.',
              ],
              [
                'Vem vinner',
                'Samhället som helhet tjänar troligen på planen, mest hushållen. De sociala insatserna lönar sig för samhället om minst 49 procent av den antagna effekten nås, men inte i kommunens egen budget.',
              ],
            ],
          },
          { kind: 'heading', level: 2, text: 'Jämförelse av alternativen' },
          comparison,
          { kind: 'heading', level: 2, text: 'Det här kan ändra slutsatsen' },
          {
            kind: 'list',
            ordered: false,
            items: [
              'Blir bygget 11 procent dyrare än antaget är samhällets vinst borta.',
              'Blir effekten av de sociala insatserna under 60 procent av den antagna vänder det samlade resultatet.',
              'Hyresnivån avgör för bostadsbolaget: brytpunkten ligger 7 procent över antagen hyra.',
            ],
          },
        ],
      },
      {
        id: 'whoPays',
        startsPage: true,
        blocks: [
          { kind: 'heading', level: 2, text: 'Vem betalar och vem får nyttan?' },
          {
            kind: 'paragraph',
            text: 'Hushållen får mest. Kommunen, bostadsbolaget och regionen går minus; statens plus kommer av fler i arbete. Skatteintäkter för inflyttade kommer till största delen från andra kommuner.',
          },
          { kind: 'figure', scene: barScene },
          { kind: 'heading', level: 3, text: 'Två klockor' },
          clocks,
          { kind: 'heading', level: 3, text: 'Kommunens egen ekonomi' },
          budget,
          { kind: 'heading', level: 3, text: 'Vad händer om inget görs?' },
          {
            kind: 'paragraph',
            text: 'Paviljongerna behöver ersättas 2028 på annan plats för 31 mnkr. Inga bostäder tillkommer.',
          },
          {
            kind: 'paragraph',
            style: 'note',
            text: 'Källa: kommunens lokalförsörjningsplan 2026.',
          },
        ],
      },
      {
        id: 'place',
        startsPage: true,
        blocks: [
          { kind: 'heading', level: 2, text: '1 Förslaget och alternativen' },
          { kind: 'figure', scene: mapScene },
        ],
      },
      {
        id: 'register',
        startsPage: false,
        blocks: [
          { kind: 'heading', level: 2, text: '10 Antaganden (register)' },
          register(rowCount),
        ],
      },
    ],
  };
}

export const sampleAnnex: AnnexDocument = annexWithRegister(48);

/** A title of 200 characters and words no line can hold. */
export const awkwardAnnex: AnnexDocument = {
  ...sampleAnnex,
  title: longTitle,
  watermark: null,
  header: [longTitle, 'Påhittat exempel', 'Dnr SBN 2026/118'],
  sections: [
    {
      id: 'awkward',
      startsPage: false,
      blocks: [
        { kind: 'heading', level: 2, text: 'Långa ord' },
        { kind: 'paragraph', text: `${'Samhällsbyggnadsnämndsordförande'.repeat(6)} slut` },
        { kind: 'facts', rows: [['Adress', `https://example.org/${'a'.repeat(180)}`]] },
        {
          kind: 'table',
          caption: 'Trång tabell',
          columns: Array.from({ length: 14 }, (_, index) => ({
            header: index === 0 ? 'Samhällsekonomiskt nettonuvärde' : `${2027 + index}`,
            align: index === 0 ? 'left' : 'right',
          })),
          rows: [
            { cells: Array.from({ length: 14 }, (_, i) => (i === 0 ? 'Kommunen' : '−1 234,5')) },
            { cells: ['Rad med yttrande', 'ja '.repeat(12_000)] },
          ],
        },
      ],
    },
  ],
};
