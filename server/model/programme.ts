import type { Ledger } from '../vocabulary/ledger.ts';
import { amountBases, type AmountBasis } from '../vocabulary/lineKinds.ts';
import type { Block, Programme } from '../vocabulary/programme.ts';
import { modelFault, type EntryField } from './modelFault.ts';

const ALL_DWELLINGS = 'dwellings';

/** The series of a block's dwellings: with one block it is the series of all of them. */
export function blockSeries({ blocks }: Programme, blockId: string | undefined): string {
  return blockId === undefined || blocks.length === 1
    ? ALL_DWELLINGS
    : `${ALL_DWELLINGS}.${blockId}`;
}

/** Dwellings completed by year: of all blocks, and of each when they are several. */
export function dwellingSeries(programme: Programme): NonNullable<Ledger['series']> {
  const { blocks } = programme;
  const ofEach = blocks.length > 1 ? blocks : [];
  return Object.fromEntries([
    [ALL_DWELLINGS, completions(blocks)],
    ...ofEach.map((block) => [blockSeries(programme, block.id), completions([block])] as const),
  ]);
}

function completions(blocks: readonly Block[]): [year: number, dwellings: number][] {
  const byYear = new Map<number, number>();
  for (const { completionYear, dwellings } of blocks) {
    if (dwellings > 0) byYear.set(completionYear, (byYear.get(completionYear) ?? 0) + dwellings);
  }
  return [...byYear].sort(([a], [b]) => a - b);
}

/**
 * How many units of `basis` the programme holds, or the block or facility `partId` of it.
 *
 * Throws: DomainError when the part does not exist or holds none, so that an amount per unit never
 *         turns into 0 in silence.
 */
export function programmeQuantity(
  programme: Programme,
  basis: AmountBasis,
  partId: string | undefined,
  entry: EntryField,
): number {
  const { blocks, facilities } = partOf(programme, partId);
  if (blocks.length + facilities.length === 0 && partId !== undefined) {
    throw modelFault('modelQuantityOfUnknown', { ...entry, field: 'quantityOf' }, { partId });
  }
  if (basis === 'total') return 1;
  const quantity = quantityIn({ blocks, facilities }, basis);
  if (quantity > 0) return quantity;
  const basisSv = amountBases.find(({ id }) => id === basis)?.labelSv ?? basis;
  throw modelFault('modelQuantityMissing', entry, { basis: basisSv });
}

function quantityIn(
  { blocks, facilities }: Programme,
  basis: Exclude<AmountBasis, 'total'>,
): number {
  switch (basis) {
    case 'place':
      return sumOf(facilities, ({ places }) => places);
    case 'placeForPlan':
      return sumOf(facilities, ({ placesForPlan = 0 }) => placesForPlan);
    default:
      return sumOf(blocks, (block) => block[blockQuantities[basis]]);
  }
}

const blockQuantities = {
  grossFloorArea: 'grossFloorAreaM2',
  dwellingArea: 'dwellingAreaM2',
  dwelling: 'dwellings',
} as const;

function partOf({ blocks, facilities }: Programme, partId: string | undefined): Programme {
  if (partId === undefined) return { blocks, facilities };
  return {
    blocks: blocks.filter(({ id }) => id === partId),
    facilities: facilities.filter(({ id }) => id === partId),
  };
}

function sumOf<Part>(parts: readonly Part[], quantity: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + quantity(part), 0);
}
