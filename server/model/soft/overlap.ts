import { REAL } from '../../vocabulary/actors.ts';
import type { EffectFlow, MeasureEffect } from '../../vocabulary/measures.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Guard } from '../guard.ts';
import { isSummed } from './effects.ts';

const HOUSEHOLDS = 'hushall';

/**
 * Value to households that rent or land price may hold already: what people pay to live there they
 * pay for the health and comfort of it. Each effect has one channel.
 */
export function overlapGuards(
  effect: MeasureEffect,
  path: FieldPath,
  alternative: Alternative,
): Guard[] {
  if (!isSummed(effect)) return [];
  return effect.flows.flatMap((flow, index) => {
    const code = overlapCode(effect, flow, alternative);
    if (code === null) return [];
    const grossSek = flow.unitValueSek.central;
    const facts = {
      label: flow.label,
      gross: grossSek,
      counted: grossSek * (1 - flow.overlapShare),
      overlapShare: flow.overlapShare,
    };
    return [{ code, path: [...path, 'flows', index, 'overlapShare'], facts }];
  });
}

function overlapCode(
  effect: MeasureEffect,
  flow: EffectFlow,
  alternative: Alternative,
): string | null {
  const { channel } = effect;
  const { overlapShare } = flow;
  if (!isComfortOfHouseholds(effect, flow)) return null;
  if (channel === 'landValue') return overlapShare < 1 ? 'landValueCountedAgain' : null;
  if (channel === 'publicSaving') return overlapShare < 1 ? 'householdsInPublicSaving' : null;
  const isUndecided = channel === undefined && overlapShare === 0;
  return isUndecided && countsRentOrLand(alternative) ? 'overlapWithRent' : null;
}

/** Health and wellbeing of households: by the flow's kind, else by what the effect is about. */
function isComfortOfHouseholds(
  { outcome }: MeasureEffect,
  { from, to, kind }: EffectFlow,
): boolean {
  if (from !== REAL || to !== HOUSEHOLDS) return false;
  const about = kind ?? outcome;
  return about === 'health' || about === 'wellbeing';
}

function countsRentOrLand({
  propertyAppraisals,
  hardLines,
  homeSales = [],
  landAppraisal,
}: Alternative): boolean {
  return (
    propertyAppraisals.length > 0 ||
    homeSales.length > 0 ||
    landAppraisal !== undefined ||
    hardLines.some(({ kind }) => kind === 'landSale')
  );
}
