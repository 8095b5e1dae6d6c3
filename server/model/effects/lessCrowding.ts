import { defineFormula } from '../../engine/defineFormula.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

/** Less crowded homes. The Swedish evidence found no effect, so nothing is valued by default. */
export const lessCrowding = named({
  id: 'lessCrowding',
  labelSv: 'Minskad trångboddhet',
  layer: 'soft',
  mechanismSv: 'Fler stora bostäder kan ge familjer mer plats för läxor, sömn och vila.',
  outcome: 'wellbeing',
  inputs: [
    {
      key: 'personsRelieved',
      labelSv: 'Personer som inte längre bor trångt',
      unit: 'persons',
      from: { kind: 'entered' },
    },
    {
      key: 'affectedShare',
      labelSv: 'Andel av dem som får bättre hälsa',
      unit: 'share',
      from: { kind: 'catalogue', entryId: 'EF-CROWD-03' },
    },
    {
      key: 'valuePerPersonYear',
      labelSv: 'Värde per person och år',
      unit: 'SEK/person/year',
      from: { kind: 'enteredEvidence', guideEntryIds: [] },
    },
  ],
  yearly: defineFormula({
    id: 'lessCrowding.yearly',
    labelSv: 'Värde av minskad trångboddhet per år',
    unit: 'SEK/year',
    expressionSv: 'personer × andel som får bättre hälsa × värde per person och år',
    needs: {
      personsRelieved: 'persons',
      affectedShare: 'share',
      valuePerPersonYear: 'SEK/person/year',
    },
    compute: ({ personsRelieved, affectedShare, valuePerPersonYear }) =>
      personsRelieved * affectedShare * valuePerPersonYear,
  }),
  flows: [
    {
      id: 'space',
      labelSv: 'Bättre hälsa för dem som bodde trångt',
      from: 'real',
      to: 'hushall',
      kind: 'health',
      share: 'remainder',
    },
  ],
  besideEntryIds: ['EF-CROWD-01', 'EF-CROWD-02', 'EF-CROWD-03'],
  guards: [
    {
      id: 'rawGap',
      noteSv: 'Skillnaden i skolresultat mellan trångbodda och andra är ingen orsakad effekt.',
    },
    {
      id: 'overlap',
      noteSv: 'Hyran innehåller vad familjen betalar för mer plats; räkna det bara en gång.',
    },
  ],
} as const satisfies Effect);
