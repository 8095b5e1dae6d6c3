import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

const one = {
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
} as const;

export const backupCommand: Command = {
  ...one,
  name: 'backup',
  usage: 'backup FILE|FOLDER',
  async run({ positional: [target = ''], flags }, context) {
    const report = await context.backUp(target);
    context.print(flags.has('json') ? JSON.stringify(report) : cliTexts.backedUp(report));
    return 0;
  },
};

export const restoreCommand: Command = {
  ...one,
  name: 'restore',
  usage: 'restore FILE',
  async run({ positional: [file = ''], flags }, context) {
    const report = await context.restore(await context.openInput(file));
    const { rows, takenAt } = report;
    context.print(flags.has('json') ? JSON.stringify(report) : cliTexts.restored(rows, takenAt));
    return 0;
  },
};
