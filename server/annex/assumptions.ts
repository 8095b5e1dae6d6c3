import { numbersOf } from '../vocabulary/catalogueUse.ts';
import { actorLabelSv } from '../vocabulary/actors.ts';
import { followedGroups, type Newcomers } from '../vocabulary/equity.ts';
import { amountBases, lineKindOf } from '../vocabulary/lineKinds.ts';
import type { Estimate, PriceBase, SourceNote } from '../vocabulary/numbers.ts';
import type { BuiltFinding } from '../vocabulary/builtFindings.ts';
import type { HardLine, HomeSale, PropertyAppraisal } from '../vocabulary/hardSide.ts';
import type { BuiltEffect, Measure, MeasureEffect } from '../vocabulary/measures.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import { plannedFields, plannedNumbers } from '../vocabulary/programme.ts';
import type { Assessment, Snapshot } from '../vocabulary/snapshot.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { catalogueUnit } from '../vocabulary/catalogueUnits.ts';
import { equityAnnexTexts } from '../vocabulary/text/sv/equityAnnex.ts';
import { isWithinReach } from '../scenes/assumptionWeights.ts';
import { inSentence } from '../vocabulary/text/sv/words.ts';
import type { Unit } from '../vocabulary/units.ts';

const texts = annexTexts.assumptions;

/** One number that a person entered; shares and rates are fractions. */
export type Assumption = {
  /** As the simulation knows it, when it may be uncertain: `hardLines.gata.amount`. */
  readonly key: string | null;
  /** The posts it enters are those whose path begins so. */
  readonly postPath: readonly string[];
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
  readonly priceBase: PriceBase | null;
  /** The case it was copied from, until somebody has said that it holds in this one. */
  readonly copiedFrom: string | null;
};
export type CatalogueOrigin = {
  readonly entryId: string;
  readonly vintage: string;
  readonly grade: string;
  readonly central: number;
  readonly isChanged: boolean;
  readonly changedBecause: string;
};

/** An assumption of the register, with its number there. */
export type RegisteredAssumption = Assumption & {
  /**
   * 1, 2 … in the order of the forms, over all alternatives; its `id` is `A1`, `A2` … What an
   * earlier alternative has too, to the last figure, goes by its number there.
   */
  readonly place: number;
  readonly id: string;
  readonly isKnown: boolean;
  /**
   * How far society's result moves between its low and its high, SEK; null when it has no interval
   * that the simulation knows.
   */
  readonly impactSek: number | null;
  /** What it has to be for society's result to be 0; null where nothing it can be is enough. */
  readonly zeroAt: number | null;
};
export type Register = readonly {
  readonly alternative: Alternative;
  readonly assumptions: readonly RegisteredAssumption[];
}[];

const PERSPECTIVE = 'samhalle';

/** Every number entered in a case, by alternative, in the order of the forms. */
export function numberedOf({ planCase, results }: Snapshot): Register {
  const places = new Map<string, number>();
  return planCase.alternatives.map((alternative) => {
    const assessment = results.assessments.find((each) => each.alternativeId === alternative.id);
    const weights = weightsOf(assessment);
    const labelOf = (id: string) => newcomerLabel(results, id);
    const entries = [
      ...assumptionsOf(alternative, assessment?.findings.built ?? []),
      ...(alternative.newcomers ?? []).flatMap((each) =>
        under(['newcomers', each.id], ofNewcomers(each, labelOf(each.id))),
      ),
    ];
    const before = places.size;
    const assumptions = entries.map((each) => {
      const said = JSON.stringify(each);
      const place = places.get(said) ?? places.size + 1;
      places.set(said, place);
      const weight = weights.get(each.key ?? '') ?? { impactSek: null, zeroAt: null };
      return { ...each, ...weight, place, id: `A${place}`, isKnown: place <= before };
    });
    return { alternative, assumptions };
  });
}

/** The same with those that move the result most first; the others after, as in the forms. */
export function registerOf(snapshot: Snapshot): Register {
  return numberedOf(snapshot).map(({ alternative, assumptions }) => ({
    alternative,
    assumptions: assumptions.toSorted((a, b) => (b.impactSek ?? -1) - (a.impactSek ?? -1)),
  }));
}

type Weight = Pick<RegisteredAssumption, 'impactSek' | 'zeroAt'>;

function weightsOf(assessment: Assessment | undefined): ReadonlyMap<string, Weight> {
  return new Map(
    (assessment?.uncertainty.assumptions ?? []).flatMap(({ id, byPerspective }) => {
      const weight = byPerspective[PERSPECTIVE];
      if (weight === undefined) return [];
      const { lowSek, highSek, switching } = weight;
      const isReached = switching !== null && isWithinReach(switching.factor);
      const zeroAt = isReached ? (switching.value ?? null) : null;
      return [[id, { impactSek: Math.abs(highSek - lowSek), zeroAt }] as const];
    }),
  );
}

/** Every number entered in an alternative, in the order of the forms. */
function assumptionsOf(alternative: Alternative, built: readonly BuiltFinding[]): Assumption[] {
  const { hardLines, propertyAppraisals, measures } = alternative;
  const { builtEffects = [], homeSales = [], municipalLand } = alternative;
  return [
    ...plannedNumbers(alternative.programme).flatMap(({ path, rowLabel, estimate }) =>
      under(['programme', ...path], [ofPlanned(path[2], rowLabel, estimate)]),
    ),
    ...hardLines.flatMap((line) => under(['hardLines', line.id], ofLine(line))),
    ...propertyAppraisals.flatMap((appraisal) =>
      under(['propertyAppraisals', appraisal.blockId], ofAppraisal(appraisal, alternative)),
    ),
    ...homeSales.flatMap((sale) => under(['homeSales', sale.blockId], ofSale(sale, alternative))),
    ...(municipalLand === undefined ? [] : under(['municipalLand'], ofLand(municipalLand))),
    ...measures.flatMap(ofMeasure),
    ...builtEffects.flatMap((one) => {
      const found = built.find(({ id }) => id === one.id);
      return under(['builtEffects', one.id], ofBuilt(one, found));
    }),
  ];
}

type Entered = Omit<Assumption, 'postPath'>;

function under(postPath: readonly string[], numbers: readonly Entered[]): Assumption[] {
  return numbers.map((each) => ({ ...each, postPath }));
}

function entered(
  what: string,
  estimate: Estimate,
  unit: string,
  { key = null, isShare = false }: { key?: string | null; isShare?: boolean } = {},
): Entered {
  const { central, low = null, high = null, source = null, priceBase = null } = estimate;
  const { copiedFrom = null } = estimate;
  const catalogue = originOf(estimate);
  return { key, what, low, central, high, unit, isShare, source, catalogue, priceBase, copiedFrom };
}

function originOf({ central, catalogue, changedBecause = '' }: Estimate): CatalogueOrigin | null {
  if (catalogue === undefined) return null;
  const { entryId, vintage, grade } = catalogue;
  const before = numbersOf(catalogue).central;
  const isChanged = Math.abs(central - before) > 1e-9 * Math.abs(before);
  return { entryId, vintage, grade, central: before, isChanged, changedBecause };
}

/** What the plan's provisions gave the programme; it enters the posts through their quantities. */
function ofPlanned(field: string, rowLabel: string, estimate: Estimate): Entered {
  const { labelSv = field, unit = '' } = plannedFields.find(({ id }) => id === field) ?? {};
  return entered(texts.of(rowLabel, inSentence(labelSv)), estimate, unit);
}

const share = (what: string, central: number): Entered =>
  entered(what, { central }, texts.units.share, { isShare: true });
const growth = (what: string, central: number): Entered =>
  entered(what, { central }, texts.units.growth, { isShare: true });

function ofLine(line: HardLine): Entered[] {
  const unit = amountBases.find(({ id }) => id === line.basis)?.unitSv ?? line.basis;
  const isYearly = lineKindOf(line.kind).timing !== 'payments';
  return [
    entered(line.label, line.amount, isYearly ? texts.units.perYear(unit) : unit, {
      key: `hardLines.${line.id}.amount`,
    }),
    ...(line.growthPerYear === 0
      ? []
      : [growth(texts.of(line.label, texts.growth), line.growthPerYear)]),
  ];
}

function ofAppraisal(appraisal: PropertyAppraisal, { programme }: Alternative): Entered[] {
  const block = programme.blocks.find(({ id }) => id === appraisal.blockId);
  const { appraisal: words, units } = texts;
  const name = (part: string) => texts.of(block?.label ?? appraisal.blockId, inSentence(part));
  const at = (field: string) => ({ key: `propertyAppraisals.${appraisal.blockId}.${field}` });
  return [
    entered(name(words.rent), appraisal.rentSekPerM2, units.rent, at('rentSekPerM2')),
    share(name(words.vacancy), appraisal.vacancyShare),
    entered(
      name(words.operating),
      appraisal.operatingAndMaintenanceSekPerM2,
      units.rent,
      at('operatingAndMaintenanceSekPerM2'),
    ),
    ...(appraisal.maintenanceSekPerM2 === undefined
      ? []
      : [
          entered(
            name(words.maintenance),
            appraisal.maintenanceSekPerM2,
            units.rent,
            at('maintenanceSekPerM2'),
          ),
        ]),
    growth(name(words.rentGrowth), appraisal.rentGrowthPerYear),
    growth(name(words.costGrowth), appraisal.costGrowthPerYear),
    share(name(words.surplus), appraisal.consumerSurplusShare),
    entered(name(words.fee), { central: appraisal.propertyFeeSekPerDwelling }, units.dwelling),
  ];
}

function ofSale(sale: HomeSale, { programme }: Alternative): Entered[] {
  const block = programme.blocks.find(({ id }) => id === sale.blockId);
  const { appraisal: words, units } = texts;
  const name = (part: string) => texts.of(block?.label ?? sale.blockId, inSentence(part));
  return [
    entered(name(words.salePrice), sale.priceSekPerM2, units.price, {
      key: `homeSales.${sale.blockId}.priceSekPerM2`,
    }),
    share(name(words.saleSurplus), sale.consumerSurplusShare),
  ];
}

function ofMeasure(measure: Measure): Assumption[] {
  const costs = measure.costs.flatMap((cost) => {
    const postPath = ['measures', measure.id, 'costs', cost.id];
    const what = texts.of(measure.label, inSentence(cost.label));
    const key = [...postPath, 'sekPerYear'].join('.');
    return under(postPath, [entered(what, cost.sekPerYear, texts.units.sekPerYear, { key })]);
  });
  return [...costs, ...measure.effects.flatMap((effect) => ofEffect(measure.id, effect))];
}

function ofEffect(measureId: string, effect: MeasureEffect): Assumption[] {
  const { effect: words, units } = texts;
  const postPath = ['measures', measureId, 'effects', effect.id];
  const place = postPath.join('.');
  const name = (part: string) => texts.of(effect.label, part);
  const flows = effect.flows.flatMap((flow) => {
    const flowName = texts.of(name(inSentence(flow.label)), inSentence(actorLabelSv(flow.to)));
    return under(
      [...postPath, flow.id],
      [
        entered(flowName, flow.unitValueSek, units.sekPerPerson, {
          key: `${place}.flows.${flow.id}.unitValueSek`,
        }),
        ...(flow.cashableShare === 1
          ? []
          : [share(texts.of(flowName, words.cashable), flow.cashableShare)]),
        ...(flow.overlapShare === 0
          ? []
          : [share(texts.of(flowName, words.overlap), flow.overlapShare)]),
      ],
    );
  });
  const whole = [
    entered(name(words.persons), { central: effect.persons }, units.persons),
    entered(name(words.share), effect.effectShare, units.share, {
      key: `${place}.effectShare`,
      isShare: true,
    }),
    share(name(words.deadweight), effect.deadweightShare),
    share(name(words.attribution), effect.attributionShare),
    share(name(words.displacement), effect.displacementShare),
    ...(effect.unitValueTotalSek === undefined
      ? []
      : [entered(name(words.wholeValue), effect.unitValueTotalSek, units.sekPerPerson)]),
  ];
  return [...under(postPath, whole), ...flows];
}

/** The numbers of an effect of what is built. */
function ofBuilt(built: BuiltEffect, found: BuiltFinding | undefined): Entered[] {
  return Object.entries(built.inputs).map(([key, estimate]) => {
    const { label = key, unit = 'factor' } = found?.inputs?.[key] ?? {};
    const isUncertain = estimate.low !== estimate.high;
    return entered(texts.of(built.label, inSentence(label)), estimate, inputUnitSv(unit), {
      key: isUncertain ? `builtEffects.${built.id}.inputs.${key}` : null,
      isShare: unit === 'share',
    });
  });
}

function inputUnitSv(unit: Unit): string {
  const { units } = texts;
  if (unit === 'share') return units.share;
  return units.ofInput[unit] ?? catalogueUnit(unit);
}

function ofLand({
  bookValueSek,
  opportunityValueSek,
}: NonNullable<Alternative['municipalLand']>): Entered[] {
  const { land, units } = texts;
  return [
    ...(bookValueSek === undefined ? [] : [entered(land.book, bookValueSek, units.sek)]),
    ...(opportunityValueSek === undefined
      ? []
      : [entered(land.opportunity, opportunityValueSek, units.sek)]),
  ];
}

/** Shares of those who move in; they are in no ledger and so have no weight in the simulation. */
function ofNewcomers({ newcomerShare, baseShare }: Newcomers, label: string): Entered[] {
  const { units } = texts;
  const { newcomers } = equityAnnexTexts;
  const part = (what: string, estimate: Estimate) =>
    entered(texts.of(label, what), estimate, units.share, { isShare: true });
  return [
    part(newcomers.share, newcomerShare),
    ...(baseShare === undefined ? [] : [part(newcomers.base, baseShare)]),
  ];
}

function newcomerLabel({ indicators }: Snapshot['results'], id: string): string {
  const known = indicators.find((each) => each.id === id)?.label;
  return known ?? followedGroups.find((each) => each.id === id)?.labelSv ?? id;
}
