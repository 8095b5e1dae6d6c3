import type { Ledger, LedgerRule } from '../vocabulary/ledger.ts';
import type { CompiledLedger } from './compileLedger.ts';

/** What the amounts of a risk group are multiplied by, by the group's name; one that is not there stays. */
export type GroupFactors = Readonly<Record<string, number>>;

/** A ledger as it would be if whole groups of assumptions were larger or smaller. */
export function withGroupFactors(compiled: CompiledLedger, factors: GroupFactors): CompiledLedger {
  if (Object.values(factors).every((factor) => factor === 1)) return compiled;
  const { ledger, items } = compiled;
  const scaled = items.map((each) => {
    const factor = factors[each.item.group] ?? 1;
    return { ...each, item: { ...each.item, rule: ruleTimes(each.item.rule, factor) } };
  });
  const tried: Ledger = { ...ledger, items: scaled.map(({ item }) => item) };
  return { ledger: tried, items: scaled };
}

function ruleTimes(rule: LedgerRule, factor: number): LedgerRule {
  switch (rule.type) {
    case 'lump':
      return { ...rule, values: rule.values.map(([year, sek]) => [year, sek * factor]) };
    case 'annual':
    case 'per_unit':
      return { ...rule, amount: rule.amount * factor };
    case 'effect':
      return { ...rule, unit_value: rule.unit_value * factor };
  }
}
