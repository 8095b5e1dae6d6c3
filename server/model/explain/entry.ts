import type { CaseContent } from '../../vocabulary/planCase.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import { effects } from '../effects/index.ts';
import type { FieldPath } from '../fieldPath.ts';
import { programmePaths } from './built.ts';
import { entered, fieldOf, isEstimate, numbersBelow } from './inputs.ts';
import { valueAt, type Trace } from './trace.ts';
import { foundOnce, type World } from './world.ts';

/** A number of an entry with the name of its field. */
export type EntryInput = { readonly field: string; readonly trace: Trace };

/** What stands in an entry without a part in any amount of it. */
const notOfAmounts = [
  'stage',
  'targetPersons',
  'unitValueTotalSek',
  'incomeThirds',
  'beneficiaries',
  'indicatorChange',
];

/** What each item of an appraisal is worked out from; of one that is not listed, all of it. */
const partsOfAppraisal: Readonly<Record<string, readonly string[]>> = {
  rent: ['rentSekPerM2', 'vacancyShare', 'rentGrowthPerYear', 'lastYear'],
  housing_value: [
    'rentSekPerM2',
    'vacancyShare',
    'consumerSurplusShare',
    'rentGrowthPerYear',
    'lastYear',
  ],
  opex: ['operatingAndMaintenanceSekPerM2', 'maintenanceSekPerM2', 'costGrowthPerYear', 'lastYear'],
  property_fee: ['propertyFeeSekPerDwelling', 'feeExemptYears', 'lastYear'],
};

const quantityFields = {
  grossFloorArea: ['blocks', 'grossFloorAreaM2'],
  dwellingArea: ['blocks', 'dwellingAreaM2'],
  dwelling: ['blocks', 'dwellings'],
  place: ['facilities', 'places'],
  placeForPlan: ['facilities', 'placesForPlan'],
} as const;

/** Every number that was entered for an item: in its entry, and what that reads of the programme. */
export const inputsOfItem = foundOnce((world, itemId): readonly EntryInput[] => {
  const ids = world.items.get(itemId)?.path ?? [];
  const places = placesOf(world, ids);
  const isPartOf = partsOfAppraisal[ids[0] === 'propertyAppraisals' ? (ids[2] ?? '') : ''];
  const own = places.flatMap((place, depth) =>
    numbersOfEntry(world, place, depth === places.length - 1),
  );
  return [
    ...own.filter((path) => isPartOf?.includes(fieldOf(path)) ?? true),
    ...programmeNumbers(world, places.at(-1) ?? []),
  ].map((path) => ({
    field: cashableOf(world, ids) === path.at(-1) ? 'cashableShare' : fieldOf(path),
    trace: entered(world.content, path),
  }));
});

/** The input of an effect of what is built that says what a budget can take out of the flow. */
function cashableOf({ alternative }: World, [list, builtId, flowId]: readonly string[]) {
  if (list !== 'builtEffects') return undefined;
  const built = alternative.builtEffects?.find(({ id }) => id === builtId);
  const declared = effects.find(({ id }) => id === built?.effect);
  return declared?.flows.find(({ id }) => id === flowId)?.cashable?.input;
}

/** The inputs of an item in some fields; all of them when it has none of those. */
export function inputsIn(world: World, itemId: string, fields: readonly string[]): Trace[] {
  const inputs = inputsOfItem(world, itemId);
  const found = inputs.filter(({ field }) => fields.includes(field));
  return (found.length > 0 ? found : inputs).map(({ trace }) => trace);
}

/** Numbers of an entry; lists of one that holds other entries are those entries' own. */
function numbersOfEntry({ content }: World, place: FieldPath, isInnermost: boolean): FieldPath[] {
  const entry = valueAt(content, place);
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]: [string, unknown]) => {
    if (notOfAmounts.includes(key) || (!isInnermost && Array.isArray(value))) return [];
    const path = [...place, key];
    return numbersBelow(value, path).flatMap((number) => {
      const below = valueAt(content, number);
      const base = [...number, 'priceBase'];
      return [number, ...(isEstimate(below) ? numbersBelow(below.priceBase, base) : [])];
    });
  });
}

/** The objects that an item's path of ids goes through, outermost first. */
function placesOf({ content, path }: World, ids: readonly string[]): FieldPath[] {
  return pathsThrough(content, path, ids).filter((each) => !Array.isArray(valueAt(content, each)));
}

/** All that a path of ids goes through from a root on, as far as it is there. */
export function pathsThrough(content: CaseContent, root: FieldPath, ids: readonly string[]) {
  const paths: FieldPath[] = [];
  let path = root;
  for (const id of ids) {
    const here = valueAt(content, path);
    const next = keyed(here, path, id) ?? listed(here, path, id);
    if (next === undefined) break;
    path = next;
    paths.push(path);
  }
  return paths;
}

function keyed(here: unknown, path: FieldPath, key: string): FieldPath | undefined {
  if (Array.isArray(here)) return withId(here, path, key);
  return typeof here === 'object' && here !== null && Object.hasOwn(here, key)
    ? [...path, key]
    : undefined;
}

/** An entry in a list of what is here: a flow of an effect. */
function listed(here: unknown, path: FieldPath, id: string): FieldPath | undefined {
  if (typeof here !== 'object' || here === null) return undefined;
  for (const [key, list] of Object.entries(here)) {
    const found = Array.isArray(list) ? withId(list, [...path, key], id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function withId(list: readonly unknown[], path: FieldPath, id: string): FieldPath | undefined {
  const at = list.findIndex(
    (entry) => valueAt(entry, ['id']) === id || valueAt(entry, ['blockId']) === id,
  );
  return at < 0 ? undefined : [...path, at];
}

/** What an entry reads of the programme: the quantity it is per, or the block it is of. */
function programmeNumbers(world: World, place: FieldPath): FieldPath[] {
  const { content, alternative, path } = world;
  const field = (key: string) => valueAt(content, [...place, key]);
  const blockId = field('blockId');
  if (typeof blockId === 'string') {
    return quantityPaths(alternative.programme, path, 'blocks', blockId, [
      'dwellings',
      'dwellingAreaM2',
      'completionYear',
    ]);
  }
  const effectId = field('effect');
  if (typeof effectId === 'string') return quantitiesOfBuilt(world, place, effectId);
  const [basis, partId] = [field('basis'), field('quantityOf')];
  const isPerDwelling = valueAt(content, [...place, 'timing', 'type']) === 'perDwelling';
  const units = isPerDwelling
    ? quantityPaths(alternative.programme, path, 'blocks', partId, ['dwellings', 'completionYear'])
    : [];
  if (!isQuantity(basis)) return units;
  const [list, key] = quantityFields[basis];
  const quantity = quantityPaths(alternative.programme, path, list, partId, [key]);
  const known = new Set(units.map((unit) => unit.join('/')));
  return [...quantity.filter((each) => !known.has(each.join('/'))), ...units];
}

/** What an effect of what is built reads of the programme, where no other number was entered. */
function quantitiesOfBuilt(world: World, place: FieldPath, effectId: string): FieldPath[] {
  const declared = effects.find(({ id }) => id === effectId);
  return (declared?.inputs ?? []).flatMap(({ key, from }) => {
    const isRead = valueAt(world.content, [...place, 'inputs', key]) === undefined;
    return from.kind === 'programme' && isRead ? programmePaths(world, from.quantity) : [];
  });
}

function isQuantity(basis: unknown): basis is keyof typeof quantityFields {
  return typeof basis === 'string' && Object.hasOwn(quantityFields, basis);
}

/** Paths of numbers of one block or facility, or of all that have any. */
function quantityPaths(
  programme: Programme,
  root: FieldPath,
  list: 'blocks' | 'facilities',
  partId: unknown,
  keys: readonly string[],
): FieldPath[] {
  const parts: readonly { readonly id: string }[] = programme[list];
  const isOne = parts.some(({ id }) => id === partId);
  return parts.flatMap((part, at) =>
    isOne && part.id !== partId
      ? []
      : keys
          .filter((key) => typeof valueAt(part, [key]) === 'number')
          .map((key) => [...root, 'programme', list, at, key]),
  );
}
