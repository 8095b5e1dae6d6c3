import { whyTexts } from '../../../vocabulary/text/sv/why.ts';
import { given } from '../trace.ts';
import { view, type Asked } from '../view.ts';

const { method: texts } = whyTexts;

/** Numbers that are the same in every case. */
export const methodViews = [
  view('results/tolerance/rel', (_of, _named, asked) => fixed(asked, texts.rel, 'factor')),
  view('results/tolerance/abs', (_of, _named, asked) => fixed(asked, texts.abs, 'SEK')),
];

function fixed({ id, value }: Asked, labelSv: string, unit: 'factor' | 'SEK') {
  const origin = { kind: 'method', expressionSv: texts.how } as const;
  return { ...given(labelSv, value ?? 0, unit, origin), id };
}
