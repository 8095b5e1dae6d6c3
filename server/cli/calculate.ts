import { calculate } from '../engine/calculate.ts';
import { actorLabelSv } from '../vocabulary/actors.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import type { LedgerResults } from '../vocabulary/ledger.ts';
import type { Results } from '../vocabulary/snapshot.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import { readWritten } from '../vocabulary/written.ts';
import { readCaseOrLedger } from './caseOrLedger.ts';
import type { Command } from './command.ts';

/** Present values with residual, one row a perspective, for reading in a terminal. */
function printable(results: LedgerResults): string {
  const perspectives = Object.entries(results.npv);
  const horizons = Object.keys(perspectives[0]?.[1] ?? {}).sort((a, b) => Number(a) - Number(b));
  const rows = [
    [
      cliTexts.ledgerColumns.perspective,
      ...horizons.map((h) => cliTexts.ledgerColumns.horizon(Number(h))),
    ],
    ...perspectives.map(([perspective, byHorizon]) => [
      actorLabelSv(perspective),
      ...horizons.map((h) => formatNumber(byHorizon[h]?.with_residual ?? 0)),
    ]),
  ];
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [cliTexts.ledgerHeading(results.case), ...rows.map(line)].join('\n');
}

function printableCase(results: Results): string {
  return results.assessments
    .map((assessment) => `${assessment.name}\n${printable(assessment.results)}`)
    .join('\n\n');
}

export const calculateCommand: Command = {
  name: 'calculate',
  usage: 'calculate CASE|LEDGER [--json]',
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [word = ''], flags }, context) {
    const given = await readCaseOrLedger(word, context);
    if (given.kind === 'ledger') {
      const results = calculate(given.ledger);
      context.print(flags.has('json') ? JSON.stringify(results, null, 1) : printable(results));
      return 0;
    }
    const services = await context.services('look');
    const results = readWritten(
      given.kind === 'stored'
        ? await services.calculations.ofPlanCase(given.planCaseId)
        : await services.calculations.ofCaseFile(given.caseFile),
    );
    context.print(flags.has('json') ? JSON.stringify(results, null, 1) : printableCase(results));
    return 0;
  },
};
