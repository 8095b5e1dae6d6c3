import type { AnnexDocument, Block } from '../../../server/annex/blocks.ts';
import { annexPdfTexts } from '../../../server/vocabulary/text/sv/annexPdf.ts';
import type { Scene } from '../../../server/vocabulary/scene.ts';

/** What a listener should hear of a document, in the order of its blocks. */
export function intendedReading({ title, subtitle, sections }: AnnexDocument): readonly string[] {
  return [
    said('H1', title),
    said('P', subtitle),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(blockReading)),
  ].filter((line) => line !== '');
}

function said(role: string, text: string): string {
  const flat = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return flat === '' ? '' : `${role} ${flat}`;
}

function blockReading(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [said(`H${block.level}`, block.text)];
    case 'paragraph':
      return [said('P', block.text)];
    case 'list':
      return block.items.flatMap((item, index) => [
        said('Lbl', block.ordered ? `${index + 1}.` : '•'),
        said('LBody', item),
      ]);
    case 'facts':
      return block.rows.flatMap(([label, value]) => [said('TH', label), said('TD', value)]);
    case 'figure':
      return figureReading(block.scene);
    case 'table':
      return [
        said('Caption', block.caption),
        ...block.columns.map(({ header }) => said('TH', header)),
        ...block.rows.flatMap(({ cells }) =>
          cells.map((cell, index) => {
            const isHead =
              index === 0 && block.columns[0]?.align === 'left' && block.columns.length > 1;
            return said(isHead ? 'TH' : 'TD', cell);
          }),
        ),
        said('P', block.note ?? ''),
      ];
  }
}

function figureReading({ title, subtitle, summary, source }: Scene): readonly string[] {
  return [
    said('P', title),
    said('P', subtitle),
    said('Figure', annexPdfTexts.figureAlternative(title.trim(), summary.trim())),
    said('P', source),
  ];
}
