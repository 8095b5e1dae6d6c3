import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { estimateSchema } from '../../server/vocabulary/numbers.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { violationTexts } from '../../server/vocabulary/text/sv/zodIssues.ts';
import { smallCaseFile } from '../support/caseFile.ts';

function violations(schema: z.ZodType, value: unknown) {
  const read = schema.safeParse(value, { reportInput: true });
  return read.success ? [] : violationTexts(read.error.issues);
}

const share = z.number().min(0).max(1);

describe('what a schema refuses, in Swedish', () => {
  // prettier-ignore -- one fault each.
  it.each([
    {
      name: 'missing',
      schema: z.strictObject({ a: z.string() }),
      value: {},
      field: 'a',
      message: 'Saknas. Ska vara en text.',
    },
    {
      name: 'wrong kind',
      schema: z.strictObject({ a: z.number() }),
      value: { a: '1' },
      field: 'a',
      message: 'Ska vara ett tal.',
    },
    {
      name: 'infinite',
      schema: z.number(),
      value: Infinity,
      field: '',
      message: 'Talet är för stort för att räknas med. Skriv ett mindre tal.',
    },
    {
      name: 'no whole number',
      schema: z.int(),
      value: 1.5,
      field: '',
      message: 'Ska vara ett heltal.',
    },
    { name: 'too small', schema: share, value: -1, field: '', message: 'Ska vara minst 0.' },
    { name: 'too large', schema: share, value: 2, field: '', message: 'Får vara högst 1.' },
    {
      name: 'not above',
      schema: z.number().gt(-0.5),
      value: -0.5,
      field: '',
      message: 'Ska vara större än −0,50.',
    },
    {
      name: 'empty',
      schema: z.string().min(1),
      value: '',
      field: '',
      message: 'Får inte vara tomt.',
    },
    {
      name: 'too long',
      schema: z.string().max(1200),
      value: 'x'.repeat(1201),
      field: '',
      message: 'Får ha högst 1\u00a0200 tecken.',
    },
    {
      name: 'too many',
      schema: z.array(z.number()).max(1),
      value: [1, 2],
      field: '',
      message: 'Får ha högst 1 poster.',
    },
    {
      name: 'no such day',
      schema: z.iso.date(),
      value: '2026-02-30',
      field: '',
      message: 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
    },
    {
      name: 'unknown field',
      schema: z.strictObject({}),
      value: { b: 1 },
      field: 'b',
      message: 'Fältet finns inte. Ta bort det eller rätta namnet.',
    },
    {
      name: 'not a choice',
      schema: z.enum(['ja', 'nej']),
      value: 'kanske',
      field: '',
      message: 'Ska vara ”ja”, ”nej”.',
    },
    {
      name: 'no form at all',
      schema: z.union([z.string(), z.number()]),
      value: null,
      field: '',
      message: 'Har ett värde som inte är något av de tillåtna.',
    },
    {
      name: 'half interval',
      schema: estimateSchema,
      value: { central: 1, low: 0 },
      field: '',
      message: 'Lågt och högt värde hör ihop. Fyll i båda eller ta bort båda.',
    },
    {
      name: 'turned interval',
      schema: estimateSchema,
      value: { central: 1, low: 2, high: 3 },
      field: '',
      message: 'Lågt värde får inte vara över det troliga, och högt inte under det.',
    },
  ])('$name', ({ schema, value, field, message }) => {
    expect(violations(schema, value)).toEqual([{ field, message }]);
  });

  it('names the place in a case by its path', () => {
    const file = smallCaseFile();
    const [baseline, proposal] = file.alternatives;
    const block = { ...proposal?.programme.blocks[0], dwellings: 1.5 };
    const programme = { blocks: [block], facilities: [] };
    const broken = { ...file, alternatives: [baseline, { ...proposal, programme }] };
    expect(violations(caseFileSchema, broken)).toEqual([
      { field: 'alternatives.1.programme.blocks.0.dwellings', message: 'Ska vara ett heltal.' },
    ]);
  });

  it('of several forms tells of the one that came furthest', () => {
    const timing = z.union([
      z.strictObject({ type: z.literal('a'), years: z.array(z.int()) }),
      z.string(),
    ]);
    expect(violations(timing, { type: 'a', years: [1.5] })).toEqual([
      { field: 'years.0', message: 'Ska vara ett heltal.' },
    ]);
  });

  it('says no more than anyone reads', () => {
    expect(
      violations(
        z.array(z.string()),
        Array.from({ length: 500 }, () => 1),
      ),
    ).toHaveLength(50);
  });
});
