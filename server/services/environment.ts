import type { Storage } from '../../db/storage.ts';
import type { RunningFacts } from '../vocabulary/operations.ts';
import type { Caller } from '../vocabulary/people.ts';
import type { DisclosureLimits } from '../vocabulary/place.ts';
import type { SourceSettings } from '../vocabulary/sources.ts';
import type { Compute } from './compute.ts';

/** What every use case is handed: the world, as few functions as it takes. */
export type Environment = {
  /** Bound to the caller: what is another municipality's is not there. */
  readonly storage: Storage;
  /** Who acts. */
  readonly caller: Caller;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
  readonly codeVersion: string;
  /** What the audit log's entries are sealed with; never in the database. */
  readonly auditKey: Uint8Array;
  /** Has what takes long computed, in this thread or another. */
  readonly compute: Compute;
  /** The same apart from the others, so that nobody waits for a stranger. */
  readonly computeForAnyone: Compute;
  /** A job has been asked for: whoever does them need not wait to look. */
  readonly jobAsked: () => void;
  /** How the program and what it stands on are. */
  readonly facts: () => Promise<RunningFacts>;
  /** Asked for by the municipality; absent: `disclosureFloor`. */
  readonly disclosure?: DisclosureLimits | undefined;
  /** Services of open data that may be asked over the net; absent: none. */
  readonly sources?: SourceSettings | undefined;
};
