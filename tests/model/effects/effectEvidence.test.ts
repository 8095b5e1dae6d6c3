import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../../server/catalogue/entries.ts';
import { entryOf } from '../../../server/catalogue/lookup.ts';
import { defineFormula } from '../../../server/engine/defineFormula.ts';
import type { Effect, EffectFlow, EffectInput } from '../../../server/model/effects/effect.ts';
import { effectYearly } from '../../../server/model/effects/effectYearly.ts';
import { weakestGrade } from '../../../server/model/effects/weakestGrade.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { effectRemarkTexts, notValuedTexts } from '../../../server/vocabulary/text/sv/effects.ts';
import { errorSentence } from '../../../server/vocabulary/text/sv/errors/index.ts';
import { effectSources } from './effectSources.ts';

const toHouseholds: EffectFlow = {
  id: 'gain',
  labelSv: 'Nytta',
  from: 'real',
  to: 'hushall',
  kind: 'health',
  share: 'remainder',
};

/** Persons times a value per death: an effect for trying what the catalogue may answer. */
function tried(from: EffectInput['from'], flows: readonly EffectFlow[] = [toHouseholds]): Effect {
  return {
    id: 'tried',
    labelSv: 'Prövad effekt',
    layer: 'soft',
    mechanismSv: 'Prov.',
    outcome: 'health',
    inputs: [
      { key: 'deaths', labelSv: 'Dödsfall', unit: 'deaths/year', from: { kind: 'entered' } },
      { key: 'value', labelSv: 'Värdet', unit: 'SEK/death', from },
      ...['first', 'second'].map((key): EffectInput => ({
        key,
        labelSv: key,
        unit: 'share',
        from: { kind: 'entered' },
      })),
    ],
    yearly: defineFormula({
      id: 'tried.yearly',
      labelSv: 'Värde per år',
      unit: 'SEK/year',
      expressionSv: 'dödsfall × värde',
      needs: { deaths: 'deaths/year', value: 'SEK/death' },
      compute: ({ deaths, value }) => deaths * value,
    }),
    flows,
    besideEntryIds: [],
    guards: [],
  };
}
const entered = { deaths: 2, first: 0.5, second: 0.25 };
const looksUp = (entryId: string) => tried({ kind: 'catalogue', entryId });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('evidence that is no number gives no value, and says why', () => {
  // prettier-ignore
  it.each([
    { entryId: 'EF-FAM-01',   code: 'evidenceUnknown',   says: /storleken är okänd \(Familjecentral/ },
    { entryId: 'EF-CLASS-01', code: 'evidenceSignOnly',  says: /bara riktningen är känd/ },
    { entryId: 'EF-CROWD-02', code: 'evidenceSignOnly',  says: /fann ingen effekt/ },
    { entryId: 'SE-QALY-05',  code: 'evidenceRangeOnly', says: /ett spann, 500 000 till 2 000 000, men inget troligt värde/ },
  ])('$entryId: $code', ({ entryId, code, says }) => {
    const answer = effectYearly(looksUp(entryId), effectSources(entered));
    if (answer.isValued) throw new Error('valued');
    expect(answer.reasons.map((reason) => reason.code)).toEqual([code]);
    const [reason] = answer.reasons;
    expect(plain(reason === undefined ? '' : notValuedTexts[reason.code](reason.facts))).toMatch(says);
    const leaf = answer.explain().uses[1];
    expect(leaf).toMatchObject({
      value: null,
      origin: { kind: 'parameter', catalogue: { entryId } },
    });
  });

  it('an own number stands in for it, and is the weakest evidence there is', () => {
    const answer = effectYearly(looksUp('EF-FAM-01'), effectSources({ ...entered, value: 10 }));
    expect(answer).toMatchObject({ isValued: true, sekPerYear: 20, grade: 'own' });
  });

  it('every number that is missing is named at once', () => {
    const answer = effectYearly(looksUp('SE-VSL-01'), effectSources({}));
    if (answer.isValued) throw new Error('valued');
    const sentences = answer.reasons.map(({ code, facts }) => notValuedTexts[code](facts));
    expect(sentences).toEqual([
      'Inte värderad: Dödsfall saknas och har inget standardvärde.',
      'Inte värderad: first saknas och har inget standardvärde.',
      'Inte värderad: second saknas och har inget standardvärde.',
    ]);
  });

  it('a programme that lacks the quantity is named', () => {
    const effect = tried({ kind: 'programme', quantity: 'places' });
    const answer = effectYearly(effect, effectSources(entered));
    expect(answer).toMatchObject({ reasons: [{ code: 'programmeMissing' }] });
  });
});

describe('a catalogue amount', () => {
  // A municipality's own value of a statistical life, printed in the prices of 2021.
  const vsl = entryOf(catalogueEntries, 'SE-VSL-01');
  const own = {
    ...vsl,
    state: 'number' as const,
    grade: 'C' as const,
    values: [{ validFrom: '2021-01-01', priceYear: 2021, central: 343_190 }],
  };

  it('moves to the price year of the case', () => {
    const answer = effectYearly(
      looksUp('SE-VSL-01'),
      effectSources(entered, { overrides: [own], priceYear: 2024 }),
    );
    // KPI 415.15 / 343.19, two deaths.
    if (!answer.isValued) throw new Error('not valued');
    expect(answer.sekPerYear).toBeCloseTo(2 * 415_150, 6);
    expect(answer.grade).toBe('C');
    expect(answer.explain().uses[1]?.origin).toMatchObject({
      catalogue: { central: 343_190, unitFactor: 415.15 / 343.19 },
    });
  });

  it('is not valued in a year that the series has not reached', () => {
    const answer = effectYearly(
      looksUp('SE-VSL-01'),
      effectSources(entered, { overrides: [own], priceYear: 2026 }),
    );
    expect(answer).toMatchObject({ reasons: [{ code: 'priceYearMissing' }] });
  });

  it('without a printed price year is used as it is, and that is told', () => {
    const { unmovedPrices } = effectYearly(looksUp('SE-VSL-01'), effectSources(entered));
    expect(unmovedPrices.map(({ code, facts }) => effectRemarkTexts[code](facts))).toEqual([
      'Värdet (SE-VSL-01) är inte omräknat till prisår 2024, eftersom källan inte anger ett enda prisår: beslut 2018.',
    ]);
    const moved = effectYearly(looksUp('SE-VSL-01'), effectSources(entered, { overrides: [own] }));
    expect(moved.unmovedPrices).toEqual([]);
  });

  it('in another unit is refused', () => {
    expect(sentenceOf(() => effectYearly(looksUp('SE-QALY-04'), effectSources(entered)))).toBe(
      'Värdet: bibliotekets post SE-QALY-04 är i enheten SEK/QALY, men effekten räknar i SEK/death. Rätta posten eller ange värdet själv.',
    );
  });
});

describe('shares that are entered', () => {
  const shared = tried({ kind: 'catalogue', entryId: 'SE-VSL-01' }, [
    { ...toHouseholds, id: 'first', to: 'byggherre', share: { input: 'first' } },
    toHouseholds,
    { ...toHouseholds, id: 'second', to: 'civilsamhalle', share: { input: 'second' } },
  ]);

  it('leave the rest to the one that takes it', () => {
    const answer = effectYearly(shared, effectSources(entered));
    if (!answer.isValued) throw new Error('not valued');
    expect(answer.flows.map(({ sekPerYear }) => sekPerYear / answer.sekPerYear)).toEqual([
      0.5, 0.25, 0.25,
    ]);
  });

  it('may come to one, and not to more', () => {
    const full = effectYearly(shared, effectSources({ ...entered, first: 0.7, second: 0.3 }));
    expect(full).toMatchObject({ isValued: true });
    const run = () => effectYearly(shared, effectSources({ ...entered, second: 0.6 }));
    expect(plain(sentenceOf(run))).toBe(
      'Prövad effekt: andelarna blir tillsammans 110 % men får vara högst 100 %. Sänk någon av dem.',
    );
  });

  it('below 0 are refused', () => {
    const run = () => effectYearly(shared, effectSources({ ...entered, first: -0.1 }));
    expect(sentenceOf(run)).toBe(
      'first är −0,10 men måste ligga mellan 0 och 1. Skriv andelar så att 0,05 betyder 5 %.',
    );
  });

  it('need one remainder, and not two', () => {
    const two = tried({ kind: 'catalogue', entryId: 'SE-VSL-01' }, [toHouseholds, toHouseholds]);
    expect(() => effectYearly(two, effectSources(entered))).toThrow('must have one remainder');
  });
});

it('the weakest grade: an own assumption after E, nothing of nothing', () => {
  expect(weakestGrade(['A', 'C', 'B'])).toBe('C');
  expect(weakestGrade(['E', 'own', 'A'])).toBe('own');
  expect(weakestGrade([])).toBeNull();
});

function sentenceOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return errorSentence(error);
    throw error;
  }
  return '';
}
