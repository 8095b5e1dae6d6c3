import { COLUMNS_AT_ONCE, vectorModule } from './vectorModule.ts';

/** A number a draw, and what it is multiplied by. */
export type Weighted = readonly [column: Float64Array, weight: number];

/** What is the same in every draw, and weighted columns. */
export type WeightedSum = { readonly certain: number; readonly columns: readonly Weighted[] };

type Sums = (sums: readonly WeightedSum[], draws: number) => Float64Array[];

/**
 * The sums draw by draw. With vectors of WebAssembly where they may be used, some four times as
 * fast; else plainly, with the same bits.
 *
 * Shape: columns of `draws` numbers that are never written to.
 */
export function weightedSums(sums: readonly WeightedSum[], draws: number): Float64Array[] {
  opened ??= { vectorSums: openVectorSums() };
  return opened.vectorSums?.(sums, draws) ?? plainSums(sums, draws);
}

/** The memory is opened when first needed, once. */
let opened: { readonly vectorSums: VectorSums | null } | null = null;

export const plainSums: Sums = (sums, draws) =>
  sums.map(({ certain, columns }) => {
    const total = new Float64Array(draws).fill(certain);
    for (const eight of byEights(columns)) addPlainly(total, eight);
    return total;
  });

/** Null when the columns do not fit its memory. */
type VectorSums = (sums: readonly WeightedSum[], draws: number) => Float64Array[] | null;

const PAGE_NUMBERS = 8192;
const NUMBER_BYTES = 8;
/** The total comes first: as many draws as a case may have. */
const TOTAL_PAGES = 13;
/** 64 MB, as many columns as a store keeps. */
const COLUMN_PAGES = 1024;

/**
 * Sums by vectors, with a memory of its own in which columns are kept while they are used. Null
 * where WebAssembly, its vectors or so much memory are missing or forbidden.
 */
export function openVectorSums(): VectorSums | null {
  const module = startModule();
  if (module === null) return null;
  const { numbers, add } = module;
  const placeColumns = createPlaces(numbers);
  return (sums, draws) => {
    const stride = draws + (draws % 2);
    const needed = new Set(sums.flatMap(({ columns }) => columns.map(([column]) => column)));
    const places = placeColumns(needed, stride);
    if (places === null || draws > TOTAL_PAGES * PAGE_NUMBERS) return null;
    return sums.map(({ certain, columns }) => {
      numbers.fill(certain, 0, stride);
      for (const eight of byEights(columns)) {
        const placed = eight.map(([column]) => (places.get(column) ?? 0) * NUMBER_BYTES);
        add(0, stride * NUMBER_BYTES, ...placed, ...eight.map(([, weight]) => weight));
      }
      return numbers.slice(0, draws);
    });
  };
}

function startModule() {
  try {
    const bytes = vectorModule(TOTAL_PAGES + COLUMN_PAGES);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    const { memory, add } = exports as {
      memory: WebAssembly.Memory;
      add: (...numbers: number[]) => void;
    };
    return { numbers: new Float64Array(memory.buffer), add };
  } catch {
    // Not there, without vectors, forbidden by the page's policy, or no room: told by any error.
    return null;
  }
}

/** Where columns are in the memory; what is not there is copied in, after all else is forgotten. */
function createPlaces(numbers: Float64Array) {
  const first = TOTAL_PAGES * PAGE_NUMBERS;
  let [places, end] = [new WeakMap<Float64Array, number>(), first];
  return (columns: ReadonlySet<Float64Array>, stride: number) => {
    const missing = () => [...columns].filter((column) => !places.has(column));
    const isRoom = (count: number) => end + count * stride <= numbers.length;
    if (!isRoom(missing().length)) [places, end] = [new WeakMap(), first];
    if (!isRoom(missing().length)) return null;
    for (const column of missing()) {
      numbers.set(column, end);
      places.set(column, end);
      end += stride;
    }
    return places;
  };
}

/** Groups of eight; what the last one lacks weighs nothing. */
function byEights(columns: readonly Weighted[]): Weighted[][] {
  const groups = Math.ceil(columns.length / COLUMNS_AT_ONCE);
  return Array.from({ length: groups }, (_, group) => {
    const some = columns.slice(group * COLUMNS_AT_ONCE, (group + 1) * COLUMNS_AT_ONCE);
    const [first] = some;
    while (first !== undefined && some.length < COLUMNS_AT_ONCE) some.push([first[0], 0]);
    return some;
  });
}

/** Adds eight weighted columns to a total. */
function addPlainly(total: Float64Array, eight: readonly Weighted[]): void {
  const [first] = eight;
  if (first === undefined) return;
  const [[a, ofA] = first, [b, ofB] = first, [c, ofC] = first, [d, ofD] = first] = eight;
  const [[e, ofE] = first, [f, ofF] = first, [g, ofG] = first, [h, ofH] = first] = eight.slice(4);
  for (let draw = 0; draw < total.length; draw += 1) {
    total[draw] =
      (total[draw] ?? 0) +
      (ofA * (a[draw] ?? 0) +
        ofB * (b[draw] ?? 0) +
        (ofC * (c[draw] ?? 0) + ofD * (d[draw] ?? 0))) +
      (ofE * (e[draw] ?? 0) + ofF * (f[draw] ?? 0) + (ofG * (g[draw] ?? 0) + ofH * (h[draw] ?? 0)));
  }
}
