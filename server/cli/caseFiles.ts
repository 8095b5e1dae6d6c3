import { parseJsonFile } from '../services/parseJson.ts';
import { readCaseFile } from '../services/readCaseFile.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

export const caseExportCommand: Command = {
  name: 'case export',
  usage: 'case export ID [--out FILE] [--archive]',
  valueOptions: ['out'],
  listOptions: [],
  flagOptions: ['archive'],
  positional: { min: 1, max: 1 },
  async run({ positional: [planCaseId = ''], values, flags }, context) {
    const services = await context.services('look');
    const file = values['out']?.[0];
    if (flags.has('archive')) {
      if (file === undefined) {
        context.remark(cliTexts.missingOption('case export --archive', 'out'));
        return 2;
      }
      await context.writeFile(file, await services.caseArchives.export(planCaseId));
      return 0;
    }
    const text = `${JSON.stringify(await services.planCases.exportFile(planCaseId), null, 1)}\n`;
    if (file === undefined) context.print(text.trimEnd());
    else await context.writeFile(file, text);
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
    const bytes = await context.readInput(file);
    const caseFile = isZip(bytes) ? undefined : readCaseFile(parseJsonFile(bytes));
    const services = await context.services('store');
    const planCase =
      caseFile === undefined
        ? await services.caseArchives.import(bytes)
        : await services.planCases.create(caseFile);
    context.print(
      flags.has('json')
        ? JSON.stringify(planCase, null, 1)
        : cliTexts.caseImported(planCase.title, planCase.id),
    );
    return 0;
  },
};

/** Every ZIP begins with the initials of who made the format. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
