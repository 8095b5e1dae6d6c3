import { spoken } from '../language.ts';
import { surroundingsTexts } from './surroundings.ts';
import { formatChance, formatMnkr, formatNumber, sumInMillions } from '../../formatSv.ts';
import {
  amountWithInterval,
  counted,
  inSentence,
  isUnsureDifference,
  isZeroMnkr,
  likelihood,
  listed,
  ofWhom,
  signedAmount,
  withInterval,
} from './words.ts';
import { numberTexts } from './numberWords.ts';

/** Central value, and the interval that holds 8 chances of 10 when there is one. */
export type Outcome = {
  readonly sek: number;
  readonly interval?: { readonly p10: number; readonly p90: number } | undefined;
};

/**
 * Sentences about results, one rule each, so that none claims more than the numbers bear.
 * At most 25 words; signs and sureness come from the facts, never from a wish.
 */
export const findingTexts = spoken({
  /** What is built, and what is invested when amounts have been entered. */
  programme: (facts: {
    subject: string;
    dwellings: number;
    facilities: readonly { label: string; places: number; placesForPlan?: number | undefined }[];
    investmentSek: number | null;
  }) => {
    const parts = [
      ...(facts.dwellings > 0 ? [counted(facts.dwellings, 'en bostad', 'bostäder')] : []),
      ...facts.facilities.map(
        ({ label, places, placesForPlan }) =>
          `${inSentence(label)} med ${counted(places, 'en plats', 'platser')}${placesForPlan === undefined || placesForPlan === places ? '' : ` (${formatNumber(placesForPlan)} för planen)`}`,
      ),
    ];
    const built =
      parts.length === 0
        ? `${facts.subject} innehåller varken bostäder, förskola eller skola`
        : `${facts.subject} ger ${listed(parts)}`;
    return facts.investmentSek === null
      ? `${built}.`
      : `${built}; investeringarna är ${formatMnkr(facts.investmentSek)}, offentliga och privata.`;
  },

  /**
   * The municipality's economy, and beside it the owner's appraisal when there is one; before them
   * who has the largest minus, when that is someone else.
   */
  hard: (facts: {
    municipality: Outcome;
    municipalityYears: number;
    developer: (Outcome & { label: string; years: number }) | null;
    loser: string | null;
  }) => {
    const { municipality, developer, loser } = facts;
    const course = isZeroMnkr(municipality.sek)
      ? `Kommunens ekonomi ändras inte mätbart på ${facts.municipalityYears} år`
      : `Kommunens ekonomi ${courseOf(municipality)}: ${outcome(municipality)} på ${facts.municipalityYears} år`;
    const first =
      loser === null ? course : `Störst minus får ${inSentence(loser)}; ${inSentence(course)}`;
    if (developer === null) return `${first}.`;
    return `${first}; ${inSentence(ofWhom(developer.label))} kalkyl ger ${outcome(developer)} på ${developer.years} år.`;
  },

  /** What the soft measures give society, and how much of their effect is enough. */
  soft: (facts: { hasMeasures: boolean; softSek: number; societyShare: number | null }) => {
    if (!facts.hasMeasures) {
      return isZeroMnkr(facts.softSek)
        ? 'Förslaget innehåller inga sociala insatser.'
        : `De mjuka effekterna är värda ${formatMnkr(facts.softSek)} för samhället.`;
    }
    return `De mjuka effekterna ger samhället ${formatMnkr(facts.softSek)} netto; ${enoughClause(facts.societyShare)}.`;
  },

  /** Who gains most, beside what the soft measures give society. */
  gains: (winner: string | null, soft: string) =>
    winner === null
      ? `Ingen får plus; ${inSentence(soft)}`
      : `Störst plus får ${inSentence(winner)}; ${inSentence(soft)}`,

  /** Hard, soft and together for society, with the chance of plus. */
  combined: (facts: Outcome & { hardSek: number; softSek: number; chance: number | null }) => {
    const chance = facts.chance === null ? '' : `; plus är ${likelihood(facts.chance)}`;
    const { hardSek, softSek, sek, interval } = facts;
    const [hard, soft, total = ''] = sumInMillions([hardSek, softSek], sek);
    return `Samlat får samhället ${withInterval(numberTexts.millions(total), interval)}, varav hårt ${hard} och mjukt ${soft}${chance}.`;
  },

  /** How the area stands before the plan, and how many indicators its measures move for those who stay. */
  equity: (
    facts: { worse: number; better: number; judged: number; areas: number } | null,
    changed: number | null,
  ) => {
    if (facts === null) {
      return 'Jämlikhet i hälsa är inte belyst, eftersom statistik för planområdet saknas.';
    }
    if (facts.judged === 0) {
      return 'Underlaget räcker inte för att jämföra planområdet med kommunen.';
    }
    const change =
      changed === null
        ? 'hur planen ändrar detta är inte beräknat'
        : `insatserna ändrar ${changed === 0 ? 'inget' : counted(changed, 'ett mått', 'mått')} för dem som bor kvar`;
    return `Före planen: ${standingClause(facts)}; ${change}.`;
  },

  /** The same in a cell of the comparison. */
  equityShort: (facts: { worse: number; judged: number; areas: number } | null) =>
    facts === null || facts.judged === 0
      ? 'inte belyst'
      : `i dag sämre i ${facts.worse} av ${facts.judged} mått${facts.areas === 0 ? '' : ', hela området runt planen'}`,
  /** Which way the measures move the indicators for those who stay, in a cell. */
  equityChange: (facts: { better: number; worse: number; unsure: number } | null) => {
    if (facts === null) return 'inte beräknat';
    const { better, worse, unsure } = facts;
    const told = [
      ...(better > 0 ? [`bättre i ${better}`] : []),
      ...(worse > 0 ? [`sämre i ${worse}`] : []),
      ...(unsure > 0 ? [`ingen säker skillnad i ${unsure}`] : []),
    ];
    return told.length === 0 ? 'lika i alla mått' : `${listed(told)} mått`;
  },

  /** What change of one assumption brings a result to zero. */
  switching: (facts: {
    label: string;
    whom: string;
    changeShare: number;
    /** Null where nobody has said a range. */
    isWithinRange: boolean | null;
  }) => {
    const direction = facts.changeShare < 0 ? 'lägre' : 'högre';
    const change = `${percent(Math.abs(facts.changeShare))} ${direction} än antaget`;
    const outside =
      facts.isWithinRange === null
        ? ', som inget spann är angivet för'
        : ', vilket är utanför det prövade spannet';
    const tail = facts.isWithinRange === true ? '' : outside;
    return `${facts.label}: ${change} räcker för att ${inSentence(ofWhom(facts.whom))} resultat ska bli noll${tail}.`;
  },
  /** The one number that moves a result most. */
  weightiest: (facts: {
    label: string;
    whom: string;
    lowSek: number;
    highSek: number;
    /** What it has to be for a result of nothing, as a share of what is assumed. */
    zeroAt: number | null;
  }) => {
    const [low, high] = [facts.lowSek, facts.highSek].toSorted((a, b) => a - b);
    const range = `från ${signedAmount(low ?? 0)} till ${signedAmount(high ?? 0)}`;
    const zero =
      facts.zeroAt === null
        ? ''
        : `; noll vid ${percent(Math.abs(facts.zeroAt - 1))} ${facts.zeroAt < 1 ? 'lägre' : 'högre'} än antaget`;
    return `Tyngst enskilt: ${inSentence(facts.label)}, som ger ${inSentence(facts.whom)} ${range}${zero}.`;
  },
  noPosts: 'Inga poster är inlagda i kalkylen, så inga belopp är räknade.',
  noSwitching: (whom: string) =>
    `Inget av de prövade antagandena kan ensamt göra ${inSentence(ofWhom(whom))} resultat till noll.`,
  rent: (facts: { share: number; developer: string }) =>
    facts.share > 0
      ? `Hyran: ${percent(facts.share)} högre hyra behövs för att ${inSentence(facts.developer)} ska nå sitt avkastningskrav.`
      : `Hyran: ${inSentence(facts.developer)} når sitt avkastningskrav även med ${percent(-facts.share)} lägre hyra.`,
  unpriced: (unpriced: number) =>
    `${counted(unpriced, 'En effekt är', 'effekter är')} inte ${unpriced === 1 ? 'värderad' : 'värderade'} i pengar och ingår inte i summorna.`,

  /** Repayment in the operating budget within five years. */
  repayment: (facts: { sek: number; isRepaid: boolean; repaidYear: number | null }) => {
    const sum = `Driftbudgeten är sammanlagt ${formatMnkr(facts.sek)} efter fem år`;
    if (facts.isRepaid) return `${sum}.`;
    return facts.repaidYear === null
      ? `${sum} och betalas inte tillbaka i kalkylen.`
      : `${sum} och är återbetald ${facts.repaidYear}.`;
  },

  /** Horizons where a plus rests on residual value alone. */
  residualPlus: (whom: string, horizons: readonly number[]) =>
    `${ofWhom(whom)} plus vid ${listed(horizons.map(String))} år är restvärde av anläggningar, inte pengar i budgeten.`,

  /** An alternative beside others, or beside the baseline. */
  noSureDifferenceToBaseline: (baseline: string, chances: readonly number[]) => {
    const [least, most] = [Math.min(...chances), Math.max(...chances)].map(formatChance);
    return `Alla förslag mot ${inSentence(baseline)}: ingen säker skillnad för samhället (bättre i ${least === most ? least : `mellan ${least} och ${most}`} utfall).`;
  },
  noSureDifferenceAmong: 'Förslagen sinsemellan: ingen säker skillnad för samhället.',
  noSureDifference: (first: string, others: readonly string[]) =>
    `${first} mot ${listed(others.map(inSentence))}: ingen säker skillnad för samhället.`,
  certainDifference: (facts: { name: string; baseline: string; sek: number }) =>
    `${facts.name}: ${formatMnkr(Math.abs(facts.sek))} ${facts.sek < 0 ? 'sämre' : 'bättre'} för samhället än ${inSentence(facts.baseline)}. Inget antagande har intervall, så hur säkert det är går inte att säga.`,
  difference: (facts: { name: string; baseline: string; sek: number; chance: number }) => {
    const change = facts.sek < 0 ? 'sämre' : 'bättre';
    if (isUnsureDifference(facts.chance)) {
      return `${facts.name} mot ${inSentence(facts.baseline)}: ingen säker skillnad för samhället (bättre i ${formatChance(facts.chance)} utfall).`;
    }
    return `${facts.name}: ${formatMnkr(Math.abs(facts.sek))} ${change} för samhället än ${inSentence(facts.baseline)} (bättre i ${formatChance(facts.chance)} utfall).`;
  },
} as const);

/** "7 procent"; one decimal below 1. */
export const percent = spoken(function percent(share: number): string {
  const hundredths = share * 100;
  return `${formatNumber(hundredths, Math.abs(hundredths) < 1 ? 1 : 0)} procent`;
});

function outcome({ sek, interval }: Outcome): string {
  return amountWithInterval(sek, interval);
}

/** Which way, as surely as the interval allows. */
function courseOf({ sek, interval }: Outcome): string {
  const low = interval?.p10 ?? sek;
  const high = interval?.p90 ?? sek;
  if (high < 0) return 'försämras';
  return low > 0 ? 'förbättras' : 'kan både förbättras och försämras';
}

function enoughClause(share: number | null): string {
  if (share === null) return 'ingen andel av den antagna effekten täcker insatsernas kostnad';
  if (share <= 0) return 'insatserna går ihop även utan den antagna effekten';
  return `insatserna täcker sin kostnad vid ${percent(share)} av antagen effekt`;
}

function standingClause(facts: {
  worse: number;
  better: number;
  judged: number;
  areas: number;
}): string {
  const of = `av ${counted(facts.judged, 'ett mått', 'mått')}`;
  const whose = facts.areas === 0 ? 'området' : inSentence(surroundingsTexts.subject(facts.areas));
  if (facts.worse > 0) return `${whose} har sämre värden än kommunen i ${facts.worse} ${of}`;
  if (facts.better > 0) return `${whose} har bättre värden än kommunen i ${facts.better} ${of}`;
  return `${facts.areas === 0 ? '' : `${whose}: `}ingen säker skillnad mot kommunen i något ${of}`;
}
