import { z } from 'zod';
import { crsSchema } from '../vocabulary/geometry.ts';
import { isoDaySchema } from '../vocabulary/numbers.ts';
import { areaKindSchema } from '../vocabulary/areaKinds.ts';
import { statedLicenceSchema } from '../vocabulary/licences.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Words } from './command.ts';
import { licenceWords } from './readOptions.ts';
import { remarkProgress } from './importProgress.ts';

const needed = ['kind', 'version', 'source', 'licence'];
const optionsSchema = z.object({
  kind: areaKindSchema,
  version: z.string().trim().min(1).max(40),
  source: z.string().trim().min(1).max(500),
  licence: statedLicenceSchema,
  label: z.string().min(1).max(200).optional(),
  date: isoDaySchema.optional(),
  crs: crsSchema.optional(),
  code: z.string().min(1).max(80).optional(),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
});

export const areasImportCommand: Command = {
  name: 'areas import',
  usage: `areas import FILE --kind deso|regso|kommun|district --version VERSION --source TEXT --licence ${licenceWords} [--date YYYY-MM-DD] [--label TEXT] [--crs EPSG:3006] [--code PROPERTY] [--municipality 1480]`,
  valueOptions: Object.keys(optionsSchema.shape),
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], values, flags }, context) {
    const missing = needed.find((option) => values[option] === undefined);
    if (missing !== undefined) {
      context.remark(cliTexts.missingOption('areas import', missing));
      return 2;
    }
    const read = optionsSchema.safeParse(lastOf(values));
    if (!read.success) {
      const option = String(read.error.issues[0]?.path[0] ?? '');
      const value = values[option]?.at(-1) ?? '';
      context.remark(cliTexts.optionValueUnknown(option, value, areasImportCommand.usage));
      return 2;
    }
    const { date, code, municipality, ...about } = read.data;
    const bytes = await context.openInput(file);
    const services = await context.services('store');
    const imported = await services.areas.importLayer(
      {
        ...about,
        referenceDate: date,
        codeProperty: code,
        municipalityCode: municipality,
        bytes,
      },
      remarkProgress(context),
    );
    const { layer, rows, notices } = imported;
    for (const notice of notices) context.remark(notice);
    context.print(
      flags.has('json')
        ? JSON.stringify(imported, null, 1)
        : cliTexts.areasImported(layer.label, rows, layer.areaCount, layer.id),
    );
    return 0;
  },
};

/** Said twice, the last one holds. */
function lastOf(values: Words['values']): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([option, list]) => [option, list.at(-1)]));
}
