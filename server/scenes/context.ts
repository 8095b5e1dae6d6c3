import type { CaseContent } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';

/** What every scene of a case says about price year, rates and source. */
export type SceneContext = { readonly settings: Settings; readonly source: string };

export function sceneContext(
  planCase: Pick<CaseContent, 'title' | 'registryNumber' | 'settings'>,
): SceneContext {
  const { title, registryNumber, settings } = planCase;
  return { settings, source: sceneTexts.source({ title, registryNumber }) };
}
