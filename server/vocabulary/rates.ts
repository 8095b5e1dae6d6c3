/**
 * How often something may be asked for by one person, or by one address where nobody is signed in.
 * `portion`: how many a server process takes out at a time, so that not every request is a write.
 */
export const rates = {
  requests: { most: 600, windowS: 60, portion: 30 },
  signIns: { most: 60, windowS: 60, portion: 1 },
  imports: { most: 60, windowS: 3600, portion: 1 },
  annexes: { most: 60, windowS: 3600, portion: 1 },
} as const;
export type RateName = keyof typeof rates;

/** Counts one more. Throws: DomainError `rateExceeded` when that is one too many. */
export type Spend = (name: RateName, who: string) => Promise<void>;
