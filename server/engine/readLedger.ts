import { ledgerSchema, type Ledger } from '../vocabulary/ledger.ts';
import { checkAssumptions } from './checks/checkAssumptions.ts';
import { checkActors, checkItems } from './checks/checkItems.ts';
import { checkRisk } from './checks/checkRisk.ts';
import { schemaFault } from './checks/schemaFault.ts';

/**
 * A ledger (`helkalkyl-combined/1`) out of parsed JSON, safe to calculate.
 *
 * Throws: DomainError for the first fault found, its facts naming the field and, when it is one
 *         item's, the item's id; `text/sv/errors/ledger.ts` has a sentence for every code.
 */
export function readLedger(input: unknown): Ledger {
  const candidate = withStatesOnTop(input);
  const parsed = ledgerSchema.safeParse(candidate);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    if (first !== undefined) throw schemaFault(candidate, first);
    throw parsed.error;
  }
  const ledger = parsed.data;
  checkActors(ledger);
  checkAssumptions(ledger);
  checkItems(ledger);
  checkRisk(ledger);
  return ledger;
}

/** Names under which a ledger may gather the factors of the two states of `option`. */
const stateHolders = ['states', 'factors', 'multipliers'];

/** `option.states.good` is read as `option.good`: the format names the states, not their holder. */
function withStatesOnTop(input: unknown): unknown {
  if (!isObject(input) || !isObject(input['option'])) return input;
  const option = new Map(Object.entries(input['option']));
  for (const holder of stateHolders) {
    const states = option.get(holder);
    if (!isObject(states) || option.has('good') || option.has('bad')) continue;
    option.delete(holder);
    for (const [state, factors] of Object.entries(states)) option.set(state, factors);
  }
  return { ...input, option: Object.fromEntries(option) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
