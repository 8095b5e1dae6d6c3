import type { View } from '../view.ts';
import type { CaseWorld, World } from '../world.ts';
import { actorMatrixViews } from './actorMatrix.ts';
import { choiceViews } from './choices.ts';
import { differenceViews } from './differences.ts';
import { equityViews } from './equity.ts';
import { findingViews } from './findings.ts';
import { followUpViews } from './followUp.ts';
import { hardFindingViews } from './hardFindings.ts';
import { indicatorFindingViews } from './indicatorFindings.ts';
import { indicatorViews } from './indicators.ts';
import { keyFigureViews } from './keyFigures.ts';
import { methodViews } from './method.ts';
import { netPresentValueViews } from './netPresentValue.ts';
import { operatingBudgetViews } from './operatingBudget.ts';
import { optionViews } from './option.ts';
import { ownCountViews } from './ownCounts.ts';
import { propertyViews } from './property.ts';
import { reachViews } from './reach.ts';
import { returnViews } from './returns.ts';
import { riskViews } from './risk.ts';
import { socialFindingViews } from './socialFindings.ts';
import { surroundingsViews } from './surroundings.ts';
import { switchingViews } from './switching.ts';
import { uncertaintyViews } from './uncertainty.ts';

/**
 * How every number of an assessment came about. The first pattern that fits is taken, so what is
 * particular stands before what is general. A number without a view fails the test that walks
 * them all: its view is added here.
 */
export const assessmentViews: readonly View<World>[] = [
  ...methodViews,
  ...netPresentValueViews,
  ...actorMatrixViews,
  ...operatingBudgetViews,
  ...switchingViews,
  ...riskViews,
  ...propertyViews,
  ...returnViews,
  ...optionViews,
  ...uncertaintyViews,
  ...keyFigureViews,
  ...findingViews,
  ...hardFindingViews,
  ...socialFindingViews,
];

/** How the numbers beside the assessments came about. */
export const caseViews: readonly View<CaseWorld>[] = [
  ...differenceViews,
  ...choiceViews,
  ...indicatorViews,
  ...indicatorFindingViews,
  ...surroundingsViews,
  ...ownCountViews,
  ...equityViews,
  ...reachViews,
  ...followUpViews,
];
