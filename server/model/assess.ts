import { calculate } from '../engine/calculate.ts';
import {
  correlatedMultipliers,
  drawnValues,
  groupNetPresentValues,
  simulate,
  type GroupNetPresentValues,
  type Multipliers,
} from '../engine/simulate.ts';
import { keyFigures } from '../engine/views/keyFigures.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Place } from '../vocabulary/place.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import type { Assessment, Difference, Results } from '../vocabulary/snapshot.ts';
import { compileAlternative } from './compileLedger.ts';
import { findingsOf } from './findings.ts';
import { areaIndicatorsOf, indicatorsOf } from './indicators/indicatorsOf.ts';

/** An assessment, and what its differences to others are drawn from. */
type Assessed = { readonly assessment: Assessment; readonly groupValues: GroupNetPresentValues };

/**
 * Everything a case comes to: each alternative, what it changes against the baseline, and health
 * equity where the plan lies. The same inputs give the same numbers in server and browser.
 *
 * Units:  real SEK of the case's price year; shares 0..1.
 * Timing: one timeline and one seed; all alternatives meet the same draws (common random numbers),
 *         so that a difference holds what differs and not the luck of two simulations.
 * Throws: DomainError for the first thing a person has to mend; `checkCase` finds them all.
 */
export function assess(content: CaseContent, place: Place | null): Results {
  const assessed = assessAlternatives(content);
  const [baseline, ...otherBaselines] = assessed.filter(({ assessment }) => assessment.isBaseline);
  if (baseline === undefined || otherBaselines.length > 0) {
    const count = baseline === undefined ? 0 : 1 + otherBaselines.length;
    throw new DomainError('baselineCount', { count });
  }
  const multipliers = multipliersOf(content.settings);
  return {
    assessments: assessed.map(({ assessment }) => assessment),
    differences: assessed
      .filter((one) => one !== baseline)
      .map((one) => differenceOf(one, baseline, multipliers)),
    indicators: place === null ? [] : indicatorsOf(place),
    areaIndicators: place === null ? [] : areaIndicatorsOf(place),
  };
}

function assessAlternatives(content: CaseContent): Assessed[] {
  const { settings, alternatives } = content;
  // All are compiled before anything is drawn: what settings may hold is found out there.
  const compiled = alternatives.map((alternative) => ({
    alternative,
    ...compileAlternative(content, alternative),
  }));
  return compiled.map(({ alternative, ledger, items }) => {
    const results = calculate(ledger);
    const figures = keyFigures(ledger);
    const groupValues = groupNetPresentValues(ledger);
    const uncertainty = simulate({ ...groupValues, multipliers: multipliersOf(settings) });
    const calculated = { alternative, settings, ledger, items, results, groupValues };
    const assessment = {
      alternativeId: alternative.id,
      name: alternative.name,
      isBaseline: alternative.isBaseline,
      results,
      uncertainty,
      keyFigures: figures,
      findings: findingsOf({ ...calculated, keyFigures: figures }),
    };
    return { assessment, groupValues };
  });
}

/** The last draws are kept: they change with risk groups and seed, not with what is entered. */
const kept: { key: string; multipliers?: Multipliers } = { key: '' };

function multipliersOf({ riskGroups, correlation, draws, seed }: Settings): Multipliers {
  const groups = riskGroups.map(({ standardDeviation }) => ({ sd: standardDeviation }));
  const key = JSON.stringify([groups, correlation, draws, seed]);
  if (kept.multipliers !== undefined && kept.key === key) return kept.multipliers;
  kept.key = key;
  return (kept.multipliers = correlatedMultipliers({ groups, correlation, draws, seed }));
}

function differenceOf(
  proposal: Assessed,
  baseline: Assessed,
  multipliers: Multipliers,
): Difference {
  const after = proposal.assessment.results.npv_by_layer;
  const before = baseline.assessment.results.npv_by_layer;
  const npvSek = Object.entries(after).map(([perspective, { hard, soft, total }]) => {
    const other = before[perspective] ?? { hard: 0, soft: 0, total: 0 };
    const less = { hard: hard - other.hard, soft: soft - other.soft, total: total - other.total };
    return [perspective, less] as const;
  });
  const chances = Object.keys(after).map((perspective) => {
    const [one, other] = [proposal.groupValues, baseline.groupValues];
    return [perspective, chanceBetter(one, other, perspective, multipliers)] as const;
  });
  return {
    alternativeId: proposal.assessment.alternativeId,
    npvSek: Object.fromEntries(npvSek),
    chanceBetterThanBaseline: Object.fromEntries(chances),
  };
}

/**
 * Share of the draws in which the proposal beats the baseline, both met by the same draw. A draw
 * in which they are alike counts as a half: two alternatives that never differ are 0.5.
 */
function chanceBetter(
  proposal: GroupNetPresentValues,
  baseline: GroupNetPresentValues,
  perspective: string,
  multipliers: Multipliers,
): number {
  const npv = (proposal.npv[perspective] ?? 0) - (baseline.npv[perspective] ?? 0);
  const groupNpv = (proposal.groupNpv[perspective] ?? []).map(
    (value, group) => value - (baseline.groupNpv[perspective]?.[group] ?? 0),
  );
  let better = 0;
  for (const value of drawnValues(npv, groupNpv, multipliers)) {
    if (value > 0) better += 1;
    else if (value === 0) better += 0.5;
  }
  return better / multipliers.draws;
}
