import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { AnnexDocument, Block, TableBlock } from '../../server/annex/blocks.ts';
import { renderAnnex } from '../../server/annex/pdf/renderAnnex.ts';
import { chromiumPlaces } from '../support/closingReport.ts';

/** The same ten pages: ten headings, forty paragraphs and ten tables, in every hand. */
export function tenPages(): AnnexDocument {
  const blocks = Array.from({ length: 10 }, (_, index): Block[] => [
    { kind: 'heading', level: 2, text: `Avsnitt ${index + 1}` },
    ...Array.from({ length: 4 }, (): Block => ({ kind: 'paragraph', text: prose })),
    table(index),
  ]);
  return {
    language: 'sv-SE',
    title: 'Beslutsbilaga: Samlad kalkyl för detaljplan Kvarnbacken',
    subtitle: '60 hyreslägenheter, förskola, närpark och familjecentral',
    header: ['Exempelköpings kommun', 'Påhittat exempel', 'Dnr SBN 2026/118'],
    footer: ['Beslutsbilaga, utkast', 'kontrollsumma 7c1f 90ab 44d2'],
    watermark: null,
    sections: [{ id: 'all', startsPage: false, blocks: blocks.flat() }],
  };
}

const prose =
  'Planen ger 60 hyreslägenheter och ersätter förskolepaviljonger. Kommunens egen ekonomi försämras med 17 mnkr över 60 år. Samhället som helhet tjänar troligen på planen, mest hushållen. De sociala insatserna lönar sig för samhället om minst 49 procent av den antagna effekten nås, men inte i kommunens egen budget. Skatteintäkter för inflyttade kommer till största delen från andra kommuner.';

function table(index: number): TableBlock {
  return {
    kind: 'table',
    caption: `Tabell ${index + 1}. Nuvärde per aktör, mnkr`,
    columns: ['Aktör', '5 år', '10 år', '25 år', '60 år'].map((header, column) => ({
      header,
      align: column === 0 ? 'left' : 'right',
    })),
    rows: Array.from({ length: 12 }, (_, row) => ({
      cells: [`Aktör ${row + 1}`, ...[5, 10, 25, 60].map((year) => `${year * (row + 1)},${index}`)],
    })),
  };
}

/** One way of setting the ten pages; `print` gives the file. */
export type Hand = {
  readonly name: string;
  readonly print: () => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
};

export function ourHand(document: AnnexDocument): Hand {
  const attachments = { snapshotJson: '{}', tables: [], createdAt: '2026-11-22T08:15:30Z' };
  return {
    name: 'Helkalkyl, PDF/A-3a and PDF/UA-1',
    print: () => renderAnnex(document, attachments),
    stop: () => Promise.resolve(),
  };
}

/** Undefined where the package is not installed. */
export async function typstHand(document: AnnexDocument): Promise<Hand | undefined> {
  const { resolve } = createRequire(import.meta.url);
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const font = resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
    const fontPaths = [path.dirname(path.dirname(font))];
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
    let turn = 0;
    return {
      name: 'Typst',
      print: () => {
        // What was compiled before is kept by the compiler: each time something else.
        turn += 1;
        const mainFileContent = typstOf({ ...document, subtitle: `${document.subtitle} ${turn}` });
        compiler.evictCache(0);
        return Promise.resolve(compiler.pdf({ mainFileContent }));
      },
      stop: () => Promise.resolve(),
    };
  } catch {
    return undefined;
  }
}

/** Undefined where there is no Chromium. */
export async function chromiumHand(document: AnnexDocument): Promise<Hand | undefined> {
  const executablePath = chromiumPlaces.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] });
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()} print`,
    print: async () => {
      await page.setContent(htmlOf(document));
      return page.pdf({ format: 'A4', tagged: true });
    },
    stop: () => browser.close(),
  };
}

function typstOf({ title, subtitle, sections }: AnnexDocument): string {
  const quoted = (text: string) => JSON.stringify(text);
  const block = (one: Block): string => {
    if (one.kind === 'heading') return `#heading(level: ${one.level}, ${quoted(one.text)})`;
    if (one.kind === 'paragraph') return `#par(${quoted(one.text)})`;
    if (one.kind !== 'table') return '';
    const head = one.columns.map(({ header }) => quoted(header)).join(', ');
    const cells = one.rows.flatMap((row) => row.cells.map(quoted)).join(', ');
    const columns = `columns: ${one.columns.length}, table.header(${head})`;
    return `#figure(caption: ${quoted(one.caption)}, table(${columns}, ${cells}))`;
  };
  return [
    '#set document(title: "Bilaga")',
    '#set page(paper: "a4")',
    '#set text(font: "Source Sans 3", lang: "sv", size: 10.6pt)',
    `#heading(level: 1, ${quoted(title)})`,
    `#par(${quoted(subtitle)})`,
    ...sections.flatMap(({ blocks }) => blocks.map(block)),
  ].join('\n');
}

function htmlOf({ title, subtitle, sections }: AnnexDocument): string {
  const block = (one: Block): string => {
    if (one.kind === 'heading') return `<h2>${one.text}</h2>`;
    if (one.kind === 'paragraph') return `<p>${one.text}</p>`;
    if (one.kind !== 'table') return '';
    const head = one.columns.map(({ header }) => `<th scope="col">${header}</th>`).join('');
    const rows = one.rows
      .map(({ cells }) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    return `<table><caption>${one.caption}</caption><tr>${head}</tr>${rows}</table>`;
  };
  const body = sections.flatMap(({ blocks }) => blocks.map(block)).join('\n');
  return `<!doctype html><html lang="sv"><title>${title}</title><h1>${title}</h1><p>${subtitle}</p>${body}</html>`;
}
