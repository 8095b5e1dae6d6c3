import { catalogueUsesIn } from '../model/rerun/estimatesIn.ts';
import type { CaseContent, CaseFile } from '../vocabulary/planCase.ts';
import type { RerunReport } from '../vocabulary/rerun.ts';
import { evidenceTexts } from '../vocabulary/text/sv/evidence.ts';
import type { createCatalogue } from './catalogue.ts';
import type { Environment } from './environment.ts';
import type { PlaceService } from './place.ts';
import type { createPlanCases } from './planCases.ts';
import { contentOf } from './storedCase.ts';

/** Calculates a case as it stands and with the catalogue of today; stores nothing. */
export function createRerun(
  { compute }: Pick<Environment, 'compute'>,
  planCases: ReturnType<typeof createPlanCases>,
  catalogue: ReturnType<typeof createCatalogue>,
  place: PlaceService,
) {
  const ofContent = async (content: CaseContent): Promise<RerunReport> => {
    const today = await catalogue.entriesToday(content.municipalityCode);
    const found = (await place.find(content)).place;
    const rerun = await compute('rerun', { content, place: found, today });
    const { moves, conclusions, flipped } = rerun;
    const uses = catalogueUsesIn(content).length;
    const texts = evidenceTexts.rerun;
    const facts = { uses, day: today.day, conclusions, flipped: flipped.length };
    return {
      day: today.day,
      uses,
      moves: [...moves],
      conclusions,
      flipped: [...flipped],
      sentences: [texts.summary(facts), ...moves.map(texts.move), ...flipped.map(texts.flipped)],
    };
  };
  return {
    ofPlanCase: async (planCaseId: string): Promise<RerunReport> =>
      ofContent(contentOf(await planCases.read(planCaseId))),
    ofCaseFile: (file: CaseFile): Promise<RerunReport> => ofContent(contentOf(file)),
  };
}
