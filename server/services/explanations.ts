import { language } from '../vocabulary/text/language.ts';
import type { Traced } from '../vocabulary/traced.ts';
import type { Question } from './computations.ts';
import type { Environment } from './environment.ts';
import type { PlaceService } from './place.ts';
import type { createPlanCases } from './planCases.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf } from './storedCase.ts';

/** Why numbers are what they are; nothing is kept. */
export function createExplanations(
  { compute }: Pick<Environment, 'compute'>,
  planCases: ReturnType<typeof createPlanCases>,
  place: PlaceService,
  snapshots: ReturnType<typeof createSnapshots>,
) {
  return {
    /** Of the case as it is saved now. */
    ofPlanCase: async (planCaseId: string, question: Question): Promise<Traced> => {
      const content = contentOf(await planCases.read(planCaseId));
      const { place: where } = await place.find(content);
      return compute('explain', { content, place: where, question, language: language() });
    },
    /** Of what was kept: the numbers are the snapshot's own. */
    ofSnapshot: async (
      planCaseId: string,
      snapshotId: string,
      question: Question,
    ): Promise<Traced> => {
      const { document } = await snapshots.readDocument(planCaseId, snapshotId);
      return compute('explainSnapshot', { document, question, language: language() });
    },
  };
}
