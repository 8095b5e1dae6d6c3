import { parseJsonFile } from '../services/parseJson.ts';
import { readCaseFile } from '../services/readCaseFile.ts';
import { cliTextsSv } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

export const caseExportCommand: Command = {
  name: 'case export',
  usage: 'case export ID [--out FILE]',
  valueOptions: ['out'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [planCaseId = ''], values }, context) {
    const services = await context.services('look');
    const text = `${JSON.stringify(await services.planCases.exportFile(planCaseId), null, 1)}\n`;
    const out = values['out']?.[0];
    if (out === undefined) context.print(text.trimEnd());
    else await context.writeFile(out, text);
    return 0;
  },
};

export const caseImportCommand: Command = {
  name: 'case import',
  usage: 'case import FILE [--json]',
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], flags }, context) {
    const caseFile = readCaseFile(parseJsonFile(await context.readInput(file)));
    const services = await context.services('store');
    const planCase = await services.planCases.create(caseFile);
    context.print(
      flags.has('json')
        ? JSON.stringify(planCase, null, 1)
        : cliTextsSv.caseImported(planCase.title, planCase.id),
    );
    return 0;
  },
};
