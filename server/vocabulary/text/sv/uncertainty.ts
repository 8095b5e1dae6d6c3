import { spoken } from '../language.ts';
import {
  formatChance,
  formatMnkr,
  formatNumber,
  formatPercent,
  formatPoints,
} from '../../formatSv.ts';
import {
  amountOfTwoFigures,
  inSentence,
  isUnsureDifference,
  likelihood,
  likelihoodWord,
} from './words.ts';

/** From here a multiple says more than a percentage. */
const TIMES_FROM = 3;
const TEN = 9.95;
const SMALLEST_POINTS = 0.0005;

/** "28 % mer", "44 % mindre", "5,1 gånger så mycket": a factor on the central value. */
function changeTo(factor: number): string {
  if (factor >= TIMES_FROM) {
    return `${formatNumber(factor, factor < TEN ? 1 : 0)} gånger så mycket`;
  }
  const size = Math.abs(factor - 1);
  const percent = formatPercent(size, size < 0.01 ? 1 : 0);
  return factor < 1 ? `${percent} mindre` : `${percent} mer`;
}

/**
 * What the draws say, in words that page and annex share. Likelihood is about outcomes and never
 * about how good the evidence is.
 */
export const uncertaintyTexts = spoken({
  /** What an assumption has to be; amounts and shares never fall below nothing. */
  needed: (factor: number | null) => {
    if (factor === null) return 'ändrar inte resultatet';
    return factor < 0 ? 'nås inte' : changeTo(factor);
  },
  beyond: likelihood,
  /** The number alone, for a narrow cell. */
  neededWithChance: (factor: number, chance: number | null) =>
    chance === null ? changeTo(factor) : `${changeTo(factor)} (${formatChance(chance)})`,
  neededNote:
    'Ett streck betyder att antagandet inte ändrar resultatet, ”nås inte” att talet skulle behöva vara under noll. Inom parentes står chansen att det blir så eller längre bort.',
  sameRanking:
    'Nollalternativet är värt 0. Därför byter alternativen ordning vid samma värden som ger resultatet 0.',
  joint: (share: number | null) =>
    share === null ? 'räcker inte ens tillsammans' : `${formatPercent(share)} vardera`,

  sampling: {
    random: 'slumpmässigt urval',
    latinHypercube: 'latinsk hyperkub',
  },
  /** One standard error of a chance: "± 0,5 procentenheter". */
  chanceError: (error: number) =>
    error < SMALLEST_POINTS
      ? `under ±\u00a0${formatPoints(SMALLEST_POINTS * 2)}`
      : `±\u00a0${formatPoints(error)}`,
  amountError: (sek: number) => `±\u00a0${amountOfTwoFigures(sek)}`,
  errors: (facts: { chance: number; meanSek: number; tailSek: number }) =>
    `Med andra slumptal hade chansen över 0 ändrats med omkring ±\u00a0${formatPoints(facts.chance)}. Medelvärdet hade ändrats med ±\u00a0${amountOfTwoFigures(facts.meanSek)} och ändarna på intervallet med ±\u00a0${amountOfTwoFigures(facts.tailSek)}.`,
  skew: (facts: { meanSek: number; centralSek: number; label: string; meanFactor: number }) => {
    const side = facts.meanSek < facts.centralSek ? 'lägre' : 'högre';
    const direction = facts.meanFactor > 1 ? 'över' : 'under';
    return `Medelvärdet av utfallen är ${formatMnkr(facts.meanSek)}, ${side} än kalkylens ${formatMnkr(facts.centralSek)}. Det beror mest på att intervallen är skeva. Störst del har ${inSentence(facts.label)}, med medelvärdet ${formatPercent(Math.abs(facts.meanFactor - 1))} ${direction} det troliga.`;
  },

  /** A chance against another alternative: its number, then what it is called. */
  chanceWord: (chance: number) =>
    isUnsureDifference(chance) ? 'ingen säker skillnad' : likelihoodWord(chance),
  better: (facts: { one: string; other: string; chance: number }) => {
    const said = isUnsureDifference(facts.chance) ? ': ingen säker skillnad.' : '.';
    return `${facts.one} är bättre än ${inSentence(facts.other)} i ${formatChance(facts.chance)} utfall${said}`;
  },

  information: {
    nothing: 'Mer kunskap skulle inte ändra valet mellan alternativen.',
    total: (sek: number) =>
      `Att veta allt i förväg vore värt ${amountOfTwoFigures(sek)}. Så mycket bättre skulle valet i genomsnitt bli. En undersökning bör kosta mindre än så.`,
    noneAlone:
      'Inget enskilt antagande skulle ändra valet om det var det enda som undersöktes närmare.',
    amount: amountOfTwoFigures,
    overlaps:
      'Värdena ska inte läggas ihop. Antaganden som varierar tillsammans säger det mesta om varandra.',
  },
} as const);
