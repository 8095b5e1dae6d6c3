import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { worked, type Trace } from '../trace.ts';
import { caseView } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { drawInputs } from './uncertainty.ts';

const { risk: texts, difference } = whyTexts;

/** What the draws say of the choice between alternatives, and what more knowledge is worth. */
export const choiceViews = [
  caseView('choices/:place/chances/:pair/:figure', (of, { place, pair, figure }, asked) => {
    const choice = of.results.choices[Number(place)];
    const chance = choice?.chances[Number(pair)];
    const perspective = choice?.perspective ?? '';
    const ids = chance === undefined ? [] : [chance.id, chance.otherId];
    const [one = '', other = ''] = ids.map((id) => nameOf(of, id));
    const chosen = texts.choice(one, other, actorLabelSv(perspective));
    const isError = figure === 'error';
    const labelSv = isError ? texts.choiceError(chosen) : chosen;
    const expressionSv = isError ? texts.errorHow : difference.chanceHow;
    const head = { ...asked, labelSv, unit: 'share', expressionSv } as const;
    return worked(head, () => drawnOf(of, ids, perspective));
  }),
  caseView('information/:place/totalSek', (of, { place }, asked) => {
    const perspective = of.results.information[Number(place)]?.perspective ?? '';
    const labelSv = texts.information(actorLabelSv(perspective));
    const head = { ...asked, labelSv, unit: 'SEK', expressionSv: texts.informationHow } as const;
    return worked(head, () => drawnOf(of, idsOf(of), perspective));
  }),
  caseView('information/:place/byAssumption/:assumption/sek', (of, named, asked) => {
    const found = of.results.information[Number(named.place)];
    const perspective = found?.perspective ?? '';
    const label = found?.byAssumption[Number(named.assumption)]?.label ?? '';
    const labelSv = texts.informationOf(label, actorLabelSv(perspective));
    const head = { ...asked, labelSv, unit: 'SEK', expressionSv: texts.informationHow } as const;
    return worked(head, () => drawnOf(of, idsOf(of), perspective));
  }),
];

function idsOf({ results }: CaseWorld): string[] {
  return results.assessments.map(({ alternativeId }) => alternativeId);
}

function nameOf({ results }: CaseWorld, id: string): string {
  return results.assessments.find(({ alternativeId }) => alternativeId === id)?.name ?? id;
}

/** What the alternatives are worth, and what their draws are made of. */
function drawnOf(of: CaseWorld, ids: readonly string[], perspective: string): Trace[] {
  const worlds = ids.map((id) => of.ofAlternative(id));
  const inputs = new Map(worlds.flatMap(drawInputs).map((trace) => [trace.id, trace]));
  return [
    ...worlds.map((world) => world.at('results', 'npv_by_layer', perspective, 'total')),
    ...inputs.values(),
  ];
}
