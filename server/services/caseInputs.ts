import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { invariant } from '../vocabulary/errors.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';

/**
 * SHA-256 over the canonical JSON of anything that can be written as JSON, lower-case hexadecimal:
 * the same value has the same hash whatever order its keys were written in.
 */
export function hashOf(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'what is hashed is JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What a frozen annex stands on: the whole case but the stage, which moves because of it. */
export function inputsHashOf(content: CaseContent): string {
  return hashOf({ ...content, stage: undefined });
}
