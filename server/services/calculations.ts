import type { LedgerResults } from '../vocabulary/ledger.ts';
import type { CaseContent, CaseFile } from '../vocabulary/planCase.ts';
import type { Results } from '../vocabulary/snapshot.ts';
import type { Written } from '../vocabulary/written.ts';
import type { Environment } from './environment.ts';
import type { PlaceService } from './place.ts';
import type { createPlanCases } from './planCases.ts';
import { contentOf } from './storedCase.ts';

/** Calculates without keeping anything. */
export function createCalculations(
  { compute }: Pick<Environment, 'compute'>,
  planCases: ReturnType<typeof createPlanCases>,
  place: PlaceService,
) {
  const ofContent = async (content: CaseContent): Promise<Written<Results>> =>
    compute('assess', { content, place: (await place.find(content)).place });
  return {
    ofPlanCase: async (planCaseId: string): Promise<Written<Results>> =>
      ofContent(contentOf(await planCases.read(planCaseId))),
    ofCaseFile: (file: CaseFile): Promise<Written<Results>> => ofContent(contentOf(file)),
    /** A ledger of the exchange format, as parsed JSON of any shape. */
    ofLedger: (json: unknown): Promise<LedgerResults> => compute('ledger', json),
  };
}
