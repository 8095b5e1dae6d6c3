import type { FetchedStatistics } from '../services/fetchTools.ts';
import { readList } from '../vocabulary/lists.ts';
import { pxTables } from '../vocabulary/pxTables.ts';
import { fetchedAreaKinds, KOLADA_TABLE } from '../vocabulary/sources.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Context, ExitCode, Words } from './command.ts';
import { extractSentence, fetchOptions, readFetchWords, readFromFiles } from './fetchWords.ts';

const LATEST_VERSION = '2025';
const asking = '[--fresh] [--max-age DAYS] [--from FILE … [--extracted-on YYYY-MM-DD]]';

export const fetchAreasCommand: Command = {
  name: 'fetch areas',
  usage: `fetch areas deso|regso --municipality CODE,… [--version 2025] ${asking}`,
  valueOptions: ['municipality', 'version', 'max-age', 'extracted-on'],
  listOptions: fetchOptions.listOptions,
  flagOptions: ['fresh'],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const [word = ''] = words.positional;
    const kind = fetchedAreaKinds.find(({ id }) => id === word)?.id;
    if (kind === undefined) {
      context.remark(cliTexts.wordUnknown(word, fetchAreasCommand.usage));
      return 2;
    }
    const asked = readFetchWords(fetchAreasCommand, words, context, ['municipality']);
    if (asked === undefined) return 2;
    const files = await readFromFiles(words, context);
    const services = await context.services('store');
    const fetched = await services.fetch.areas({
      ...asked.options,
      kind,
      version: words.values['version']?.[0] ?? LATEST_VERSION,
      municipalities: asked.municipalities,
      files,
    });
    const { layer, notices } = fetched;
    for (const notice of notices) context.remark(notice);
    context.remark(extractSentence(fetched));
    context.print(
      words.flags.has('json')
        ? JSON.stringify(fetched, null, 1)
        : cliTexts.areasImported(layer.label, layer.areaCount, layer.areaCount, layer.id),
    );
    return 0;
  },
};

export const fetchStatisticsCommand: Command = {
  name: 'fetch statistics',
  usage: `fetch statistics ${pxTables.map(({ id }) => id).join('|')} --municipality CODE,… [--kind deso|regso] [--version 2025] [--years 2024] [--join-on-code] ${asking}`,
  valueOptions: [...fetchOptions.valueOptions, 'kind'],
  listOptions: fetchOptions.listOptions,
  flagOptions: ['fresh', 'join-on-code'],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const asked = readFetchWords(fetchStatisticsCommand, words, context, ['municipality']);
    if (asked === undefined) return 2;
    const word = words.values['kind']?.[0] ?? 'deso';
    const kind = fetchedAreaKinds.find(({ id }) => id === word)?.id;
    if (kind === undefined) {
      context.remark(cliTexts.optionValueUnknown('kind', word, fetchStatisticsCommand.usage));
      return 2;
    }
    const files = await readFromFiles(words, context);
    const version = words.values['version']?.[0];
    const services = await context.services('store');
    const fetched = await services.fetch.statistics({
      ...asked.options,
      tableId: words.positional[0] ?? '',
      kind,
      ...(version === undefined ? {} : { version }),
      municipalities: asked.municipalities,
      years: asked.years,
      joinOnCode: words.flags.has('join-on-code'),
      files,
    });
    return tell(fetched, words, context);
  },
};

export const fetchKoladaCommand: Command = {
  name: 'fetch kolada',
  usage: `fetch kolada KPI,… --municipality CODE,… --years 2020-2024 ${asking}`,
  valueOptions: ['municipality', 'years', 'max-age', 'extracted-on'],
  listOptions: fetchOptions.listOptions,
  flagOptions: ['fresh'],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const asked = readFetchWords(fetchKoladaCommand, words, context, ['municipality', 'years']);
    if (asked === undefined) return 2;
    const files = await readFromFiles(words, context);
    const services = await context.services('store');
    const fetched = await services.fetch.kolada({
      ...asked.options,
      kpis: readList(words.positional[0] ?? ''),
      municipalities: asked.municipalities,
      years: asked.years,
      files,
    });
    return tell(fetched, words, context);
  },
};

function tell(fetched: FetchedStatistics, { flags }: Words, context: Context): ExitCode {
  for (const notice of fetched.notices) context.remark(notice);
  context.remark(extractSentence(fetched));
  if (flags.has('json')) context.print(JSON.stringify(fetched, null, 1));
  else {
    for (const { statistics, rows, matched } of fetched.imported) {
      const { label, tableId, variables } = statistics;
      context.print(
        tableId === KOLADA_TABLE
          ? cliTexts.keyFiguresImported(label, variables.length, rows)
          : cliTexts.statisticsImported(label, rows, matched, statistics.id),
      );
    }
  }
  return 0;
}
