import { createHash, createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import canonicalize from 'canonicalize';
import type { AuditEntry } from '../vocabulary/audit.ts';
import { invariant } from '../vocabulary/errors.ts';

const deflateAsync = promisify(deflate);
const inflateAsync = promisify(inflate);
/** No object of ours is larger; what claims to be is no content of ours. */
const LARGEST_CONTENT_BYTES = 200_000_000;

/** Canonical JSON (RFC 8785). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'what is recorded is a JSON value');
  return text;
}

export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The entry's own hash: of all it says, the hash of the entry before with it, under the key. */
export function entryHash(key: Uint8Array, entry: Omit<AuditEntry, 'hash'>): string {
  return createHmac('sha256', key).update(canonical(entry)).digest('hex');
}

/** Whether the entry is as it was written by who had the key. */
export function isSealed(key: Uint8Array, { hash, ...said }: AuditEntry): boolean {
  return hash === entryHash(key, said);
}

export async function packContent(text: string): Promise<Uint8Array> {
  return deflateAsync(Buffer.from(text, 'utf8'));
}

/** Throws when the bytes are not what was packed. */
export async function unpackContent(deflated: Uint8Array): Promise<string> {
  const bytes = await inflateAsync(deflated, { maxOutputLength: LARGEST_CONTENT_BYTES });
  return bytes.toString('utf8');
}
