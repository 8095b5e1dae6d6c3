import { z } from 'zod';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { text } from '../text/sv.ts';
import { formatEntry, storedValue, type NumberFormat } from './numberFormats.ts';
import { parseIntervalSv } from './parseNumberSv.ts';
import { readEntry } from './readEntry.ts';

export const estimateParts = ['low', 'central', 'high'] as const;
export type EstimatePart = (typeof estimateParts)[number];
export type EstimateTexts = Readonly<Record<EstimatePart, string>>;

/** As the calculation has it: an interval is a multiple of the central value, at most this. */
const MOST_SPREAD = 1000;

export type EstimateReading =
  | { readonly ok: true; readonly value: Estimate }
  | {
      readonly ok: false;
      readonly part: EstimatePart;
      readonly message: string;
      readonly suggestions: readonly string[];
    };

export function estimateTexts(estimate: Estimate, format: NumberFormat): EstimateTexts {
  const write = (value: number | undefined) =>
    value === undefined ? '' : formatEntry(value, format);
  return { low: write(estimate.low), central: write(estimate.central), high: write(estimate.high) };
}

/** "3–5" in any of the cells fills low and high and proposes the middle. */
export function spreadInterval(
  texts: EstimateTexts,
  part: EstimatePart,
  format: NumberFormat,
): EstimateTexts {
  const interval = parseIntervalSv(texts[part], format.unit, format.suffix);
  if (interval === null) return texts;
  const write = (shown: number) => formatEntry(storedValue(shown, format), format);
  return {
    low: write(interval.low),
    central: write((interval.low + interval.high) / 2),
    high: write(interval.high),
  };
}

/**
 * The three cells of an interval read together: both low and high or neither, in rising order.
 * What `before` says besides its numbers is kept: source, price year, where it began.
 */
export function readEstimate(
  texts: EstimateTexts,
  { before, format, schema }: { before: Estimate; format: NumberFormat; schema: z.ZodType },
): EstimateReading {
  const isExact = texts.low.trim() === '' && texts.high.trim() === '';
  const numbers: Partial<Record<EstimatePart, number>> = {};
  for (const part of isExact ? (['central'] as const) : estimateParts) {
    if (texts[part].trim() === '' && part !== 'central') {
      return { ok: false, part, message: text.entry.intervalIncomplete, suggestions: [] };
    }
    const reading = readEntry(texts[part], format, schema);
    if (!reading.ok) return { ...reading, part };
    numbers[part] = reading.value;
  }
  const { low, central = 0, high } = numbers;
  const kept = withoutNumbers(before);
  // What a person has changed is no longer what the plan says.
  if (central !== before.central && kept.source?.kind === 'readFromPlan') delete kept.source;
  // Nor an earlier case's.
  if (central !== before.central || low !== before.low || high !== before.high) {
    delete kept.copiedFrom;
  }
  if (low === undefined || high === undefined) return { ok: true, value: { central, ...kept } };
  if (low > high) return orderFault('low', text.entry.lowAboveHigh);
  if (central < low || central > high) return orderFault('central', text.entry.centralOutside);
  if (high > central * MOST_SPREAD) return orderFault('high', text.entry.spreadTooWide);
  return { ok: true, value: { low, central, high, ...kept } };
}

function withoutNumbers(estimate: Estimate): Omit<Estimate, 'low' | 'central' | 'high'> {
  const rest: Partial<Estimate> = { ...estimate };
  delete rest.low;
  delete rest.central;
  delete rest.high;
  return rest;
}

/** Makes an estimate of a draft the same as another, parts it no longer has included. */
export function replaceEstimate(draft: Estimate, value: Estimate): void {
  for (const key of Object.keys(draft)) {
    if (!(key in value)) Reflect.deleteProperty(draft, key);
  }
  Object.assign(draft, value);
}

function orderFault(part: EstimatePart, message: string): EstimateReading {
  return { ok: false, part, message, suggestions: [] };
}

/** Amounts of a ledger item are never below zero: direction says who pays. */
export const amountSchema = z.number().min(0).max(1e12);
