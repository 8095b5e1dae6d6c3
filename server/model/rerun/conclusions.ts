import type { ConclusionChange } from '../../vocabulary/rerun.ts';
import type { Assessment, Results } from '../../vocabulary/snapshot.ts';
import { likelihoodWord } from '../../vocabulary/text/sv/words.ts';

type Conclusion = Omit<ConclusionChange, 'before' | 'after'> & ConclusionChange['before'];

/** Of two assessments of a case: what one may conclude from both, and what differs. */
export function compareConclusions(
  before: Results,
  after: Results,
): { readonly looked: number; readonly flipped: ConclusionChange[] } {
  const now = new Map(conclusionsOf(after).map((each) => [keyOf(each), each]));
  const earlier = conclusionsOf(before);
  const flipped = earlier.flatMap(({ state, figure, ...what }): ConclusionChange[] => {
    const other = now.get(keyOf(what));
    if (other === undefined || other.state === state) return [];
    return [
      { ...what, before: { state, figure }, after: { state: other.state, figure: other.figure } },
    ];
  });
  return { looked: earlier.length, flipped };
}

function keyOf({
  kind,
  alternativeId = '',
  perspective = '',
}: Omit<Conclusion, 'state' | 'figure'>) {
  return `${kind} ${alternativeId} ${perspective}`;
}

/** Conclusions of every alternative, and the alternatives' order in each perspective. */
export function conclusionsOf({ assessments }: Results): Conclusion[] {
  return [...assessments.flatMap(ofAlternative), ...rankings(assessments)];
}

function ofAlternative({
  alternativeId,
  name,
  results,
  findings,
  uncertainty,
}: Assessment): Conclusion[] {
  const about = { alternativeId, alternativeName: name };
  const layers = Object.entries(results.npv_by_layer).flatMap(
    ([perspective, { soft, total }]): Conclusion[] => [
      { ...about, kind: 'totalSign', perspective, state: signOf(total), figure: total },
      { ...about, kind: 'softSign', perspective, state: signOf(soft), figure: soft },
    ],
  );
  const profitable = Object.entries(findings.profitableAt25).map(
    ([perspective, isProfitable]): Conclusion => {
      const figure = results.npv[perspective]?.['25']?.with_residual ?? null;
      return {
        ...about,
        kind: 'profitableAt25',
        perspective,
        state: yesOrNo(isProfitable),
        figure,
      };
    },
  );
  const chances = Object.entries(uncertainty.byPerspective).map(
    ([perspective, { chanceAboveZero: figure }]): Conclusion => {
      return { ...about, kind: 'chanceBand', perspective, state: likelihoodWord(figure), figure };
    },
  );
  const repays: Conclusion = {
    ...about,
    kind: 'repaysWithin5',
    state: yesOrNo(findings.repaysWithin5YearsInBudget),
    figure: findings.budgetAfter5YearsNominalSek,
  };
  return [...layers, repays, ...profitable, ...chances];
}

/** The names from the highest net present value down; equal ones stay in the case's order. */
function rankings(assessments: readonly Assessment[]): Conclusion[] {
  if (assessments.length < 2) return [];
  const perspectives = Object.keys(assessments[0]?.results.npv_by_layer ?? {});
  return perspectives.map((perspective): Conclusion => {
    const npvOf = ({ results }: Assessment) => results.npv_by_layer[perspective]?.total ?? 0;
    const order = assessments.toSorted((a, b) => npvOf(b) - npvOf(a)).map(({ name }) => name);
    return { kind: 'ranking', perspective, state: order.join(' > '), figure: null };
  });
}

/** An öre's worth of rounding is no sign. */
function signOf(sek: number): string {
  return Math.abs(sek) < 0.01 ? 'zero' : sek > 0 ? 'plus' : 'minus';
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
