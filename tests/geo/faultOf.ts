import { readPlanArea, type PlanAreaOptions } from '../../server/geo/planArea.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { geoErrors } from '../../server/vocabulary/text/sv/errors/geo.ts';

/** The fault of a reading, with its sentence; undefined when the file is accepted. */
export function faultOf(input: unknown, options?: PlanAreaOptions) {
  try {
    readPlanArea(input, options);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const texts: Readonly<Record<string, ((facts: DomainError['facts']) => string) | undefined>> =
      geoErrors;
    return { code: error.code, facts: error.facts, text: texts[error.code]?.(error.facts) ?? '' };
  }
}
