import { z } from 'zod';
import type { Services } from '../services/services.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { ownCountSetSchema } from '../vocabulary/ownCounts.ts';
import { isLicenceKnown, licenceLabel } from '../vocabulary/licences.ts';
import type { AreaLayer } from '../vocabulary/place.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Context, Words } from './command.ts';

type Source = Pick<AreaLayer, 'id' | 'label' | 'source' | 'importedOn'> &
  Pick<AreaLayer, 'licence' | 'referenceDate'>;
type Listed = { readonly source: Source; readonly cases: number; readonly full: object };

const { municipalityCode: municipalityCodeSchema } = ownCountSetSchema.shape;
const noWords = { valueOptions: [], listOptions: [], flagOptions: [] } as const;
/** Of what belongs to one municipality. */
const ofMunicipality = { ...noWords, valueOptions: ['municipality'] } as const;

export const areasListCommand = listCommand('areas list', async ({ areas }) =>
  (await areas.listWithUses()).map(({ layer, cases }) => ({
    source: layer,
    cases,
    full: { ...layer, cases },
  })),
);
export const statisticsListCommand = listCommand('statistics list', async ({ statistics }) =>
  (await statistics.listWithUses()).map(({ statistics: set, ...uses }) => ({
    source: set,
    cases: uses.cases,
    full: { ...set, ...uses },
  })),
);
export const areasUndoCommand = undoCommand(
  'areas undo',
  'areaLayerNotFound',
  async ({ areas }, id) => {
    const { layer, cases } = await areas.removeLayer(id);
    return { removed: layer, cases };
  },
);
export const statisticsUndoCommand = undoCommand(
  'statistics undo',
  'statisticsNotFound',
  async ({ statistics }, id) => {
    const { statistics: set, cases } = await statistics.remove(id);
    return { removed: set, cases };
  },
);

export const servicesListCommand = listCommand('services list', async ({ serviceLayers }) =>
  (await serviceLayers.listWithUses()).map(({ layer, cases }) => ({
    source: { ...layer, referenceDate: layer.asOf },
    cases,
    full: { ...layer, cases },
  })),
);
export const squaresListCommand = listCommand('squares list', async ({ squareLayers }) =>
  (await squareLayers.listWithUses()).map(({ layer, cases }) => ({
    source: { ...layer, referenceDate: String(layer.year) },
    cases,
    full: { ...layer, cases },
  })),
);
export const servicesUndoCommand = undoCommand(
  'services undo',
  'serviceLayerNotFound',
  async ({ serviceLayers }, id) => {
    const { layer, cases } = await serviceLayers.remove(id);
    return { removed: layer, cases };
  },
);
export const squaresUndoCommand = undoCommand(
  'squares undo',
  'squareLayerNotFound',
  async ({ squareLayers }, id) => {
    const { layer, cases } = await squareLayers.remove(id);
    return { removed: layer, cases };
  },
);

export const ownCountsListCommand = listCommand(
  'counts list',
  async ({ ownCounts }, municipalityCode) =>
    (await ownCounts.listWithUses(municipalityCode)).map(({ set, cases }) => ({
      source: {
        ...set,
        referenceDate: set.asOf,
        importedOn: set.importedAt.slice(0, 10),
      },
      cases,
      full: { ...set, cases },
    })),
  ofMunicipality,
);
export const ownCountsUndoCommand = undoCommand(
  'counts undo',
  'ownCountsNotFound',
  async ({ ownCounts }, id, municipalityCode) => {
    const { set, cases } = await ownCounts.remove({ municipalityCode, id });
    return { removed: set, cases };
  },
  ofMunicipality,
);

/** What is imported, latest first, with the ids that undo takes. */
function listCommand(
  name: string,
  list: (services: Services, municipalityCode: string) => Promise<Listed[]>,
  words: typeof noWords | typeof ofMunicipality = noWords,
): Command {
  const command: Command = {
    ...words,
    name,
    usage: usageOf(name, words),
    positional: { min: 0, max: 0 },
    async run({ flags, values }, context) {
      const code = codeIn(values, command, context);
      if (code === undefined) return 2;
      const items = await list(await context.services('look'), code);
      if (flags.has('json')) {
        context.print(JSON.stringify({ items: items.map(({ full }) => full) }, null, 1));
        return 0;
      }
      if (items.length === 0) context.remark(cliTexts.nothingImported);
      for (const { source, cases } of items) context.print(lineOf(source, cases));
      return 0;
    },
  };
  return command;
}

function lineOf({ id, label, source, licence, referenceDate, importedOn }: Source, cases: number) {
  const isKnown = licence !== undefined && isLicenceKnown(licence);
  const told = isKnown ? licenceLabel(licence) : cliTexts.licenceUnknown;
  return [id, label, referenceDate, source, told, importedOn, cliTexts.casesOn(cases)]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');
}

/** Takes an import back whole. */
function undoCommand(
  name: string,
  notFound: string,
  undo: (
    services: Services,
    id: string,
    municipalityCode: string,
  ) => Promise<{ readonly removed: { readonly label: string }; readonly cases: number }>,
  words: typeof noWords | typeof ofMunicipality = noWords,
): Command {
  const command: Command = {
    ...words,
    name,
    usage: usageOf(`${name} ID`, words),
    positional: { min: 1, max: 1 },
    async run({ positional: [id = ''], flags, values }, context) {
      const code = codeIn(values, command, context);
      if (code === undefined) return 2;
      if (!z.uuid().safeParse(id).success) throw new DomainError(notFound, { id, layerId: id });
      const undone = await undo(await context.services('store'), id, code);
      context.print(
        flags.has('json')
          ? JSON.stringify(undone, null, 1)
          : cliTexts.undone(undone.removed.label, undone.cases),
      );
      return 0;
    },
  };
  return command;
}

function usageOf(name: string, { valueOptions }: typeof noWords | typeof ofMunicipality): string {
  return valueOptions.length === 0 ? name : `${name} --municipality 1480`;
}

/** The municipality that was asked about, '' where none is needed; undefined when it is missing. */
function codeIn(
  values: Words['values'],
  { name, usage, valueOptions }: Command,
  { remark }: Pick<Context, 'remark'>,
): string | undefined {
  if (!valueOptions.includes('municipality')) return '';
  const code = values['municipality']?.at(-1);
  if (code === undefined) remark(cliTexts.missingOption(name, 'municipality'));
  else if (municipalityCodeSchema.safeParse(code).success) return code;
  else remark(cliTexts.optionValueUnknown('municipality', code, usage));
  return undefined;
}
