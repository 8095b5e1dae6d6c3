import { computations, type ComputationName, type Computations } from './computations.ts';
import type { OnShare } from './importProgress.ts';

type InputOf<Name extends ComputationName> = Parameters<Computations[Name]>[0];
type OutputOf<Name extends ComputationName> = Awaited<ReturnType<Computations[Name]>>;

/** Has something computed, and waits for it. Throws: what the computation throws. */
export type Compute = <Name extends ComputationName>(
  name: Name,
  input: InputOf<Name>,
  onShare?: OnShare,
) => Promise<OutputOf<Name>>;

/** In this thread: for the command line, where nobody else waits. */
export async function computeHere<Name extends ComputationName>(
  name: Name,
  input: InputOf<Name>,
  onShare: OnShare = () => undefined,
): Promise<OutputOf<Name>> {
  // A name and its computation belong together, which an index by name does not know.
  const compute = computations[name] as (
    given: InputOf<Name>,
    tell: OnShare,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>;
  return compute(input, onShare);
}
