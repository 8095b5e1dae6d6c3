import { planFileReport, readPlanBytes } from '../services/planFile.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { crsSchema } from '../vocabulary/geometry.ts';
import {
  periodUnitSchema,
  planFieldMapSchema,
  planFields,
  type PlanFieldMap,
} from '../vocabulary/planFile.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command } from './command.ts';
import { planReportText } from './planReportText.ts';

const axisOrders = { 'east-north': 'eastNorth', 'north-east': 'northEast' } as const;

export const planInspectCommand: Command = {
  name: 'plan inspect',
  usage:
    'plan inspect FILE [--crs EPSG:3008] [--axes east-north|north-east] [--zone EPSG:3008] [--period months|years] [--fields name=PLANNAMN …]',
  valueOptions: ['crs', 'axes', 'zone', 'period'],
  listOptions: ['fields'],
  flagOptions: [],
  positional: { min: 1, max: 1 },
  async run({ positional: [file = ''], values, flags }, context) {
    const crs = crsSchema.optional().safeParse(values['crs']?.[0]);
    const zone = crsSchema
      .exclude(['EPSG:4326', 'EPSG:3021'])
      .optional()
      .safeParse(values['zone']?.[0]);
    const period = periodUnitSchema.optional().safeParse(values['period']?.[0]);
    const axes = values['axes']?.[0];
    const axisOrder = axes === undefined ? undefined : axisOrderOf(axes);
    const isAxesUnknown = axes !== undefined && axisOrder === undefined;
    if (!crs.success || !zone.success || !period.success || isAxesUnknown) {
      context.remark(cliTexts.positionalCount(planInspectCommand.usage));
      return 2;
    }
    const fields = values['fields'];
    const read = readPlanBytes(await context.readInput(file), {
      statedCrs: crs.data,
      municipalZone: zone.data,
      axisOrder,
      implementationUnit: period.data,
      fieldMap: fields === undefined ? undefined : readFields(fields),
    });
    const report = planFileReport(read);
    context.print(flags.has('json') ? JSON.stringify(report, null, 1) : planReportText(report));
    return 0;
  },
};

function axisOrderOf(word: string) {
  return Object.entries(axisOrders).find(([name]) => name === word)?.[1];
}

/** `name=PLANNAMN id=AKT`: what we ask for, and the file's name of it. */
function readFields(words: readonly string[]): PlanFieldMap {
  const known = planFields.map(({ id }) => id).join(', ');
  const entries = words.map((word): [string, string] => {
    const equals = word.indexOf('=');
    const [key, property] = [word.slice(0, equals), word.slice(equals + 1)];
    if (equals < 1 || property === '' || !planFields.some(({ id }) => id === key)) {
      throw new DomainError('planFileFieldUnknown', { word, known });
    }
    return [key, property];
  });
  return planFieldMapSchema.parse(Object.fromEntries(entries));
}
