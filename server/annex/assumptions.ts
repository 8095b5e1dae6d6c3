import { actorLabelSv } from '../vocabulary/actors.ts';
import { amountBases, lineKindOf } from '../vocabulary/lineKinds.ts';
import type { Estimate, SourceNote } from '../vocabulary/numbers.ts';
import type { HardLine, PropertyAppraisal } from '../vocabulary/hardSide.ts';
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
};

/** Every number entered in an alternative, in the order of the forms. */
export function assumptionsOf(alternative: Alternative): Assumption[] {
  return [
    ...alternative.hardLines.flatMap(ofLine),
    ...alternative.propertyAppraisals.flatMap((appraisal) => ofAppraisal(appraisal, alternative)),
    ...alternative.measures.flatMap(ofMeasure),
  ];
}

function entered(what: string, estimate: Estimate, unit: string, isShare = false): Assumption {
  const { central, low = null, high = null, source = null } = estimate;
  return { what, low, central, high, unit, isShare, source };
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
    growth(name(words.rentGrowth), appraisal.rentGrowthPerYear),
    growth(name(words.costGrowth), appraisal.costGrowthPerYear),
    share(name(words.surplus), appraisal.consumerSurplusShare),
    entered(name(words.fee), { central: appraisal.propertyFeeSekPerDwelling }, units.dwelling),
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
