import type { Formula } from '../../engine/defineFormula.ts';
import type { MeasureEffect, ValueKind } from '../../vocabulary/measures.ts';
import type { Unit } from '../../vocabulary/units.ts';

/** What an effect may read from the programme of the alternative. */
export type ProgrammeQuantity = 'dwellings' | 'places';

/** One number an effect needs, and where it comes from. */
export type EffectInput = {
  readonly key: string;
  readonly labelSv: string;
  readonly unit: Unit;
  readonly from:
    /** A fact of the place or the people: entered, without default. */
    | { readonly kind: 'entered' }
    /**
     * Evidence that no source of ours gives as one number: entered, without default. What the
     * catalogue does have of it is shown beside the field.
     */
    | { readonly kind: 'enteredEvidence'; readonly guideEntryIds: readonly string[] }
    | { readonly kind: 'programme'; readonly quantity: ProgrammeQuantity }
    /** The catalogue's value is used unless another is entered. */
    | { readonly kind: 'catalogue'; readonly entryId: string };
};

/** A part of an effect's yearly value; one flow of each effect takes what the others leave. */
export type FlowShare =
  | { readonly input: string }
  /** One input's value as a share of another's. */
  | { readonly input: string; readonly ofInput: string }
  | 'remainder';

export type EffectFlow = {
  readonly id: string;
  readonly labelSv: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ValueKind;
  readonly share: FlowShare;
  /** What a public budget can take out; absent where no public budget receives. */
  readonly cashable?: { readonly input: string };
};

/**
 * An effect of what is built and where, declared once. It becomes ledger items, one a flow; it
 * never sums, discounts or knows a year. Coefficients and shares are catalogue ids or entered.
 */
export type Effect = {
  readonly id: string;
  readonly labelSv: string;
  readonly layer: 'soft';
  readonly mechanismSv: string;
  readonly outcome: NonNullable<MeasureEffect['outcome']>;
  readonly inputs: readonly EffectInput[];
  /** SEK/year at full effect. */
  readonly yearly: Formula;
  readonly flows: readonly EffectFlow[];
  /**
   * Evidence on the same chain that is always shown beside the value. One that found no effect
   * (sign 0) takes away the default effect size: a person has to enter one.
   */
  readonly besideEntryIds: readonly string[];
  readonly guards: readonly { readonly id: string; readonly noteSv: string }[];
};
