import type { Place } from '../../../server/vocabulary/place.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { childQuestions, type EquityInputs } from '../../../server/vocabulary/equity.ts';
import type { EquityOfAlternative } from '../../../server/vocabulary/equityFindings.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { text } from '../../text/sv.ts';

type Found = EquityOfAlternative | undefined;

/** How much of an income the new rents take at most; in words where nothing is known. */
export function rentSentences(found: Found): string[] {
  if (found === undefined) return [];
  const { none, noIncome, mostOfOne } = text.equityCards.rents;
  if (found.rents.length === 0) return [none];
  const shares = found.rents.flatMap(({ incomes }) => incomes.map(({ shareOfOne }) => shareOfOne));
  const [most] = shares.toSorted((a, b) => b.likely - a.likely);
  return [most === undefined ? noIncome : mostOfOne(equityTexts.shareLikely(most))];
}

/** How many children there are, and how many of the questions nobody has answered. */
export function childSentences(found: Found, answers: EquityInputs['childAnswers'] = {}): string[] {
  const children = found?.groups.find(({ id }) => id === 'children0to19');
  const shown = (value: number | null) =>
    value === null ? equityTexts.unknownCount : formatNumber(value);
  const { childrenUnknown } = text.equityOverview;
  const count =
    children === undefined
      ? []
      : children.now === null
        ? [childrenUnknown]
        : [
            equityTexts.childCount(
              shown(children.now),
              shown(children.newcomers),
              shown(children.after),
            ),
          ];
  const empty = childQuestions.filter(({ id }) => (answers[id] ?? '').trim() === '').length;
  return empty === 0 ? count : [...count, equityTexts.unanswered(empty, childQuestions.length)];
}

/** A plan with this much of its areas is as good as made of whole ones. */
const WHOLE_SHARE = 0.995;

/** That the plan area's figures are its share of larger areas' figures; nothing when it is all of them. */
export function levelSentences({ parts }: Pick<Place, 'parts'>): string[] {
  const inside = parts.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0);
  const whole = parts.reduce(
    (sum, { intersectionM2, weight }) => sum + (weight === 0 ? 0 : intersectionM2 / weight),
    0,
  );
  return whole === 0 || inside / whole >= WHOLE_SHARE
    ? []
    : [text.equityOverview.estimated(formatPercent(inside / whole))];
}
