import { combinedKind } from './combined.ts';
import type { ReferenceKind } from './kind.ts';
import {
  arealWeightingKind,
  areaShapesKind,
  coordinatesKind,
  distancesKind,
  squaresKind,
} from './spatial.ts';

export const referenceKinds: readonly ReferenceKind[] = [
  combinedKind,
  arealWeightingKind,
  areaShapesKind,
  coordinatesKind,
  distancesKind,
  squaresKind,
];
