import type { ValueKind } from '../../vocabulary/measures.ts';
import type { SociotopeRow } from '../../vocabulary/equityFindings.ts';
import { isOwnCountId } from '../../vocabulary/ownCounts.ts';
import { named } from '../../vocabulary/text/language.ts';

/** A value of the catalogue that tells what cases cost in a year. */
export type CostOffer = {
  readonly entryId: string;
  readonly kind: ValueKind;
  /** Named where a case of the indicator is not one of these: a person says how many it is. */
  readonly askedSv?: string;
};

const assisted = named({ kind: 'transfer', askedSv: 'hushåll med ekonomiskt bistånd' } as const);

/**
 * Indicators of the areas and what the catalogue says of their cost; the first with a value is
 * offered. Not all with a low income have assistance, and a full year at a white-collar wage is
 * more than most earn who are out of work: no source says how much more, so it is asked.
 *
 * Source: the entries' own population and note in the catalogue. What it calls a check of the level
 *         alone (N31000), to be divided first (N33007) or a part of another cost is never offered.
 */
const ofIndicators: Readonly<Record<string, readonly CostOffer[]>> = named({
  lowEconomicStandard: [
    { ...assisted, entryId: 'N31849' },
    { ...assisted, entryId: 'SE-EKB-05' },
  ],
  employment16to64: [
    {
      entryId: 'SE-LAB-02',
      kind: 'productionLoss',
      askedSv: 'heltidsår till en tjänstemans lön',
    },
  ],
});

/** Key figures of Kolada whose cases a municipality counts in registers of its own. */
const ofRegisters: readonly CostOffer[] = [
  { entryId: 'N31849', kind: 'transfer' },
  ...['N21006', 'N23009', 'N28013', 'N28015', 'N18021', 'N17005'].map((entryId): CostOffer => ({
    entryId,
    kind: 'realCost',
  })),
];

/**
 * What may price the cases of a row, out of the entries that have a value: of an indicator the
 * first of its own; of a municipality's own counts each that it may count the cases of, and a
 * person says which.
 */
export function costOffersFor(
  { indicatorId }: Pick<SociotopeRow, 'indicatorId'>,
  knownIds: readonly string[],
): CostOffer[] {
  const isKnown = ({ entryId }: CostOffer) => knownIds.includes(entryId);
  if (isOwnCountId(indicatorId)) return ofRegisters.filter(isKnown);
  return (ofIndicators[indicatorId] ?? []).filter(isKnown).slice(0, 1);
}

/** Every entry that may be offered. */
export const offeredIds: readonly string[] = [
  ...new Set([...Object.values(ofIndicators).flat(), ...ofRegisters].map((one) => one.entryId)),
];
