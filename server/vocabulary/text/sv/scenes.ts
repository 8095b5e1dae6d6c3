import { spoken } from '../language.ts';
import {
  formatChance,
  formatMillions,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatRate,
} from '../../formatSv.ts';
import { reachTexts } from './reach.ts';
import { surroundingsTexts } from './surroundings.ts';
import {
  amount,
  amountWithInterval,
  counted,
  inSentence,
  isZeroMnkr,
  listed,
  ofWhom,
  rangeMillions,
  signedAmount,
  withoutStop,
} from './words.ts';

type Named = { readonly label: string; readonly sek: number };
type EffectFacts = {
  readonly lowSek: number;
  readonly centralSek: number;
  readonly highSek: number;
};
const worthOf = ({ lowSek: p10, centralSek, highSek: p90 }: EffectFacts) =>
  amountWithInterval(centralSek, { p10, p90 });

/** Titles, subtitles and summaries of charts: findings as functions of facts. */
export const sceneTexts = spoken({
  source: ({ title, registryNumber }: { title: string | null; registryNumber: string }) => {
    const named = title === null ? 'Källa: kalkylen' : `Källa: kalkylen för ${title}`;
    return registryNumber === '' ? `${named}.` : `${named}, dnr ${registryNumber}.`;
  },
  layers: { hard: 'hårt', soft: 'mjukt' },
  releasedCapacity: 'Frigjord kapacitet',
  columns: {
    actor: 'Aktör',
    hard: 'Hårt, mnkr',
    soft: 'Mjukt, mnkr',
    total: 'Summa, mnkr',
    year: 'År',
    cumulative: 'Summa sedan start, mnkr',
    part: 'Del',
    value: 'Värde, mnkr',
    outcome: 'Utfall',
    dots: 'Antal prickar',
    group: 'Grupp',
    assumption: 'Antagande',
    low: 'Vid lågt, mnkr',
    high: 'Vid högt, mnkr',
    span: 'Prövat spann',
    indicator: 'Mått',
    planArea: 'Planområdet',
    municipality: 'Kommunen',
    nation: 'Riket',
    gap: 'Skillnad, procentenheter',
    area: 'Område',
    coveredByPlan: 'Andel av området i planen',
  },

  whoPays: {
    title: (winner: Named | null, loser: Named | null) => {
      if (winner !== null && loser !== null) {
        return `Störst plus får ${inSentence(winner.label)}, störst minus får ${inSentence(loser.label)}`;
      }
      if (winner !== null) return `Störst plus får ${inSentence(winner.label)}, ingen får minus`;
      if (loser !== null) return `Störst minus får ${inSentence(loser.label)}, ingen får plus`;
      return 'Ingen aktör får plus eller minus i kalkylen';
    },
    subtitle: (facts: { priceYear: number; ratePerYear: number; taxFactor: number }) =>
      `Nuvärde 60 år, mnkr i ${facts.priceYear} års priser, kalkylränta ${formatRate(facts.ratePerYear)}, utan restvärde${facts.taxFactor > 1 ? ' och skattefaktor, som samhällets samlade resultat räknar med' : ''}. Siffran är summan av hårt och mjukt.`,
    summary: (rows: readonly Named[], societySek: number) =>
      rows.length === 0
        ? 'Inga belopp finns i kalkylen.'
        : `${rows.map((row) => `${row.label} ${signedAmount(row.sek)}`).join(', ')}. Raderna summerar till samhällets realekonomiska netto, ${signedAmount(societySek)}.`,
    sumRow: 'Samhällets netto',
  },

  cashFlow: {
    title: (facts: {
      whom: string;
      worst: { year: number; sek: number } | null;
      positiveFrom: number | null;
      everPositive: boolean;
      everNegative: boolean;
    }) => {
      const { worst } = facts;
      const outlay =
        worst === null
          ? `${facts.whom} betalar inget netto något år`
          : `${facts.whom} betalar mest ${worst.year}, ${formatMnkr(-worst.sek)}`;
      return `${outlay}; ${cumulativeClause(facts)}`;
    },
    subtitle: (priceYear: number) =>
      `Mnkr per år i ${priceYear} års priser, utan diskontering och restvärde. Linjen är summan sedan start.`,
    summary: (facts: {
      whom: string;
      worst: { year: number; sek: number } | null;
      best: { year: number; sek: number } | null;
      lastYear: number;
      lastSek: number;
    }) =>
      [
        facts.worst === null
          ? ''
          : `${facts.whom} har störst minus år ${facts.worst.year}, ${formatMnkr(facts.worst.sek)}.`,
        facts.best === null
          ? ''
          : `Störst plus är år ${facts.best.year}, ${formatMnkr(facts.best.sek)}.`,
        `Summan till och med år ${facts.lastYear} är ${formatMnkr(facts.lastSek)}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    cumulative: 'summa sedan start',
  },

  operatingBudget: {
    rows: {
      tax_equalisation: 'Skatt och utjämning',
      fees_and_rents: 'Avgifter och hyror',
      exploitation_result: 'Exploatering',
      contribution_release: 'Upplösta bidrag',
      savings_cashable: 'Besparingar',
      service_running: 'Service till nya invånare',
      upkeep_running: 'Drift av anläggningar',
      soft_programme: 'Sociala insatser',
      capital_cost: 'Kapitalkostnad',
      running: 'Drift, netto',
      total: 'Summa',
    },
    title: (facts: {
      negativeYears: number;
      years: number;
      worst: { year: number; sek: number };
    }) => {
      if (facts.negativeYears === 0) return 'Driftbudgeten försämras inte något av åren';
      const when =
        facts.negativeYears === facts.years
          ? `alla ${facts.years} åren`
          : `${facts.negativeYears} av ${facts.years} år`;
      return `Driftbudgeten försämras ${when}, mest ${facts.worst.year} med ${amount(-facts.worst.sek)}`;
    },
    none: 'Planen ändrar inte driftbudgeten',
    subtitle:
      'Påverkan på kommunens driftbudget per år, mnkr i löpande priser. Siffran är radens största belopp och dess år.',
    summary: (facts: {
      firstYear: number;
      lastYear: number;
      worst: { year: number; sek: number };
      best: { year: number; sek: number };
    }) =>
      `Åren ${facts.firstYear}–${facts.lastYear} är summan lägst ${facts.worst.year}, ${amount(facts.worst.sek)}, och högst ${facts.best.year}, ${amount(facts.best.sek)}.`,
    largest: (sek: number, year: number) => `${formatMillions(sek)} (${year})`,
  },

  bridge: {
    title: (facts: {
      whom: string;
      hardSek: number;
      softSek: number;
      totalSek: number;
      chance: number | null;
    }) => {
      const tail = facts.chance === null ? '' : `; ${formatChance(facts.chance)} utfall är plus`;
      return `${bridgeFinding(facts)}${tail}`;
    },
    subtitle: (facts: {
      priceYear: number;
      horizon: number;
      ratePerYear: number;
      taxFactor: number;
    }) =>
      `Nuvärde ${facts.horizon} år med restvärde, mnkr i ${facts.priceYear} års priser, kalkylränta ${formatRate(facts.ratePerYear)}${facts.taxFactor > 1 ? `, skattefaktor ${formatNumber(facts.taxFactor, 2)}` : ''}.`,
    summary: (facts: { whom: string; hardSek: number; softSek: number; totalSek: number }) =>
      `${facts.whom}: hårt ${signedAmount(facts.hardSek)}, mjukt ${signedAmount(facts.softSek)}, samlat ${signedAmount(facts.totalSek)}.`,
    rows: { hard: 'Hårt', soft: 'Mjukt', total: 'Samlat' },
  },

  dotplot: {
    title: (whom: string, above: number) => {
      if (above === 0) return `I inget av 50 tänkta utfall går ${inSentence(whom)} plus`;
      if (above === 50) return `I alla 50 tänkta utfall går ${inSentence(whom)} plus`;
      return `I ${above} av 50 tänkta utfall går ${inSentence(whom)} plus`;
    },
    subtitle: (facts: { priceYear: number; horizon: number; p25: number; p75: number }) =>
      `Nuvärde ${facts.horizon} år, mnkr i ${facts.priceYear} års priser. Varje prick är ett lika troligt utfall, fylld prick är plus. Mittersta hälften: ${rangeMillions(facts.p25, facts.p75)}.`,
    summary: (facts: { above: number; p10: number; p50: number; p90: number }) =>
      `I ${facts.above} av 50 utfall är resultatet över noll. Mittersta utfallet är ${formatMnkr(facts.p50)}, och 8 av 10 utfall ligger i spannet ${rangeMillions(facts.p10, facts.p90)} mnkr.`,
    bin: (lowSek: number, highSek: number) => rangeMillions(lowSek, highSek),
    plus: 'plus',
    minus: 'minus eller noll',
  },

  effectIntervals: {
    title: (most: (EffectFacts & { readonly label: string }) | null) =>
      most === null
        ? 'Ingen effekt är räknad i pengar'
        : `Störst för samhället: ${inSentence(most.label)}, ${worthOf(most)}`,
    subtitle: (facts: {
      priceYear: number;
      horizon: number;
      taxFactor: number;
      drawn: number;
      all: number;
    }) =>
      [
        `Samhällets nuvärde av insatsernas effekter, ${facts.horizon} år, mnkr i ${facts.priceYear} års priser.`,
        'Strecket är effektens storlek, 8 chanser av 10.',
        ...(facts.taxFactor > 1
          ? [
              `Offentliga pengar räknas med skattefaktorn ${formatNumber(facts.taxFactor, 2)}, som i samhällets resultat; insatsernas tabeller visar nuvärdet utan den.`,
            ]
          : []),
        ...(facts.drawn < facts.all ? [`De ${facts.drawn} största av ${facts.all}.`] : []),
      ].join(' '),
    said: (effect: EffectFacts, trust: string) => `${worthOf(effect)}, tillit ${trust}`,
    sentence: (effect: EffectFacts & { readonly label: string }, trust: string) =>
      `${effect.label}: ${worthOf(effect)}, tillit ${trust}.`,
    columns: { effect: 'Effekt', trust: 'Tillit' },
  },

  tornado: {
    title: (facts: { whom: string; group: string; crossesZero: boolean } | null) => {
      if (facts === null) return 'Inget av de prövade antagandena ändrar resultatet';
      const turn = facts.crossesZero
        ? 'det räcker för att byta tecken på'
        : 'det byter inte ensamt tecken på';
      return `Mest betyder ${inSentence(facts.group)}; ${turn} ${inSentence(ofWhom(facts.whom))} resultat`;
    },
    subtitle: (facts: { priceYear: number; horizon: number }) =>
      `Nuvärde ${facts.horizon} år med restvärde när ett antagande ändras i taget, mnkr i ${facts.priceYear} års priser.`,
    summary: (rows: readonly { label: string; lowSek: number; highSek: number }[]) =>
      rows.length === 0
        ? 'Kalkylen innehåller inga belopp som de prövade antagandena ändrar.'
        : rows
            .map(
              (row) =>
                `${row.label}: ${formatMnkr(row.lowSek)} vid lågt, ${formatMnkr(row.highSek)} vid högt.`,
            )
            .join(' '),
    low: 'lågt antagande',
    high: 'högt antagande',
    central: (sek: number) => `utgångsläge ${formatMillions(sek)}`,
    zero: 'noll',
    span: (low: number, high: number) =>
      `${formatNumber(low * 100)}–${formatPercent(high)} av antaget`,
  },

  equityGap: {
    title: (facts: {
      worse: number;
      better: number;
      judged: number;
      worst: string | null;
      /** How many whole areas are told of in place of the plan area; 0 when it is itself. */
      areas: number;
    }) => {
      const whose = facts.areas === 0 ? 'Planområdet' : surroundingsTexts.subject(facts.areas);
      const where = facts.areas === 0 ? 'Ingen' : `${whose}: ingen`;
      if (facts.judged === 0)
        return 'Underlaget räcker inte för att jämföra planområdet med kommunen';
      const among = (count: number) =>
        facts.judged === 1
          ? 'i det enda mått som går att jämföra'
          : `i ${count} av ${facts.judged} mått`;
      if (facts.worse === 0 && facts.better === 0) {
        return facts.judged === 1
          ? `${where} säker skillnad mot kommunen ${among(0)}`
          : `${where} säker skillnad mot kommunen i något av ${facts.judged} mått`;
      }
      if (facts.worse === 0) return `${whose} har bättre värden än kommunen ${among(facts.better)}`;
      const better = facts.better === 0 ? '' : ` och bättre i ${facts.better}`;
      const worst = facts.worst === null ? '' : `, tydligast för ${inSentence(facts.worst)}`;
      return `${whose} har sämre värden än kommunen ${among(facts.worse)}${better}${worst}`;
    },
    subtitle:
      'Skillnad mot resten av kommunen i procentenheter, med 95 % intervall. Före planen: siffrorna säger inget om vad planen gör.',
    gapColumn: 'Skillnad mot resten av kommunen, procentenheter',
    planArea: 'planområdet (ring: kan inte skiljas från resten)',
    intervalSwatch: '95 % intervall',
    rest: 'resten av kommunen',
    areas: 'små prickar: statistikområden i och runt planen',
    worse: '← sämre',
    better: 'bättre →',
    lower: '← lägre andel',
    higher: 'högre andel →',
    against: (plan: string, rest: string) => `${plan} % mot ${rest} %`,
    summary: (rows: readonly { label: string; sentence: string }[]) =>
      rows.map((row) => `${row.label}: ${row.sentence}.`).join(' '),
    compared: (plan: string, municipality: string) =>
      `${plan} i planområdet, ${municipality} i kommunen`,
    noSureGap: 'ingen säker skillnad',
    interval: (low: string, high: string) => `(${low} till ${high})`,
    suppressed: {
      smallBase: 'visas inte, för få i underlaget',
      secondary: 'visas inte, annars går ett dolt tal att räkna fram',
      noData: 'visas inte, uppgift saknas',
    },
  },

  planMap: {
    title: (
      facts: { label: string; plan: string; municipality: string; areas: number } | null,
      areas: number,
    ) =>
      facts === null
        ? `Planområdet ligger i ${counted(areas, 'ett statistikområde', 'statistikområden')}`
        : `${facts.label}: ${facts.plan} i ${facts.areas === 0 ? 'planområdet' : inSentence(surroundingsTexts.subject(facts.areas))}, ${facts.municipality} i kommunen`,
    subtitle: (facts: { kind: string; version: string; year: number | null }) =>
      facts.year === null
        ? `${facts.kind}, gränser ${facts.version}. SWEREF 99 TM.`
        : `${facts.kind}, gränser ${facts.version}, siffror för ${facts.year}. SWEREF 99 TM.`,
    summary: (parts: readonly { name: string; value: string | null; share: string }[]) =>
      parts.length === 0
        ? 'Planområdet ligger utanför de inlästa områdena.'
        : `Planområdet ligger i ${listed(parts.map(({ name, value, share }) => (value === null ? `${name} (${share} av området)` : `${name} (${share} av området, värde ${value})`)))}.`,
    source: (...sources: readonly string[]) =>
      `Källa: ${sources
        .filter((part) => part !== '')
        .map(withoutStop)
        .join('; ')}.`,
    nearest: (services: readonly { label: string; centreM: number }[]) =>
      `Närmast områdets mitt, fågelvägen: ${listed(services.map(({ label, centreM }) => `${inSentence(label)} ${reachTexts.distance(centreM)}`))}.`,
    service: (number: number, label: string) => `${number} närmaste ${inSentence(label)}`,
    planArea: 'planområdet',
    planSketch: 'planområdet (skiss, inte en antagen plangräns)',
    noValue: 'visas inte',
    area: 'statistikområde',
    unsureValue: (value: string) => `${value}, kan inte skiljas från kommunen i övrigt`,
    unsure: 'streckat: kan inte skiljas från kommunen i övrigt',
    beyond: 'ofärgat: längre bort, visas inte',
    classLabel: (low: string, high: string, isLast: boolean) =>
      isLast ? `${low}–${high} %` : `${low} till under ${high} %`,
    north: 'N',
    metres: (metres: number) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`),
  },
} as const);

function cumulativeClause(facts: {
  positiveFrom: number | null;
  everPositive: boolean;
  everNegative: boolean;
}): string {
  if (!facts.everNegative) return 'summan är aldrig negativ';
  if (facts.positiveFrom !== null) return `summan är positiv från ${facts.positiveFrom}`;
  return facts.everPositive ? 'summan är negativ i slutet' : 'summan är aldrig positiv';
}

function bridgeFinding(facts: {
  whom: string;
  hardSek: number;
  softSek: number;
  totalSek: number;
}): string {
  const { hardSek, softSek, totalSek } = facts;
  const result = `${inSentence(ofWhom(facts.whom))} resultat`;
  if (isZeroMnkr(softSek)) return `Det mjuka ändrar inte ${result}`;
  if (hardSek < 0 && totalSek > 0) return `Det mjuka vänder ${result} från minus till plus`;
  if (hardSek > 0 && totalSek < 0) return `Det mjuka vänder ${result} från plus till minus`;
  const change = softSek > 0 ? 'förbättrar' : 'försämrar';
  const sign = totalSek < 0 ? 'minus' : 'plus';
  return isZeroMnkr(totalSek)
    ? `Det mjuka ${change} ${result} till nära noll`
    : `Det mjuka ${change} ${result}, som förblir ${sign}`;
}
