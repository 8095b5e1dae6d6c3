import { DomainError, InvariantError, ListedFaults, type Facts } from '../vocabulary/errors.ts';

/** How a computation ended, as data: faults lose their class between threads and processes. */
export type Outcome =
  | { readonly value: unknown }
  | {
      readonly fault: {
        readonly code: string;
        readonly facts: Facts;
        readonly violations?: ListedFaults['violations'];
      };
    }
  /** Ended by whoever asked. */
  | { readonly stopped: true }
  /** A fault of ours, and where. */
  | { readonly broken: string };

/** Waits for a computation. */
export async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof ListedFaults) {
      const { code, facts, violations } = error;
      return { fault: { code, facts, violations } };
    }
    if (error instanceof DomainError) return { fault: { code: error.code, facts: error.facts } };
    if (!(error instanceof Error)) return { broken: String(error) };
    return error.name === 'AbortError'
      ? { stopped: true }
      : { broken: error.stack ?? error.message };
  }
}

/** What was computed. Throws: what the computation threw. */
export function valueOf(outcome: Outcome): unknown {
  if ('value' in outcome) return outcome.value;
  if ('stopped' in outcome) throw new DOMException('the computation was stopped', 'AbortError');
  if ('broken' in outcome) throw new InvariantError(outcome.broken);
  const { code, facts, violations } = outcome.fault;
  throw violations === undefined
    ? new DomainError(code, facts)
    : new ListedFaults(code, facts, violations);
}
