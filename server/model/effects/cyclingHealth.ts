import { defineFormula } from '../../engine/defineFormula.ts';
import { mortalityProtection, weeklyMinutes } from '../../engine/valuation/activeTravel.ts';
import { deathsAvoidedValue, eventsAvoided } from '../../engine/valuation/healthValue.ts';
import { cyclingInputs } from './cyclingInputs.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

const cyclingMinutes = defineFormula({
  id: 'cyclingHealth.cyclingMinutes',
  labelSv: 'Ny cykling per person och vecka',
  unit: 'minutes/week',
  expressionSv: '60 × km enkel väg × resor per vecka / cykelhastighet',
  needs: { kmOneWay: 'km', tripsPerWeek: 'trips/week', cyclingSpeed: 'km/h' },
  compute: ({ kmOneWay, tripsPerWeek, cyclingSpeed }) =>
    weeklyMinutes({ kmOneWay, tripsPerWeek, speedKmPerHour: cyclingSpeed }),
});

const cyclingProtection = defineFormula({
  id: 'cyclingHealth.cyclingProtection',
  labelSv: 'Minskad dödlighet genom cyklingen',
  unit: 'share',
  expressionSv: 'det minsta av taket och (1 − relativ risk) × minuter / referensminuter',
  needs: {
    minutesPerWeek: cyclingMinutes,
    cyclingRisk: 'relativeRisk',
    cyclingReference: 'minutes/week',
    cyclingCap: 'share',
  },
  compute: ({ minutesPerWeek, cyclingRisk, cyclingReference, cyclingCap }) =>
    mortalityProtection({
      minutesPerWeek,
      relativeRisk: cyclingRisk,
      referenceMinutesPerWeek: cyclingReference,
      protectionCap: cyclingCap,
    }),
});

const walkedMinutes = defineFormula({
  id: 'cyclingHealth.walkedMinutes',
  labelSv: 'Gång som försvinner per person och vecka',
  unit: 'minutes/week',
  expressionSv: '60 × km enkel väg × resor per vecka / gånghastighet',
  needs: { kmOneWay: 'km', tripsPerWeek: 'trips/week', walkingSpeed: 'km/h' },
  compute: ({ kmOneWay, tripsPerWeek, walkingSpeed }) =>
    weeklyMinutes({ kmOneWay, tripsPerWeek, speedKmPerHour: walkingSpeed }),
});

const walkingProtection = defineFormula({
  id: 'cyclingHealth.walkingProtection',
  labelSv: 'Minskad dödlighet som gången gav',
  unit: 'share',
  expressionSv: 'det minsta av taket och (1 − relativ risk) × minuter / referensminuter',
  needs: {
    minutesPerWeek: walkedMinutes,
    walkingRisk: 'relativeRisk',
    walkingReference: 'minutes/week',
    walkingCap: 'share',
  },
  compute: ({ minutesPerWeek, walkingRisk, walkingReference, walkingCap }) =>
    mortalityProtection({
      minutesPerWeek,
      relativeRisk: walkingRisk,
      referenceMinutesPerWeek: walkingReference,
      protectionCap: walkingCap,
    }),
});

const deathsAvoided = defineFormula({
  id: 'cyclingHealth.deathsAvoided',
  labelSv: 'Dödsfall som cyklingen avvärjer per år',
  unit: 'deaths/year',
  expressionSv: 'nya cyklister × dödlighet × minskad dödlighet',
  needs: { newCyclists: 'persons', mortality: 'perYearPerPerson', cyclingProtection },
  compute: (values) =>
    eventsAvoided({
      persons: values.newCyclists,
      eventsPerPersonYear: values.mortality,
      ratio: 1 - values.cyclingProtection,
    }),
});

const deathsAdded = defineFormula({
  id: 'cyclingHealth.deathsAdded',
  labelSv: 'Dödsfall som gången hade avvärjt per år',
  unit: 'deaths/year',
  expressionSv: 'nya cyklister × andel som gick förut × dödlighet × minskad dödlighet genom gång',
  needs: {
    newCyclists: 'persons',
    formerWalkersShare: 'share',
    mortality: 'perYearPerPerson',
    walkingProtection,
  },
  compute: (values) =>
    eventsAvoided({
      persons: values.newCyclists * values.formerWalkersShare,
      eventsPerPersonYear: values.mortality,
      ratio: 1 - values.walkingProtection,
    }),
});

/** More cycling: households gain life and health, less what walking had given those who walked. */
export const cyclingHealth = named({
  id: 'cyclingHealth',
  labelSv: 'Hälsa av vardagscykling',
  layer: 'soft',
  mechanismSv: 'Bättre cykelvägar gör att fler cyklar, och den som rör sig dör mer sällan.',
  outcome: 'activeTravel',
  inputs: cyclingInputs,
  yearly: defineFormula({
    id: 'cyclingHealth.yearly',
    labelSv: 'Hälsovinst per år',
    unit: 'SEK/year',
    expressionSv: '(dödsfall cyklingen avvärjer − dödsfall gången hade avvärjt) × värde av liv',
    needs: { deathsAvoided, deathsAdded, valuePerDeath: 'SEK/death' },
    compute: (values) =>
      deathsAvoidedValue(values.deathsAvoided - values.deathsAdded, values.valuePerDeath),
  }),
  flows: [
    {
      id: 'life',
      labelSv: 'Längre liv för dem som cyklar',
      from: 'real',
      to: 'hushall',
      kind: 'health',
      share: 'remainder',
    },
  ],
  besideEntryIds: ['EF-CYCLE-03'],
  guards: [
    {
      id: 'substitution',
      noteSv: 'Den som gick förut förlorar gångens hälsa; värdet kan bli mindre än noll.',
    },
    {
      id: 'newActivityOnly',
      noteSv: 'Räkna bara ny cykling. En plan bygger en liten del av en stads cykelnät.',
    },
    {
      id: 'mortalityOnly',
      noteSv: 'Bara undvikna dödsfall är värderade; sjukfrånvaro, vård och olyckor ingår inte.',
    },
  ],
} as const satisfies Effect);
