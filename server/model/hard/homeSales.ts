import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { HomeSale } from '../../vocabulary/hardSide.ts';
import type { Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { modelFault } from '../modelFault.ts';
import { programmeQuantity } from '../programme.ts';
import { named } from '../../vocabulary/text/language.ts';

const priceItem = named({ id: 'home_sale', labelSv: 'Försäljning av bostäder' });
const valueItem = named({ id: 'home_value', labelSv: 'Boendets värde för hushållen' });

/**
 * The sale of a block of homes: tenant-owned, or owned outright.
 *
 * The price is a transfer from households to the developer; what living there is worth to them is
 * the price and the consumer surplus on top of it. The price is taken off the developer's
 * investment: what is sold is no longer invested.
 * Units:  kr/m² BOA times the block's dwelling area.
 * Throws: DomainError when the block does not exist or has no dwelling area.
 */
export function compileHomeSale(
  { blockId, priceSekPerM2, consumerSurplusShare, year }: HomeSale,
  { programme, settings }: { programme: Programme; settings: Settings },
): CompiledItem[] {
  const block = programme.blocks.find(({ id }) => id === blockId);
  if (block === undefined) {
    throw modelFault('modelSaleBlockUnknown', { label: blockId, field: 'blockId' });
  }
  const entry = { label: block.label, field: 'priceSekPerM2' };
  const areaM2 = programmeQuantity(programme, 'dwellingArea', blockId, entry);
  const priceSek = centralOf(priceSekPerM2, entry) * areaM2;
  const shared = {
    layer: 'hard' as const,
    group: 'sale',
    ...(block.stage === undefined ? {} : { stage: block.stage }),
    ...enteredTags(settings, priceSekPerM2),
  };
  const rule = (sek: number) => ({
    type: 'lump' as const,
    values: [[year, sek] as [number, number]],
  });
  const price: LedgerItem = {
    ...shared,
    id: `${priceItem.id}.${blockId}`,
    label_sv: `${priceItem.labelSv}, ${block.label}`,
    from: 'hushall',
    to: settings.developer,
    rule: rule(priceSek),
    invest: true,
  };
  const value: LedgerItem = {
    ...shared,
    id: `${valueItem.id}.${blockId}`,
    label_sv: `${valueItem.labelSv}, ${block.label}`,
    from: 'real',
    to: 'hushall',
    rule: rule(priceSek * (1 + consumerSurplusShare)),
  };
  return [
    { item: price, path: ['homeSales', blockId, 'price'] },
    { item: value, path: ['homeSales', blockId, 'value'] },
  ];
}
