import type { CaseContent } from '../vocabulary/planCase.ts';
import type { ReviewSection } from '../vocabulary/review.ts';
import { reviewPlacesSv as words } from '../vocabulary/text/sv/process.ts';

/** Something to check in a case: where it stands, and all that stands there. */
export type ReviewPlace = {
  readonly place: string;
  readonly section: ReviewSection;
  readonly label: string;
  /** Of which alternative; empty for what all of them share. */
  readonly alternative: string;
  readonly value: unknown;
};

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
/** A part of a case: its name there, its name to a reader, and what stands in it. */
type Part = readonly [name: string, label: string, value: unknown];

function shared(section: ReviewSection, parts: readonly Part[]): ReviewPlace[] {
  return parts
    .filter(([, , value]) => value !== undefined)
    .map(([place, label, value]) => ({ place, section, label, alternative: '', value }));
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
  const byBlock = (
    list: string,
    label: (block: string) => string,
    items: readonly { readonly blockId: string }[] = [],
  ): Part[] => items.map((row) => [`${list}/${row.blockId}`, label(blockLabel(row.blockId)), row]);
  const { loan, municipalLand, landAppraisal, phasing } = alternative;
  const hasProgramme = programme.blocks.length > 0 || programme.facilities.length > 0;
  return [
    ...at('plan', hasProgramme || !isBaseline ? [['programme', words.programme, programme]] : []),
    ...at('hard', [
      ...rows('hardLines', alternative.hardLines),
      ...byBlock('propertyAppraisals', words.appraisal, alternative.propertyAppraisals),
      ...byBlock('homeSales', words.homeSale, alternative.homeSales),
      ['loan', words.loan, loan],
      ['municipalLand', words.municipalLand, municipalLand],
      ['landAppraisal', words.landAppraisal, landAppraisal],
      ['phasing', words.phasing, phasing],
    ]),
    ...at('soft', [
      ...rows('measures', alternative.measures),
      ...rows('builtEffects', alternative.builtEffects),
      ...rows('unpricedEffects', alternative.unpricedEffects),
    ]),
    ...at('equity', [['newcomers', words.newcomers, alternative.newcomers]]),
  ];
}
