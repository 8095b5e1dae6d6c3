import { spoken } from '../language.ts';
import { numberInWords } from './spokenNumbers.ts';
import { surroundingsTexts } from './surroundings.ts';
import { inSentence, likelihoodWord, listed, ofWhom } from './words.ts';

/** What a chair reads aloud in two minutes: every amount arrives in words. */
export const spokenSummaryTexts = spoken({
  title: 'Att läsa upp',
  lead: 'Tar omkring två minuter att läsa högt. Talen är avrundade för örat, de exakta står i bilagan.',
  item: 'Muntlig sammanfattning',
  opening: (title: string) =>
    /^detaljplan/i.test(title)
      ? `Ärendet gäller ${inSentence(title)}.`
      : `Ärendet gäller detaljplanen ${title}.`,
  draft: 'Kalkylen är ett utkast.',
  programme: (facts: {
    subject: string;
    dwellings: number;
    facilities: readonly { label: string; places: number }[];
  }) => {
    const parts = [
      ...(facts.dwellings === 0
        ? []
        : [
            `${numberInWords(facts.dwellings, 'en')} ${facts.dwellings === 1 ? 'bostad' : 'bostäder'}`,
          ]),
      ...facts.facilities.map(
        ({ label, places }) =>
          `${inSentence(label)} med ${numberInWords(places, 'en')} ${places === 1 ? 'plats' : 'platser'}`,
      ),
    ];
    return parts.length === 0
      ? `${facts.subject} innehåller varken bostäder, förskola eller skola.`
      : `${facts.subject} ger ${listed(parts)}.`;
  },
  investment: (amount: string) =>
    `Investeringarna är ${amount}, offentliga och privata tillsammans.`,
  unchanged: (whom: string, years: number) =>
    `${ofWhom(whom)} ekonomi ändras inte mätbart på ${numberInWords(years)} år.`,
  outcome: (facts: { whom: string; amount: string; years: number }) =>
    `${ofWhom(facts.whom)} kalkyl ger ${facts.amount} på ${numberInWords(facts.years)} år.`,
  likely: (range: string) => `Troligen blir det ${range}.`,
  budget: (amount: string) => `Efter fem år är summan i driftbudgeten ${amount}.`,
  noMeasures: 'Förslaget innehåller inga sociala insatser.',
  soft: (amount: string) => `De mjuka effekterna ger samhället ${amount} netto.`,
  enough: (hundredths: number | null) => {
    if (hundredths === null) {
      return 'Ingen andel av den antagna effekten täcker insatsernas kostnad.';
    }
    return hundredths <= 0
      ? 'Insatserna går ihop även utan den antagna effekten.'
      : `Insatserna täcker sin kostnad vid omkring ${numberInWords(hundredths)} procent av den antagna effekten.`;
  },
  combined: (amount: string) => `Samlat får samhället ${amount}.`,
  chance: (chance: number, hundredths: number) =>
    `Att det blir plus är ${likelihoodWord(chance)}: det händer i omkring ${numberInWords(hundredths)} fall av hundra.`,
  equity: (facts: { worse: number; better: number; judged: number; areas: number } | null) => {
    if (facts === null || facts.judged === 0) {
      return 'Jämlikhet i hälsa är inte belyst.';
    }
    const of = `av ${numberInWords(facts.judged)} mått`;
    const whose =
      facts.areas === 0 ? 'området' : inSentence(surroundingsTexts.subject(facts.areas));
    if (facts.worse > 0) {
      return `I dag har ${whose} sämre värden än resten av kommunen i ${numberInWords(facts.worse)} ${of}.`;
    }
    return facts.better > 0
      ? `I dag har ${whose} bättre värden än resten av kommunen i ${numberInWords(facts.better)} ${of}.`
      : `I dag finns ingen säker skillnad mellan ${whose} och resten av kommunen.`;
  },
  unpriced: (count: number) =>
    count === 1
      ? 'En effekt är inte värderad i pengar och ingår inte i summorna.'
      : `${numberInWords(count)} effekter är inte värderade i pengar och ingår inte i summorna.`,
  switching: (facts: { label: string; whom: string; isHigher: boolean; hundredths: number }) =>
    `${facts.label}: omkring ${numberInWords(facts.hundredths)} procent ${facts.isHigher ? 'högre' : 'lägre'} än antaget räcker för att ${inSentence(ofWhom(facts.whom))} resultat ska bli noll.`,
  without: (told: string) => `Om inget görs händer det här. ${told}`,
  decisions: (count: number) =>
    count === 1
      ? 'Det finns en punkt att ta ställning till.'
      : `Det finns ${numberInWords(count, 'en')} punkter att ta ställning till.`,
  noDecisions: 'Inga beslutspunkter är inlagda.',
  ending: 'Underlaget finns i beslutsbilagan.',
} as const);
