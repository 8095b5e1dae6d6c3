import type { RequestHandler, Router } from 'express';
import type { CallerOf } from '../routes/handle.ts';
import type { Seats } from '../routes/me.ts';
import type { Spend } from '../vocabulary/rates.ts';

/** What stands before every route: who is let in, and as whom. */
export type Gate = {
  readonly before: readonly RequestHandler[];
  readonly callerOf: CallerOf;
  readonly seats: Seats;
  /** Holds back whoever asks too often. */
  readonly spend: Spend;
  /** Pages of signing in, which answer browsers and are no part of the interface. */
  readonly pages?: Router;
  /** Reached from other machines, over TLS; false: from this one alone. */
  readonly isPublic: boolean;
};
