import type { BuiltEffect } from '../../vocabulary/measures.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Unit } from '../../vocabulary/units.ts';
import { assumptionNameTexts as names } from '../../vocabulary/text/sv/assumptionNames.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { basisUnit } from '../explain/fields.ts';

/** A number that a person entered, under ids that are the same in every alternative that has it. */
export type EnteredEstimate = {
  readonly id: string;
  readonly label: string;
  readonly estimate: Estimate;
  /** Of the estimate; absent where it is the interval of what several numbers make up. */
  readonly unit?: Unit;
};

/**
 * The estimates that an item is the product of. Items that share one, as rent and what living there
 * is worth, name the same id and so meet the same luck.
 */
export function estimatesOf(alternative: Alternative, item: CompiledItem): EnteredEstimate[] {
  const [list, id = '', part = ''] = item.path;
  switch (list) {
    case 'hardLines':
      return alternative.hardLines
        .filter((line) => line.id === id)
        .map(({ label, amount: estimate, basis }) => ({
          ...{ id: `hardLines.${id}.amount`, label, estimate },
          unit: basisUnit(basis),
        }));
    case 'propertyAppraisals':
      return ofAppraisal(alternative, id, item);
    case 'homeSales':
      return (alternative.homeSales ?? [])
        .filter(({ blockId }) => blockId === id)
        .map(({ priceSekPerM2: estimate }) => ({
          id: `homeSales.${id}.priceSekPerM2`,
          label: names.price(blockLabel(alternative, id)),
          estimate,
          unit: 'SEK/m2',
        }));
    case 'measures':
      return part === 'costs' ? ofCost(alternative, item) : ofFlow(alternative, item);
    case 'builtEffects':
      return ofBuilt(alternative, id, item);
    default:
      return ofRange(item, item.path.join('.'), item.item.label_sv ?? item.item.id);
  }
}

function ofAppraisal(
  alternative: Alternative,
  blockId: string,
  { item: { group }, path }: CompiledItem,
): EnteredEstimate[] {
  const appraisal = alternative.propertyAppraisals.find((each) => each.blockId === blockId);
  if (appraisal === undefined) return [];
  const label = blockLabel(alternative, blockId);
  const entered = (field: string, name: string, estimate: Estimate): EnteredEstimate => {
    return {
      id: `propertyAppraisals.${blockId}.${field}`,
      label: name,
      estimate,
      unit: 'SEK/m2/year',
    };
  };
  if (group === 'rent') return [entered('rentSekPerM2', names.rent(label), appraisal.rentSekPerM2)];
  if (group !== 'opex') return [];
  const { maintenanceSekPerM2: maintenance, operatingAndMaintenanceSekPerM2: operating } =
    appraisal;
  if (maintenance !== undefined && path[2]?.startsWith('maintenance') === true) {
    return [entered('maintenanceSekPerM2', names.maintenance(label), maintenance)];
  }
  const name = maintenance === undefined ? names.operating(label) : names.operatingAlone(label);
  return [entered('operatingAndMaintenanceSekPerM2', name, operating)];
}

function ofCost(
  { measures }: Alternative,
  { path: [, measureId, , costId] }: CompiledItem,
): EnteredEstimate[] {
  const costs = measures.find(({ id }) => id === measureId)?.costs ?? [];
  return costs
    .filter(({ id }) => id === costId)
    .map(({ id, label, sekPerYear: estimate }) => ({
      id: `measures.${measureId ?? ''}.costs.${id}.sekPerYear`,
      label,
      estimate,
      unit: 'SEK/year',
    }));
}

/** The size of the effect is one and the same for all of its flows. */
function ofFlow(
  { measures }: Alternative,
  { path: [, measureId, , effectId, flowId] }: CompiledItem,
): EnteredEstimate[] {
  const effects = measures.find(({ id }) => id === measureId)?.effects ?? [];
  const effect = effects.find(({ id }) => id === effectId);
  const flow = effect?.flows.find(({ id }) => id === flowId);
  if (effect === undefined || flow === undefined) return [];
  const of = `measures.${measureId ?? ''}.effects.${effect.id}`;
  return [
    {
      id: `${of}.effectShare`,
      label: names.effectShare(effect.label),
      estimate: effect.effectShare,
      unit: 'share',
    },
    {
      id: `${of}.flows.${flow.id}.unitValueSek`,
      label: names.unitValue(flow.label),
      estimate: flow.unitValueSek,
      unit: 'SEK/person/year',
    },
  ];
}

/** An item whose interval is not that of one number: the interval is its own. */
function ofRange({ item: { range } }: CompiledItem, id: string, label: string): EnteredEstimate[] {
  if (range === undefined) return [];
  const [low, high] = range;
  return [{ id, label, estimate: { central: 1, low, high } }];
}

/** The numbers of an effect of what is built, each by what it makes of the effect's value. */
function ofBuilt(
  { builtEffects = [] }: Alternative,
  builtId: string,
  { intervals = [] }: CompiledItem,
): EnteredEstimate[] {
  const own = builtEffects.find(({ id }) => id === builtId);
  return intervals.map(({ key, label, isPrice, low, high }) => {
    const first = isPrice ? builtEffects.find((each) => isSamePrice(each, own, key)) : own;
    const { id, label: effect } = first ?? { id: builtId, label: builtId };
    return {
      id: `builtEffects.${id}.inputs.${key}`,
      label: names.builtInput(effect, label),
      estimate: { central: 1, low, high },
    };
  });
}

/** One value of the catalogue, left as it was in both effects, is one uncertain number. */
function isSamePrice(one: BuiltEffect, other: BuiltEffect | undefined, key: string): boolean {
  const [a, b] = [one.inputs[key], other?.inputs[key]];
  if (one === other) return true;
  if (a?.catalogue === undefined || a.catalogue.entryId !== b?.catalogue?.entryId) return false;
  return a.central === b.central && a.low === b.low && a.high === b.high;
}

function blockLabel({ programme }: Alternative, blockId: string): string {
  return programme.blocks.find(({ id }) => id === blockId)?.label ?? blockId;
}
