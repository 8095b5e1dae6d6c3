import {
  runAreaExcessReference,
  runEvaluationReference,
} from '../../engine/evaluation/reference.ts';
import { runFinanceReference } from '../../engine/financeReference/runFinanceReference.ts';
import {
  runCniReference,
  runHealthEquityReference,
  runHealthEquityValidation,
} from '../../engine/inequality/reference.ts';
import { combinedKind } from './combined.ts';
import { standaloneKind, type ReferenceKind } from './kind.ts';
import {
  arealWeightingKind,
  areaShapesKind,
  coordinatesKind,
  distancesKind,
  squaresKind,
} from './spatial.ts';

export const referenceKinds: readonly ReferenceKind[] = [
  combinedKind,
  standaloneKind('helkalkyl-finance-cases/1', runFinanceReference),
  arealWeightingKind,
  areaShapesKind,
  coordinatesKind,
  distancesKind,
  squaresKind,
  standaloneKind('health-equity-reference/1', runHealthEquityReference),
  standaloneKind('health-equity-validation/1', runHealthEquityValidation),
  standaloneKind('cni-reference/1', runCniReference),
  standaloneKind('area-excess-reference/1', runAreaExcessReference),
  standaloneKind('evaluation-reference/1', runEvaluationReference),
];
