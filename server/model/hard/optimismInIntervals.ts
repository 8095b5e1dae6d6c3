import { meanOf } from '../../engine/uncertainty/distribution.ts';
import { fitDistribution } from '../../engine/uncertainty/fitDistribution.ts';
import { DomainError } from '../../vocabulary/errors.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import { lineKindOf } from '../../vocabulary/lineKinds.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import type { Guard } from '../guard.ts';
import { programmeQuantity } from '../programme.ts';

/**
 * Intervals that reach further up than down hold an allowance of their own for dear building; it is
 * the same one twice when investments on the whole already lie as far above what is assumed as the
 * allowance in the settings.
 */
export function optimismInIntervals(
  { settings: { optimismBiasCapex: optimism } }: CaseContent,
  { hardLines, programme }: Alternative,
): Guard[] {
  const built = hardLines.filter(({ kind }) => lineKindOf(kind).optimism === 'capex');
  const costs = built.flatMap((line) => costOf(line, programme) ?? []);
  const assumed = costs.reduce((sum, { centralSek }) => sum + centralSek, 0);
  const expected = costs.reduce((sum, { meanSek }) => sum + meanSek, 0);
  const skew = assumed === 0 ? 0 : expected / assumed - 1;
  if (optimism === 0 || skew < optimism) return [];
  const facts = { optimism, skew };
  return [{ code: 'optimismInIntervals', path: ['settings', 'optimismBiasCapex'], facts }];
}

/** An amount as it is assumed and as it is on average; null where it cannot be worked out. */
function costOf(
  { label, amount, basis, quantityOf }: HardLine,
  programme: Programme,
): { readonly centralSek: number; readonly meanSek: number } | null {
  const { central, low = central, high = central, distribution: kind = 'triangular' } = amount;
  try {
    const entry = { label, field: 'amount' };
    const quantity = programmeQuantity(programme, basis, quantityOf, entry);
    const mean = meanOf(fitDistribution({ kind, low, central, high, name: label }));
    return { centralSek: central * quantity, meanSek: mean * quantity };
  } catch (fault) {
    // What is wrong with the line is told where it stands.
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}
