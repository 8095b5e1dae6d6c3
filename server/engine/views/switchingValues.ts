import {
  type CompanySwitching,
  type EffectSwitching,
  type LedgerResults,
} from '../../vocabulary/ledger.ts';
import { quotientOrNull, sumOrZero } from '../finance/sums.ts';
import type { LedgerEntry } from '../itemAmounts.ts';
import type { LedgerBook, MainValues } from '../ledgerBook.ts';

/** How much of what is assumed is enough for net present value 0, at the main horizon. */
export function switchingValues(book: LedgerBook): LedgerResults['switching_values'] {
  const effects = (['kommun', 'offentlig', 'samhalle'] as const).flatMap((perspective) => {
    const main = book.mainValues(perspective);
    return main === undefined ? [] : [[perspective, effectSwitching(book, main)] as const];
  });
  const bolag = companySwitching(book);
  return { ...Object.fromEntries(effects), ...(bolag === undefined ? {} : { bolag }) };
}

/** The share of the effects that is enough for all of it, and for the soft layer alone. */
function effectSwitching({ entries }: LedgerBook, main: MainValues): EffectSwitching {
  const isEffect = ({ item }: LedgerEntry) => item.rule.type === 'effect';
  const sumOf = (values: Float64Array, isMember: (entry: LedgerEntry) => boolean) =>
    sumOrZero(entries.filter(isMember).map(({ index }) => values[index] ?? 0));
  const effects = sumOf(main.withoutResidual, isEffect);
  const rest = sumOf(main.withResidual, (entry) => !isEffect(entry));
  const softRest = sumOf(
    main.withResidual,
    (entry) => !isEffect(entry) && entry.item.layer === 'soft',
  );
  return {
    npv_effects: effects,
    npv_rest: rest,
    required_effect_multiplier: effects > 0 ? quotientOrNull(0 - rest, effects) : null,
    soft_only_required_effect_multiplier:
      effects > 0 ? quotientOrNull(0 - softRest, effects) : null,
  };
}

/** The factor on rent, and the price of land, at which the company earns what it requires. */
function companySwitching(book: LedgerBook): CompanySwitching | undefined {
  const main = book.mainValues('bolag');
  const values = book.valuation('bolag');
  if (main === undefined || values === undefined) return undefined;
  const npv = main.withResidual.reduce((sum, value) => sum + value, 0);
  const ofRent = book.entries.filter(({ item }) => item.group === 'rent');
  const rent = sumOrZero(ofRent.map(({ index }) => main.withResidual[index] ?? 0));
  const land = book.entries.find(({ item }) => item.id === book.ledger.land_item);
  const { horizon } = main;
  const paid = land?.cumulative[horizon] ?? 0;
  const paidValue =
    land === undefined ? 0 : (values.discounting.cumulative[land.index]?.[horizon] ?? 0);
  return {
    break_even_rent_multiplier: quotientOrNull(rent - npv, rent),
    break_even_land_price_sek: quotientOrNull(paid * (paidValue + npv), paidValue),
    land_price_paid: book.ledger.land_item === undefined ? null : paid,
  };
}
