import type { Ledger, LedgerRisk } from '../../vocabulary/ledger.ts';
import { choleskyFactor } from '../finance/cholesky.ts';
import { checkPerspective } from './checkAssumptions.ts';
import { ledgerFault, refuseDuplicates } from './ledgerFault.ts';

/** How far two numbers that should be equal may differ by rounding when they were written. */
const WRITTEN = 1e-12;

/** Refuses groups, correlations, draws and states that do not fit together. */
export function checkRisk(ledger: Ledger): void {
  const { risk, option } = ledger;
  if (option !== undefined) checkPerspective(ledger, option.perspective, 'option.perspective');
  if (risk === undefined) return;
  refuseDuplicates(risk.perspectives, 'risk.perspectives');
  for (const perspective of risk.perspectives) {
    checkPerspective(ledger, perspective, 'risk.perspectives');
  }
  refuseDuplicates(
    risk.groups.map(({ name }) => name),
    'risk.groups',
  );
  for (const [index, { low, high }] of risk.groups.entries()) {
    if (low <= high) continue;
    throw ledgerFault('ledgerRangeReversed', { field: `risk.groups[${index}]` }, { low, high });
  }
  checkCorrelation(risk);
  checkDraws(risk);
}

function checkCorrelation({ groups, correlation }: LedgerRisk): void {
  const field = 'risk.correlation';
  const expected = groups.length;
  const wrongRow = correlation.find((row) => row.length !== expected);
  if (correlation.length !== expected || wrongRow !== undefined) {
    const got = wrongRow?.length ?? correlation.length;
    throw ledgerFault('ledgerCorrelationSize', { field }, { expected, got });
  }
  for (const [row, values] of correlation.entries()) {
    for (const [column, value] of values.entries()) {
      const place = { field: `${field}[${row}][${column}]` };
      const mirrored = correlation[column]?.[row] ?? NaN;
      if (row === column && Math.abs(value - 1) > WRITTEN) {
        throw ledgerFault('ledgerCorrelationDiagonal', place, { value });
      }
      if (Math.abs(value - mirrored) > WRITTEN) {
        throw ledgerFault('ledgerCorrelationAsymmetric', place, { value, mirrored });
      }
    }
  }
  if (choleskyFactor(correlation) === null) {
    throw ledgerFault('ledgerCorrelationImpossible', { field });
  }
}

function checkDraws({ groups, draws = [] }: LedgerRisk): void {
  const expected = groups.length;
  const wrong = draws.findIndex((draw) => draw.length !== expected);
  if (wrong < 0) return;
  const got = draws[wrong]?.length;
  throw ledgerFault('ledgerDrawLength', { field: `risk.draws[${wrong}]` }, { expected, got });
}
