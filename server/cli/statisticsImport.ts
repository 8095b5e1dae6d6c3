import { cliTextsSv } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

const lastPart = /[^/\\]*$/;

export const statisticsImportCommand: Command = {
  name: 'statistics import',
  usage: 'statistics import FILE.csv … [--table ID] [--join-on-code]',
  valueOptions: ['table'],
  listOptions: [],
  flagOptions: ['join-on-code'],
  positional: { min: 1, max: 50 },
  async run({ positional, values, flags }, context) {
    const files = await Promise.all(
      positional.map(async (file) => ({
        fileName: lastPart.exec(file)?.[0] ?? file,
        bytes: await context.readInput(file),
      })),
    );
    const tableId = values['table']?.[0];
    const services = await context.services('store');
    const imported = await services.statistics.importFiles(
      files.map((file) => ({
        ...file,
        joinOnCode: flags.has('join-on-code'),
        ...(tableId === undefined ? {} : { tableId }),
      })),
    );
    for (const notice of new Set(imported.flatMap(({ notices }) => notices))) {
      context.remark(notice);
    }
    for (const { statistics, rows, matched } of imported) {
      if (!flags.has('json')) {
        context.print(cliTextsSv.statisticsImported(statistics.label, rows, matched));
      }
    }
    if (flags.has('json')) context.print(JSON.stringify(imported, null, 1));
    return 0;
  },
};
