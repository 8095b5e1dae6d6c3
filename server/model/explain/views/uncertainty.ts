import { actorLabelSv } from '../../../vocabulary/actors.ts';
import { whyTextsSv } from '../../../vocabulary/text/sv/why.ts';
import { setting } from '../inputs.ts';
import { renamed, worked, type Trace } from '../trace.ts';
import { view, type Asked } from '../view.ts';
import type { World } from '../world.ts';
import { groupValues, spreadOfGroups } from './risk.ts';

const { risk: texts } = whyTextsSv;

/** The simulation: every number of it is read out of the same draws. */
export const uncertaintyViews = [
  view('uncertainty/seed', (of, _named, { id }) => renamed(setting(of.content, 'seed'), { id })),
  view('uncertainty/draws', (of, _named, { id }) => renamed(setting(of.content, 'draws'), { id })),
  view('uncertainty/byPerspective/:perspective/dots/:dot', (of, { perspective, dot }, asked) =>
    simulated(of, perspective, asked, texts.dot(actorLabelSv(perspective), Number(dot) + 1)),
  ),
  view('uncertainty/byPerspective/:perspective/:measure', (of, { perspective, measure }, asked) => {
    const labelSv = texts.uncertainty(actorLabelSv(perspective), measure);
    const trace = simulated(of, perspective, asked, labelSv);
    return measure === 'chanceAboveZero' ? renamed(trace, { unit: 'share' }) : trace;
  }),
];

/** A number read out of the draws of a perspective's net present value. */
export function simulated(of: World, perspective: string, asked: Asked, labelSv: string): Trace {
  return worked({ ...asked, labelSv, unit: 'SEK', expressionSv: texts.simulatedHow }, () => [
    of.at('results', 'npv_by_layer', perspective, 'total'),
    ...groupValues(of, perspective),
    ...drawInputs(of),
  ]);
}

/** What decides the draws themselves, the same for all alternatives and perspectives. */
export function drawInputs(of: World): Trace[] {
  return [...spreadOfGroups(of), setting(of.content, 'seed'), setting(of.content, 'draws')];
}
