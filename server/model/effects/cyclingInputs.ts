import type { EffectInput } from './effect.ts';
import { named } from '../../vocabulary/text/language.ts';

/** What the health of cycling is worked out from: the cycling, and the walking it displaces. */
export const cyclingInputs = named([
  {
    key: 'newCyclists',
    labelSv: 'Personer som börjar cykla',
    unit: 'persons',
    from: { kind: 'entered' },
  },
  {
    key: 'formerWalkersShare',
    labelSv: 'Andel av dem som gick förut',
    unit: 'share',
    from: { kind: 'entered' },
  },
  { key: 'kmOneWay', labelSv: 'Resans längd, enkel', unit: 'km', from: { kind: 'entered' } },
  {
    key: 'tripsPerWeek',
    labelSv: 'Nya cykelresor per person och vecka',
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
    key: 'cyclingSpeed',
    labelSv: 'Cykelhastighet',
    unit: 'km/h',
    from: { kind: 'catalogue', entryId: 'PCT-CYCLE-SPEED' },
  },
  {
    key: 'cyclingRisk',
    labelSv: 'Relativ risk att dö vid referenscykling',
    unit: 'relativeRisk',
    from: { kind: 'catalogue', entryId: 'EF-ACTIVE-02' },
  },
  {
    key: 'cyclingReference',
    labelSv: 'Referenscykling',
    unit: 'minutes/week',
    from: { kind: 'catalogue', entryId: 'PCT-CYCLE-MINUTES' },
  },
  {
    key: 'cyclingCap',
    labelSv: 'Tak för minskad dödlighet genom cykling',
    unit: 'share',
    from: { kind: 'catalogue', entryId: 'PCT-CYCLE-CAP' },
  },
  {
    key: 'walkingSpeed',
    labelSv: 'Gånghastighet',
    unit: 'km/h',
    from: { kind: 'catalogue', entryId: 'PCT-WALK-SPEED' },
  },
  {
    key: 'walkingRisk',
    labelSv: 'Relativ risk att dö vid referensgång',
    unit: 'relativeRisk',
    from: { kind: 'catalogue', entryId: 'EF-ACTIVE-01' },
  },
  {
    key: 'walkingReference',
    labelSv: 'Referensgång',
    unit: 'minutes/week',
    from: { kind: 'catalogue', entryId: 'PCT-WALK-MINUTES' },
  },
  {
    key: 'walkingCap',
    labelSv: 'Tak för minskad dödlighet genom gång',
    unit: 'share',
    from: { kind: 'catalogue', entryId: 'PCT-WALK-CAP' },
  },
  {
    key: 'valuePerDeath',
    labelSv: 'Värde av statistiskt liv',
    unit: 'SEK/death',
    from: { kind: 'catalogue', entryId: 'SE-VSL-01' },
  },
] as const satisfies readonly EffectInput[]);
