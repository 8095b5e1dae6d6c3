import { actors, isPublicActor, parentActor, REAL } from '../../vocabulary/actors.ts';
import type { LedgerItem } from '../../vocabulary/ledger.ts';
import { modelFault } from '../modelFault.ts';

const MUNICIPALITY = 'kommun';

export type Parties = Pick<LedgerItem, 'from' | 'to' | 'committee_from' | 'committee_to'>;

/**
 * Who pays and who gains, as the ledger writes it: a committee `kommun/<nämnd>` is the
 * municipality with the committee beside it.
 *
 * Throws: DomainError on an actor that does not exist, and on money that goes nowhere.
 */
export function partiesOf(
  { label, from, to }: { label: string; from: string; to: string },
  fieldPrefix = '',
): Parties {
  for (const [field, actor] of Object.entries({ from, to })) {
    if (isActor(actor)) continue;
    throw modelFault('modelActorUnknown', { label, field: `${fieldPrefix}${field}` }, { actor });
  }
  if (from === to) {
    throw modelFault('modelSameActor', { label, field: `${fieldPrefix}to` }, { actor: to });
  }
  return {
    from: parentActor(from),
    to: parentActor(to),
    ...(from === parentActor(from) ? {} : { committee_from: committeeOf(from) }),
    ...(to === parentActor(to) ? {} : { committee_to: committeeOf(to) }),
  };
}

/** Whether a saving that lands there can be partly cashable: only what a budget gets from outside. */
export function canBePartlyCashable({ from, to }: Parties): boolean {
  return to !== REAL && isPublicActor(to) && !isPublicActor(from);
}

/** Only the municipality is split, into its committees. */
function isActor(actorId: string): boolean {
  const parent = parentActor(actorId);
  if (actorId !== parent && parent !== MUNICIPALITY) return false;
  return actorId === REAL || actors.some(({ id }) => id === parent);
}

function committeeOf(actorId: string): string {
  return actorId.slice(MUNICIPALITY.length + 1);
}
