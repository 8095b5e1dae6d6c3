import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, TableBlock } from '../blocks.ts';
import { columnWidths } from '../pdf/columns.ts';
import { unbroken } from '../liftOut/copied.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import type { TextBlock, TextBlocks } from '../../vocabulary/textBlocks.ts';

const ORDERED = 'ordered';
const MUTED = 'Muted';
const FONT = 'Calibri';
/** Width of the text between the margins that Word sets on A4, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/**
 * The texts of an annex as a Word document: styled headings, real lists and tables with headers
 * that are repeated, in the language of the texts. Its times are those of whoever writes it.
 */
export function writeDocx({ language, title, belongsTo, parts }: TextBlocks): Promise<Uint8Array> {
  const lists = { count: 0 };
  const document = new Document({
    title,
    description: belongsTo,
    creator: 'Helkalkyl',
    lastModifiedBy: 'Helkalkyl',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: language } } },
        title: { run: { font: FONT, size: 36, bold: true, color: '1F1F1F' } },
        heading1: headingStyle(30, 360),
        heading2: headingStyle(26, 300),
        heading3: headingStyle(22, 200),
      },
      paragraphStyles: [
        {
          id: MUTED,
          name: MUTED,
          basedOn: 'Normal',
          run: { size: 19, color: '595959' },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: ORDERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: { default: new Footer({ children: [muted(belongsTo)] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          muted(belongsTo),
          ...parts.flatMap((part) => [
            new Paragraph({ text: part.title, heading: HeadingLevel.HEADING_1 }),
            muted(part.lead),
            ...part.items.flatMap((item) => itemParagraphs(item, lists)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headingStyle(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: '1F1F1F' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  };
}

const run = (text: string, options: IRunOptions) => new TextRun({ ...options, text });

/** Each numbered list begins at one: it is an instance of its own. */
type Lists = { count: number };

function itemParagraphs({ title, tag, blocks }: TextBlock, lists: Lists): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    ...(tag === null ? [] : [muted(liftOutTexts.tag(tag))]),
    ...blocks.flatMap((block) => blockParagraphs(block, lists)),
  ];
}

function blockParagraphs(block: Block, lists: Lists): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_3 })];
    case 'paragraph':
      return [block.style === 'note' ? muted(block.text) : said([new TextRun(block.text)])];
    case 'list': {
      lists.count += 1;
      const instance = lists.count;
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            spacing: { after: 60 },
            ...(block.ordered
              ? { numbering: { reference: ORDERED, level: 0, instance } }
              : { bullet: { level: 0 } }),
          }),
      );
    }
    case 'facts':
      return block.rows.flatMap(([label, value]) => [
        said([run(label, { bold: true })], { keepNext: true, after: 20 }),
        said([new TextRun(value)]),
      ]);
    case 'table':
      return tableParagraphs(block);
    case 'figure':
      return [said([new TextRun(block.scene.summary)])];
  }
}

function said(children: ParagraphChild[], { keepNext = false, after = 120 } = {}): Paragraph {
  return new Paragraph({ children, keepNext, spacing: { after } });
}

function muted(text: string, before = 0): Paragraph {
  return new Paragraph({ text, style: MUTED, spacing: { before, after: 120 } });
}

function tableParagraphs(table: TableBlock): (Paragraph | Table)[] {
  const { caption, columns, rows, note } = table;
  const widths = widthsOf(table);
  const cell = (text: string, at: number, isBold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(text, { bold: isBold, size: 19 })],
        }),
      ],
    });
  return [
    ...(caption === ''
      ? []
      : [said([run(caption, { bold: true })], { keepNext: true, after: 60 })]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ header }, at) => cell(unbroken(header), at, true)),
        }),
        ...rows.map(
          ({ cells, emphasis }) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((text, at) => cell(text, at, emphasis === 'total')),
            }),
        ),
      ],
    }),
    // Word joins two tables that nothing stands between.
    note === undefined ? said([]) : muted(note, 80),
  ];
}

/** As the annex divides them, and as wide as the longest word: Word would break it anywhere. */
function widthsOf({ columns, rows }: TableBlock): number[] {
  const widest = (at: number, parts: (text: string) => readonly string[]) => {
    const texts = [
      unbroken(columns[at]?.header ?? ''),
      ...rows.map(({ cells }) => cells[at] ?? ''),
    ];
    return CELL_AIR + CHARACTER * Math.max(...texts.flatMap(parts).map(({ length }) => length));
  };
  const needs = columns.map(({ width }, at) => ({
    least: widest(at, (text) => text.split(WORD_END)),
    natural: widest(at, (text) => [text]),
    ...(width === undefined ? {} : { share: width }),
  }));
  return columnWidths(needs, TEXT_WIDTH).map(Math.floor);
}

/** In twentieths of a point: a character of a cell, in a wide font where Calibri is missing; the margins. */
const CHARACTER = 140;
const CELL_AIR = 160;
const WORD_END = /[ \u00ad]|(?<=\p{L}[-–/])(?=\p{L})/u;
