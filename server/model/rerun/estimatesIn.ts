import { estimateSchema, type Estimate } from '../../vocabulary/numbers.ts';
import { oncePer } from '../../vocabulary/oncePer.ts';
import type { FieldPath } from '../fieldPath.ts';

/** A number that a person entered, where it stands, and the name of what it is a number of. */
export type PlacedEstimate = {
  readonly path: FieldPath;
  readonly label: string;
  readonly estimate: Estimate;
};

/**
 * Every estimate below a part of a case, whatever field it stands in: what has a central value
 * and passes for an estimate is one. Paths are from the part down.
 */
export function estimatesIn(part: unknown): PlacedEstimate[] {
  return walk(part).flatMap(readPlaced);
}

/** The estimates that began as a value of the catalogue. */
export function catalogueUsesIn(part: unknown): (PlacedEstimate & {
  readonly use: NonNullable<Estimate['catalogue']>;
})[] {
  return walk(part)
    .filter(({ estimate }) => 'catalogue' in estimate)
    .flatMap(readPlaced)
    .flatMap((placed) => {
      const use = placed.estimate.catalogue;
      return use === undefined ? [] : [{ ...placed, use }];
    });
}

/** What may be an estimate, and where it stands; it is read only if somebody wants it. */
type Candidate = Omit<PlacedEstimate, 'estimate'> & { readonly estimate: object };

function readPlaced({ estimate, ...place }: Candidate): PlacedEstimate[] {
  const read = readEstimate(estimate);
  return read === null ? [] : [{ ...place, estimate: read }];
}

/** Null when it does not pass for one. */
const readEstimate = oncePer((estimate: object) => estimateSchema.safeParse(estimate).data ?? null);

function walk(part: unknown): Candidate[] {
  const found: Candidate[] = [];
  gather(part, { path: [], labels: [] }, found);
  return found;
}

/** Adds what lies below a part; only what may hold an estimate is given a path of its own. */
function gather(
  part: unknown,
  { path, labels }: { readonly path: FieldPath; readonly labels: readonly string[] },
  found: Candidate[],
): void {
  if (typeof part !== 'object' || part === null) return;
  if ('central' in part) {
    found.push({ path, label: labels.join(': '), estimate: part });
    return;
  }
  const own = 'label' in part && typeof part.label === 'string' ? [part.label] : [];
  const block = 'blockId' in part && typeof part.blockId === 'string' ? [part.blockId] : [];
  const names = own.length + block.length === 0 ? labels : [...labels, ...own, ...block];
  const isList = Array.isArray(part);
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null) continue;
    gather(value, { path: [...path, isList ? Number(key) : key], labels: names }, found);
  }
}

/** A copy of a part with the estimates at some paths replaced. */
export function withEstimates<Part>(
  part: Part,
  changes: readonly Pick<PlacedEstimate, 'path' | 'estimate'>[],
): Part {
  const copy = structuredClone(part);
  for (const { path, estimate } of changes) {
    const holder = path.slice(0, -1).reduce<unknown>(childOf, copy);
    const key = path.at(-1);
    if (typeof holder === 'object' && holder !== null && key !== undefined) {
      Object.assign(holder, { [key]: estimate });
    }
  }
  return copy;
}

function childOf(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string | number, unknown>>)[key];
}
