import type { HardLine } from '../../vocabulary/hardSide.ts';
import { lineKindOf, type AmountBasis, type LineKindId } from '../../vocabulary/lineKinds.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Block, Facility } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { newHardLine } from './newHardLine.ts';

/** Amounts that the caller has a source for, by kind of line; the others are left to be entered. */
export type SuggestedAmounts = Partial<Record<LineKindId, Estimate>>;

/**
 * The lines that a programme calls for and the alternative does not have yet: what its homes and
 * premises cost to build and what they cost to run.
 *
 * Shape:  quantities are read from the programme; an amount without a source is 0 and has none, so
 *         that the register of assumptions asks for it. Never a line twice.
 * Timing: paid the year before completion, run from the year after.
 */
export function suggestLines(
  { programme, hardLines }: Pick<Alternative, 'programme' | 'hardLines'>,
  { baseYear }: Pick<Settings, 'baseYear'>,
  amounts: SuggestedAmounts,
): HardLine[] {
  const asked = [
    ...programme.blocks.flatMap((block) => ofBlock(block)),
    ...programme.facilities.flatMap((facility) => ofFacility(facility, hardLines)),
    ...followOn(hardLines),
  ];
  const taken = new Set(hardLines.map(({ id }) => id));
  return asked
    .filter(({ kind, instead = [], of }) => {
      const kinds = [kind, ...instead];
      return !hardLines.some((line) => kinds.includes(line.kind) && isOf(line, of?.id));
    })
    .map(({ kind, basis, of }) => {
      const id = freeId(of === undefined ? kind : `${kind}-${of.id}`, taken);
      taken.add(id);
      const completion = of === undefined ? {} : { completionYear: of.completionYear };
      const line = newHardLine(kind, { id, baseYear, ...completion });
      const amount = amounts[kind];
      return {
        ...line,
        label: labelOf(line, of),
        basis,
        ...(of === undefined ? {} : { quantityOf: of.id }),
        ...(amount === undefined ? {} : { amount }),
      };
    });
}

type Asked = {
  readonly kind: LineKindId;
  readonly basis: AmountBasis;
  readonly of?: Block | Facility;
  /** Kinds that say the same of the same part. */
  readonly instead?: readonly LineKindId[];
};

function ofBlock(block: Block): Asked[] {
  if (block.grossFloorAreaM2 === 0) return [];
  return [{ kind: 'construction', basis: 'grossFloorArea', of: block }];
}

function ofFacility(facility: Facility, hardLines: readonly HardLine[]): Asked[] {
  if (facility.places === 0) return [];
  const basis = facility.placesForPlan === undefined ? 'place' : 'placeForPlan';
  const isServed = hardLines.some(({ kind }) => kind === 'residentServices');
  return [
    { kind: facility.kind, basis, of: facility, instead: ['publicInvestment'] },
    { kind: 'premisesUpkeep', basis, of: facility, instead: ['upkeep'] },
    // Service to new residents holds what running the premises costs.
    ...(isServed ? [] : [{ kind: 'serviceRunning', basis, of: facility } as const]),
  ];
}

function labelOf(line: HardLine, of: Block | Facility | undefined): string {
  const isSaid = of === undefined || of.label === line.label;
  return isSaid ? line.label : `${line.label}: ${of.label}`.slice(0, 200);
}

/** What is built without running cost gets the kind it calls for. */
function followOn(hardLines: readonly HardLine[]): Asked[] {
  const kinds = hardLines.flatMap(({ kind, quantityOf }) => {
    const { upkeep } = lineKindOf(kind);
    return upkeep === undefined || quantityOf !== undefined ? [] : [upkeep];
  });
  return [...new Set(kinds)].map((kind) => ({ kind, basis: 'total', instead: ['upkeep'] }));
}

/** A line of no part is of all of them. */
function isOf({ quantityOf }: HardLine, partId: string | undefined): boolean {
  return quantityOf === undefined || partId === undefined || quantityOf === partId;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
