import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rememberedJsonText } from '../../db/repositories/columns.ts';

const column = rememberedJsonText(
  z.strictObject({ title: z.string(), blocks: z.array(z.strictObject({ dwellings: z.int() })) }),
);
const stored = (title: string) => JSON.stringify({ title, blocks: [{ dwellings: 60 }] });

describe('a stored document that is read again and again', () => {
  it('is the same to all who read it, and nobody can change it', () => {
    const read = column.parse(stored('Kvarnbacken'));
    expect(column.parse(stored('Kvarnbacken'))).toBe(read);
    expect(() => read.blocks.push({ dwellings: 1 })).toThrow(TypeError);
    expect(() => Object.assign(read.blocks[0] ?? {}, { dwellings: 1 })).toThrow(TypeError);
    expect(read).toEqual({ title: 'Kvarnbacken', blocks: [{ dwellings: 60 }] });
  });

  it('is refused both ways when it says something else', () => {
    expect(() => column.parse('{"title":"Kvarnbacken"}')).toThrow(/blocks/);
    expect(() => column.encode({ title: 'Kvarnbacken', blocks: [{ dwellings: 0.5 }] })).toThrow();
  });

  it('is forgotten when larger ones are read after it', () => {
    const first = column.parse(stored('Kvarnbacken'));
    for (const letter of 'ABCDEF') column.parse(stored(letter.repeat(1_000_000)));
    const again = column.parse(stored('Kvarnbacken'));
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
