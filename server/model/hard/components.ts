import { LAST_T, type LedgerAsset } from '../../vocabulary/ledger.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import { modelFault } from '../modelFault.ts';

/** What shares may miss 1 by when they were written with rounded decimals. */
const SHARE_TOLERANCE = 1e-9;

/** A part of an asset that is paid for at one time and used up by itself. */
export type AssetPart = {
  /** Ends the item's id and label; nothing for an asset without components. */
  readonly suffix: string;
  readonly labelSuffix: string;
  readonly share: number;
  /** Null: paid when the line is. Otherwise built anew, and paid for, in this year. */
  readonly renewedYear: number | null;
  readonly asset: LedgerAsset;
};

/**
 * An asset's components, each with its own life, and their renewals at the end of every life.
 *
 * Timing: a component taken into use in year c is renewed in c + life, c + 2 life, …, before the
 *         last year of the timeline; what would be renewed then belongs to the time after.
 * Throws: DomainError when the shares do not add up to 1.
 */
export function componentParts(
  line: HardLine,
  { commission, baseYear }: { commission: number; baseYear: number },
): AssetPart[] {
  const { components = [], label } = line;
  const sum = components.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
    throw modelFault('modelComponentShares', { label, field: 'components' }, { sum });
  }
  return components.flatMap(({ id, label: name, share, lifeYears: life, isRenewed }) => {
    const years = isRenewed ? renewalYears(commission, life, baseYear + LAST_T) : [];
    const part = { labelSuffix: `, ${name}`, share };
    return [
      {
        ...part,
        suffix: `.${id}`,
        renewedYear: null,
        asset: { class: 'fixed' as const, life, commission },
      },
      ...years.map((year) => ({
        ...part,
        suffix: `.${id}.${year}`,
        labelSuffix: `, ${name} ${year}`,
        renewedYear: year,
        asset: { class: 'fixed' as const, life, commission: year },
      })),
    ];
  });
}

function renewalYears(commission: number, life: number, lastYear: number): number[] {
  const count = Math.max(0, Math.ceil((lastYear - commission) / life) - 1);
  return Array.from({ length: count }, (_, index) => commission + (index + 1) * life);
}
