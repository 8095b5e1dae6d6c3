import { readFileSync } from 'node:fs';
import { openLedgerBook } from '../../server/engine/ledgerBook.ts';
import { readLedger } from '../../server/engine/readLedger.ts';
import { createColumnStore } from '../../server/engine/uncertainty/columns.ts';
import { openDraws, type Draws } from '../../server/engine/uncertainty/draws.ts';
import { fitDistribution } from '../../server/engine/uncertainty/fitDistribution.ts';
import type { UncertaintyModel } from '../../server/engine/uncertainty/model.ts';
import type { Term } from '../../server/engine/uncertainty/terms.ts';
import { compileLedger } from '../../server/model/compileLedger.ts';
import type { Ledger, LedgerItem } from '../../server/vocabulary/ledger.ts';
import { caseFileSchema, type CaseFile } from '../../server/vocabulary/planCase.ts';

export const ITEMS = 100;
export const DRAWS = 10_000;

export const readDemo = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/demo/${name}`, import.meta.url), 'utf8'));

export function demoCase(): CaseFile {
  return caseFileSchema.parse(readDemo('kvarnbacken.json'));
}

/** The items of the demo's proposal over and over, to a hundred. */
export function hundredItems(caseFile: CaseFile): Ledger {
  const proposal = caseFile.alternatives.find(({ isBaseline }) => !isBaseline);
  const small = compileLedger(caseFile, proposal?.id ?? '');
  const items: LedgerItem[] = Array.from({ length: ITEMS }, (_, at) => {
    const item = small.items[at % small.items.length];
    if (item === undefined) throw new Error('the demo has no items');
    return { ...item, id: `${item.id}-${at}` };
  });
  return readLedger({ ...small, land_item: undefined, items });
}

export type DrawnContent = {
  readonly model: UncertaintyModel;
  readonly perspectives: readonly string[];
  /** SEK: a row a perspective, a number an item. */
  readonly values: readonly (readonly number[])[];
  /** One an item, with its present values times a factor: as after a slider has moved. */
  readonly termsTimes: (factor: number) => Term[];
};

/** Every item has an interval of its own, the hardest case: a hundred columns that differ. */
export function drawnContent(ledger: Ledger): DrawnContent {
  const { groups, correlation } = ledger.risk ?? { groups: [], correlation: [] };
  const assumptions = ledger.items.map(({ id, group: name }, at) => {
    const [low, high] = [0.9 - at / 1000, 1.2 + at / 1000];
    const distribution = fitDistribution({ kind: 'triangular', low, central: 1, high });
    const group = groups.findIndex((one) => one.name === name);
    return { id, central: 1, distribution, ...(group < 0 ? {} : { group }) };
  });
  const book = openLedgerBook(ledger);
  const perspectives = Object.keys(ledger.real_discount_rates).sort();
  const values = perspectives.map((perspective) =>
    ledger.items.map((_, at) => book.mainValues(perspective)?.withResidual[at] ?? 0),
  );
  return {
    model: { groups, correlation, assumptions, draws: DRAWS, seed: 1, sampling: 'random' },
    perspectives,
    values,
    termsTimes: (factor) =>
      ledger.items.map((_, item) => ({
        assumptions: [item],
        presentValue: Object.fromEntries(
          perspectives.map((name, at) => [name, factor * (values[at]?.[item] ?? 0)]),
        ),
      })),
  };
}

/** Draws with a store of their own: nothing is drawn yet. */
export function freshDraws({ model }: DrawnContent): Draws {
  return openDraws(model, createColumnStore());
}
