import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import { publishedSums } from '../../server/catalogue/parameters/publishedSums.ts';
import { mortalityProtection, weeklyMinutes } from '../../server/engine/valuation/activeTravel.ts';
import { deathsAvoidedValue, eventsAvoided } from '../../server/engine/valuation/healthValue.ts';
import { checkPublishedSum, recomputed } from '../../server/engine/valuation/publishedSums.ts';
import { costPer } from '../../server/engine/valuation/unitCosts.ts';
import { cyclingHealth } from '../../server/model/effects/cyclingHealth.ts';

/** soft-valuation.md 5.3, and D4 of 5.9. Constants are catalogue entries of npct/pct. */
const figure = (id: string) =>
  valueInForce(entryOf(catalogueEntries, id), '2026-11-27').central ?? NaN;
const vslSek = figure('SE-VSL-01');
/** 1 000 persons who cycle 5 km, 7.16 times a week; of them some walked the same way before. */
const switchers = (formerWalkersShare: number, valuePerDeath: number) => ({
  newCyclists: 1000,
  formerWalkersShare,
  kmOneWay: 5,
  tripsPerWeek: 7.16,
  mortality: 0.0025,
  cyclingSpeed: figure('PCT-CYCLE-SPEED'),
  cyclingRisk: figure('EF-ACTIVE-02'),
  cyclingReference: figure('PCT-CYCLE-MINUTES'),
  cyclingCap: figure('PCT-CYCLE-CAP'),
  walkingSpeed: figure('PCT-WALK-SPEED'),
  walkingRisk: figure('EF-ACTIVE-01'),
  walkingReference: figure('PCT-WALK-MINUTES'),
  walkingCap: figure('PCT-WALK-CAP'),
  valuePerDeath,
});
const oneDeath = 1;
const valueOf = (values: ReturnType<typeof switchers>) => cyclingHealth.yearly.compute(values);

describe('walking and cycling', () => {
  it.each([
    { test: 'H1a Göteborg 2020', deaths: 25, thousandMillionSek: 1.0125 },
    { test: 'H1b Göteborg, all within 30 minutes', deaths: 91, thousandMillionSek: 3.6855 },
    { test: 'H1c Stockholm county goal 2030', deaths: 149, thousandMillionSek: 6.0345 },
  ])('$test', ({ deaths, thousandMillionSek }) => {
    expect(deathsAvoidedValue(deaths, vslSek) / 1e9).toBeCloseTo(thousandMillionSek, 9);
  });

  it('H2 value per kilometre', () => {
    const kmPerYear = 115_000 * 4.1 * 365;
    expect(kmPerYear).toBeCloseTo(172_097_500, 0);
    expect(costPer(figure('SE-CYC-01'), kmPerYear)).toBeCloseTo(5.81, 2);
  });

  it('H3 Copenhagen: 0.59, printed 0.60 within its rounding', () => {
    const claim = publishedSums.find(({ id }) => id === 'copenhagenPerKm');
    if (claim === undefined) throw new Error('no claim');
    expect(recomputed(claim.from)).toBeCloseTo(0.59, 9);
    expect(checkPublishedSum(claim)).toBeNull();
  });

  it('H4a a thousand new cyclists who did not walk before', () => {
    const minutesPerWeek = weeklyMinutes({ kmOneWay: 5, tripsPerWeek: 7.16, speedKmPerHour: 14 });
    expect(minutesPerWeek).toBeCloseTo(153.428571, 6);
    const constants = { relativeRisk: 0.9, referenceMinutesPerWeek: 100, protectionCap: 0.45 };
    expect(mortalityProtection({ ...constants, minutesPerWeek })).toBeCloseTo(0.153428571, 9);
    expect(valueOf(switchers(0, oneDeath))).toBeCloseTo(0.383571429, 9);
    expect(valueOf(switchers(0, figure('UK-VSL-PCT')))).toBeCloseTo(711_645.82, 2);
    expect(valueOf(switchers(0, vslSek))).toBeCloseTo(15_534_642.86, 2);
  });

  const walking = { relativeRisk: 0.89, referenceMinutesPerWeek: 168, protectionCap: 0.3 };
  it('H4b all of them walked before: the change costs lives', () => {
    const minutesPerWeek = weeklyMinutes({ kmOneWay: 5, tripsPerWeek: 7.16, speedKmPerHour: 4.8 });
    expect(minutesPerWeek).toBeCloseTo(447.5, 9);
    expect(mortalityProtection({ ...walking, minutesPerWeek })).toBeCloseTo(0.293005952, 9);
    const net = valueOf(switchers(1, oneDeath));
    expect(valueOf(switchers(0, oneDeath)) - net).toBeCloseTo(0.732514881, 9);
    expect(net).toBeCloseTo(-0.348943452, 9);
  });

  it('the walking cap of 0.30 binds between 458 and 459 minutes a week', () => {
    const at = (minutesPerWeek: number) => mortalityProtection({ ...walking, minutesPerWeek });
    expect(at(458)).toBeLessThan(0.3);
    expect(at(459)).toBe(0.3);
  });

  it('D4 Stockholm commuters: 887 km, 14.6 minutes, 16.45 lives where 17 are printed', () => {
    const oneTrip = { kmOneWay: 3.36, tripsPerWeek: 1, speedKmPerHour: 13.8 };
    expect(weeklyMinutes(oneTrip)).toBeCloseTo(14.61, 2);
    expect(oneTrip.kmOneWay * 2 * 132).toBeCloseTo(887.04, 9);
    // 235 expected deaths, of which the printed 7 % are avoided.
    const avoided = eventsAvoided({
      persons: 1,
      eventsPerPersonYear: 235,
      ratio: 1 + figure('EF-CYCLE-03'),
    });
    expect(avoided).toBeCloseTo(16.45, 9);
    expect(costPer(17, 235)).toBeCloseTo(0.0723, 4);
  });
});
