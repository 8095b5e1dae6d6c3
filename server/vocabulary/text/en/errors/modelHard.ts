import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';

type Sentence = (facts: Facts) => string;

/** What stops the hard side from being calculated, where, and what to do. */
export const modelHardErrors = {
  modelVatOnTransfer: (facts) =>
    `${entry(facts)}: VAT applies to what is bought, not to land prices, contributions, charges or tax. Remove the VAT.`,
  modelVatNotRecovered: (facts) =>
    `${entry(facts)}: the municipality and the water and wastewater customers get the VAT back, so it is not a cost for them. Enter that the VAT is deducted.`,
  modelCounterpartMissing: (facts) =>
    `${entry(facts)}: it does not say who the land is bought from. Choose a seller, for example the households or the developer.`,
  modelComponentShares: (facts) =>
    `${entry(facts)}: the shares of the components add up to ${percent(facts['sum'])}. Change one of them so that the sum is 100 %.`,
  modelComponentsWithoutAsset: (facts) =>
    `${entry(facts)}: only what is depreciated can be divided into components. Remove the components or choose another kind of entry.`,
  modelLandSoldAndLet: (facts) =>
    `${entry(facts)}: the land${ofBlock(facts)} is already sold with the entry ${text(facts['sale'])}. Remove the ground rent if the land is sold, or the sale if the land is let as a site leasehold (tomträtt).`,
  modelRentGrowthMissing: (facts) =>
    `The property appraisal for ${entry(facts)}: a presumption rent (presumtionshyra) follows part of the general rent increase, but that part is missing. Enter it, or choose another kind of rent.`,
  modelSaleBlockUnknown: (facts) =>
    `The sale of homes in ${entry(facts)}: the block does not exist in the programme. Choose another block or remove the sale.`,
} as const satisfies Record<string, Sentence>;

/** What calculates on the hard side but most likely should not stand as it does. */
export const modelHardWarnings = {
  avoidedCostMissing: (facts) =>
    `${entry(facts)}: the baseline alternative is empty and no costs disappear. Does anything need to be repaired or rented even without the plan? Add it as an operating cost that disappears or an investment that is avoided.`,
  facilityLargerThanPlan: (facts) =>
    `${entry(facts)}: the whole of the premises with ${amount(facts['places'])} places is put on the plan, which needs ${amount(facts['placesForPlan'])}. Calculate per place that the plan needs, or enter the rest as an investment that is avoided.`,
  internalRateOld: (facts) =>
    `The internal interest rate was decided for ${text(facts['year'])}, but the calculation begins in ${text(facts['baseYear'])}. Enter the municipality’s new internal interest rate and its year under Assumptions.`,
  propertyFeeTooEarly: (facts) =>
    `The property appraisal for ${entry(facts)}: the property fee begins after ${amount(facts['years'])} ${years(facts['years'])}, but new homes pay none for the first ${amount(facts['exempt'])} ${years(facts['exempt'])}. Change the number of years.`,
  followOnCostMissing: (facts) =>
    `${entry(facts)}: the asset has no operating cost. Add the entry ${text(facts['upkeep'])}, even if the amount is small.`,
  dwellingAreaAboveGross: (facts) =>
    `${entry(facts)}: the dwelling area ${amount(facts['dwellingArea'])} m² is larger than the gross floor area ${amount(facts['grossFloorArea'])} m². Swap them or correct one of them.`,
  areaBasesMixed: (facts) =>
    `${entry(facts)}: the same kind of entry is calculated per m² of gross floor area (GFA) in one place and per m² of dwelling area (BOA) in another. Use the same area for both, so that they can be compared.`,
  productionPriceTwice: (facts) =>
    `${entry(facts)}: Statistics Sweden’s (SCB) production price already contains land and VAT, but the calculation also has ${text(facts['also'])}. Remove one of them, or enter the construction cost without land and VAT.`,
  optimismInIntervals: (facts) =>
    `Investments have been raised by ${percent(facts['optimism'])} because they tend to be underestimated, and their intervals also lie on average ${percent(facts['skew'])} above the probable value. Lower the addition under Assumptions, or make the intervals more even, if both cover the same thing.`,
  optimismTwice: (facts) =>
    `${entry(facts)}: investments have already been raised by ${percent(facts['optimism'])} because they tend to be underestimated, and the entry has ${percent(facts['contingency'])} for the unforeseen. Keep one of them if both cover the same thing.`,
  serviceCountedTwice: (facts) =>
    `${entry(facts)}: the cost of the service is counted both here and in the entry ${text(facts['also'])}. Remove one of them.`,
  stageTwoWithoutLine: (facts) =>
    `${entry(facts)}: the block belongs to phase 2, but no entry does. Enter the phase on the entries. Streets and pipes that are built for both belong to phase 1.`,
  phasingWithoutStageTwo: () =>
    `The division into phases is valued, but nothing belongs to phase 2. Enter the phase on blocks and entries, or remove the valuation.`,
  soldWithoutSale: (facts) =>
    `${entry(facts)}: the homes are built to be sold but the sale is missing. Add a sale under Hard calculation.`,
  saleOfRental: (facts) =>
    `${entry(facts)}: the block is rental but the homes are sold. Change the form of tenure or remove the sale.`,
} as const satisfies Record<string, Sentence>;

/** The entry by the name its reader gave it. */
function entry(facts: Facts): string {
  return text(facts['label']);
}

function ofBlock({ block }: Facts): string {
  return block === undefined ? '' : ` in ${block}`;
}

function years(count: Facts[string]): string {
  return count === 1 ? 'year' : 'years';
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatNumber(fact) : text(fact);
}

function percent(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatPercent(fact, Number.isInteger(fact * 100) ? 0 : 1) : '';
}
