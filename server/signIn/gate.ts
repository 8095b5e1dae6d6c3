import type { RequestHandler, Router } from 'express';
import type { CallerOf } from '../routes/handle.ts';
import type { Seats } from '../routes/me.ts';

/** What stands before every route: who is let in, and as whom. */
export type Gate = {
  readonly before: readonly RequestHandler[];
  readonly callerOf: CallerOf;
  readonly seats: Seats;
  /** Pages of signing in, which answer browsers and are no part of the interface. */
  readonly pages?: Router;
  /** Reached from other machines, over TLS; false: from this one alone. */
  readonly isPublic: boolean;
};
