import { numbersOf } from '../vocabulary/catalogueUse.ts';
import { actorLabelSv } from '../vocabulary/actors.ts';
import { amountBases, lineKindOf } from '../vocabulary/lineKinds.ts';
import type { Estimate, SourceNote } from '../vocabulary/numbers.ts';
import type { HardLine, HomeSale, PropertyAppraisal } from '../vocabulary/hardSide.ts';
import type { Measure, MeasureEffect } from '../vocabulary/measures.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import { annexTextsSv } from '../vocabulary/text/sv/annex.ts';
import { inSentence } from '../vocabulary/text/sv/words.ts';

const texts = annexTextsSv.assumptions;

/** One number that a person entered; shares and rates are fractions. */
export type Assumption = {
  readonly what: string;
  readonly low: number | null;
  readonly central: number;
  readonly high: number | null;
  readonly unit: string;
  readonly isShare: boolean;
  readonly source: SourceNote | null;
  /** The catalogue value it began as, in the assumption's own unit. */
  readonly catalogue: CatalogueOrigin | null;
  /** Another price year than the case's. */
  readonly priceYear: number | null;
};
export type CatalogueOrigin = {
  readonly entryId: string;
  readonly vintage: string;
  readonly grade: string;
  readonly central: number;
  readonly isChanged: boolean;
  readonly changedBecause: string;
};

/** Every number entered in an alternative, in the order of the forms. */
export function assumptionsOf(alternative: Alternative): Assumption[] {
  return [
    ...alternative.hardLines.flatMap(ofLine),
    ...alternative.propertyAppraisals.flatMap((appraisal) => ofAppraisal(appraisal, alternative)),
    ...(alternative.homeSales ?? []).flatMap((sale) => ofSale(sale, alternative)),
    ...alternative.measures.flatMap(ofMeasure),
  ];
}

function entered(what: string, estimate: Estimate, unit: string, isShare = false): Assumption {
  const { central, low = null, high = null, source = null, priceBase } = estimate;
  const priceYear = priceBase?.year ?? null;
  const catalogue = originOf(estimate);
  return { what, low, central, high, unit, isShare, source, catalogue, priceYear };
}

function originOf({ central, catalogue, changedBecause = '' }: Estimate): CatalogueOrigin | null {
  if (catalogue === undefined) return null;
  const { entryId, vintage, grade } = catalogue;
  const before = numbersOf(catalogue).central;
  const isChanged = Math.abs(central - before) > 1e-9 * Math.abs(before);
  return { entryId, vintage, grade, central: before, isChanged, changedBecause };
}

const share = (what: string, central: number): Assumption =>
  entered(what, { central }, texts.units.share, true);
const growth = (what: string, central: number): Assumption =>
  entered(what, { central }, texts.units.growth, true);

function ofLine(line: HardLine): Assumption[] {
  const unit = amountBases.find(({ id }) => id === line.basis)?.unitSv ?? line.basis;
  const isYearly = lineKindOf(line.kind).timing !== 'payments';
  return [
    entered(line.label, line.amount, isYearly ? texts.units.perYear(unit) : unit),
    ...(line.growthPerYear === 0
      ? []
      : [growth(texts.of(line.label, texts.growth), line.growthPerYear)]),
  ];
}

function ofAppraisal(appraisal: PropertyAppraisal, { programme }: Alternative): Assumption[] {
  const block = programme.blocks.find(({ id }) => id === appraisal.blockId);
  const { appraisal: words, units } = texts;
  const name = (part: string) => texts.of(block?.label ?? appraisal.blockId, inSentence(part));
  return [
    entered(name(words.rent), appraisal.rentSekPerM2, units.rent),
    share(name(words.vacancy), appraisal.vacancyShare),
    entered(name(words.operating), appraisal.operatingAndMaintenanceSekPerM2, units.rent),
    ...(appraisal.maintenanceSekPerM2 === undefined
      ? []
      : [entered(name(words.maintenance), appraisal.maintenanceSekPerM2, units.rent)]),
    growth(name(words.rentGrowth), appraisal.rentGrowthPerYear),
    growth(name(words.costGrowth), appraisal.costGrowthPerYear),
    share(name(words.surplus), appraisal.consumerSurplusShare),
    entered(name(words.fee), { central: appraisal.propertyFeeSekPerDwelling }, units.dwelling),
  ];
}

function ofSale(sale: HomeSale, { programme }: Alternative): Assumption[] {
  const block = programme.blocks.find(({ id }) => id === sale.blockId);
  const { appraisal: words, units } = texts;
  const name = (part: string) => texts.of(block?.label ?? sale.blockId, inSentence(part));
  return [
    entered(name(words.salePrice), sale.priceSekPerM2, units.price),
    share(name(words.saleSurplus), sale.consumerSurplusShare),
  ];
}

function ofMeasure(measure: Measure): Assumption[] {
  const costs = measure.costs.map((cost) =>
    entered(
      texts.of(measure.label, inSentence(cost.label)),
      cost.sekPerYear,
      texts.units.sekPerYear,
    ),
  );
  return [...costs, ...measure.effects.flatMap(ofEffect)];
}

function ofEffect(effect: MeasureEffect): Assumption[] {
  const { effect: words, units } = texts;
  const name = (part: string) => texts.of(effect.label, part);
  const flows = effect.flows.flatMap((flow) => {
    const flowName = texts.of(name(inSentence(flow.label)), inSentence(actorLabelSv(flow.to)));
    return [
      entered(flowName, flow.unitValueSek, units.sekPerPerson),
      ...(flow.cashableShare === 1
        ? []
        : [share(texts.of(flowName, words.cashable), flow.cashableShare)]),
      ...(flow.overlapShare === 0
        ? []
        : [share(texts.of(flowName, words.overlap), flow.overlapShare)]),
    ];
  });
  return [
    entered(name(words.persons), { central: effect.persons }, units.persons),
    entered(name(words.share), effect.effectShare, units.share, true),
    share(name(words.deadweight), effect.deadweightShare),
    share(name(words.attribution), effect.attributionShare),
    share(name(words.displacement), effect.displacementShare),
    ...flows,
  ];
}
