import { crsSchema } from '../vocabulary/geometry.ts';
import { statedLicenceSchema } from '../vocabulary/licences.ts';
import {
  serviceKinds,
  serviceKindSchema,
  serviceLayerSchema,
  squareLayerSchema,
} from '../vocabulary/reach.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';
import { isComplete, licenceWords, readerOf } from './readOptions.ts';

const oneOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('|');

export const servicesImportCommand: Command = {
  name: 'services import',
  usage: `services import FILE --kind ${oneOf(serviceKinds)} --version VERSION --as-of YYYY-MM-DD --source TEXT --licence ${licenceWords} [--label TEXT] [--crs EPSG:3006]`,
  valueOptions: ['kind', 'version', 'as-of', 'source', 'licence', 'label', 'crs'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const read = readerOf(servicesImportCommand, words, context);
    const needed = ['kind', 'version', 'as-of', 'source', 'licence'];
    if (!read.hasAll(needed)) return 2;
    const about = {
      kind: read.option('kind', serviceKindSchema),
      version: read.option('version', serviceLayerSchema.shape.version),
      asOf: read.option('as-of', serviceLayerSchema.shape.asOf),
      source: read.option('source', serviceLayerSchema.shape.source),
      licence: read.option('licence', statedLicenceSchema),
    };
    const optional = {
      label: read.option('label', serviceLayerSchema.shape.label.optional()),
      crs: read.option('crs', crsSchema.optional()),
    };
    if (!isComplete(about) || read.isFaulty()) return 2;
    const bytes = await context.readInput(words.positional[0] ?? '');
    const { serviceLayers } = await context.services('store');
    const { layer, notices } = await serviceLayers.importLayer({ ...about, ...optional, bytes });
    for (const notice of notices) context.remark(notice);
    context.print(
      words.flags.has('json')
        ? JSON.stringify({ layer, notices }, null, 1)
        : cliTexts.servicesImported(layer.label, layer.objectCount),
    );
    return 0;
  },
};

export const squaresImportCommand: Command = {
  name: 'squares import',
  usage: `squares import FILE --version VERSION --source TEXT --licence ${licenceWords} [--year YYYY] [--side METRES] [--label TEXT] [--crs EPSG:3006]`,
  valueOptions: ['version', 'source', 'licence', 'year', 'side', 'label', 'crs'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run(words, context) {
    const read = readerOf(squaresImportCommand, words, context);
    if (!read.hasAll(['version', 'source', 'licence'])) return 2;
    const about = {
      version: read.option('version', squareLayerSchema.shape.version),
      source: read.option('source', squareLayerSchema.shape.source),
      licence: read.option('licence', statedLicenceSchema),
    };
    const optional = {
      year: read.number('year', squareLayerSchema.shape.year),
      sideM: read.number('side', squareLayerSchema.shape.sideM),
      label: read.option('label', squareLayerSchema.shape.label.optional()),
      crs: read.option('crs', crsSchema.optional()),
    };
    if (!isComplete(about) || read.isFaulty()) return 2;
    const bytes = await context.readInput(words.positional[0] ?? '');
    const { squareLayers } = await context.services('store');
    const { layer, notices } = await squareLayers.importLayer({ ...about, ...optional, bytes });
    for (const notice of notices) context.remark(notice);
    context.print(
      words.flags.has('json')
        ? JSON.stringify({ layer, notices }, null, 1)
        : cliTexts.squaresImported(layer.label, layer.squareCount),
    );
    return 0;
  },
};
