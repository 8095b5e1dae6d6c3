import { careNeedNationSchema, ownCountSetSchema } from '../vocabulary/ownCounts.ts';
import { areaKinds } from '../vocabulary/areaKinds.ts';
import { statedLicenceSchema } from '../vocabulary/licences.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';
import { isComplete, licenceWords, readerOf } from './readOptions.ts';

const kinds = areaKinds.map(({ id }) => id).join('|');
const needed = ['municipality', 'label', 'kind', 'version', 'source', 'licence', 'as-of'];
const { shape } = ownCountSetSchema;

export const ownCountsImportCommand: Command = {
  name: 'counts import',
  usage: `counts import FILE.csv --municipality 1480 --label TEXT --kind ${kinds} --version VERSION --source TEXT --licence ${licenceWords} --as-of YYYY-MM-DD [--nation-per-person NUMBER --nation-year YYYY]`,
  valueOptions: [...needed, 'nation-per-person', 'nation-year'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const read = readerOf(ownCountsImportCommand, words, context);
    if (!read.hasAll(needed)) return 2;
    const about = {
      municipalityCode: read.option('municipality', shape.municipalityCode),
      label: read.option('label', shape.label),
      areaKind: read.option('kind', shape.areaKind),
      areaVersion: read.option('version', shape.areaVersion),
      source: read.option('source', shape.source),
      licence: read.option('licence', statedLicenceSchema),
      asOf: read.option('as-of', shape.asOf),
    };
    const perPerson = read.number('nation-per-person', careNeedNationSchema.shape.perPerson);
    const year = read.number('nation-year', careNeedNationSchema.shape.year);
    if (!isComplete(about) || read.isFaulty()) return 2;
    const reference = perPerson === undefined || year === undefined ? null : { perPerson, year };
    const bytes = await context.readInput(words.positional[0] ?? '');
    const { ownCounts } = await context.services('store');
    const imported = await ownCounts.importFile({ ...about, reference, bytes });
    for (const notice of imported.notices) context.remark(notice);
    const { label, rowCount, id } = imported.set;
    context.print(
      words.flags.has('json')
        ? JSON.stringify(imported, null, 1)
        : cliTexts.ownCountsImported(label, rowCount, id),
    );
    return 0;
  },
};
