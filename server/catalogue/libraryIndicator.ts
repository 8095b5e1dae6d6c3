import type { TargetArea } from '../vocabulary/targetAreas.ts';

/** An indicator that is published somewhere, and how near the ground. */
export type LibraryIndicator = {
  readonly id: string;
  readonly labelSv: string;
  /** A unit of the catalogue; shares are published in per cent. */
  readonly unit: string;
  /** `neither`: tells who lives there and how, and is never coloured good or bad. */
  readonly direction: 'higherIsWorse' | 'higherIsBetter' | 'neither';
  /** SCB's id of the table (TAB…) or Kolada's of the key figure. */
  readonly sourceId: string;
  readonly smallestGeography: string;
  readonly targetArea?: TargetArea;
  /** Theme of BRP+, the measure of regional quality of life. */
  readonly brpThemeSv?: string;
  /** The key figure that holds the survey's 95 % margin. */
  readonly marginId?: string;
  /** Rescaled by all municipalities: moves when others do, so no gap is taken of it. */
  readonly isRescaledIndex?: boolean;
};
