import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { PropertyAppraisal } from '../../vocabulary/hardSide.ts';
import type { Block, Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { modelFault } from '../modelFault.ts';
import { blockSeries, programmeQuantity } from '../programme.ts';
import { rentPathOf } from './rentPath.ts';
import { named } from '../../vocabulary/text/language.ts';

/** The items of an appraisal; the ids of the only block's are bare. */
export const appraisalParts = named([
  { id: 'rent', labelSv: 'Hyra efter vakans' },
  { id: 'rent_after', labelSv: 'Hyra efter vakans, efter presumtionstiden' },
  { id: 'housing_value', labelSv: 'Boendets värde för hushållen' },
  { id: 'opex', labelSv: 'Drift och underhåll' },
  { id: 'operating', labelSv: 'Drift' },
  { id: 'maintenance', labelSv: 'Underhåll' },
  { id: 'property_fee', labelSv: 'Kommunal fastighetsavgift' },
] as const);
type AppraisalPart = (typeof appraisalParts)[number]['id'];

type AppraisalContext = {
  readonly programme: Programme;
  readonly settings: Pick<Settings, 'developer' | 'inflationPerYear' | 'priceYear'>;
};

/**
 * Rent, value to households, running cost and property fee of a block of rental homes.
 *
 * Rent is a transfer from households to the owner; what living there is worth to them is the rent
 * and the consumer surplus on top of it, so housing is no loss to society. A rent held back by its
 * track gives the difference to the households: to society the track is nothing.
 * Units:  kr/m² and year become kr a dwelling by the block's own mean dwelling area.
 * Timing: rent, value and running cost from the completion year; the fee after its exempt years.
 * Throws: DomainError when the block does not exist, or has no dwellings or dwelling area, or when
 *         its rent track lacks the growth of rents in general.
 */
export function compileAppraisal(
  appraisal: PropertyAppraisal,
  { programme, settings }: AppraisalContext,
): CompiledItem[] {
  const { blockId } = appraisal;
  const block = programme.blocks.find(({ id }) => id === blockId);
  if (block === undefined) {
    throw modelFault('modelAppraisalBlockUnknown', { label: blockId, field: 'blockId' });
  }
  const entry = { label: block.label, field: 'rentSekPerM2' };
  const dwellings = programmeQuantity(programme, 'dwelling', blockId, entry);
  const meanAreaM2 = programmeQuantity(programme, 'dwellingArea', blockId, entry) / dwellings;
  const isOnly = programme.blocks.length === 1;
  const series = blockSeries(programme, blockId);
  const parts = [
    ...rentParts(appraisal, block, { series, meanAreaM2, settings }),
    ...costParts(appraisal, block, { series, meanAreaM2, settings }),
    ...feeParts(appraisal, block, settings.developer),
  ];
  return parts.map(({ id, rest }) => {
    const name = appraisalParts.find((each) => each.id === id)?.labelSv ?? id;
    const item: LedgerItem = {
      id: isOnly ? id : `${id}.${blockId}`,
      label_sv: isOnly ? name : `${name}, ${block.label}`,
      layer: 'hard',
      ...rest,
      ...(block.stage === undefined ? {} : { stage: block.stage }),
    };
    return { item, path: ['propertyAppraisals', blockId, id] };
  });
}

type ItemRest = Omit<LedgerItem, 'id' | 'label_sv' | 'layer'>;
type Part = { readonly id: AppraisalPart; readonly rest: ItemRest };
type OfBlock = {
  readonly series: string;
  readonly meanAreaM2: number;
  readonly settings: AppraisalContext['settings'];
};

function rentParts(appraisal: PropertyAppraisal, block: Block, of: OfBlock): Part[] {
  const { rentSekPerM2, vacancyShare, consumerSurplusShare, lastYear } = appraisal;
  const { series, meanAreaM2, settings } = of;
  const central = centralOf(rentSekPerM2, { label: block.label, field: 'rentSekPerM2' });
  const rentSek = central * meanAreaM2 * (1 - vacancyShare);
  const { stretches, ordinaryGrowthPerYear } = rentPathOf(appraisal, block, settings);
  const ofRent = { group: 'rent', ...enteredTags(settings, rentSekPerM2) };
  const perDwelling = { type: 'per_unit', series, lag: 0, to: lastYear } as const;
  const counted = stretches.filter(
    ({ afterYears }) => block.completionYear + afterYears <= lastYear,
  );
  const rents = counted.map(({ afterYears, factor, growthPerYear, ...stretch }, at): Part => ({
    id: at === 0 ? 'rent' : 'rent_after',
    rest: {
      ...ofRent,
      from: 'hushall',
      to: settings.developer,
      rule: {
        ...perDwelling,
        amount: rentSek * factor,
        growth: growthPerYear,
        lag: afterYears,
        to: Math.min(stretch.lastYear ?? lastYear, lastYear),
      },
      noi: true,
    },
  }));
  const value: Part = {
    id: 'housing_value',
    rest: {
      ...ofRent,
      from: 'real',
      to: 'hushall',
      rule: {
        ...perDwelling,
        amount: rentSek * (1 + consumerSurplusShare),
        growth: ordinaryGrowthPerYear,
      },
    },
  };
  return [...rents, value];
}

function costParts(appraisal: PropertyAppraisal, block: Block, of: OfBlock): Part[] {
  const { series, meanAreaM2, settings } = of;
  const { operatingAndMaintenanceSekPerM2: operating, maintenanceSekPerM2: maintenance } =
    appraisal;
  const costs = [
    {
      id: maintenance === undefined ? 'opex' : 'operating',
      field: 'operatingAndMaintenanceSekPerM2',
      estimate: operating,
    },
    ...(maintenance === undefined
      ? []
      : [{ id: 'maintenance', field: 'maintenanceSekPerM2', estimate: maintenance } as const]),
  ] as const;
  return costs.map(({ id, field, estimate }) => ({
    id,
    rest: {
      group: 'opex',
      from: settings.developer,
      to: 'real',
      rule: {
        type: 'per_unit',
        amount: centralOf(estimate, { label: block.label, field }) * meanAreaM2,
        series,
        growth: appraisal.costGrowthPerYear,
        to: appraisal.lastYear,
        lag: 0,
      },
      noi: true,
      ...enteredTags(settings, estimate),
    },
  }));
}

/** New homes pay the fee only after their exempt years. */
function feeParts(
  { propertyFeeSekPerDwelling, feeExemptYears, lastYear }: PropertyAppraisal,
  { completionYear, dwellings }: Block,
  developer: Settings['developer'],
): Part[] {
  const amount = propertyFeeSekPerDwelling * dwellings;
  const from = completionYear + feeExemptYears;
  if (amount === 0 || from > lastYear) return [];
  const rule = { type: 'annual', amount, from, to: lastYear, growth: 0 } as const;
  return [
    {
      id: 'property_fee',
      rest: {
        group: 'other',
        from: developer,
        to: 'kommun',
        rule,
        budget: 'fees_and_rents',
        noi: true,
      },
    },
  ];
}
