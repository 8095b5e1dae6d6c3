import { runFinanceReference } from '../../engine/financeReference/runFinanceReference.ts';
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
];
