import { compileLedger } from '../../server/model/compileLedger.ts';
import type { HardLine } from '../../server/vocabulary/hardSide.ts';
import type { Ledger, LedgerItem } from '../../server/vocabulary/ledger.ts';
import type { Alternative, CaseContent } from '../../server/vocabulary/planCase.ts';
import type { Settings } from '../../server/vocabulary/settings.ts';
import { smallBaseline, smallCaseFile, smallProposal } from './caseFile.ts';
import { without } from './without.ts';

/** The small case with its proposal and settings changed; two per cent inflation, from 2026. */
export function hardCase(
  change: Partial<Alternative>,
  settings: Partial<Settings> = {},
): CaseContent {
  const file = smallCaseFile();
  return without(
    {
      ...file,
      settings: { ...file.settings, ...settings },
      alternatives: [smallBaseline, { ...smallProposal, ...change }],
    },
    'schema',
  );
}

/** A line paid in 2027 unless its kind runs from year to year; 1 000 000 kr. */
export function lineOf(kind: HardLine['kind'], change: Partial<HardLine> = {}): HardLine {
  return {
    id: kind,
    label: kind,
    kind,
    amount: { central: 1_000_000 },
    basis: 'total',
    timing: { type: 'payments', payments: [{ year: 2027, part: 1 }] },
    growthPerYear: 0,
    ...change,
  };
}

export const assetYears = { lifeYears: 40, commissionYear: 2028 } as const;
export const yearly = (fromYear: number, toYear = 2100) =>
  ({ type: 'years', fromYear, toYear }) as const;

export function ledgerOf(hardLines: HardLine[], change: Partial<Alternative> = {}): Ledger {
  const content = hardCase({ hardLines, propertyAppraisals: [], ...change });
  return compileLedger(content, 'forslag');
}

export function itemOf(ledger: Ledger, id: string): LedgerItem {
  const found = ledger.items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}
