import type { MessagePort } from 'node:worker_threads';
import { computeHere } from './compute.ts';
import type { ComputationName } from './computations.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export type Asked = { readonly name: ComputationName; readonly input: unknown };
export type AskedOfThread = Asked & {
  /** Where it is told how much is done; absent: nobody asks. */
  readonly port?: MessagePort;
};
/** Less than this more is not worth a message. */
const LEAST_SHARE = 0.01;

/** What a computing thread does with what it is asked. */
export function computeInThread({ name, input, port }: AskedOfThread): Promise<Outcome> {
  let told = 0;
  const tell = (share: number): void => {
    if (port === undefined || share - told < LEAST_SHARE) return;
    told = share;
    port.postMessage(share);
  };
  // What is asked was typed where it was asked.
  return outcomeOf(computeHere(name, input as never, tell));
}
