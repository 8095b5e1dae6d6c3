import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { given, productOf, sumOf, worked, type Trace } from '../trace.ts';
import { caseView } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { drawInputs } from './uncertainty.ts';

const { difference: texts } = whyTexts;

/** What an alternative changes against the baseline. */
export const differenceViews = [
  caseView('differences/:place/npvSek/:perspective/:layer', (of, named, asked) => {
    const { perspective, layer } = named;
    const { proposal, baseline, name } = pair(of, named.place);
    const labelSv = texts.npv(name, actorLabelSv(perspective), layer);
    return sumOf({ ...asked, labelSv, unit: 'SEK', expressionSv: texts.npvHow }, () => {
      const ofPlace = (place: number) =>
        of.at('assessments', place, 'results', 'npv_by_layer', perspective, layer);
      return [ofPlace(proposal), less(ofPlace(baseline))];
    });
  }),
  caseView('differences/:place/chanceBetterThanBaseline/:perspective', (of, named, asked) => {
    const { perspective } = named;
    const { proposal, baseline, name } = pair(of, named.place);
    const labelSv = texts.chance(name, actorLabelSv(perspective));
    return worked({ ...asked, labelSv, unit: 'share', expressionSv: texts.chanceHow }, () => {
      const [one, other] = [proposal, baseline].map((place) =>
        of.ofAlternative(of.results.assessments[place]?.alternativeId ?? ''),
      );
      return [
        of.at('differences', Number(named.place), 'npvSek', perspective, 'total'),
        ...(one === undefined ? [] : drawInputs(one)),
        ...(other === undefined ? [] : drawInputs(other)),
      ];
    });
  }),
];

/** Where the two alternatives of a difference stand among the assessments. */
function pair({ results }: CaseWorld, place: string) {
  const alternativeId = results.differences[Number(place)]?.alternativeId;
  const proposal = results.assessments.findIndex((each) => each.alternativeId === alternativeId);
  const baseline = results.assessments.findIndex(({ isBaseline }) => isBaseline);
  return { proposal, baseline, name: results.assessments[proposal]?.name ?? '' };
}

function less(trace: Trace): Trace {
  const labelSv = texts.less(trace.labelSv);
  return productOf(
    {
      id: `${trace.id}/less`,
      labelSv,
      value: 0 - (trace.value ?? 0),
      unit: trace.unit,
      expressionSv: texts.lessHow,
    },
    [given(labelSv, -1, 'factor', { kind: 'method', expressionSv: texts.lessHow }), trace],
  );
}
