import { assess } from '../model/assess.ts';
import { compareConclusions } from '../model/rerun/conclusions.ts';
import { catalogueUsesIn } from '../model/rerun/estimatesIn.ts';
import { rerunCase } from '../model/rerun/rerunCase.ts';
import type { CaseContent, CaseFile } from '../vocabulary/planCase.ts';
import type { RerunReport } from '../vocabulary/rerun.ts';
import { evidenceTextsSv } from '../vocabulary/text/sv/evidence.ts';
import type { createCatalogue } from './catalogue.ts';
import type { PlaceService } from './place.ts';
import type { createPlanCases } from './planCases.ts';
import { contentOf } from './storedCase.ts';

/** Calculates a case as it stands and with the catalogue of today; stores nothing. */
export function createRerun(
  planCases: ReturnType<typeof createPlanCases>,
  catalogue: ReturnType<typeof createCatalogue>,
  place: PlaceService,
) {
  const ofContent = async (content: CaseContent): Promise<RerunReport> => {
    const today = await catalogue.entriesToday(content.municipalityCode);
    const { content: changed, moves } = rerunCase(content, today);
    const found = (await place.find(content)).place;
    const before = assess(content, found);
    const hasMoved = moves.some(({ kind }) => kind === 'moved');
    const after = hasMoved ? assess(changed, found) : before;
    const { looked: conclusions, flipped } = compareConclusions(before, after);
    const uses = catalogueUsesIn(content).length;
    const { rerun } = evidenceTextsSv;
    const facts = { uses, day: today.day, conclusions, flipped: flipped.length };
    return {
      day: today.day,
      uses,
      moves: [...moves],
      conclusions,
      flipped,
      sentences: [rerun.summary(facts), ...moves.map(rerun.move), ...flipped.map(rerun.flipped)],
    };
  };
  return {
    ofPlanCase: async (planCaseId: string): Promise<RerunReport> =>
      ofContent(contentOf(await planCases.read(planCaseId))),
    ofCaseFile: (file: CaseFile): Promise<RerunReport> => ofContent(contentOf(file)),
  };
}
