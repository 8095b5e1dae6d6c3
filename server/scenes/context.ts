import type { CaseContent } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';

/** A longer title would fill two lines below every chart; the number tells which case it is. */
const LONGEST_TITLE = 80;

/** What every scene of a case says about price year, rates and source. */
export type SceneContext = { readonly settings: Settings; readonly source: string };

export function sceneContext(
  planCase: Pick<CaseContent, 'title' | 'registryNumber' | 'settings'>,
): SceneContext {
  const { title, registryNumber, settings } = planCase;
  const isNamed = title.length <= LONGEST_TITLE || registryNumber === '';
  return { settings, source: sceneTexts.source({ title: isNamed ? title : null, registryNumber }) };
}
