import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { PropertyAppraisal } from '../../vocabulary/hardSide.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { modelFault } from '../modelFault.ts';
import { blockSeries, programmeQuantity } from '../programme.ts';

/** The items of an appraisal; the ids of the only block's are bare. */
export const appraisalParts = [
  { id: 'rent', labelSv: 'Hyra efter vakans' },
  { id: 'housing_value', labelSv: 'Boendets värde för hushållen' },
  { id: 'opex', labelSv: 'Drift och underhåll' },
  { id: 'property_fee', labelSv: 'Kommunal fastighetsavgift' },
] as const;
type AppraisalPart = (typeof appraisalParts)[number]['id'];

/**
 * Rent, value to households, running cost and property fee of a block of rental homes.
 *
 * Rent is a transfer from households to the owner; what living there is worth to them is the rent
 * and the consumer surplus on top of it, so housing is no loss to society.
 * Units:  kr/m² and year become kr a dwelling by the block's own mean dwelling area.
 * Timing: rent, value and running cost from the completion year; the fee after its exempt years.
 * Throws: DomainError when the block does not exist, or has no dwellings or dwelling area.
 */
export function compileAppraisal(
  appraisal: PropertyAppraisal,
  { programme, developer }: { programme: Programme; developer: Settings['developer'] },
): CompiledItem[] {
  const { blockId, rentSekPerM2, operatingAndMaintenanceSekPerM2: costSekPerM2 } = appraisal;
  const block = programme.blocks.find(({ id }) => id === blockId);
  if (block === undefined) {
    throw modelFault('modelAppraisalBlockUnknown', { label: blockId, field: 'blockId' });
  }
  const { label, completionYear } = block;
  const entry = { label, field: 'rentSekPerM2' };
  const dwellings = programmeQuantity(programme, 'dwelling', blockId, entry);
  const meanAreaM2 = programmeQuantity(programme, 'dwellingArea', blockId, entry) / dwellings;
  const isOnly = programme.blocks.length === 1;

  const part = (id: AppraisalPart, rest: ItemRest): CompiledItem => {
    const name = appraisalParts.find((each) => each.id === id)?.labelSv ?? id;
    const item: LedgerItem = {
      id: isOnly ? id : `${id}.${blockId}`,
      label_sv: isOnly ? name : `${name}, ${label}`,
      layer: 'hard',
      ...rest,
    };
    return { item, path: ['propertyAppraisals', blockId, id] };
  };
  const perDwelling = (amount: number, growth: number) => ({
    type: 'per_unit' as const,
    amount,
    series: blockSeries(programme, blockId),
    growth,
    to: appraisal.lastYear,
    lag: 0,
  });

  const rentSek = centralOf(rentSekPerM2, entry) * meanAreaM2 * (1 - appraisal.vacancyShare);
  const valueSek = rentSek * (1 + appraisal.consumerSurplusShare);
  const costEntry = { label, field: 'operatingAndMaintenanceSekPerM2' };
  const costSek = centralOf(costSekPerM2, costEntry) * meanAreaM2;
  const ofRent = {
    group: 'rent',
    ...enteredTags(rentSekPerM2),
  };
  const { rentGrowthPerYear, costGrowthPerYear } = appraisal;
  const feeFromYear = completionYear + appraisal.feeExemptYears;
  const feeSek = appraisal.propertyFeeSekPerDwelling * dwellings;
  return [
    part('rent', {
      ...ofRent,
      from: 'hushall',
      to: developer,
      rule: perDwelling(rentSek, rentGrowthPerYear),
      noi: true,
    }),
    part('housing_value', {
      ...ofRent,
      from: 'real',
      to: 'hushall',
      rule: perDwelling(valueSek, rentGrowthPerYear),
    }),
    part('opex', {
      group: 'opex',
      from: developer,
      to: 'real',
      rule: perDwelling(costSek, costGrowthPerYear),
      noi: true,
      ...enteredTags(costSekPerM2),
    }),
    ...(feeSek > 0 && feeFromYear <= appraisal.lastYear
      ? [part('property_fee', propertyFee(developer, feeSek, feeFromYear, appraisal.lastYear))]
      : []),
  ];
}

type ItemRest = Omit<LedgerItem, 'id' | 'label_sv' | 'layer'>;

function propertyFee(
  developer: Settings['developer'],
  amount: number,
  from: number,
  to: number,
): ItemRest {
  return {
    group: 'other',
    from: developer,
    to: 'kommun',
    rule: { type: 'annual', amount, from, to, growth: 0 },
    budget: 'fees_and_rents',
    noi: true,
  };
}
