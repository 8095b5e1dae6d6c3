import { residualLandValue, type LandValueInput } from '../../engine/finance/landValue.ts';
import type { LedgerBook } from '../../engine/ledgerBook.ts';
import { LAST_T } from '../../vocabulary/ledger.ts';
import type { BlockLandValue } from '../../vocabulary/hardFindings.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Block } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { inCasePrices } from '../prices.ts';

type LandCase = {
  readonly alternative: Alternative;
  readonly settings: Settings;
  readonly items: readonly CompiledItem[];
  readonly book: LedgerBook;
};

const PERCENT = 0.01;
const TENTH_OF_A_POINT = 0.001;

/**
 * What is left for the land, block by block, with how far it moves when an assumption does.
 *
 * Units:  real SEK of the case's price year; per m² BTA.
 * Shape:  a row for every block that is let or sold and has a gross floor area; none when the
 *         alternative does not say what margin, fees and time to reckon with.
 */
export function landValuesOf(land: LandCase): BlockLandValue[] {
  const { alternative } = land;
  const { landAppraisal } = alternative;
  if (landAppraisal === undefined) return [];
  return alternative.programme.blocks.flatMap((block) => {
    const income = incomeOf(block, land);
    if (income === null || block.grossFloorAreaM2 === 0) return [];
    const input = { ...costsOf(block, land, landAppraisal), ...income };
    const { valueSek, landValueSek, landValueSekPerM2, ...rest } = residualLandValue(input);
    const changed = (change: Partial<LandValueInput>) =>
      residualLandValue({ ...input, ...change }).landValueSekPerM2 - landValueSekPerM2;
    const { rentSekPerM2, constructionSekPerM2, requiredYield } = input;
    const isLet = alternative.propertyAppraisals.some(({ blockId }) => blockId === block.id);
    return [
      {
        blockId: block.id,
        label: block.label,
        valueSek,
        costSek: rest.constructionSek + rest.feesSek + rest.financeSek,
        landValueSek,
        landValueSekPerM2,
        perRentPercentSekPerM2: changed({ rentSekPerM2: rentSekPerM2 * (1 + PERCENT) }),
        perCostPercentSekPerM2: changed({
          constructionSekPerM2: constructionSekPerM2 * (1 + PERCENT),
        }),
        perYieldTenthSekPerM2: isLet
          ? changed({ requiredYield: requiredYield + TENTH_OF_A_POINT })
          : null,
      },
    ];
  });
}

type Income = Pick<
  LandValueInput,
  'rentSekPerM2' | 'operatingCostSekPerM2' | 'vacancyShare' | 'requiredYield'
>;

/** What a block earns: its rent at the required yield, or its price once and for all. */
function incomeOf(block: Block, { alternative, settings }: LandCase): Income | null {
  const inPriceYear = (estimate: Estimate | undefined) =>
    estimate === undefined ? 0 : inCasePrices(estimate, settings);
  const appraisal = alternative.propertyAppraisals.find(({ blockId }) => blockId === block.id);
  if (appraisal !== undefined) {
    return {
      rentSekPerM2: inPriceYear(appraisal.rentSekPerM2),
      operatingCostSekPerM2:
        inPriceYear(appraisal.operatingAndMaintenanceSekPerM2) +
        inPriceYear(appraisal.maintenanceSekPerM2),
      vacancyShare: appraisal.vacancyShare,
      requiredYield: settings.marketYieldReal,
    };
  }
  const sale = alternative.homeSales?.find(({ blockId }) => blockId === block.id);
  if (sale === undefined) return null;
  return {
    rentSekPerM2: inPriceYear(sale.priceSekPerM2),
    operatingCostSekPerM2: 0,
    vacancyShare: 0,
    requiredYield: 1,
  };
}

type Costs = Omit<LandValueInput, keyof Income>;

/** Contingency, optimism and VAT are in the construction lines already. */
function costsOf(
  block: Block,
  land: LandCase,
  appraisal: NonNullable<Alternative['landAppraisal']>,
): Costs {
  const { marginShare, feeShare, financeShare, buildingYears, ...rest } = appraisal;
  return {
    dwellingAreaM2: block.dwellingAreaM2,
    grossFloorAreaM2: block.grossFloorAreaM2,
    constructionSekPerM2: constructionOf(block, land) / block.grossFloorAreaM2,
    contingencyShare: 0,
    // Interest while building is entered as a share of the cost, as fees are.
    feeShare: feeShare + financeShare,
    drawdownShare: 0,
    constructionMonths: buildingYears * 12,
    interestPerYear: rest.discountRatePerYear,
    marginShare,
    acquisitionCostShare: rest.acquisitionCostShare,
  };
}

/** What building the block costs; a line of no block is shared by gross floor area. */
function constructionOf(block: Block, { alternative, items, book }: LandCase): number {
  const { blocks } = alternative.programme;
  const wholeM2 = blocks.reduce((sum, { grossFloorAreaM2 }) => sum + grossFloorAreaM2, 0);
  const lines = alternative.hardLines.filter(({ kind }) => kind === 'construction');
  return items.reduce((sum, { item, path: [root, lineId] }) => {
    const line = lines.find(({ id }) => root === 'hardLines' && id === lineId);
    // A renewal is not part of building the house: only what is paid for it first counts.
    if (line === undefined || item.invest !== true) return sum;
    if (line.quantityOf !== undefined && line.quantityOf !== block.id) return sum;
    const share = line.quantityOf === undefined ? block.grossFloorAreaM2 / wholeM2 : 1;
    const entry = book.entries.find(({ item: { id } }) => id === item.id);
    return sum + share * (entry?.cumulative[LAST_T] ?? 0);
  }, 0);
}
