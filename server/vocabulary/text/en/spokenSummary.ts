import { numberInWords } from './spokenNumbers.ts';
import { surroundingsTexts } from './surroundings.ts';
import { inSentence, likelihoodWord, listed, ofWhom } from './words.ts';

/** What a chair reads aloud in two minutes: every amount arrives in words. */
export const spokenSummaryTexts = {
  title: 'To read aloud',
  lead: 'Takes about two minutes to read aloud. The numbers are rounded for the ear; the exact ones are in the annex.',
  item: 'Spoken summary',
  opening: (title: string) =>
    /^detailed plan/i.test(title)
      ? `This case is about ${inSentence(title)}.`
      : `This case is about the detailed plan ${title}.`,
  draft: 'The calculation is a draft.',
  programme: (facts: {
    subject: string;
    dwellings: number;
    facilities: readonly { label: string; places: number }[];
  }) => {
    const parts = [
      ...(facts.dwellings === 0
        ? []
        : [`${numberInWords(facts.dwellings)} ${facts.dwellings === 1 ? 'home' : 'homes'}`]),
      ...facts.facilities.map(
        ({ label, places }) =>
          `${numberInWords(places)} ${places === 1 ? 'place' : 'places'} in ${inSentence(label)}`,
      ),
    ];
    return parts.length === 0
      ? `${facts.subject} contains neither homes, a preschool nor a school.`
      : `${facts.subject} provides ${listed(parts)}.`;
  },
  investment: (amount: string) => `The investments are ${amount}, public and private together.`,
  unchanged: (whom: string, years: number) =>
    `${ofWhom(whom)} economy does not change measurably over ${numberInWords(years)} years.`,
  outcome: (facts: { whom: string; amount: string; years: number }) =>
    `${ofWhom(facts.whom)} calculation gives ${facts.amount} over ${numberInWords(facts.years)} years.`,
  likely: (range: string) => `It will probably be ${range}.`,
  budget: (amount: string) => `After five years the sum in the operating budget is ${amount}.`,
  noMeasures: 'The proposal contains no social measures.',
  soft: (amount: string) => `The soft effects give society ${amount} net.`,
  enough: (hundredths: number | null) => {
    if (hundredths === null) {
      return 'No share of the assumed effect covers the cost of the measures.';
    }
    return hundredths <= 0
      ? 'The measures pay for themselves even without the assumed effect.'
      : `The measures cover their cost at about ${numberInWords(hundredths)} per cent of the assumed effect.`;
  },
  combined: (amount: string) => `Taken together, society gets ${amount}.`,
  chance: (chance: number, hundredths: number) =>
    `That it will be a plus is ${likelihoodWord(chance)}: it happens in about ${numberInWords(hundredths)} cases in a hundred.`,
  equity: (facts: { worse: number; better: number; judged: number; areas: number } | null) => {
    if (facts === null || facts.judged === 0) {
      return 'Health equity has not been examined.';
    }
    const of = `of ${numberInWords(facts.judged)} measures`;
    const whose =
      facts.areas === 0 ? 'the area' : inSentence(surroundingsTexts.subject(facts.areas));
    const has = facts.areas > 1 ? 'have' : 'has';
    if (facts.worse > 0) {
      return `Today ${whose} ${has} worse values than the rest of the municipality in ${numberInWords(facts.worse)} ${of}.`;
    }
    return facts.better > 0
      ? `Today ${whose} ${has} better values than the rest of the municipality in ${numberInWords(facts.better)} ${of}.`
      : `Today there is no certain difference between ${whose} and the rest of the municipality.`;
  },
  unpriced: (count: number) =>
    count === 1
      ? 'One effect is not valued in money and is not part of the sums.'
      : `${numberInWords(count)} effects are not valued in money and are not part of the sums.`,
  switching: (facts: { label: string; whom: string; isHigher: boolean; hundredths: number }) =>
    `${facts.label}: about ${numberInWords(facts.hundredths)} per cent ${facts.isHigher ? 'higher' : 'lower'} than assumed is enough to bring ${inSentence(ofWhom(facts.whom))} result to zero.`,
  without: (told: string) => `If nothing is done, this happens. ${told}`,
  decisions: (count: number) =>
    count === 1
      ? 'There is one point to decide on.'
      : `There are ${numberInWords(count)} points to decide on.`,
  noDecisions: 'No decision points have been entered.',
  ending: 'The evidence is in the decision annex.',
} as const;
