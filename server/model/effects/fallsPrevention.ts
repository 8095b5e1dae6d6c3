import { defineFormula } from '../../engine/defineFormula.ts';
import { eventsAvoided } from '../../engine/valuation/healthValue.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

const fallsAvoided = defineFormula({
  id: 'fallsPrevention.fallsAvoided',
  labelSv: 'Undvikna fall per år',
  unit: 'cases/year',
  expressionSv: 'deltagare × fall per person och år × (1 − kvot)',
  needs: {
    participants: 'persons',
    fallsPerPersonYear: 'perYearPerPerson',
    rateRatio: 'rateRatio',
  },
  compute: ({ participants, fallsPerPersonYear, rateRatio }) =>
    eventsAvoided({
      persons: participants,
      eventsPerPersonYear: fallsPerPersonYear,
      ratio: rateRatio,
    }),
});

const careAvoided = defineFormula({
  id: 'fallsPrevention.careAvoided',
  labelSv: 'Undvikna fall som leder till vård, per år',
  unit: 'cases/year',
  expressionSv: 'undvikna fall × andel som leder till vård',
  needs: { fallsAvoided, careShare: 'share' },
  compute: (values) => values.fallsAvoided * values.careShare,
});

/** Group exercise at a meeting place: municipality, region and relatives are spared care. */
export const fallsPrevention = named({
  id: 'fallsPrevention',
  labelSv: 'Färre fall bland äldre',
  layer: 'soft',
  mechanismSv: 'Gruppträning på en mötesplats ger äldre bättre balans, så att färre fall sker.',
  outcome: 'care',
  inputs: [
    {
      key: 'participants',
      labelSv: 'Äldre som deltar i gruppträning',
      unit: 'persons',
      from: { kind: 'entered' },
    },
    {
      key: 'fallsPerPersonYear',
      labelSv: 'Fall per deltagare och år utan träning',
      unit: 'perYearPerPerson',
      from: { kind: 'entered' },
    },
    {
      key: 'careShare',
      labelSv: 'Andel av fallen som leder till vård',
      unit: 'share',
      from: { kind: 'entered' },
    },
    {
      key: 'rateRatio',
      labelSv: 'Fall med träning jämfört med utan',
      unit: 'rateRatio',
      from: { kind: 'catalogue', entryId: 'EF-OLD-01' },
    },
    {
      key: 'costPerCase',
      labelSv: 'Vård och omsorg per fall som leder till vård',
      unit: 'SEK/case',
      from: { kind: 'enteredEvidence', guideEntryIds: ['SE-FALL-05'] },
    },
    {
      key: 'wholeCost',
      labelSv: 'Hela kostnaden för fall i landet',
      unit: 'SEK/year',
      from: { kind: 'catalogue', entryId: 'SE-FALL-01' },
    },
    {
      key: 'municipalCost',
      labelSv: 'Kommunernas del av den',
      unit: 'SEK/year',
      from: { kind: 'catalogue', entryId: 'SE-FALL-02' },
    },
    {
      key: 'regionalCost',
      labelSv: 'Regionernas del av den',
      unit: 'SEK/year',
      from: { kind: 'catalogue', entryId: 'SE-FALL-03' },
    },
    {
      key: 'municipalCashable',
      labelSv: 'Andel av kommunens besparing som kan tas ur budgeten',
      unit: 'share',
      from: { kind: 'entered' },
    },
    {
      key: 'regionalCashable',
      labelSv: 'Andel av regionens besparing som kan tas ur budgeten',
      unit: 'share',
      from: { kind: 'entered' },
    },
  ],
  yearly: defineFormula({
    id: 'fallsPrevention.yearly',
    labelSv: 'Sparad vård och omsorg per år',
    unit: 'SEK/year',
    expressionSv: 'undvikna fall som leder till vård × kostnad per fall',
    needs: { careAvoided, costPerCase: 'SEK/case' },
    compute: (values) => values.careAvoided * values.costPerCase,
  }),
  flows: [
    {
      id: 'municipalCare',
      labelSv: 'Sparad kommunal omsorg',
      from: 'real',
      to: 'kommun',
      kind: 'realCost',
      share: { input: 'municipalCost', ofInput: 'wholeCost' },
      cashable: { input: 'municipalCashable' },
    },
    {
      id: 'regionalCare',
      labelSv: 'Sparad vård i regionen',
      from: 'real',
      to: 'region',
      kind: 'realCost',
      share: { input: 'regionalCost', ofInput: 'wholeCost' },
      cashable: { input: 'regionalCashable' },
    },
    {
      id: 'informalCare',
      labelSv: 'Sparad omsorg av närstående',
      from: 'real',
      to: 'hushall',
      kind: 'realCost',
      share: 'remainder',
    },
  ],
  besideEntryIds: ['EF-OLD-02'],
  guards: [
    { id: 'premisesAlone', noteSv: 'Lokalen ensam ger inget: träningen måste ledas och fortgå.' },
    {
      id: 'rateNotRisk',
      noteSv:
        'Kvoten gäller antalet fall, inte antalet personer som faller. I studiernas jämförelsegrupp skedde 850 fall per 1 000 personer och år.',
    },
    {
      id: 'averageNotMarginal',
      noteSv: 'Kostnaden per fall är ett genomsnitt; ett fall färre sparar mindre på kort sikt.',
    },
  ],
} as const satisfies Effect);
