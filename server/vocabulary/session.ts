import { z } from 'zod';

/** A session as it is kept: of its id only the hash. */
export const sessionSchema = z.strictObject({
  idHash: z.string(),
  /** Null until someone has signed in. */
  personId: z.string().nullable(),
  /** What the provider calls its own session, when it says; it may ask for an end to it. */
  providerSession: z.string().nullable(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  content: z.record(z.string(), z.json()),
});
export type Session = z.infer<typeof sessionSchema>;

const MINUTE_MS = 60_000;
/** How long a session lives: without a question, and at most. */
export const sessionLimits = { idleMs: 60 * MINUTE_MS, totalMs: 10 * 60 * MINUTE_MS } as const;

/** A browser takes a cookie of the first name over TLS alone, and from this host alone. */
export const sessionCookies = { public: '__Host-helkalkyl', demo: 'helkalkyl' } as const;
