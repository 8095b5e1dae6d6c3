import { assess } from '../../server/model/assess.ts';
import type { GroupFactors } from '../../server/model/groupFactors.ts';
import { checkCase } from '../../server/model/checkCase.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { Results } from '../../server/vocabulary/snapshot.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { caseMessage } from '../../server/vocabulary/text/sv/errors/model.ts';

/** Results of the case as it stands on the page, or why there are none. */
export type Outcome =
  | { readonly ok: true; readonly results: Results }
  | { readonly ok: false; readonly sentence: string };

/** The server's own model, run here: what is printed is calculated by the server again. */
export function calculateLive(
  content: CaseContent,
  place: Place | null,
  factors?: GroupFactors,
): Outcome {
  try {
    return { ok: true, results: assess(content, place, factors) };
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    return { ok: false, sentence: errorSentence(fault) };
  }
}

/** A message of the model's own check, with the page and the alternative it is about. */
export type SectionMessage = {
  readonly severity: 'error' | 'warning';
  readonly section: 'hard' | 'soft' | 'register';
  /** The page where it is mended: what an amount is counted by stands in the programme. */
  readonly mendedIn: 'plan' | 'hard' | 'soft' | 'register';
  /** Null when it is about what all alternatives share. */
  readonly alternativeId: string | null;
  readonly sentence: string;
};

export function checkLive(content: CaseContent): SectionMessage[] {
  return checkCase(content).map((message) => {
    const [root, index, list] = message.path;
    const isShared = root !== 'alternatives' || typeof index !== 'number';
    const section = isShared
      ? 'register'
      : list === 'measures' || list === 'builtEffects'
        ? 'soft'
        : 'hard';
    return {
      severity: message.severity,
      section,
      mendedIn: message.code === 'modelQuantityMissing' ? 'plan' : section,
      alternativeId: isShared ? null : (content.alternatives[index]?.id ?? null),
      sentence: caseMessage(message),
    };
  });
}

/** What the page asks of the worker, and what it answers. */
export type LiveQuestion = {
  readonly content: CaseContent;
  readonly place: Place | null;
  /** Groups of assumptions to try larger or smaller than the case has them. */
  readonly factors?: GroupFactors;
};
export type LiveAnswer = {
  readonly outcome: Outcome;
  readonly messages: readonly SectionMessage[];
};
