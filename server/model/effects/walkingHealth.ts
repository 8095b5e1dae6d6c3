import { defineFormula } from '../../engine/defineFormula.ts';
import { mortalityProtection, weeklyMinutes } from '../../engine/valuation/activeTravel.ts';
import { deathsAvoidedValue, eventsAvoided } from '../../engine/valuation/healthValue.ts';
import type { Effect } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

const newWalkers = defineFormula({
  id: 'walkingHealth.newWalkers',
  labelSv: 'Personer som går mer',
  unit: 'persons',
  expressionSv: 'bostäder × personer per bostad × andel som går mer + personer i närheten',
  needs: {
    dwellings: 'dwellings',
    personsPerDwelling: 'persons/dwelling',
    walkingMoreShare: 'share',
    nearbyWalkers: 'persons',
  },
  compute: ({ dwellings, personsPerDwelling, walkingMoreShare, nearbyWalkers }) =>
    dwellings * personsPerDwelling * walkingMoreShare + nearbyWalkers,
});

const minutes = defineFormula({
  id: 'walkingHealth.minutes',
  labelSv: 'Ny gång per person och vecka',
  unit: 'minutes/week',
  expressionSv: '60 × km enkel väg × resor per vecka / hastighet',
  needs: { kmOneWay: 'km', tripsPerWeek: 'trips/week', walkingSpeed: 'km/h' },
  compute: ({ kmOneWay, tripsPerWeek, walkingSpeed }) =>
    weeklyMinutes({ kmOneWay, tripsPerWeek, speedKmPerHour: walkingSpeed }),
});

const protection = defineFormula({
  id: 'walkingHealth.protection',
  labelSv: 'Minskad dödlighet bland dem som går mer',
  unit: 'share',
  expressionSv: 'det minsta av taket och (1 − relativ risk) × minuter / referensminuter',
  needs: {
    minutesPerWeek: minutes,
    relativeRisk: 'relativeRisk',
    referenceMinutes: 'minutes/week',
    protectionCap: 'share',
  },
  compute: ({ minutesPerWeek, relativeRisk, referenceMinutes, protectionCap }) =>
    mortalityProtection({
      minutesPerWeek,
      relativeRisk,
      referenceMinutesPerWeek: referenceMinutes,
      protectionCap,
    }),
});

const deathsAvoided = defineFormula({
  id: 'walkingHealth.deathsAvoided',
  labelSv: 'Undvikna dödsfall per år',
  unit: 'deaths/year',
  expressionSv: 'personer × dödlighet × minskad dödlighet',
  needs: { persons: newWalkers, mortality: 'perYearPerPerson', protection },
  compute: (values) =>
    eventsAvoided({
      persons: values.persons,
      eventsPerPersonYear: values.mortality,
      ratio: 1 - values.protection,
    }),
});

/** More walking near home: households gain life and health. */
export const walkingHealth = named({
  id: 'walkingHealth',
  labelSv: 'Hälsa av vardagsgång',
  layer: 'soft',
  mechanismSv:
    'Kortare väg till vardagens mål gör att fler går, och den som rör sig dör mer sällan.',
  outcome: 'activeTravel',
  inputs: [
    {
      key: 'dwellings',
      labelSv: 'Bostäder i planen',
      unit: 'dwellings',
      from: { kind: 'programme', quantity: 'dwellings' },
    },
    {
      key: 'personsPerDwelling',
      labelSv: 'Personer per bostad',
      unit: 'persons/dwelling',
      from: { kind: 'entered' },
    },
    {
      key: 'walkingMoreShare',
      labelSv: 'Andel av de nya invånarna som går mer än de annars hade gjort',
      unit: 'share',
      from: { kind: 'entered' },
    },
    {
      key: 'nearbyWalkers',
      labelSv: 'Personer i närheten som går mer',
      unit: 'persons',
      from: { kind: 'entered' },
    },
    { key: 'kmOneWay', labelSv: 'Ny gångväg, enkel', unit: 'km', from: { kind: 'entered' } },
    {
      key: 'tripsPerWeek',
      labelSv: 'Nya gångresor per person och vecka',
      unit: 'trips/week',
      from: { kind: 'entered' },
    },
    {
      key: 'mortality',
      labelSv: 'Dödsfall per person och år i gruppen',
      unit: 'perYearPerPerson',
      from: { kind: 'entered' },
    },
    {
      key: 'walkingSpeed',
      labelSv: 'Gånghastighet',
      unit: 'km/h',
      from: { kind: 'catalogue', entryId: 'PCT-WALK-SPEED' },
    },
    {
      key: 'relativeRisk',
      labelSv: 'Relativ risk att dö vid referensgång',
      unit: 'relativeRisk',
      from: { kind: 'catalogue', entryId: 'EF-ACTIVE-01' },
    },
    {
      key: 'referenceMinutes',
      labelSv: 'Referensgång',
      unit: 'minutes/week',
      from: { kind: 'catalogue', entryId: 'PCT-WALK-MINUTES' },
    },
    {
      key: 'protectionCap',
      labelSv: 'Tak för minskad dödlighet',
      unit: 'share',
      from: { kind: 'catalogue', entryId: 'PCT-WALK-CAP' },
    },
    {
      key: 'valuePerDeath',
      labelSv: 'Värde av statistiskt liv',
      unit: 'SEK/death',
      from: { kind: 'catalogue', entryId: 'SE-VSL-01' },
    },
  ],
  yearly: defineFormula({
    id: 'walkingHealth.yearly',
    labelSv: 'Hälsovinst per år',
    unit: 'SEK/year',
    expressionSv: 'undvikna dödsfall × värde av statistiskt liv',
    needs: { deathsAvoided, valuePerDeath: 'SEK/death' },
    compute: (values) => deathsAvoidedValue(values.deathsAvoided, values.valuePerDeath),
  }),
  flows: [
    {
      id: 'life',
      labelSv: 'Längre liv för dem som går mer',
      from: 'real',
      to: 'hushall',
      kind: 'health',
      share: 'remainder',
    },
  ],
  besideEntryIds: [],
  guards: [
    {
      id: 'newActivityOnly',
      noteSv:
        'Räkna bara ny gång: den som redan gick, eller som slutar cykla, vinner inget på den.',
    },
    {
      id: 'mortalityOnly',
      noteSv: 'Bara undvikna dödsfall är värderade; sjukfrånvaro, produktion och vård ingår inte.',
    },
  ],
} as const satisfies Effect);
