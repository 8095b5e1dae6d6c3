import { DomainError, type Facts } from '../vocabulary/errors.ts';

/** An entry by the name its reader knows, and the field in it, as `flows.0.unitValueSek`. */
export type EntryField = { readonly label: string; readonly field: string };

/** The fault of a person who filled in a case; sentences are in `text/sv/errors/model.ts`. */
export function modelFault(code: string, place: EntryField, facts: Facts = {}): DomainError {
  return new DomainError(code, { ...place, ...facts });
}
