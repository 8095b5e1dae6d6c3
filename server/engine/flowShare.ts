import { actors, isPublicActor, parentActor, REAL } from '../vocabulary/actors.ts';
import type { Ledger, LedgerItem } from '../vocabulary/ledger.ts';

/** The row of the actor matrix for savings that cannot be taken out of a budget. */
export const RELEASED_CAPACITY = 'released_capacity_not_cashable';
const COMMITTEE_OF = 'kommun';

/** A committee `kommun/<nämnd>` belongs to `kommun`; every actor belongs to itself. */
export function belongsTo(actorId: string, whole: string): boolean {
  return actorId === whole || parentActor(actorId) === whole;
}

/** Whether an item may name the actor: it is listed, or it is a committee of a listed kommun. */
export function isListedActor(ledger: Ledger, actorId: string): boolean {
  if (ledger.actors.includes(actorId)) return true;
  const isCommittee =
    actorId.startsWith(`${COMMITTEE_OF}/`) && actorId.length > COMMITTEE_OF.length + 1;
  return isCommittee && ledger.actors.includes(COMMITTEE_OF);
}

/** Whether a perspective can be taken: a sum, an actor of the ledger, or one of the known ids. */
export function isKnownPerspective(ledger: Ledger, perspective: string): boolean {
  return (
    perspective === 'samhalle' ||
    perspective === 'offentlig' ||
    isListedActor(ledger, perspective) ||
    actors.some(({ id }) => id === perspective) ||
    ledger.actors.some((actor) => belongsTo(actor, perspective))
  );
}

/** The row of the actor matrix an actor counts in: its own when listed, else its parent's. */
export function matrixRow(ledger: Ledger, actorId: string): string {
  return ledger.actors.includes(actorId) ? actorId : parentActor(actorId);
}

/** The part of an item that reaches the budget of the one who receives it. */
export function cashableShare(item: LedgerItem): number {
  return isPublicActor(item.to) ? (item.cashable ?? 1) : 1;
}

/**
 * The factor w so that the flow of a perspective is the sum of w x_i(t) over the items: +1 for
 * what it receives (the cashable share, where a budget receives), -1 for what it gives.
 */
export function flowShare(ledger: Ledger, item: LedgerItem, perspective: string): number {
  if (perspective === 'offentlig') return netShare(item, isPublicActor);
  if (perspective !== 'samhalle') return netShare(item, (actor) => belongsTo(actor, perspective));
  return realShare(item) + (ledger.tax_factor - 1) * netShare(item, isPublicActor);
}

/** Society's real net: value created less resources used; transfers are nothing. */
export function realShare(item: LedgerItem): number {
  return (item.from === REAL ? 1 : 0) - (item.to === REAL ? 1 : 0);
}

function netShare(item: LedgerItem, isMember: (actorId: string) => boolean): number {
  return (isMember(item.to) ? cashableShare(item) : 0) - (isMember(item.from) ? 1 : 0);
}
