import { defineFormula } from '../../engine/defineFormula.ts';
import { deathsAvoidedValue, eventsAvoided } from '../../engine/valuation/healthValue.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

const deathsAvoided = defineFormula({
  id: 'greenWithinReach.deathsAvoided',
  labelSv: 'Undvikna dödsfall per år',
  unit: 'deaths/year',
  expressionSv: 'personer × dödlighet × (1 − riskkvot upphöjd till antalet steg)',
  needs: {
    personsWithinReach: 'persons',
    mortality: 'perYearPerPerson',
    hazardRatio: 'hazardRatio',
    greennessSteps: 'count',
  },
  compute: ({ personsWithinReach, mortality, hazardRatio, greennessSteps }) =>
    eventsAvoided({
      persons: personsWithinReach,
      eventsPerPersonYear: mortality,
      ratio: hazardRatio ** greennessSteps,
    }),
});

/** Greener surroundings at home. The evidence is not one-sided, so no effect size is given. */
export const greenWithinReach = named({
  id: 'greenWithinReach',
  labelSv: 'Grönska inom räckhåll',
  layer: 'soft',
  mechanismSv: 'Mer grönska nära bostaden hör ihop med lägre dödlighet i flera kohorter.',
  outcome: 'health',
  inputs: [
    {
      key: 'personsWithinReach',
      labelSv: 'Personer som bor inom 500 meter från den nya grönskan',
      unit: 'persons',
      from: { kind: 'entered' },
    },
    {
      key: 'mortality',
      labelSv: 'Dödsfall per person och år i gruppen',
      unit: 'perYearPerPerson',
      from: { kind: 'entered' },
    },
    {
      key: 'greennessSteps',
      labelSv: 'Ökad grönska, i steg om 0,1 NDVI',
      unit: 'count',
      from: { kind: 'entered' },
    },
    {
      key: 'hazardRatio',
      labelSv: 'Riskkvot för död per steg',
      unit: 'hazardRatio',
      from: { kind: 'catalogue', entryId: 'EF-GREEN-01' },
    },
    {
      key: 'valuePerDeath',
      labelSv: 'Värde av statistiskt liv',
      unit: 'SEK/death',
      from: { kind: 'catalogue', entryId: 'SE-VSL-01' },
    },
  ],
  yearly: defineFormula({
    id: 'greenWithinReach.yearly',
    labelSv: 'Hälsovinst per år',
    unit: 'SEK/year',
    expressionSv: 'undvikna dödsfall × värde av statistiskt liv',
    needs: { deathsAvoided, valuePerDeath: 'SEK/death' },
    compute: (values) => deathsAvoidedValue(values.deathsAvoided, values.valuePerDeath),
  }),
  flows: [
    {
      id: 'life',
      labelSv: 'Längre liv för dem som bor nära',
      from: 'real',
      to: 'hushall',
      kind: 'health',
      share: 'remainder',
    },
  ],
  besideEntryIds: ['EF-GREEN-06', 'EF-GREEN-08', 'EF-GREEN-09'],
  guards: [
    {
      id: 'changeNotDistance',
      noteSv: 'Sambandet gäller förändrad grönska, inte avstånd till en park.',
    },
    { id: 'observational', noteSv: 'Kohorterna visar samband, inte vad en åtgärd åstadkommer.' },
    {
      id: 'overlap',
      noteSv: 'Markpris och hyra kan redan innehålla grönskans värde; räkna det bara en gång.',
    },
  ],
} as const satisfies Effect);
