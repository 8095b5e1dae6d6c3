import { z } from 'zod';

const visitsSchema = z.record(z.string(), z.int());
const MOST = 500;

/** Kept in this browser, of the person who is signed in; nothing of it is sent anywhere. */
const keyOf = (personId: string) => `helkalkyl.visits.${personId}`;

/** The version of each case that a person saw last, here; empty where nothing is kept. */
export function visitsOf(personId: string): Readonly<Record<string, number>> {
  try {
    return visitsSchema.parse(JSON.parse(localStorage.getItem(keyOf(personId)) ?? '{}'));
  } catch {
    return {};
  }
}

/** Remembers that a person has a version of a case before them. */
export function rememberVisit(personId: string, planCaseId: string, version: number): void {
  const others = Object.entries(visitsOf(personId)).filter(([id]) => id !== planCaseId);
  const kept = [...others.slice(1 - MOST), [planCaseId, version]] as const;
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing only shows less.
  }
}
