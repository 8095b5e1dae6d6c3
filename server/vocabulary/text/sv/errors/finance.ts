import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in a financial calculation, where, and what to do; facts as `engine/finance`. */
export const financeErrors = spoken({
  financeTypeWrong: (facts) =>
    `${where(facts)} saknas eller har fel slags värde. Skriv ${kindOf(facts['expected'])}.`,
  financeRateTooLow: (facts) =>
    `${where(facts)} är ${percent(facts['value'])} men måste vara högre än −100 %. Skriv räntor så att 0,035 betyder 3,5 %.`,
  financeTooSmall: (facts) =>
    facts['above'] === undefined
      ? `${where(facts)} är ${shown(facts['value'])} men måste vara minst ${shown(facts['atLeast'])}. Rätta talet.`
      : `${where(facts)} är ${shown(facts['value'])} men måste vara större än ${shown(facts['above'])}. Rätta talet.`,
  financeNotWhole: (facts) =>
    `${where(facts)} är ${shown(facts['value'])} men måste vara ett helt tal. Rätta talet.`,
  financeShareOutside: (facts) =>
    `${where(facts)} är ${shown(facts['value'])} men måste ligga mellan 0 och 1. Skriv andelar så att 0,05 betyder 5 %.`,
  financeSharesNotOne: (facts) =>
    `Komponenternas andelar blir tillsammans ${percent(facts['sum'])} men måste bli 100 %. Ändra andelarna.`,
  financeLengthsDiffer: (facts) =>
    `Det finns ${shown(facts['flows'])} betalningar men ${shown(facts['days'])} datum. Ge varje betalning ett datum.`,
  financeDayUnknown: (facts) =>
    `Datum ${shown(facts['place'])}, ${shown(facts['day'])}, finns inte. Skriv datum som 2027-03-01.`,
  financePeriodOutside: (facts) =>
    `Betalning ${shown(facts['period'])} finns inte: lånet har betalningarna 1 till ${shown(facts['periods'])}. Välj en av dem.`,
  financePeriodsReversed: (facts) =>
    `Den första betalningen, ${shown(facts['first'])}, kommer efter den sista, ${shown(facts['last'])}. Byt plats på dem.`,
  financeChoiceUnknown: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, som inte går att välja. Välj ett av: ${String(facts['choices'])}.`,
  valuationScheduleEnds: (facts) =>
    `Räntetrappan slutar efter ${shown(facts['end'])} år men behövs för ${shown(facts['years'])} år. Förkorta perioden eller välj en annan trappa.`,
  financeCasesMissing: () =>
    'Filen har inga räkneexempel: listan cases saknas. Välj en fil med schema helkalkyl-finance-cases/1.',
} satisfies Readonly<Record<string, Sentence>>);

const fieldNames = new Map<Facts[string], string>([
  ['ratePerPeriod', 'Räntan per period'],
  ['ratePerYear', 'Räntan per år'],
  ['financeRatePerPeriod', 'Låneräntan'],
  ['reinvestmentRatePerPeriod', 'Återinvesteringsräntan'],
  ['internalRatePerYear', 'Internräntan'],
  ['discountRatePerYear', 'Kalkylräntan'],
  ['loanRatePerYear', 'Låneräntan'],
  ['interestPerYear', 'Räntan under byggtiden'],
  ['growthPerYear', 'Den årliga uppräkningen'],
  ['rentGrowthPerYear', 'Hyresutvecklingen'],
  ['operatingCostGrowthPerYear', 'Driftkostnadens utveckling'],
  ['benefitGrowthPerYear', 'Nyttans tillväxt'],
  ['reinvestmentIndex', 'Uppräkningen av reinvesteringar'],
  ['acquisitionCostShare', 'Förvärvskostnaden'],
  ['requiredYield', 'Direktavkastningskravet'],
  ['exitYield', 'Direktavkastningen vid försäljning'],
  ['marketYield', 'Marknadens direktavkastning'],
  ['vacancyShare', 'Vakansen'],
  ['premisesShare', 'Andelen lokaler'],
  ['loanShare', 'Belåningsgraden'],
  ['grossFloorAreaM2', 'Bruttoarean (BTA)'],
  ['meanDwellingAreaM2', 'Bostädernas medelarea'],
  ['constructionMonths', 'Byggtiden'],
  ['periods', 'Antalet betalningar'],
  ['period', 'Betalningens nummer'],
  ['lifeYears', 'Livslängden'],
  ['years', 'Antalet år'],
  ['horizonYears', 'Kalkylperioden'],
  ['growthYears', 'Åren med tillväxt'],
  ['baseYear', 'Basåret'],
  ['openingYear', 'Öppningsåret'],
  ['flowsSek', 'Betalningarna'],
  ['persons', 'Antalet personer'],
  ['kmOneWay', 'Vägens längd'],
  ['tripsPerWeek', 'Resor per vecka'],
  ['speedKmPerHour', 'Hastigheten'],
  ['relativeRisk', 'Den relativa risken'],
  ['referenceMinutesPerWeek', 'Referensminuterna'],
  ['protectionCap', 'Taket för minskad dödlighet'],
  ['displacedShare', 'Andelen som rörde sig förut'],
  ['deathsPerPersonYear', 'Dödligheten'],
  ['eventsPerPersonYear', 'Antalet händelser per person och år'],
  ['ratio', 'Kvoten'],
  ['valuePerDeath', 'Värdet av statistiskt liv'],
  ['deadweight', 'Det som skett ändå'],
  ['displacement', 'Undanträngningen'],
  ['attribution', 'Andelen som beror på insatsen'],
  ['attributionToOthers', 'Andelen som beror på andra'],
  ['mitigatedShare', 'Andelen av optimismen som redan är hanterad'],
  ['optimismBias', 'Optimismpåslaget'],
  ['taxCostShare', 'Skattefinansieringens påslag'],
  ['income', 'Inkomsten'],
  ['referenceIncome', 'Jämförelseinkomsten'],
  ['elasticity', 'Viktens elasticitet'],
]);

/** The field's Swedish name; a field of a file as it stands there. */
function where({ field, place }: Facts): string {
  const name = fieldNames.get(field) ?? `Fältet ”${String(field)}”`;
  return place === undefined ? name : `${name}, plats ${String(place)},`;
}

const kinds = new Map<Facts[string], string>([
  ['number', 'ett vanligt tal, till exempel 1200000'],
  ['list', 'en lista'],
  ['text', 'en text'],
  ['boolean', 'true eller false'],
  ['yearAndAmount', 'årtal och belopp, till exempel [2027, 30000000]'],
]);

function kindOf(expected: Facts[string]): string {
  return kinds.get(expected) ?? 'ett värde av rätt slag';
}

function percent(value: Facts[string]): string {
  return typeof value === 'number' ? `${shown(Number((value * 100).toPrecision(12)))} %` : 'tomt';
}

function shown(value: Facts[string]): string {
  if (typeof value === 'number') return String(value).replace('.', ',').replace('-', '−');
  return value === undefined ? 'tomt' : `”${value.slice(0, 200)}”`;
}
