import { areaKindSchema } from '../vocabulary/place.ts';
import { crsSchema } from '../vocabulary/geometry.ts';
import { cliTextsSv } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';

export const areasImportCommand: Command = {
  name: 'areas import',
  usage:
    'areas import FILE --kind deso|regso|kommun|district --version VERSION [--label TEXT] [--source TEXT] [--crs EPSG:3006] [--code PROPERTY]',
  valueOptions: ['kind', 'version', 'label', 'source', 'crs', 'code'],
  listOptions: [],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], values, flags }, context) {
    for (const needed of ['kind', 'version']) {
      if (values[needed] === undefined) {
        context.remark(cliTextsSv.missingOption('areas import', needed));
        return 2;
      }
    }
    const kind = areaKindSchema.safeParse(values['kind']?.[0]);
    const crs = crsSchema.optional().safeParse(values['crs']?.[0]);
    if (!kind.success || !crs.success) {
      const option = kind.success ? 'crs' : 'kind';
      const value = values[option]?.[0] ?? '';
      context.remark(cliTextsSv.optionValueUnknown(option, value, areasImportCommand.usage));
      return 2;
    }
    const bytes = await context.readInput(file);
    const services = await context.services('store');
    const { layer, notices } = await services.areas.importLayer({
      kind: kind.data,
      version: values['version']?.[0] ?? '',
      source: values['source']?.[0] ?? '',
      label: values['label']?.[0],
      crs: crs.data,
      codeProperty: values['code']?.[0],
      bytes,
    });
    for (const notice of notices) context.remark(notice);
    context.print(
      flags.has('json')
        ? JSON.stringify({ layer, notices }, null, 1)
        : cliTextsSv.areasImported(layer.label, layer.areaCount),
    );
    return 0;
  },
};
