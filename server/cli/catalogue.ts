import { catalogueCsv, CATALOGUE_SCHEMA } from '../services/catalogue.ts';
import { cliTextsSv } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

export const catalogueExportCommand: Command = {
  name: 'catalogue export',
  usage: 'catalogue export [--csv|--json] [--out FILE] [--municipality CODE]',
  valueOptions: ['out', 'municipality'],
  listOptions: [],
  flagOptions: ['csv'],
  positional: { min: 0, max: 0 },
  async run({ values, flags }, context) {
    const services = await context.services('look');
    const { entries, withheld } = await services.catalogue.exportEntries(
      values['municipality']?.[0],
    );
    const text =
      flags.has('json') && !flags.has('csv')
        ? `${JSON.stringify({ schema: CATALOGUE_SCHEMA, entries }, null, 1)}\n`
        : catalogueCsv(entries);
    const out = values['out']?.[0];
    if (out === undefined) context.print(text.trimEnd());
    else await context.writeFile(out, text);
    if (withheld > 0) context.remark(cliTextsSv.catalogueWithheld(withheld));
    return 0;
  },
};

export const catalogueImportCommand: Command = {
  name: 'catalogue import',
  usage: 'catalogue import FILE --municipality CODE',
  valueOptions: ['municipality'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], values, flags }, context) {
    const municipalityCode = values['municipality']?.[0];
    if (municipalityCode === undefined) {
      context.remark(cliTextsSv.missingOption('catalogue import', 'municipality'));
      return 2;
    }
    const bytes = await context.readInput(file);
    const services = await context.services('store');
    const entries = await services.catalogue.importFile(municipalityCode, bytes);
    context.print(
      flags.has('json')
        ? JSON.stringify({ municipalityCode, entries }, null, 1)
        : cliTextsSv.catalogueImported(entries, municipalityCode),
    );
    return 0;
  },
};
