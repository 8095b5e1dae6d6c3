import { describe, expect, it } from 'vitest';
import { gapText, levelText, standing } from '../../server/scenes/gapsInWords.ts';
import { followUpSceneTexts } from '../../server/vocabulary/text/sv/followUpScene.ts';
import { sceneTexts as texts } from '../../server/vocabulary/text/sv/scenes.ts';
import { indicator } from './smallSnapshot.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const household = { label: 'Hushållen', sek: 45e6 };
const municipality = { label: 'Kommunen', sek: -17e6 };

describe('who pays', () => {
  it.each([
    {
      name: 'both',
      winner: household,
      loser: municipality,
      title: 'Störst plus får hushållen, störst minus får kommunen',
    },
    {
      name: 'only plus',
      winner: household,
      loser: null,
      title: 'Störst plus får hushållen, ingen får minus',
    },
    {
      name: 'only minus',
      winner: null,
      loser: municipality,
      title: 'Störst minus får kommunen, ingen får plus',
    },
    {
      name: 'nothing',
      winner: null,
      loser: null,
      title: 'Ingen aktör får plus eller minus i kalkylen',
    },
  ])('$name', ({ winner, loser, title }) => {
    expect(texts.whoPays.title(winner, loser)).toBe(title);
  });

  it('says the signs aloud and that the rows sum', () => {
    expect(plain(texts.whoPays.summary([household, municipality], 28e6))).toBe(
      'Hushållen plus 45 mnkr, Kommunen minus 17 mnkr. Raderna summerar till samhällets realekonomiska netto, plus 28 mnkr.',
    );
  });
});

describe('cash flow', () => {
  const worst = { year: 2028, sek: -84e6 };
  it.each([
    {
      name: 'comes back',
      facts: { worst, positiveFrom: 2041, everPositive: true, everNegative: true },
      ends: 'summan är positiv från 2041',
    },
    {
      name: 'never up',
      facts: { worst, positiveFrom: null, everPositive: false, everNegative: true },
      ends: 'summan är aldrig positiv',
    },
    {
      name: 'up and down again',
      facts: { worst, positiveFrom: null, everPositive: true, everNegative: true },
      ends: 'summan är negativ i slutet',
    },
    {
      name: 'never below',
      facts: { worst: null, positiveFrom: 2026, everPositive: true, everNegative: false },
      ends: 'summan är aldrig negativ',
    },
  ])('$name', ({ facts, ends }) => {
    const title = plain(texts.cashFlow.title({ whom: 'Kommunen', ...facts }));
    expect(title.endsWith(ends)).toBe(true);
    expect(title).toContain(facts.worst === null ? 'inget netto' : 'betalar mest 2028, 84 mnkr');
  });
});

describe('bridge', () => {
  const title = (hard: number, soft: number, chance: number | null = null) =>
    plain(
      texts.bridge.title({
        whom: 'Samhället',
        hardSek: hard * 1e6,
        softSek: soft * 1e6,
        totalSek: (hard + soft) * 1e6,
        chance,
      }),
    );
  it.each([
    {
      name: 'turns to plus, with its chance',
      said: title(-4, 18, 0.68),
      title: 'Det mjuka vänder samhällets resultat från minus till plus; 68 av 100 utfall är plus',
    },
    {
      name: 'turns to minus',
      said: title(4, -18),
      title: 'Det mjuka vänder samhällets resultat från plus till minus',
    },
    {
      name: 'not enough',
      said: title(-18, 4),
      title: 'Det mjuka förbättrar samhällets resultat, som förblir minus',
    },
    {
      name: 'more of the same',
      said: title(-18, -4),
      title: 'Det mjuka försämrar samhällets resultat, som förblir minus',
    },
    {
      name: 'plus on plus',
      said: title(18, 4),
      title: 'Det mjuka förbättrar samhällets resultat, som förblir plus',
    },
    {
      name: 'to zero',
      said: title(-4, 4),
      title: 'Det mjuka förbättrar samhällets resultat till nära noll',
    },
    {
      name: 'nothing soft',
      said: title(-4, 0),
      title: 'Det mjuka ändrar inte samhällets resultat',
    },
  ])('$name', ({ said, title: expected }) => {
    expect(said).toBe(expected);
  });
});

describe('outcomes, assumptions, budget', () => {
  it.each([
    [0, 'I inget av 50 tänkta utfall går samhället plus'],
    [34, 'I 34 av 50 tänkta utfall går samhället plus'],
    [50, 'I alla 50 tänkta utfall går samhället plus'],
  ])('%i dots above zero', (above, title) => {
    expect(texts.dotplot.title('Samhället', above)).toBe(title);
  });

  it.each([
    { facts: null, title: 'Inget av de prövade antagandena ändrar resultatet' },
    {
      facts: { whom: 'Samhället', group: 'Byggkostnad', crossesZero: true },
      title: 'Mest betyder byggkostnad; det räcker för att byta tecken på samhällets resultat',
    },
    {
      facts: { whom: 'Kommunen', group: 'Byggkostnad', crossesZero: false },
      title: 'Mest betyder byggkostnad; det byter inte ensamt tecken på kommunens resultat',
    },
  ])('$title', ({ facts, title }) => {
    expect(texts.tornado.title(facts)).toBe(title);
  });

  it.each([
    { negativeYears: 0, title: 'Driftbudgeten försämras inte något av åren' },
    { negativeYears: 19, title: 'Driftbudgeten försämras 19 av 21 år, mest 2029 med 3,8 mnkr' },
    { negativeYears: 21, title: 'Driftbudgeten försämras alla 21 åren, mest 2029 med 3,8 mnkr' },
  ])('$title', ({ negativeYears, title }) => {
    const facts = { negativeYears, years: 21, worst: { year: 2029, sek: -3.8e6 } };
    expect(plain(texts.operatingBudget.title(facts))).toBe(title);
  });
});

describe('equity', () => {
  it.each([
    { name: 'worse for sure', changes: {}, stands: 'worse' },
    { name: 'noise', changes: { gapLow: -0.01, gapHigh: 0.2 }, stands: 'noSureGap' },
    { name: 'touches zero', changes: { gapLow: 0, gapHigh: 0.2 }, stands: 'noSureGap' },
    { name: 'higher is better', changes: { direction: 'higherIsBetter' }, stands: 'better' },
    {
      name: 'lower where higher is better',
      changes: { direction: 'higherIsBetter', gapLow: -0.2, gapHigh: -0.1 },
      stands: 'worse',
    },
    { name: 'neither way is worse', changes: { direction: 'neither' }, stands: 'notJudged' },
    { name: 'no interval', changes: { gapLow: null, gapHigh: null }, stands: 'notJudged' },
  ] as const)('$name', ({ changes, stands }) => {
    expect(standing(indicator(changes))).toBe(stands);
  });

  it.each([
    {
      worse: 0,
      better: 0,
      judged: 0,
      title: 'Underlaget räcker inte för att jämföra planområdet med kommunen',
    },
    {
      worse: 0,
      better: 0,
      judged: 4,
      title: 'Ingen säker skillnad mot kommunen i något av 4 mått',
    },
    {
      worse: 0,
      better: 2,
      judged: 4,
      title: 'Planområdet har bättre värden än kommunen i 2 av 4 mått',
    },
    {
      worse: 1,
      better: 2,
      judged: 4,
      worst: 'Låg ekonomisk standard',
      title:
        'Planområdet har sämre värden än kommunen i 1 av 4 mått och bättre i 2, tydligast för låg ekonomisk standard',
    },
    {
      worse: 1,
      better: 0,
      judged: 1,
      title: 'Planområdet har sämre värden än kommunen i det enda mått som går att jämföra',
    },
    {
      worse: 0,
      better: 3,
      judged: 4,
      areas: 1,
      title: 'Hela området som planen ligger i har bättre värden än kommunen i 3 av 4 mått',
    },
    {
      worse: 0,
      better: 0,
      judged: 4,
      areas: 2,
      title: 'Områdena som planen ligger i: ingen säker skillnad mot kommunen i något av 4 mått',
    },
  ])('$title', ({ title, ...facts }) => {
    expect(plain(texts.equityGap.title({ worst: null, areas: 0, ...facts }))).toBe(title);
  });

  it('says a gap with its interval, and that noise explains it', () => {
    expect(gapText(indicator())).toBe('7,9 (4,1 till 12,2)');
    expect(gapText(indicator({ gapLow: -0.02 }))).toBe(
      '7,9 (−2,0 till 12,2), ingen säker skillnad',
    );
    expect(gapText(indicator({ gapToMunicipality: null }))).toBe('–');
  });

  it('says in words why a value is not shown', () => {
    const level = { share: null, base: null, coverage: 1 };
    expect(levelText({ ...level, suppressed: 'smallBase' })).toContain('för få i underlaget');
    expect(levelText({ ...level, suppressed: 'noData' })).toContain('uppgift saknas');
    expect(plain(levelText({ ...level, share: 0.2314, suppressed: null }))).toBe('23,1 %');
  });
});

describe('what came true', () => {
  it.each([
    { follows: 2, judged: 5, waiting: 0, title: 'Två av fem mått följer planen' },
    { follows: 1, judged: 2, waiting: 0, title: 'Ett av två mått följer planen' },
    { follows: 0, judged: 3, waiting: 0, title: 'Inget av tre mått följer planen' },
    { follows: 3, judged: 3, waiting: 0, title: 'Alla tre mått följer planen' },
    { follows: 2, judged: 2, waiting: 0, title: 'Båda måtten följer planen' },
    { follows: 1, judged: 1, waiting: 0, title: 'Måttet följer planen' },
    { follows: 0, judged: 1, waiting: 0, title: 'Måttet följer inte planen' },
    {
      ...{ follows: 2, judged: 3, waiting: 2 },
      title: 'Två av tre bedömda mått följer planen, två går inte att bedöma än',
    },
    {
      ...{ follows: 2, judged: 2, waiting: 1 },
      title: 'Båda de bedömda måtten följer planen, ett går inte att bedöma än',
    },
    {
      ...{ follows: 0, judged: 1, waiting: 1 },
      title: 'Det enda bedömda måttet följer inte planen, ett går inte att bedöma än',
    },
    { follows: 0, judged: 0, waiting: 4, title: 'Inget mått går att jämföra med planen än' },
  ])('$title', ({ title, ...counts }) => {
    expect(followUpSceneTexts.title(counts)).toBe(title);
  });
});
