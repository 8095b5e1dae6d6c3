import { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import { readAnswer } from './answer.ts';

/** What the service bears, from `/config`. */
export type PxConfig = {
  readonly maxCells: number;
  readonly calls: number;
  readonly windowMs: number;
};
export type PxDimension = {
  readonly id: string;
  readonly codes: readonly string[];
  /** What the table calls each code. */
  readonly names: Readonly<Record<string, string>>;
  /** Ids of other lists of codes that the dimension may be asked by. */
  readonly codelists: readonly string[];
};
export type PxMetadata = {
  readonly label: string;
  /** When SCB last changed the table, ISO 8601. */
  readonly updated: string | undefined;
  readonly dimensions: readonly PxDimension[];
};
/** Codes of each dimension; every combination of them is a cell. */
export type PxSelection = Readonly<Record<string, readonly string[]>>;
/** One figure: its code in each dimension, and why there is none. */
export type PxCell = {
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly status: string;
};

const configSchema = z.looseObject({
  maxDataCells: z.int().min(1),
  maxCallsPerTimeWindow: z.int().min(1),
  timeWindow: z.number().positive(),
});

export function readPxConfig(bytes: Uint8Array): PxConfig {
  const config = readAnswer('scb', configSchema, bytes);
  return {
    maxCells: config.maxDataCells,
    calls: config.maxCallsPerTimeWindow,
    windowMs: config.timeWindow * 1000,
  };
}

const codelistSchema = z.looseObject({
  values: z.array(z.looseObject({ code: z.string().min(1) })),
});

export function readPxCodelist(bytes: Uint8Array): string[] {
  return readAnswer('scb', codelistSchema, bytes).values.map(({ code }) => code);
}

const categorySchema = z.looseObject({
  /** By code, or in order; absent when there is one code alone. */
  index: z.union([z.record(z.string(), z.int().min(0)), z.array(z.string())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
});
const metadataSchema = z.looseObject({
  class: z.literal('dataset'),
  label: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)),
  dimension: z.record(
    z.string(),
    z.looseObject({
      category: categorySchema,
      extension: z
        .looseObject({ codelists: z.array(z.looseObject({ id: z.string() })).optional() })
        .optional(),
    }),
  ),
});
type Metadata = z.output<typeof metadataSchema>;

export function readPxMetadata(bytes: Uint8Array): PxMetadata {
  const read = readAnswer('scb', metadataSchema, bytes);
  return { label: read.label ?? '', updated: read.updated, dimensions: dimensionsOf(read) };
}

function dimensionsOf({ id, size, dimension }: Metadata): PxDimension[] {
  return id.map((name, at) => {
    const described = dimension[name];
    const codes = described === undefined ? [] : codesOf(described.category);
    if (codes.length !== size[at]) throw new DomainError('pxSizeWrong', { dimension: name });
    return {
      id: name,
      codes,
      names: described?.category.label ?? {},
      codelists: (described?.extension?.codelists ?? []).map((list) => list.id),
    };
  });
}

function codesOf({ index, label }: z.output<typeof categorySchema>): string[] {
  if (Array.isArray(index)) return index;
  if (index === undefined) return Object.keys(label ?? {});
  // Codes that look like whole numbers come first in an object, whatever their place.
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

const valuesSchema = z.union([
  z.array(z.number().nullable()),
  z.record(z.string().regex(/^\d+$/), z.number().nullable()),
]);
const statusSchema = z.union([
  z.string(),
  z.array(z.string().nullable()),
  z.record(z.string().regex(/^\d+$/), z.string()),
]);
const dataSchema = metadataSchema.extend({ value: valuesSchema, status: statusSchema.optional() });

/**
 * The cells of an answer in json-stat2.
 *
 * Shape:  values in a flat list (or by place), the last dimension fastest; a cell that has none is
 *         null. `status` by place, in order, or one for all.
 * Throws: DomainError `sourceShape`, and `pxSizeWrong` when sizes and values do not go together.
 */
export function readJsonStat2(bytes: Uint8Array): PxCell[] {
  const read = readAnswer('scb', dataSchema, bytes);
  const dimensions = dimensionsOf(read);
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (Array.isArray(read.value) && read.value.length !== count) {
    throw new DomainError('pxSizeWrong', { dimension: read.id.join(', ') });
  }
  return Array.from({ length: count }, (_, place): PxCell => {
    const codes: Record<string, string> = {};
    let rest = place;
    for (const { id, codes: all } of dimensions.toReversed()) {
      codes[id] = all[rest % all.length] ?? '';
      rest = Math.floor(rest / all.length);
    }
    return {
      codes,
      value: atPlace(read.value, place) ?? null,
      status: typeof read.status === 'string' ? read.status : (atPlace(read.status, place) ?? ''),
    };
  });
}

function atPlace<Item>(
  given: readonly Item[] | Readonly<Record<string, Item>> | undefined,
  place: number,
): Item | undefined {
  if (given === undefined) return undefined;
  return Array.isArray(given)
    ? (given as readonly Item[])[place]
    : (given as Readonly<Record<string, Item>>)[String(place)];
}

/**
 * Parts of a selection that each have at most `maxCells` cells, and together all of it once.
 *
 * Throws: DomainError `pxSelectionEmpty` when a dimension has no code.
 */
export function splitSelection(selection: PxSelection, maxCells: number): PxSelection[] {
  const sizes = Object.entries(selection).map(([id, codes]) => ({ id, size: codes.length }));
  const empty = sizes.find(({ size }) => size === 0);
  if (empty !== undefined) throw new DomainError('pxSelectionEmpty', { dimension: empty.id });
  const cells = sizes.reduce((product, { size }) => product * size, 1);
  if (cells <= maxCells || cells === 1) return [selection];
  const { id } = sizes.reduce((a, b) => (b.size > a.size ? b : a));
  const codes = selection[id] ?? [];
  const half = Math.ceil(codes.length / 2);
  return [codes.slice(0, half), codes.slice(half)].flatMap((some) =>
    splitSelection({ ...selection, [id]: some }, maxCells),
  );
}

export function pxConfigAddress(base: string): string {
  return `${base}/config`;
}

export function pxMetadataAddress(base: string, tableId: string): string {
  return `${base}/tables/${tableId}/metadata?lang=sv`;
}

export function pxCodelistAddress(base: string, codelist: string): string {
  return `${base}/codelists/${encodeURIComponent(codelist)}?lang=sv`;
}

export function pxDataAddress(
  base: string,
  tableId: string,
  selection: PxSelection,
  codelists: Readonly<Record<string, string>>,
): string {
  const words = new URLSearchParams({ lang: 'sv' });
  for (const [id, codes] of Object.entries(selection)) {
    words.set(`valueCodes[${id}]`, codes.join(','));
    const codelist = codelists[id];
    if (codelist !== undefined) words.set(`codelist[${id}]`, codelist);
  }
  words.set('outputFormat', 'json-stat2');
  return `${base}/tables/${tableId}/data?${words.toString()}`;
}
