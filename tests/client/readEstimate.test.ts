import { describe, expect, it } from 'vitest';
import { shareSchema } from '../../server/vocabulary/numbers.ts';
import { percentFormat, sekFormat } from '../../client/components/numberFormats.ts';
import {
  amountSchema,
  estimateTexts,
  readEstimate,
  spreadInterval,
} from '../../client/components/readEstimate.ts';

const before = { central: 1, source: { kind: 'measured', note: 'Anbud' } } as const;
const kronor = { before, format: sekFormat, schema: amountSchema };

// prettier-ignore -- as three cells are read together; the source stays.
it.each([
  { low: '', central: '2 000', high: '', value: { central: 2000 } },
  { low: '1', central: '2', high: '3', value: { low: 1, central: 2, high: 3 } },
  { low: '2', central: '2', high: '2', value: { low: 2, central: 2, high: 2 } },
])('$low – $central – $high', ({ value, ...texts }) => {
  expect(readEstimate(texts, kronor)).toEqual({
    ok: true,
    value: { ...value, source: before.source },
  });
});

// prettier-ignore -- the cell that has to be mended.
it.each([
  { low: '1', central: '2', high: '', part: 'high' },
  { low: '', central: '2', high: '3', part: 'low' },
  { low: '3', central: '2', high: '1', part: 'low' },
  { low: '1', central: '5', high: '3', part: 'central' },
  { low: '1', central: 'x', high: '3', part: 'central' },
  { low: '', central: '-1', high: '', part: 'central' },
  { low: '1', central: '2', high: '2001', part: 'high' },
])('refuses $low – $central – $high at $part', ({ part, ...texts }) => {
  expect(readEstimate(texts, kronor)).toMatchObject({ ok: false, part });
});

it('says no longer that it was read from the plan once a person has changed it', () => {
  const source = { kind: 'readFromPlan', note: 'bestämmelse e2' } as const;
  const planned = { ...kronor, before: { central: 900, source } };
  const wider = readEstimate({ low: '800', central: '900', high: '950' }, planned);
  expect(wider).toMatchObject({ ok: true, value: { central: 900, source } });
  const other = readEstimate({ low: '', central: '901', high: '' }, planned);
  expect(other).toEqual({ ok: true, value: { central: 901 } });
});

it('spreads an interval over the cells and proposes the middle', () => {
  const texts = spreadInterval({ low: '', central: '3–5', high: '' }, 'central', sekFormat);
  expect(texts).toEqual({ low: '3', central: '4', high: '5' });
});

describe('percent', () => {
  it('is stored as a share', () => {
    const read = readEstimate(
      { low: '', central: '4,5', high: '' },
      { before: { central: 0 }, format: percentFormat, schema: shareSchema },
    );
    expect(read).toEqual({ ok: true, value: { central: 0.045 } });
  });
  it('says the limit in percent', () => {
    const read = readEstimate(
      { low: '', central: '140', high: '' },
      { before: { central: 0 }, format: percentFormat, schema: shareSchema },
    );
    expect(read).toMatchObject({ ok: false, message: 'Talet får vara högst 100 %.' });
  });
  it('is shown as it is written', () => {
    const texts = estimateTexts({ central: 0.05, low: 0.02, high: 0.08 }, percentFormat);
    expect(texts).toEqual({ low: '2', central: '5', high: '8' });
  });
});

it("is no longer the earlier case's once a person has changed it, and still is until then", () => {
  const copied = { central: 2, low: 1, high: 3, copiedFrom: 'BN 2023/4' };
  const of = { before: copied, format: sekFormat, schema: amountSchema };
  const same = { low: '1', central: '2', high: '3' };
  expect(readEstimate(same, of)).toEqual({ ok: true, value: copied });
  for (const changed of [{ low: '0' }, { central: '2,5' }, { high: '4' }]) {
    const reading = readEstimate({ ...same, ...changed }, of);
    expect(reading.ok && 'copiedFrom' in reading.value).toBe(false);
    expect(reading.ok).toBe(true);
  }
});
