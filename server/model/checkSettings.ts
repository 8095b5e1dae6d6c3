import { readLedger } from '../engine/readLedger.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { scenarioFaults } from './checkScenarios.ts';
import { ledgerHead } from './ledgerHead.ts';

/** Somebody who builds nothing: what is at fault then is in the settings alone. */
const nothing: Alternative = {
  id: 'nothing',
  name: '–',
  isBaseline: true,
  description: '',
  programme: { blocks: [], facilities: [] },
  hardLines: [],
  propertyAppraisals: [],
  measures: [],
  unpricedEffects: [],
};

/**
 * Refuses settings that no case could be calculated with.
 *
 * Throws: DomainError with the field, as a case with these settings would be refused.
 */
export function checkSettings(settings: Settings): void {
  const content = { settings, title: '', subtitle: '', alternatives: [nothing] };
  readLedger({ ...ledgerHead(content, nothing), items: [] });
  const [first] = scenarioFaults(settings);
  if (first !== undefined) throw new DomainError('scenarioFactorUnknown', first.facts);
}
