import { invariant } from '../../../vocabulary/errors.ts';
import type { Place } from '../../../vocabulary/place.ts';
import { incomeTexts } from '../../../vocabulary/text/sv/incomeDifference.ts';
import { indicatorWhyTexts } from '../../../vocabulary/text/sv/indicatorWhy.ts';
import { meanNetIncome } from '../../indicators/meanNetIncome.ts';
import { medianNetIncome } from '../../indicators/medianNetIncome.ts';
import { worked, type Head } from '../trace.ts';
import { caseView } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { countOf, countsOf, yearOf } from './indicatorCounts.ts';

const { why: texts } = incomeTexts;
const root = 'equity/sociotope/income';
const amountOf = { mean: meanNetIncome, median: medianNetIncome } as const;

function placeOf({ place }: CaseWorld): Place {
  invariant(place !== null, 'incomes are of a place');
  return place;
}

/** The difference in income down to the means that were published. */
export const incomeDifferenceViews = [
  caseView(`${root}/year`, (of, _, asked) => yearOf(placeOf(of), meanNetIncome, asked)),
  caseView(`${root}/found/persons`, (of, _, asked) => ({
    ...countOf(placeOf(of), meanNetIncome, 'planArea', 'base'),
    id: asked.id,
    labelSv: texts.persons,
  })),
  ...(['mean', 'median'] as const).flatMap((what) =>
    (['planAreaTkr', 'restTkr'] as const).map((level) =>
      caseView(`${root}/found/${what}/${level}`, (of, _, asked) => {
        const isRest = level === 'restTkr';
        const head: Head = {
          ...asked,
          labelSv: texts.level(texts[what], level),
          unit: 'factor',
          expressionSv: isRest ? texts.restHow : indicatorWhyTexts.amountHow,
        };
        const counts = (at: 'planArea' | 'municipality') =>
          countsOf(placeOf(of), amountOf[what], at);
        return worked(head, () => [
          ...(isRest ? counts('municipality') : []),
          ...counts('planArea'),
        ]);
      }),
    ),
  ),
  caseView(`${root}/found/sekPerYear`, (of, _, asked) =>
    worked(
      {
        ...asked,
        labelSv: texts.difference,
        unit: 'SEK/year',
        expressionSv: texts.differenceHow,
      },
      () => [found(of, 'mean', 'planAreaTkr'), found(of, 'mean', 'restTkr'), found(of, 'persons')],
    ),
  ),
  ...(['lowSekPerYear', 'highSekPerYear'] as const).map((end) =>
    caseView(`${root}/found/${end}`, (of, _, asked) =>
      worked(
        { ...asked, labelSv: texts.end(end), unit: 'SEK/year', expressionSv: texts.endHow },
        () => [found(of, 'sekPerYear'), found(of, 'persons')],
      ),
    ),
  ),
];

function found(of: CaseWorld, ...path: readonly string[]) {
  return of.at('equity', 'sociotope', 'income', 'found', ...path);
}
