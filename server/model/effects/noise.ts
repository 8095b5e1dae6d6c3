import { defineFormula } from '../../engine/defineFormula.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

/** Less traffic noise at home. No Swedish unit value has been read, so it has to be entered. */
export const noise = named({
  id: 'noise',
  labelSv: 'Lägre buller vid bostaden',
  layer: 'soft',
  mechanismSv: 'Mindre trafikbuller ger bättre sömn och mindre störning för dem som bor där.',
  outcome: 'wellbeing',
  inputs: [
    {
      key: 'personsRelieved',
      labelSv: 'Boende som får lägre buller',
      unit: 'persons',
      from: { kind: 'entered' },
    },
    {
      key: 'valuePerPersonYear',
      labelSv: 'Värde per person och år av just den sänkningen',
      unit: 'SEK/person/year',
      from: { kind: 'enteredEvidence', guideEntryIds: [] },
    },
  ],
  yearly: defineFormula({
    id: 'noise.yearly',
    labelSv: 'Värde av lägre buller per år',
    unit: 'SEK/year',
    expressionSv: 'boende som får lägre buller × värde per person och år',
    needs: { personsRelieved: 'persons', valuePerPersonYear: 'SEK/person/year' },
    compute: ({ personsRelieved, valuePerPersonYear }) => personsRelieved * valuePerPersonYear,
  }),
  flows: [
    {
      id: 'quiet',
      labelSv: 'Mindre störning för de boende',
      from: 'real',
      to: 'hushall',
      kind: 'wellbeing',
      share: 'remainder',
    },
  ],
  besideEntryIds: [],
  guards: [
    {
      id: 'overlap',
      noteSv: 'Markpris och hyra kan redan innehålla tystnadens värde; räkna det bara en gång.',
    },
    {
      id: 'levels',
      noteSv:
        'Värdet beror på nivån före och efter vid fasad; ange källa till det värde som valts.',
    },
  ],
} as const satisfies Effect);
