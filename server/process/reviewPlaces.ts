import { formatNumber, formatRate } from '../vocabulary/formatSv.ts';
import { amountBases, lineKindOf } from '../vocabulary/lineKinds.ts';
import type { Estimate } from '../vocabulary/numbers.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ReviewSection } from '../vocabulary/review.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { fieldWords } from '../vocabulary/text/sv/changes.ts';
import { reviewPlaceTexts as words } from '../vocabulary/text/sv/process.ts';

/** Something to check in a case: where it stands, and all that stands there. */
export type ReviewPlace = {
  readonly place: string;
  readonly section: ReviewSection;
  readonly label: string;
  /** Of which alternative; empty for what all of them share. */
  readonly alternative: string;
  /** The figure that the row comes down to, as a reader sees it; empty where there are many. */
  readonly figure: string;
  /** The fields whose numbers are told by that figure. */
  readonly figureOf: readonly string[];
  readonly value: unknown;
};
export type ReviewField = { readonly place: string; readonly label: string };

/** Names that rows are found by, and no one writes. */
const keys = new Set(['id', 'blockId']);

/** The fields of what stands in a place, by the names that they have where changes are told. */
export function fieldsOf({ place, value }: ReviewPlace): ReviewField[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter(([key, field]) => !keys.has(key) && field !== undefined && key in fieldWords)
    .map(([key]) => ({ place: `${place}/${key}`, label: fieldWords[key] ?? key }));
}

/**
 * What there is to check in a case, in the order of its pages.
 *
 * Shape: one a row that carries figures, and one for what stands by itself. A place names ids, so
 *        that a row keeps its mark when others are added before it.
 */
export function reviewPlaces(content: CaseContent): ReviewPlace[] {
  const { planArea, equity, settings, alternatives } = content;
  const places = [
    ...shared('plan', [['planArea', words.planArea, planArea]]),
    ...alternatives.flatMap(placesOfAlternative),
    ...shared('equity', [['equity', words.equity, equity]]),
    ...shared('settings', [['settings', words.settings, settings]]),
  ];
  const order = ['plan', 'hard', 'soft', 'equity', 'settings'];
  return places.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

type Alternative = CaseContent['alternatives'][number];
type Row = { readonly id: string; readonly label?: string };
/** What a row comes down to, and the fields that it is told of. */
type Figure = Pick<ReviewPlace, 'figure' | 'figureOf'>;
/** A part of a case: its name there, its name to a reader, what stands in it, and its figure. */
type Part = readonly [name: string, label: string, value: unknown, figure?: Figure];

function shared(section: ReviewSection, parts: readonly Part[]): ReviewPlace[] {
  return parts
    .filter(([, , value]) => value !== undefined)
    .map(([place, label, value, figure = { figure: '', figureOf: [] }]) => ({
      ...{ place, section, label, alternative: '', ...figure, value },
    }));
}

function placesOfAlternative(alternative: Alternative): ReviewPlace[] {
  const { id, name, isBaseline, programme } = alternative;
  const at = (section: ReviewSection, parts: readonly Part[]): ReviewPlace[] =>
    shared(section, parts).map((each) => ({
      ...each,
      place: `alternatives/${id}/${each.place}`,
      alternative: name,
    }));
  const rows = (list: string, items: readonly Row[] = []): Part[] =>
    items.map((row) => [`${list}/${row.id}`, row.label ?? row.id, row]);
  const blockLabel = (blockId: string) =>
    programme.blocks.find((block) => block.id === blockId)?.label ?? blockId;
  const byBlock = <Of extends { readonly blockId: string }>(
    list: string,
    label: (block: string) => string,
    { items = [], figure }: { items: readonly Of[] | undefined; figure: (row: Of) => Figure },
  ): Part[] =>
    items.map((row) => [
      `${list}/${row.blockId}`,
      label(blockLabel(row.blockId)),
      row,
      figure(row),
    ]);
  const { loan, municipalLand, landAppraisal, phasing } = alternative;
  const hasProgramme = programme.blocks.length > 0 || programme.facilities.length > 0;
  return [
    ...at('plan', hasProgramme || !isBaseline ? [['programme', words.programme, programme]] : []),
    ...at('hard', [
      ...alternative.hardLines.map(hardLinePart),
      ...byBlock('propertyAppraisals', words.appraisal, {
        items: alternative.propertyAppraisals,
        figure: ({ rentSekPerM2, consumerSurplusShare }) => ({
          figure: words.rented(
            words.figure(figureOf(rentSekPerM2), words.rentUnit),
            formatRate(consumerSurplusShare),
          ),
          figureOf: ['rentSekPerM2', 'consumerSurplusShare'],
        }),
      }),
      ...byBlock('homeSales', words.homeSale, {
        items: alternative.homeSales,
        figure: ({ priceSekPerM2 }) => ({
          figure: words.figure(figureOf(priceSekPerM2), words.priceUnit),
          figureOf: ['priceSekPerM2'],
        }),
      }),
      ['loan', words.loan, loan],
      ['municipalLand', words.municipalLand, municipalLand],
      ['landAppraisal', words.landAppraisal, landAppraisal],
      ['phasing', words.phasing, phasing],
    ]),
    ...at('soft', [
      ...rows('measures', alternative.measures),
      ...rows('builtEffects', alternative.builtEffects),
      ...alternative.unpricedEffects.map((row): Part => {
        const figure = annexTexts.soft.steps[row.step] ?? '';
        return [`unpricedEffects/${row.id}`, row.label, row, { figure, figureOf: ['step'] }];
      }),
    ]),
    ...at('equity', [['newcomers', words.newcomers, alternative.newcomers]]),
  ];
}

function hardLinePart(line: Alternative['hardLines'][number]): Part {
  const { id, label, basis, amount, kind } = line;
  const unit = amountBases.find((each) => each.id === basis)?.unitSv ?? '';
  const isYearly = lineKindOf(kind).timing !== 'payments';
  const said = words.figure(
    figureOf(amount),
    isYearly ? annexTexts.assumptions.units.perYear(unit) : unit,
  );
  return [`hardLines/${id}`, label, line, { figure: said, figureOf: ['amount'] }];
}

/** As it was entered: central, and the interval where one was. */
function figureOf({ central, low, high }: Estimate) {
  const number = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2);
  if (low === undefined || high === undefined) return { central: number(central) };
  return { central: number(central), interval: words.interval(number(low), number(high)) };
}
