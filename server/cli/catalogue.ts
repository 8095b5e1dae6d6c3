import { catalogueCsv, catalogueJson } from '../services/catalogueFiles.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import { isoDaySchema } from '../vocabulary/numbers.ts';
import type { Command, Context, ExitCode, Words } from './command.ts';
import { extractSentence, readFetchWords } from './fetchWords.ts';

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
      flags.has('json') && !flags.has('csv') ? catalogueJson(entries) : catalogueCsv(entries);
    const out = values['out']?.[0];
    if (out === undefined) context.print(text.trimEnd());
    else await context.writeFile(out, text);
    if (withheld > 0) context.remark(cliTexts.catalogueWithheld(withheld));
    return 0;
  },
};

/** Reads own entries, or figures of Kolada with their groups: the file tells which. */
async function importInto(
  name: string,
  { positional: [file = ''], values, flags }: Words,
  context: Context,
): Promise<ExitCode> {
  const municipalityCode = values['municipality']?.[0];
  if (municipalityCode === undefined) {
    context.remark(cliTexts.missingOption(name, 'municipality'));
    return 2;
  }
  const groupsFile = values['groups']?.[0];
  const bytes = await context.readInput(file);
  const groups = groupsFile === undefined ? undefined : await context.readInput(groupsFile);
  const services = await context.services('store');
  const { entries, same, notices } = await services.catalogue.importFile(municipalityCode, {
    bytes,
    groups,
    groupId: values['group']?.[0],
  });
  for (const notice of notices) context.remark(notice);
  context.print(
    flags.has('json')
      ? JSON.stringify({ municipalityCode, entries, same, notices }, null, 1)
      : cliTexts.catalogueImported(entries, same, municipalityCode),
  );
  return 0;
}

const importOptions = {
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
} as const;

export const catalogueImportCommand: Command = {
  ...importOptions,
  name: 'catalogue import',
  usage: 'catalogue import FILE --municipality CODE',
  valueOptions: ['municipality'],
  run: (words, context) => importInto('catalogue import', words, context),
};

export const catalogueImportKoladaCommand: Command = {
  ...importOptions,
  name: 'catalogue import-kolada',
  usage: 'catalogue import-kolada FILE --municipality CODE [--groups FILE [--group ID]]',
  valueOptions: ['municipality', 'groups', 'group'],
  run: (words, context) => importInto('catalogue import-kolada', words, context),
};

export const catalogueFetchKoladaCommand: Command = {
  name: 'catalogue fetch-kolada',
  usage:
    'catalogue fetch-kolada --municipality CODE --years 2022-2024 [--group ID] [--fresh] [--max-age DAYS]',
  valueOptions: ['municipality', 'years', 'group', 'max-age'],
  listOptions: [],
  flagOptions: ['fresh'],
  positional: { min: 0, max: 0 },
  async run(words, context) {
    const asked = readFetchWords(catalogueFetchKoladaCommand, words, context, [
      'municipality',
      'years',
    ]);
    if (asked === undefined) return 2;
    const [municipality = ''] = asked.municipalities;
    const services = await context.services('store');
    const fetched = await services.fetch.unitCosts({
      ...asked.options,
      municipality,
      years: asked.years ?? [],
      groupId: words.values['group']?.[0],
    });
    for (const notice of fetched.notices) context.remark(notice);
    context.remark(extractSentence(fetched));
    context.print(
      words.flags.has('json')
        ? JSON.stringify({ municipalityCode: municipality, ...fetched }, null, 1)
        : cliTexts.catalogueImported(fetched.entries, fetched.same, municipality),
    );
    return 0;
  },
};

export const catalogueCheckCommand: Command = {
  name: 'catalogue check',
  usage: 'catalogue check [--municipality CODE] [--day YYYY-MM-DD] [--json]',
  valueOptions: ['municipality', 'day'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 0, max: 0 },
  async run({ values, flags }, context) {
    const day = values['day']?.[0];
    if (day !== undefined && !isoDaySchema.safeParse(day).success) {
      context.remark(cliTexts.optionValueUnknown('day', day, catalogueCheckCommand.usage));
      return 2;
    }
    const services = await context.services('look');
    const report = await services.catalogue.check({
      municipalityCode: values['municipality']?.[0],
      day,
    });
    const faults = report.findings.filter(({ severity }) => severity === 'fault').length;
    if (flags.has('json')) {
      context.print(JSON.stringify(report, null, 1));
    } else {
      for (const { id, sentenceSv } of report.findings) context.print(`${id}: ${sentenceSv}`);
      context.print(
        cliTexts.catalogueChecked(report.entries, faults, report.findings.length - faults),
      );
    }
    return faults === 0 ? 0 : 1;
  },
};
