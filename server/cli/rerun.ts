import type { Command } from './command.ts';
import { readCaseOrLedger } from './caseOrLedger.ts';
import { DomainError } from '../vocabulary/errors.ts';

export const rerunCommand: Command = {
  name: 'rerun',
  usage: 'rerun CASE [--json]',
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [word = ''], flags }, context) {
    const given = await readCaseOrLedger(word, context);
    if (given.kind === 'ledger') throw new DomainError('rerunNeedsCase', { file: word });
    const services = await context.services('look');
    const report =
      given.kind === 'stored'
        ? await services.rerun.ofPlanCase(given.planCaseId)
        : await services.rerun.ofCaseFile(given.caseFile);
    context.print(
      flags.has('json') ? JSON.stringify(report, null, 1) : report.sentences.join('\n'),
    );
    return 0;
  },
};
