import { readStartingPoint } from '../../server/contract/catalogue.ts';
import { sourceNoteSchema, type Estimate } from '../../server/vocabulary/numbers.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { call } from '../api/call.ts';

export type FetchedEstimate = {
  readonly estimate: Estimate;
  /** What is to be said of it: how its price moved, and what to mind. */
  readonly cautions: readonly string[];
};

/**
 * An entry of the library as the number of a field, in the entry's prices with how they move to
 * the case's; `unitFactor` of the entry's unit are one of the field's.
 *
 * Throws: ApiError with the server's sentence when the entry has no number.
 */
export async function fetchEstimate(
  entryId: string,
  { municipalityCode, settings }: Pick<CaseContent, 'municipalityCode' | 'settings'>,
  unitFactor: number,
): Promise<FetchedEstimate> {
  const { numbers, priceBase, sourceSv, use, sentences } = await call(readStartingPoint, {
    params: { entryId },
    query: { municipalityCode, priceYear: settings.priceYear, unitFactor },
  });
  const { central, low, high } = numbers;
  const note = sourceNoteSchema.shape.note.parse(sourceSv.slice(0, 500));
  return {
    estimate: {
      central,
      ...(low === undefined || high === undefined ? {} : { low, high }),
      source: { kind: 'standardValue', note },
      ...(priceBase === undefined ? {} : { priceBase }),
      catalogue: use,
    },
    cautions: sentences,
  };
}

/** Whether a field can take every number of an estimate. */
export function fitsField(
  { central, low = central, high = central }: Estimate,
  schema: { readonly safeParse: (value: unknown) => { readonly success: boolean } },
): boolean {
  return [central, low, high].every((number) => schema.safeParse(number).success);
}
