import secureJson from 'secure-json-parse';
import type { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import { sourceServiceOf, type SourceService } from '../vocabulary/sources.ts';

/**
 * Asks an address and reads the answer. Whoever hands it in saves the answer before `read` sees
 * it, and may answer with a saved copy.
 */
export type Ask = <Read>(address: string, read: (bytes: Uint8Array) => Read) => Promise<Read>;

/** More pages than any question of ours has. */
export const MAX_PAGES = 500;

/**
 * The JSON of an answer, of the shape it should have.
 *
 * Throws: DomainError `sourceIsPage`, `sourceNotJson` and `sourceShape`.
 */
export function readAnswer<Schema extends z.ZodType>(
  service: SourceService,
  schema: Schema,
  bytes: Uint8Array,
): z.output<Schema> {
  const read = schema.safeParse(readJson(service, bytes));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = (issue?.path ?? []).map(String).join('.').slice(0, 120);
  throw new DomainError('sourceShape', { service: sourceServiceOf(service).labelSv, field });
}

function readJson(service: SourceService, bytes: Uint8Array): unknown {
  const facts = { service: sourceServiceOf(service).labelSv };
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) throw new DomainError('sourceIsPage', facts);
  try {
    return secureJson.parse(text);
  } catch {
    throw new DomainError('sourceNotJson', facts);
  }
}

/**
 * The address of a next page, on the host that was asked and as safely as it was asked.
 *
 * Throws: DomainError `sourceElsewhere`.
 */
export function nextAddress(service: SourceService, current: string, next: string): string {
  const at = new URL(current);
  const to = new URL(next, at);
  if (to.host !== at.host) {
    const { labelSv } = sourceServiceOf(service);
    throw new DomainError('sourceElsewhere', { service: labelSv, host: at.host, other: to.host });
  }
  to.protocol = at.protocol;
  return to.href;
}

/** Lists of at most `size`, in order. */
export function portions<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
