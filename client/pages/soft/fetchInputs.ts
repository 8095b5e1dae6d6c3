import { readCatalogueEntry, type CatalogueCard } from '../../../server/contract/catalogue.ts';
import type { Effect } from '../../../server/model/effects/effect.ts';
import { entryIdsOf } from '../../../server/model/effects/entryIdsOf.ts';
import { finiteSchema, shareSchema, type Estimate } from '../../../server/vocabulary/numbers.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import { notValuedTexts } from '../../../server/vocabulary/text/sv/effects.ts';
import { call, faultSentence } from '../../api/call.ts';
import { valueOn } from '../../components/evidence.ts';
import { fetchEstimate, fitsField } from '../../components/fetchEstimate.ts';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

type Inputs = Readonly<Record<string, Estimate>>;

/** What came of fetching: numbers by the effect's keys, and why some have none. */
export type FetchedInputs = { readonly inputs: Inputs; readonly remarks: readonly string[] };

/** Every entry that an effect may look up or show, in its order. */
export function readEntries(
  effect: Effect,
  municipalityCode: string,
  signal?: AbortSignal,
): Promise<CatalogueCard[]> {
  const ask = signal === undefined ? {} : { signal };
  return Promise.all(
    entryIdsOf(effect).map((entryId) =>
      call(readCatalogueEntry, { params: { entryId }, query: { municipalityCode }, ...ask }),
    ),
  );
}

/** Evidence beside the effect that looked for it and found none. */
export function nilAmong(
  { besideEntryIds }: Effect,
  entries: readonly CatalogueCard[],
): CatalogueCard | undefined {
  return entries.find(
    (entry) =>
      besideEntryIds.includes(entry.id) &&
      entry.state === 'sign' &&
      valueOn(entry, today())?.sign === 0,
  );
}

/** Why the library gives no number for an input; null when it does. */
function withoutDefault(
  effect: Effect,
  labelSv: string,
  entry: CatalogueCard,
  entries: readonly CatalogueCard[],
): string | null {
  const facts = { label: labelSv, evidence: entry.labelSv, entry: entry.id };
  if (entry.state === 'unknown') return notValuedTexts.evidenceUnknown(facts);
  const value = valueOn(entry, today());
  if (value === undefined) return null;
  const { sign, central, low, high } = value;
  if (sign !== undefined) return notValuedTexts.evidenceSignOnly({ ...facts, sign });
  if (central === undefined) return notValuedTexts.evidenceRangeOnly({ ...facts, low, high });
  const nil = entry.kind === 'effectSize' ? nilAmong(effect, entries) : undefined;
  if (nil === undefined) return null;
  return notValuedTexts.evidenceNil({ label: labelSv, evidence: nil.labelSv, entry: nil.id });
}

/** Why some inputs without a number are not filled from the library. */
export function reasonsWithoutDefault(
  effect: Effect,
  have: Inputs,
  entries: readonly CatalogueCard[],
): string[] {
  return effect.inputs.flatMap(({ key, labelSv, from }) => {
    if (from.kind !== 'catalogue' || have[key] !== undefined) return [];
    const entry = entries.find(({ id }) => id === from.entryId);
    return entry === undefined ? [] : (withoutDefault(effect, labelSv, entry, entries) ?? []);
  });
}

/**
 * The library's numbers for every input that takes them and has none. Where other evidence found
 * no effect, an effect size has no default: a person has to enter one.
 */
export async function fetchInputs(
  effect: Effect,
  have: Inputs,
  content: Pick<CaseContent, 'municipalityCode' | 'settings'>,
): Promise<FetchedInputs> {
  const entries = await readEntries(effect, content.municipalityCode);
  const inputs: Record<string, Estimate> = {};
  const remarks: string[] = [];
  for (const { key, labelSv, unit, from } of effect.inputs) {
    if (from.kind !== 'catalogue' || have[key] !== undefined) continue;
    const entry = entries.find(({ id }) => id === from.entryId);
    if (entry === undefined || withoutDefault(effect, labelSv, entry, entries) !== null) continue;
    try {
      const { estimate, cautions } = await fetchEstimate(entry.id, content, 1);
      const isFitting = fitsField(estimate, unit === 'share' ? shareSchema : finiteSchema);
      if (isFitting) {
        inputs[key] = estimate;
        remarks.push(...cautions.map((caution) => text.soft.fetchCaution(labelSv, caution)));
      } else {
        remarks.push(text.soft.fetchFault(labelSv, text.evidence.outside));
      }
    } catch (fault) {
      remarks.push(text.soft.fetchFault(labelSv, faultSentence(fault)));
    }
  }
  return { inputs, remarks };
}
