import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/annex/blocks.ts';
import { heading, note, paragraph, table } from '../../server/annex/parts.ts';
import { saidOnce } from '../../server/annex/saidOnce.ts';

/** Posts as "name amount"; a total is the last of them. */
function posts(rows: readonly string[], caption = 'Poster'): Block {
  const cells = rows.map((row) => row.split(' '));
  return table({ caption, headers: ['Post', 'Belopp'], align: 'lr', rows: cells });
}

/** Heading, paragraph or rows, as a reader meets them. */
function told(parts: Readonly<Record<string, readonly (readonly Block[])[]>>): string[] {
  const alternatives = Object.entries(parts).map(([name, of]) => ({ name, parts: of }));
  return saidOnce(alternatives).flatMap((block): string[] => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'facts') return block.rows.map((row) => row.join(': '));
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return [`list: ${block.items.join(', ')}`];
    if (block.kind !== 'table') return [block.kind];
    const { caption, rows } = block;
    return [[caption, ...rows.map(({ cells }) => cells.join(' ')), block.note ?? ''].join(' | ')];
  });
}

describe('what alternatives have in common', () => {
  it('is printed as it stands when there is one', () => {
    expect(told({ Förslag: [[heading('Gata', 3), posts(['Gata 7'])]] })).toEqual([
      '### Gata',
      'Poster | Gata 7 | ',
    ]);
  });

  it('is named, not printed again, part by part', () => {
    const street = [heading('Gata', 3), paragraph('Ny gata.')];
    const park = (metres: number) => [heading('Park', 3), paragraph(`${metres} m till park.`)];
    expect(told({ Stort: [street, park(300)], Litet: [street, park(500)] })).toEqual([
      '### Stort',
      '#### Gata',
      'Ny gata.',
      '#### Park',
      '300 m till park.',
      '### Litet',
      '#### Park',
      '500 m till park.',
      'Som för stort: Gata',
    ]);
  });

  it('is told of the first that has it', () => {
    const [a, b] = [[posts(['Gata 7'], 'A')], [posts(['Park 3'], 'B')]];
    expect(told({ Ett: [a], Två: [b], Tre: [a, b] }).slice(-3)).toEqual([
      '### Tre',
      'Som för ett: A',
      'Som för två: B',
    ]);
  });

  // By hand: rows that are not in the first one's table, and the names that only the first has.
  it.each([
    {
      name: 'rows that differ alone',
      first: ['Gata 7', 'Park 3', 'Skola 9'],
      other: ['Gata 7', 'Park 3', 'Skola 8'],
      last: 'Poster | Skola 8 | 2\u00a0rader till är som för ett.',
    },
    {
      name: 'what is not there',
      first: ['Gata 7', 'Park 3', 'Skola 9'],
      other: ['Gata 7', 'Park 3', 'Torg 1'],
      last: 'Poster | Torg 1 | 2\u00a0rader till är som för ett. Finns inte här: Skola.',
    },
    {
      name: 'words alone when nothing is added',
      first: ['Gata 7', 'Park 3', 'Skola 9'],
      other: ['Gata 7', 'Park 3'],
      last: 'Poster: 2\u00a0rader till är som för ett. Finns inte här: Skola.',
    },
    {
      name: 'all rows where one alone is the same',
      first: ['Gata 7', 'Park 3'],
      other: ['Gata 7', 'Park 4'],
      last: 'Poster | Gata 7 | Park 4 | ',
    },
  ])('leaves of a table $name', ({ first, other, last }) => {
    expect(told({ Ett: [[posts(first)]], Två: [[posts(other)]] }).at(-1)).toBe(last);
  });

  it('is held against the table that has most in common, not the first', () => {
    const none = ['Hyra 1', 'Gata 7'];
    const [one, other] = [
      ['Gata 7', 'Park 3', 'Skola 9'],
      ['Gata 7', 'Park 3', 'Skola 8'],
    ];
    expect(told({ Noll: [[posts(none)]], Ett: [[posts(one)]], Två: [[posts(other)]] }).at(-1)).toBe(
      'Poster | Skola 8 | 2\u00a0rader till är som för ett.',
    );
  });

  it('is part of a sum that stays, and a note that has no name is printed', () => {
    const summed = (school: number) =>
      table({
        caption: 'Budget',
        headers: ['Post', 'Belopp'],
        align: 'lr',
        rows: [
          ['Gata', '7'],
          ['Park', '3'],
          ['Skola', String(school)],
          { cells: ['Summa', String(10 + school)], emphasis: 'total' },
        ],
      });
    const said = note('Löpande priser.');
    expect(told({ Ett: [[summed(1), said]], Två: [[summed(2), said]] }).slice(-2)).toEqual([
      'Budget | Skola 2 | Summa 12 | 2\u00a0rader till är som för ett och ingår i summan.',
      'Löpande priser.',
    ]);
  });

  it.each([
    {
      name: 'points that differ alone',
      items: ['a', 'b', 'd'],
      last: ['list: d', '2\u00a0punkter till är som för ett.'],
    },
    {
      name: 'words alone',
      items: ['a', 'b'],
      last: ['### Två', '2\u00a0punkter till är som för ett.'],
    },
    { name: 'all where one alone is the same', items: ['a', 'd'], last: ['### Två', 'list: a, d'] },
  ])('leaves of a list $name', ({ items, last }) => {
    const list = (words: readonly string[]): Block => ({
      kind: 'list',
      ordered: false,
      items: words,
    });
    expect(told({ Ett: [[list(['a', 'b', 'c'])]], Två: [[list(items)]] }).slice(-2)).toEqual(last);
  });
});
