import { formatChance, formatMnkr, formatNumber, sumInMillions } from '../../formatSv.ts';
import type { Outcome } from '../sv/findings.ts';
import { surroundingsTexts } from './surroundings.ts';
import { numberTexts } from './numberWords.ts';
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

/**
 * Sentences about results, one rule each, so that none claims more than the numbers bear.
 * At most 25 words; signs and sureness come from the facts, never from a wish.
 */
export const findingTexts = {
  /** What is built, and what is invested when amounts have been entered. */
  programme: (facts: {
    subject: string;
    dwellings: number;
    facilities: readonly { label: string; places: number; placesForPlan?: number | undefined }[];
    investmentSek: number | null;
  }) => {
    const parts = [
      ...(facts.dwellings > 0 ? [counted(facts.dwellings, 'one home', 'homes')] : []),
      ...facts.facilities.map(
        ({ label, places, placesForPlan }) =>
          `${counted(places, 'one place', 'places')}${placesForPlan === undefined || placesForPlan === places ? '' : ` (${formatNumber(placesForPlan)} for the plan)`} in ${inSentence(label)}`,
      ),
    ];
    const built =
      parts.length === 0
        ? `${facts.subject} contains neither homes, a preschool nor a school`
        : `${facts.subject} provides ${listed(parts)}`;
    return facts.investmentSek === null
      ? `${built}.`
      : `${built}; investment ${formatMnkr(facts.investmentSek)}, public and private.`;
  },

  /**
   * The municipality's economy, and beside it the owner's appraisal when there is one; before them
   * who has the largest loss, when that is someone else.
   */
  hard: (facts: {
    municipality: Outcome;
    municipalityYears: number;
    developer: (Outcome & { label: string; years: number }) | null;
    loser: string | null;
  }) => {
    const { municipality, developer, loser } = facts;
    const course = isZeroMnkr(municipality.sek)
      ? `The municipality’s finances do not change measurably over ${years(facts.municipalityYears)}`
      : `The municipality’s finances ${courseOf(municipality)}: ${outcome(municipality)} over ${years(facts.municipalityYears)}`;
    const first =
      loser === null
        ? course
        : `The largest loss goes to ${inSentence(loser)}; ${inSentence(course)}`;
    if (developer === null) return `${first}.`;
    return `${first}; ${inSentence(ofWhom(developer.label))} calculation gives ${outcome(developer)} over ${years(developer.years)}.`;
  },

  /** What the soft measures give society, and how much of their effect is enough. */
  soft: (facts: { hasMeasures: boolean; softSek: number; societyShare: number | null }) => {
    if (!facts.hasMeasures) {
      return isZeroMnkr(facts.softSek)
        ? 'The proposal contains no social measures.'
        : `The soft effects are worth ${formatMnkr(facts.softSek)} to society.`;
    }
    return `The soft effects give society ${formatMnkr(facts.softSek)} net; ${enoughClause(facts.societyShare)}.`;
  },

  /** Who gains most, beside what the soft measures give society. */
  gains: (winner: string | null, soft: string) =>
    winner === null
      ? `No one gains; ${inSentence(soft)}`
      : `The largest gain goes to ${inSentence(winner)}; ${inSentence(soft)}`,

  /** Hard, soft and together for society, with the chance of plus. */
  combined: (facts: Outcome & { hardSek: number; softSek: number; chance: number | null }) => {
    const chance = facts.chance === null ? '' : `; above zero is ${likelihood(facts.chance)}`;
    const { hardSek, softSek, sek, interval } = facts;
    const [hard, soft, total = ''] = sumInMillions([hardSek, softSek], sek);
    return `Society gets ${withInterval(numberTexts.millions(total), interval)}: hard ${hard} and soft ${soft}${chance}.`;
  },

  /** How the area stands before the plan, and how many indicators its measures move for those who stay. */
  equity: (
    facts: { worse: number; better: number; judged: number; areas: number } | null,
    changed: number | null,
  ) => {
    if (facts === null) {
      return 'Health equity has not been examined, because statistics for the plan area are missing.';
    }
    if (facts.judged === 0) {
      return 'There is not enough data to compare the plan area with the municipality.';
    }
    const change =
      changed === null
        ? 'how the plan changes this is not calculated'
        : `measures change ${changed === 0 ? 'none' : formatNumber(changed)} for those who stay`;
    return `Before the plan: ${standingClause(facts)}; ${change}.`;
  },

  /** The same in a cell of the comparison. */
  equityShort: (facts: { worse: number; judged: number; areas: number } | null) =>
    facts === null || facts.judged === 0
      ? 'not examined'
      : `today worse in ${facts.worse} of ${counted(facts.judged, 'one indicator', 'indicators')}${facts.areas === 0 ? '' : ', the whole area around the plan'}`,
  /** Which way the measures move the indicators for those who stay, in a cell. */
  equityChange: (facts: { better: number; worse: number; unsure: number } | null) => {
    if (facts === null) return 'not calculated';
    const { better, worse, unsure } = facts;
    const told = [
      ...(better > 0 ? [`better in ${better}`] : []),
      ...(worse > 0 ? [`worse in ${worse}`] : []),
      ...(unsure > 0 ? [`no certain difference in ${unsure}`] : []),
    ];
    if (told.length === 0) return 'the same in all indicators';
    const last = unsure > 0 ? unsure : worse > 0 ? worse : better;
    return `${listed(told)} ${last === 1 ? 'indicator' : 'indicators'}`;
  },

  /** What change of one assumption brings a result to zero. */
  switching: (facts: {
    label: string;
    whom: string;
    changeShare: number;
    /** Null where nobody has said a range. */
    isWithinRange: boolean | null;
  }) => {
    const direction = facts.changeShare < 0 ? 'lower' : 'higher';
    const change = `${percent(Math.abs(facts.changeShare))} ${direction} than assumed`;
    const outside =
      facts.isWithinRange === null
        ? ', for which no range is entered'
        : ', which is outside the range tested';
    const tail = facts.isWithinRange === true ? '' : outside;
    return `${facts.label}: ${change} is enough for ${inSentence(ofWhom(facts.whom))} result to be zero${tail}.`;
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
    const range = `${signedAmount(low ?? 0)} to ${signedAmount(high ?? 0)}`;
    const zero =
      facts.zeroAt === null
        ? ''
        : `; zero at ${percent(Math.abs(facts.zeroAt - 1))} ${facts.zeroAt < 1 ? 'lower' : 'higher'}`;
    return `Weightiest: ${inSentence(facts.label)}, which gives ${inSentence(facts.whom)} ${range}${zero}.`;
  },
  noPosts: 'Nothing has been entered in the calculation, so no amounts are calculated.',
  noSwitching: (whom: string) =>
    `None of the assumptions tested can alone bring ${inSentence(ofWhom(whom))} result to zero.`,
  rent: (facts: { share: number; developer: string }) =>
    facts.share > 0
      ? `Rent: a rent ${percent(facts.share)} higher is needed for ${inSentence(facts.developer)} to reach the required return.`
      : `Rent: ${inSentence(facts.developer)} reaches the required return even with a rent ${percent(-facts.share)} lower.`,
  unpriced: (unpriced: number) =>
    `${counted(unpriced, 'One effect is', 'effects are')} not valued in money and ${unpriced === 1 ? 'is' : 'are'} not included in the totals.`,

  /** Repayment in the operating budget within five years. */
  repayment: (facts: { sek: number; isRepaid: boolean; repaidYear: number | null }) => {
    const sum = `After five years the operating budget adds up to ${formatMnkr(facts.sek)}`;
    if (facts.isRepaid) return `${sum}.`;
    return facts.repaidYear === null
      ? `${sum}, not repaid in the calculation.`
      : `${sum} and is repaid in ${facts.repaidYear}.`;
  },

  /** Horizons where a plus rests on residual value alone. */
  residualPlus: (whom: string, horizons: readonly number[]) =>
    `${ofWhom(whom)} plus at ${listed(horizons.map(String))} years is the residual value of facilities, not money in the budget.`,

  /** An alternative beside others, or beside the baseline. */
  noSureDifferenceToBaseline: (baseline: string, chances: readonly number[]) => {
    const [least, most] = [Math.min(...chances), Math.max(...chances)].map(formatChance);
    return `All proposals compared with ${inSentence(baseline)}: no certain difference for society (better in ${least === most ? least : `between ${least} and ${most}`} outcomes).`;
  },
  noSureDifferenceAmong: 'Between them: no certain difference.',
  noSureDifference: (first: string, others: readonly string[]) =>
    `${first} compared with ${listed(others.map(inSentence))}: no certain difference for society.`,
  certainDifference: (facts: { name: string; baseline: string; sek: number }) =>
    `${facts.name}: ${formatMnkr(Math.abs(facts.sek))} ${facts.sek < 0 ? 'worse' : 'better'} for society than ${inSentence(facts.baseline)}. No assumption has an interval, so how certain that is cannot be said.`,
  difference: (facts: { name: string; baseline: string; sek: number; chance: number }) => {
    const change = facts.sek < 0 ? 'worse' : 'better';
    if (isUnsureDifference(facts.chance)) {
      return `${facts.name} compared with ${inSentence(facts.baseline)}: no certain difference for society (better in ${formatChance(facts.chance)} outcomes).`;
    }
    return `${facts.name}: ${formatMnkr(Math.abs(facts.sek))} ${change} for society than ${inSentence(facts.baseline)} (better in ${formatChance(facts.chance)} outcomes).`;
  },
} as const;

/** "7 per cent"; one decimal below 1. */
export function percent(share: number): string {
  const hundredths = share * 100;
  return `${formatNumber(hundredths, Math.abs(hundredths) < 1 ? 1 : 0)} per cent`;
}

function years(count: number): string {
  return `${count} ${count === 1 ? 'year' : 'years'}`;
}

function outcome({ sek, interval }: Outcome): string {
  return amountWithInterval(sek, interval);
}

/** Which way, as surely as the interval allows. */
function courseOf({ sek, interval }: Outcome): string {
  const low = interval?.p10 ?? sek;
  const high = interval?.p90 ?? sek;
  if (high < 0) return 'worsen';
  return low > 0 ? 'improve' : 'can either improve or worsen';
}

function enoughClause(share: number | null): string {
  if (share === null) return 'no share of the assumed effect covers the cost of the measures';
  if (share <= 0) return 'the measures break even without any of the assumed effect';
  return `the measures cover their cost at ${percent(share)} of the assumed effect`;
}

function standingClause(facts: {
  worse: number;
  better: number;
  judged: number;
  areas: number;
}): string {
  const of = counted(facts.judged, 'one indicator', 'indicators');
  const whose = facts.areas === 0 ? 'the area' : inSentence(surroundingsTexts.subject(facts.areas));
  const are = facts.areas > 1 ? 'are' : 'is';
  if (facts.worse > 0) {
    return `${whose} ${are} worse than the municipality in ${facts.worse} of ${of}`;
  }
  if (facts.better > 0) {
    return `${whose} ${are} better than the municipality in ${facts.better} of ${of}`;
  }
  return `${facts.areas === 0 ? '' : `${whose}: `}no certain difference from the municipality in any of ${of}`;
}
