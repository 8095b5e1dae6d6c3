import type { DescriptionTag, TextBlock } from '../../vocabulary/textBlocks.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import type { AnnexDocument, Block, TableBlock } from '../blocks.ts';

/** A text to lift out, before it is written as text and as HTML. */
export type Lifted = {
  readonly id: string;
  readonly title: string;
  readonly tag?: DescriptionTag;
  readonly blocks: readonly Block[];
};

/** The same words twice: as text for any field, and as HTML for a word processor. */
export function copied(
  { id, title, tag, blocks }: Lifted,
  language: AnnexDocument['language'],
): TextBlock {
  const sorted = tag === undefined ? [] : [liftOutTexts.tag(tag)];
  return {
    id,
    title,
    tag: tag ?? null,
    blocks,
    text: [title, ...sorted, ...blocks.map(asText)].filter(Boolean).join('\n\n'),
    html: [
      `<div lang="${language}">`,
      `<h2>${escaped(title)}</h2>`,
      ...sorted.map((line) => `<p>${escaped(line)}</p>`),
      ...blocks.map(asHtml),
      '</div>',
    ].join('\n'),
  };
}

/** Cells between tabs, so that a table stays one where it is pasted. */
function asText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '–'} ${item}`)
        .join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}\n${value}`).join('\n\n');
    case 'table':
      return [
        block.caption,
        block.columns.map(({ header }) => unbroken(header)).join('\t'),
        ...block.rows.map(({ cells }) => cells.join('\t')),
        block.note ?? '',
      ]
        .filter(Boolean)
        .join('\n');
    case 'figure':
      return block.scene.summary;
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${escaped(item)}</li>`).join('');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'facts': {
      const rows = block.rows.map(
        ([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
      );
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'table':
      return tableHtml(block);
    case 'figure':
      return `<p>${escaped(block.scene.summary)}</p>`;
  }
}

function tableHtml({ caption, columns, rows, note }: TableBlock): string {
  // No style: a page's policy takes it away where the text is copied.
  const side = (at: number) => ` align="${columns[at]?.align ?? 'left'}"`;
  const head = columns.map(
    ({ header }, at) => `<th scope="col"${side(at)}>${escaped(unbroken(header))}</th>`,
  );
  const body = rows.map(({ cells, emphasis }) => {
    const row = cells.map((cell, at) => {
      const said = emphasis === 'total' ? `<b>${escaped(cell)}</b>` : escaped(cell);
      return `<td${side(at)}>${said}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  return [
    '<table>',
    ...(caption === '' ? [] : [`<caption>${escaped(caption)}</caption>`]),
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    '</table>',
    ...(note === undefined ? [] : [`<p>${escaped(note)}</p>`]),
  ].join('');
}

/** A header without the places where paper may break it. */
export const unbroken = (header: string) => header.replaceAll('\u00ad', '').replaceAll('\n', ' ');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (words: string) => words.replace(/[&<>"]/g, (each) => entities[each] ?? each);
