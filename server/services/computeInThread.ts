import type { MessagePort } from 'node:worker_threads';
import { DomainError, ListedFaults, type Facts } from '../vocabulary/errors.ts';
import { computeHere } from './compute.ts';
import type { ComputationName } from './computations.ts';

export type Asked = {
  readonly name: ComputationName;
  readonly input: unknown;
  /** Where it is told how much is done; absent: nobody asks. */
  readonly port?: MessagePort;
};
/** Less than this more is not worth a message. */
const LEAST_SHARE = 0.01;
/** Faults lose their class on the way between threads, so they are told as data. */
export type Outcome =
  | { readonly value: unknown }
  | {
      readonly fault: {
        readonly code: string;
        readonly facts: Facts;
        readonly violations?: ListedFaults['violations'];
      };
    };

/** What a computing thread does with what it is asked. */
export async function computeInThread({ name, input, port }: Asked): Promise<Outcome> {
  let told = 0;
  const tell = (share: number): void => {
    if (port === undefined || share - told < LEAST_SHARE) return;
    told = share;
    port.postMessage(share);
  };
  try {
    // What is asked was typed where it was asked.
    return { value: await computeHere(name, input as never, tell) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, facts } = error;
    return error instanceof ListedFaults
      ? { fault: { code, facts, violations: error.violations } }
      : { fault: { code, facts } };
  }
}
