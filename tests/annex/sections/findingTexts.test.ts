import { describe, expect, it } from 'vitest';
import { findingTexts as texts } from '../../../server/vocabulary/text/sv/findings.ts';
import {
  amountWithInterval,
  inSentence,
  likelihood,
  likelihoodWord,
  listed,
  ofWhom,
  rangeMillions,
  signedAmount,
  withoutStop,
} from '../../../server/vocabulary/text/sv/words.ts';

/** No-break spaces as plain ones, so that expected sentences can be read. */
const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');
const interval = (p10: number, p90: number) => ({ p10: p10 * 1e6, p90: p90 * 1e6 });

describe('words for likelihood', () => {
  // The scale of the uncertainty grammar; a bound belongs to the word below it.
  it.each([
    [0.97, 'nästan säkert'],
    [0.95, 'mycket troligt'],
    [0.91, 'mycket troligt'],
    [0.9, 'troligt'],
    [0.67, 'troligt'],
    [0.66, 'ungefär lika troligt som inte'],
    [0.5, 'ungefär lika troligt som inte'],
    [0.33, 'mindre troligt'],
    [0.11, 'mindre troligt'],
    [0.1, 'mycket mindre troligt'],
    [0, 'mycket mindre troligt'],
  ])('%f is %s', (chance, word) => {
    expect(likelihoodWord(chance)).toBe(word);
    expect(likelihood(chance)).toMatch(new RegExp(`^${word} \\(.*\\d+ av 100\\)$`));
  });
});

describe('small words', () => {
  it.each([
    [inSentence('Kommunen'), 'kommunen'],
    [inSentence('VA-kollektivet'), 'VA-kollektivet'],
    [ofWhom('Kommunen'), 'Kommunens'],
    [ofWhom('Samhällets'), 'Samhällets'],
    [listed(['a']), 'a'],
    [listed(['a', 'b', 'c']), 'a, b och c'],
    [listed([]), ''],
    [withoutStop('SCB. '), 'SCB'],
    [plain(signedAmount(-4.2e6)), 'minus 4,2 mnkr'],
    [plain(signedAmount(0)), '0 mnkr'],
    [plain(signedAmount(4e7)), 'plus 40 mnkr'],
    [rangeMillions(-23.4e6, 50.2e6), '−23 till 50'],
    [rangeMillions(-2.34e6, 5e6), '−2,3 till 5,0'],
    [plain(amountWithInterval(14e6, interval(-23, 50))), '14 mnkr (troligen −23 till 50)'],
    [plain(amountWithInterval(14e6, undefined)), '14 mnkr'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('the municipality and the owner', () => {
  const hard = (sek: number, p10: number, p90: number) =>
    plain(
      texts.hard({
        municipality: { sek: sek * 1e6, interval: interval(p10, p90) },
        municipalityYears: 60,
        developer: null,
        loser: null,
      }),
    );
  it.each([
    {
      name: 'surely minus',
      said: hard(-17, -25, -8),
      expected: 'Kommunens ekonomi försämras: −17 mnkr (troligen −25 till −8) på 60 år.',
    },
    {
      name: 'surely plus',
      said: hard(17, 8, 25),
      expected: 'Kommunens ekonomi förbättras: 17 mnkr (troligen 8 till 25) på 60 år.',
    },
    {
      name: 'minus that may be plus',
      said: hard(-2, -12, 8),
      expected:
        'Kommunens ekonomi kan både förbättras och försämras: −2,0 mnkr (troligen −12 till 8) på 60 år.',
    },
    {
      name: 'nothing',
      said: hard(0, 0, 0),
      expected: 'Kommunens ekonomi ändras inte mätbart på 60 år.',
    },
  ])('$name', ({ said, expected }) => {
    expect(said).toBe(expected);
  });

  it('says the owner beside it, without judging', () => {
    const said = texts.hard({
      municipality: { sek: -17e6, interval: interval(-25, -8) },
      municipalityYears: 60,
      developer: { sek: -12e6, interval: interval(-36, 12), label: 'Bostadsbolaget', years: 25 },
      loser: null,
    });
    expect(plain(said)).toContain(
      '; bostadsbolagets kalkyl ger −12 mnkr (troligen −36 till 12) på 25 år.',
    );
  });
});

describe('who gains and who loses', () => {
  const municipality = { sek: 17e6, interval: interval(8, 25) };

  it('names whoever has the largest minus, when it is neither municipality nor owner', () => {
    const facts = { municipality, municipalityYears: 60, developer: null };
    expect(plain(texts.hard({ ...facts, loser: 'Regionen' }))).toBe(
      'Störst minus får regionen; kommunens ekonomi förbättras: 17 mnkr (troligen 8 till 25) på 60 år.',
    );
  });

  it.each([
    { winner: 'Hushållen', expected: 'Störst plus får hushållen; de mjuka effekterna ger' },
    { winner: null, expected: 'Ingen får plus; de mjuka effekterna ger' },
  ])('$expected', ({ winner, expected }) => {
    const soft = texts.soft({ hasMeasures: true, softSek: 18e6, societyShare: 0.49 });
    expect(texts.gains(winner, soft)).toContain(expected);
  });
});

describe('what is built', () => {
  const facilities = [{ label: 'Förskola', places: 80 }];
  const facts = { subject: 'Förslaget', dwellings: 60, facilities };
  it.each([
    {
      investmentSek: 189e6,
      said: 'Förslaget ger 60 bostäder och förskola med 80 platser; investeringarna är 189 mnkr, offentliga och privata.',
    },
    { investmentSek: null, said: 'Förslaget ger 60 bostäder och förskola med 80 platser.' },
  ])('$said', ({ investmentSek, said }) => {
    expect(plain(texts.programme({ ...facts, investmentSek }))).toBe(said);
  });
});

describe('soft', () => {
  const soft = (societyShare: number | null, hasMeasures = true) =>
    plain(texts.soft({ hasMeasures, softSek: 18e6, societyShare }));
  it.each([
    {
      name: 'half is enough',
      said: soft(0.49),
      expected: 'insatserna täcker sin kostnad vid 49 procent av antagen effekt.',
    },
    {
      name: 'more than all is needed',
      said: soft(1.86),
      expected: 'vid 186 procent av antagen effekt.',
    },
    {
      name: 'none is needed',
      said: soft(0),
      expected: 'insatserna går ihop även utan den antagna effekten.',
    },
    {
      name: 'none is enough',
      said: soft(null),
      expected: 'ingen andel av den antagna effekten täcker insatsernas kostnad.',
    },
    {
      name: 'effects without measures',
      said: soft(null, false),
      expected: 'De mjuka effekterna är värda 18 mnkr för samhället.',
    },
  ])('$name', ({ said, expected }) => {
    expect(said).toContain(expected);
  });

  it('says when there are none', () => {
    expect(texts.soft({ hasMeasures: false, softSek: 0, societyShare: null })).toBe(
      'Förslaget innehåller inga sociala insatser.',
    );
  });
});

describe('combined', () => {
  it('never gives the sum without hard and soft, nor the word without its number', () => {
    const said = texts.combined({
      sek: 13.7e6,
      interval: interval(-23, 50),
      hardSek: -3.9e6,
      softSek: 17.6e6,
      chance: 0.68,
    });
    expect(plain(said)).toBe(
      'Samlat får samhället 13,7 mnkr (troligen −23 till 50), varav hårt −3,9 och mjukt 17,6; plus är troligt (68 av 100).',
    );
  });

  it('leaves the chance out when nothing was drawn', () => {
    const said = texts.combined({ sek: 0, hardSek: 0, softSek: 0, chance: null });
    expect(plain(said)).toBe('Samlat får samhället 0 mnkr, varav hårt 0 och mjukt 0.');
  });
});

describe('equity', () => {
  it.each([
    { facts: null, has: 'inte belyst' },
    { facts: { worse: 0, better: 0, judged: 0, areas: 0 }, has: 'Underlaget räcker inte' },
    {
      facts: { worse: 3, better: 1, judged: 6, areas: 0 },
      has: ' området har sämre värden än kommunen i 3 av 6 mått',
    },
    {
      facts: { worse: 3, better: 1, judged: 6, areas: 1 },
      has: 'hela området som planen ligger i har sämre värden än kommunen i 3 av 6 mått',
    },
    {
      facts: { worse: 0, better: 0, judged: 6, areas: 2 },
      has: 'områdena som planen ligger i: ingen säker skillnad',
    },
    {
      facts: { worse: 0, better: 2, judged: 6, areas: 0 },
      has: 'bättre värden än kommunen i 2 av 6 mått',
    },
    { facts: { worse: 0, better: 0, judged: 6, areas: 0 }, has: 'ingen säker skillnad' },
  ])('$has', ({ facts, has }) => {
    expect(plain(texts.equity(facts, null))).toContain(has);
  });

  it.each([
    { worse: 3, better: 1, judged: 6, areas: 0 },
    { worse: 0, better: 0, judged: 6, areas: 0 },
  ])('never says that the plan changes it when nobody has said how', (facts) => {
    expect(texts.equity(facts, null)).toContain('hur planen ändrar detta är inte beräknat');
  });

  it.each([
    [0, 'insatserna ändrar inget för dem som bor kvar'],
    [1, 'insatserna ändrar ett mått för dem som bor kvar'],
    [3, 'insatserna ändrar 3 mått för dem som bor kvar'],
  ])('counts the %d indicators that measures move, and calls no change better', (changed, has) => {
    const said = plain(texts.equity({ worse: 3, better: 1, judged: 6, areas: 0 }, changed));
    expect(said).toContain(has);
    expect(said).not.toMatch(/förbättr|försämr/);
  });
});

describe('what may change the conclusion', () => {
  it.each([
    {
      changeShare: 0.11,
      isWithinRange: true,
      expected:
        'Byggkostnad: 11 procent högre än antaget räcker för att samhällets resultat ska bli noll.',
    },
    {
      changeShare: -0.4,
      isWithinRange: true,
      expected:
        'Byggkostnad: 40 procent lägre än antaget räcker för att samhällets resultat ska bli noll.',
    },
    {
      changeShare: 2.72,
      isWithinRange: false,
      expected:
        'Byggkostnad: 272 procent högre än antaget räcker för att samhällets resultat ska bli noll, vilket är utanför det prövade spannet.',
    },
  ])('$changeShare', ({ changeShare, isWithinRange, expected }) => {
    const facts = { label: 'Byggkostnad', whom: 'Samhället', changeShare, isWithinRange };
    expect(texts.switching(facts)).toBe(expected);
  });

  it('the rent, short of the requirement and with room to spare', () => {
    expect(texts.rent({ share: 0.073, developer: 'Bostadsbolaget' })).toBe(
      'Hyran: 7 procent högre hyra behövs för att bostadsbolaget ska nå sitt avkastningskrav.',
    );
    expect(texts.rent({ share: -0.1, developer: 'Bostadsbolaget' })).toBe(
      'Hyran: bostadsbolaget når sitt avkastningskrav även med 10 procent lägre hyra.',
    );
  });

  it('the budget after five years', () => {
    const said = (sek: number, isRepaid: boolean, repaidYear: number | null) =>
      plain(texts.repayment({ sek, isRepaid, repaidYear }));
    expect(said(2e6, true, null)).toBe('Driftbudgeten är sammanlagt 2,0 mnkr efter fem år.');
    expect(said(-2e6, false, 2034)).toContain('är återbetald 2034.');
    expect(said(-2e6, false, null)).toContain('betalas inte tillbaka i kalkylen.');
  });
});

describe('differences', () => {
  const said = (sek: number, chance: number) =>
    plain(texts.difference({ name: 'Förslag A', baseline: 'Nollalternativ', sek, chance }));
  it.each([
    { name: 'surely better', text: said(30e6, 0.97), has: '30 mnkr bättre' },
    { name: 'surely worse', text: said(-30e6, 0.03), has: '30 mnkr sämre' },
    {
      name: 'unsure, though the central value is plus',
      text: said(3e6, 0.6),
      has: 'ingen säker skillnad',
    },
    {
      name: 'unsure, though the central value is minus',
      text: said(-3e6, 0.4),
      has: 'ingen säker skillnad',
    },
  ])('$name', ({ text, has }) => {
    expect(text).toContain(has);
  });
});
