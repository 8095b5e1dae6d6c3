import { calculate } from '../engine/calculate.ts';
import { groupNetPresentValues } from '../engine/groupNetPresentValues.ts';
import { keyFigures } from '../engine/views/keyFigures.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import type { Place } from '../vocabulary/place.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { Assessment, Difference, Results } from '../vocabulary/snapshot.ts';
import type { Choice } from '../vocabulary/uncertainty.ts';
import { compileAlternative } from './compileLedger.ts';
import { equityOf } from './equity/equityOf.ts';
import { findingsOf } from './findings.ts';
import { followUpFindings } from './followUpFindings.ts';
import { withGroupFactors, type GroupFactors } from './groupFactors.ts';
import { indicatorFindingsOf } from './indicators/indicatorFindingsOf.ts';
import { areaIndicatorsOf, indicatorsOf } from './indicators/indicatorsOf.ts';
import { legalWarningsOf } from './legalGuards.ts';
import { ownCountFindingsOf } from './ownCounts/ownCountFindings.ts';
import { surroundingsOf } from './indicators/surroundings.ts';
import { reachFindingsOf } from './reach/reachFindings.ts';
import { uncertaintyOf } from './uncertainty/uncertaintyOf.ts';

/**
 * Everything a case comes to: each alternative, what it changes against the baseline, and health
 * equity where the plan lies. The same inputs give the same numbers in server and browser.
 *
 * Units:  real SEK of the case's price year; shares 0..1.
 * Timing: one timeline and one seed; all alternatives meet the same draws (common random numbers),
 *         so that a difference holds what differs and not the luck of two simulations.
 * Shape:  `factors` try the case with groups of assumptions larger or smaller than they are.
 * Throws: DomainError for the first thing a person has to mend; `checkCase` finds them all.
 */
export function assess(
  content: CaseContent,
  place: Place | null,
  factors: GroupFactors = {},
): Results {
  const { settings, alternatives } = content;
  const [baseline, ...otherBaselines] = alternatives.filter(({ isBaseline }) => isBaseline);
  if (baseline === undefined || otherBaselines.length > 0) {
    const count = baseline === undefined ? 0 : 1 + otherBaselines.length;
    throw new DomainError('baselineCount', { count });
  }
  // All are compiled before anything is drawn: what settings may hold is found out there.
  const compiled = alternatives.map((alternative) => ({
    alternative,
    ...withGroupFactors(compileAlternative(content, alternative), factors),
  }));
  const { byAlternative, choices, information } = uncertaintyOf(settings, compiled, baseline.id);
  const assessments = compiled.map(({ alternative, ledger, items }) => {
    const uncertainty = byAlternative.get(alternative.id);
    invariant(uncertainty !== undefined, `alternative ${alternative.id} was drawn`);
    const results = calculate(ledger);
    const figures = keyFigures(ledger);
    const groupValues = groupNetPresentValues(ledger);
    const calculated = { alternative, settings, ledger, items, results, groupValues, uncertainty };
    return {
      alternativeId: alternative.id,
      name: alternative.name,
      isBaseline: alternative.isBaseline,
      results,
      uncertainty,
      keyFigures: figures,
      findings: findingsOf({ ...calculated, keyFigures: figures }),
    };
  });
  const reach = place === null ? undefined : reachFindingsOf(place, alternatives);
  const indicators = place === null ? [] : indicatorsOf(place);
  const surroundings = place === null ? undefined : surroundingsOf(place);
  const legalWarnings = legalWarningsOf(content);
  const followUp = followUpFindings(content.followUp ?? []);
  return {
    assessments,
    differences: differencesOf(assessments, baseline.id, choices),
    choices: [...choices],
    information: [...information],
    indicators,
    areaIndicators: place === null ? [] : areaIndicatorsOf(place),
    ...(surroundings === undefined ? {} : { surroundings }),
    ...(reach === undefined ? {} : { reach }),
    ...(place?.indicatorData === undefined
      ? {}
      : { indicatorFindings: indicatorFindingsOf(place, place.indicatorData) }),
    ...(place?.ownCounts === undefined ? {} : { ownCounts: ownCountFindingsOf(place.ownCounts) }),
    equity: equityOf(content, place, indicators),
    ...(legalWarnings.length === 0 ? {} : { legalWarnings }),
    ...(followUp.length === 0 ? {} : { followUp }),
  };
}

function differencesOf(
  assessments: readonly Assessment[],
  baselineId: string,
  choices: readonly Choice[],
): Difference[] {
  const before = assessments.find(({ alternativeId }) => alternativeId === baselineId);
  return assessments
    .filter((assessment) => assessment !== before)
    .map(({ alternativeId, results }) => {
      const npvSek = Object.entries(results.npv_by_layer).map(([perspective, after]) => {
        const other = before?.results.npv_by_layer[perspective] ?? { hard: 0, soft: 0, total: 0 };
        const { hard, soft, total } = after;
        const less = {
          hard: hard - other.hard,
          soft: soft - other.soft,
          total: total - other.total,
        };
        return [perspective, less] as const;
      });
      const chances = choices.flatMap(({ perspective, chances: pairs }) => {
        const pair = pairs.find(
          ({ id, otherId }) => id === alternativeId && otherId === baselineId,
        );
        return pair === undefined ? [] : [[perspective, pair.chance] as const];
      });
      return {
        alternativeId,
        npvSek: Object.fromEntries(npvSek),
        chanceBetterThanBaseline: Object.fromEntries(chances),
      };
    });
}
