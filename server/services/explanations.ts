import { assess } from '../model/assess.ts';
import { explain } from '../model/explain/explain.ts';
import type { FieldPath } from '../model/fieldPath.ts';
import type { Traced } from '../vocabulary/traced.ts';
import type { PlaceService } from './place.ts';
import type { createPlanCases } from './planCases.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf } from './storedCase.ts';

/** A number by its path in the results, and the part of what it is made of that is opened. */
export type Question = {
  readonly path: FieldPath;
  readonly trail: readonly number[];
  readonly depth: number;
};

/** Why numbers are what they are; nothing is kept. */
export function createExplanations(
  planCases: ReturnType<typeof createPlanCases>,
  place: PlaceService,
  snapshots: ReturnType<typeof createSnapshots>,
) {
  return {
    /** Of the case as it is saved now. */
    ofPlanCase: async (planCaseId: string, question: Question): Promise<Traced> => {
      const content = contentOf(await planCases.read(planCaseId));
      const { place: where } = await place.find(content);
      return explain({ content, place: where, results: assess(content, where) }, question);
    },
    /** Of what was kept: the numbers are the snapshot's own. */
    ofSnapshot: async (
      planCaseId: string,
      snapshotId: string,
      question: Question,
    ): Promise<Traced> => {
      const { planCase, place: where, results } = await snapshots.read(planCaseId, snapshotId);
      return explain({ content: contentOf(planCase), place: where, results }, question);
    },
  };
}
