import type { CatalogueEntry } from './catalogue.ts';
import type { DiscountRate } from './ledger.ts';

type Source = CatalogueEntry['source'];

/** A falling discount rate as one authority had it from a day on; a later one never replaces it. */
export type DiscountSchedule = {
  readonly id: string;
  readonly labelSv: string;
  readonly validFrom: string;
  /** `[[untilYear, rate], ...]`; without an open last band the schedule ends there. */
  readonly bands: Exclude<DiscountRate, number>;
  readonly noteSv?: string;
  readonly source: Source;
};

/** How much dearer and later projects of one kind have become than expected: a ceiling. */
export type OptimismBiasCeiling = {
  readonly id: string;
  readonly labelSv: string;
  readonly validFrom: string;
  readonly costShare: number;
  readonly durationShare: number;
  readonly source: Source;
};

/** How a printed figure follows from other figures of the same source. */
export type PrintedForm =
  | { readonly form: 'sum'; readonly parts: readonly number[] }
  | { readonly form: 'product'; readonly factors: readonly number[] }
  | { readonly form: 'quotient'; readonly dividend: number; readonly divisor: number }
  | {
      readonly form: 'breakEven';
      readonly programmeCost: number;
      readonly persons: number;
      readonly lifetimeCostPerPerson: number;
    }
  | { readonly form: 'partBesideRest'; readonly rest: number; readonly shareOfWhole: number }
  | {
      readonly form: 'presentValue';
      readonly perYear: number;
      readonly years: number;
      readonly ratePerYear: number;
    }
  | {
      readonly form: 'impactChain';
      readonly quantity: number;
      readonly proxy: number;
      readonly deadweight: number;
      readonly displacement: number;
      readonly attributionToOthers: number;
    };

/** A figure that a source prints, and what the source's other figures make of it. */
export type PublishedSum = {
  readonly id: string;
  readonly labelSv: string;
  /** Catalogue entries that stand on the same source. */
  readonly entryIds: readonly string[];
  readonly unit: 'MSEK' | 'mdrSEK' | 'NOK/km' | 'DKK' | 'DKK/km' | 'share' | 'factor';
  readonly printed: number;
  readonly from: PrintedForm;
  /** What the source's own rounding explains. */
  readonly tolerance: number;
  /** The source and the place in it. */
  readonly sourceSv: string;
};

/** A printed figure that does not follow from the figures printed beside it. */
export type Contradiction = {
  readonly code: `${PrintedForm['form']}Differs`;
  readonly facts: {
    readonly id: string;
    readonly label: string;
    readonly unit: PublishedSum['unit'];
    readonly printed: number;
    readonly recomputed: number;
  };
};
