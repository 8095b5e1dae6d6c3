import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';
import { remarkProgress } from './importProgress.ts';

const lastPart = /[^/\\]*$/;

export const statisticsImportCommand: Command = {
  name: 'statistics import',
  usage: 'statistics import FILE.csv … [--table ID] [--join-on-code | --area-weights]',
  valueOptions: ['table'],
  listOptions: [],
  flagOptions: ['join-on-code', 'area-weights'],
  positional: { min: 1, max: 50 },
  async run({ positional, values, flags }, context) {
    const [joinOnCode, areaWeights] = [flags.has('join-on-code'), flags.has('area-weights')];
    if (joinOnCode && areaWeights) {
      context.remark(cliTexts.oneJoinOnly(statisticsImportCommand.usage));
      return 2;
    }
    const files = await Promise.all(
      positional.map(async (file) => ({
        fileName: lastPart.exec(file)?.[0] ?? file,
        bytes: await context.openInput(file),
      })),
    );
    const tableId = values['table']?.[0];
    const services = await context.services('store');
    const imported = await services.statistics.importFiles(
      files.map((file) => ({ ...file, joinOnCode, areaWeights, tableId })),
      remarkProgress(context),
    );
    for (const notice of new Set(imported.flatMap(({ notices }) => notices))) {
      context.remark(notice);
    }
    for (const { statistics, rows, matched } of imported) {
      if (flags.has('json')) continue;
      const { label, id } = statistics;
      context.print(cliTexts.statisticsImported(label, rows, matched, id));
    }
    if (flags.has('json')) context.print(JSON.stringify(imported, null, 1));
    return 0;
  },
};
