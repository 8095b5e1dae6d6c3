import { formatNumber } from '../vocabulary/formatSv.ts';
import type { ColorToken } from '../vocabulary/scene.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';

const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const satisfies ColorToken[];
/** Widths of a class in per cent. */
const WIDTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

export type MapClass = { readonly color: ColorToken; readonly label: string };
export type MapClasses = {
  readonly classes: readonly MapClass[];
  readonly classOf: (share: number) => MapClass | undefined;
};

/**
 * At most five classes of equal, round width over the values at hand: the eye may compare
 * steps, and no class is widened to make a difference look larger. A value on a bound belongs to
 * the class above it, but the highest value to the last class.
 */
export function mapClasses(shares: readonly number[]): MapClasses {
  if (shares.length === 0) return { classes: [], classOf: () => undefined };
  const low = Math.min(...shares) * 100;
  const high = Math.max(...shares) * 100;
  const width = WIDTHS.find((each) => classCount(low, high, each) <= STEPS.length) ?? 20;
  const start = firstBound(low, width);
  const count = classCount(low, high, width);
  const decimals = width < 1 ? 1 : 0;
  const bound = (index: number) => formatNumber((start + index) * width, decimals);
  const classes = STEPS.slice(0, count).map((color, index) => ({
    color,
    label: sceneTexts.planMap.classLabel(bound(index), bound(index + 1), index === count - 1),
  }));
  const classOf = (share: number) => {
    const index = Math.floor((share * 100) / width + 1e-9) - start;
    return classes[Math.min(Math.max(index, 0), count - 1)];
  };
  return { classes, classOf };
}

/** Bounds are whole numbers of class widths, so that none is a rounding error off. */
const firstBound = (low: number, width: number) => Math.floor(low / width + 1e-9);

function classCount(low: number, high: number, width: number): number {
  return Math.max(1, Math.ceil(high / width - 1e-9) - firstBound(low, width));
}
