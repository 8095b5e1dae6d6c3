import { REAL } from '../../vocabulary/actors.ts';
import type { EffectFlow } from '../../vocabulary/measures.ts';
import { modelFault } from '../modelFault.ts';

type Ends = Pick<EffectFlow, 'from' | 'to'>;

/** Money that one actor has less of and another more: nothing is created or used up. */
export function isBetweenActors({ from, to }: Ends): boolean {
  return from !== REAL && to !== REAL;
}

/**
 * That a flow's kind agrees with its direction: a transfer goes between two actors, and everything
 * else creates or uses up something. A transfer out of `real` would be a gain of society's that
 * nobody has.
 *
 * Throws: DomainError when they contradict each other.
 */
export function requireKindOf(flow: EffectFlow, fieldPrefix: string): void {
  const { kind, label } = flow;
  if (kind === undefined || (kind === 'transfer') === isBetweenActors(flow)) return;
  const code = kind === 'transfer' ? 'modelTransferNotBetween' : 'modelKindBetweenActors';
  throw modelFault(code, { label, field: `${fieldPrefix}kind` }, { kind });
}
