import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatNumber } from '../../../formatSv.ts';

type Sentence = (facts: Facts) => string;

const fieldNames: Readonly<Record<string, string>> = {
  value: 'värde',
  population: 'befolkning',
  standardError: 'standardfel',
  order: 'ordning',
  isReference: 'referensområde',
  isFavourable: 'riktning',
  settingAverage: 'jämförelsemedel',
  lowerLimit: 'undre gräns',
  upperLimit: 'övre gräns',
  referencePerPerson: 'rikets värde per person',
  observed: 'observerade fall',
  expectedCases: 'väntade fall',
  referenceRate: 'jämförelsens frekvens',
  standardPopulation: 'standardbefolkning',
  personYears: 'personår',
  cases: 'fall',
  per: 'antal personer som talet gäller per',
};

const groupNames: Readonly<Record<string, string>> = {
  area: 'området',
  reference: 'jämförelsen',
  treatedBefore: 'området med insats, före',
  treatedAfter: 'området med insats, efter',
  controlBefore: 'jämförelseområdet, före',
  controlAfter: 'jämförelseområdet, efter',
};

const optionNames: Readonly<Record<string, string>> = {
  wagstaff: 'Wagstaffs normering',
  erreygers: 'Erreygers normering',
  logit: 'Lutningsindex med logistisk modell',
};

/** What keeps a measure of inequality from being calculated. */
const measureErrors = {
  inequalityNotNumber: (facts) =>
    `Område ${text(facts['area'])}, ${field(facts)}: här står ”${text(facts['value'])}”, men det ska vara ett tal. Skriv talet med siffror eller lämna fältet tomt.`,
  inequalityNegative: (facts) =>
    `Område ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} är mindre än 0. Kontrollera talet.`,
  inequalityCellMissing: (facts) =>
    `Område ${text(facts['area'])}: ${field(facts)} saknas. Fyll i den, eller välj ett mått som inte behöver den.`,
  inequalityTooFewAreas: (facts) =>
    `Fältet ${field(facts)} finns för ${amount(facts['count'])} områden. Måttet behöver minst ${amount(facts['fewest'])}. Lägg till områden eller fyll i värden.`,
  inequalityTooManyMissing: (facts) =>
    `Fältet ${field(facts)} saknas för ${amount(facts['missing'])} av ${amount(facts['total'])} områden, mer än ${amount(facts['mostPercent'])} procent. Fyll i värdena, eller bekräfta att måttet ska räknas på resten.`,
  inequalityPopulationZero: () =>
    'Fältet befolkning är 0 i alla områden. Fyll i hur många som bor i områdena.',
  inequalityOutsideLimits: (facts) =>
    facts['upper'] === undefined
      ? `Område ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} ligger under ${amount(facts['lower'])}. Kontrollera talet och indikatorns skala.`
      : `Område ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} ligger utanför ${amount(facts['lower'])}–${amount(facts['upper'])}. Kontrollera talet och indikatorns skala.`,
  inequalityLimitMissing: (facts) =>
    `Fältet ${field(facts)} saknas. Ange både undre och övre gräns, eller ingen.`,
  inequalityLimitNotNumber: (facts) =>
    `Fältet ${field(facts)} är inget tal. Skriv gränsen med siffror.`,
  inequalityLimitsReversed: (facts) =>
    `Undre gräns ${amount(facts['lower'])} är inte lägre än övre gräns ${amount(facts['upper'])}. Byt plats på dem eller rätta dem.`,
  inequalityOrderNotWhole: (facts) =>
    `Område ${text(facts['area'])}, ordning: ${amount(facts['value'])} är inget heltal. Numrera områdena 1, 2, 3 från mest till minst utsatt.`,
  inequalityOrderTied: (facts) =>
    `Område ${text(facts['area'])} och ${text(facts['other'])} har samma ordning, ${amount(facts['value'])}. Ge varje område ett eget nummer.`,
  inequalityDirectionUnclear: (facts) =>
    `Fältet ${field(facts)} ska vara 1 (högre är bättre) i alla områden eller 0 (högre är sämre) i alla. Ange en riktning för indikatorn.`,
  inequalityReferenceCount: (facts) =>
    `Fältet ${field(facts)} pekar ut ${amount(facts['count'])} områden med värde. Välj ett.`,
  inequalitySettingAverages: (facts) =>
    `Fältet ${field(facts)} har ${amount(facts['count'])} olika tal. Ange ett enda för alla områden.`,
  inequalityConfidence: (facts) =>
    `Konfidensgraden ${amount(facts['value'])} ska ligga mellan 0 och 1. Skriv till exempel 0,95.`,
  inequalityColumnLength: (facts) =>
    `Fältet ${field(facts)} har ${amount(facts['count'])} tal, men områdena är ${amount(facts['areas'])}. Ange ett tal per område.`,
  inequalityMeasureUnknown: (facts) =>
    `Måttet ”${text(facts['measure'])}” finns inte. Välj ett ur listan.`,
  inequalityNotBuilt: (facts) =>
    `${optionNames[text(facts['option'])] ?? text(facts['option'])} räknas inte här. Välj måttet utan detta tillval.`,
  careNeedGroupUnknown: (facts) =>
    `Gruppen ”${text(facts['group'])}” ingår inte i Care Need Index. Ta bort den eller rätta namnet.`,
  careNeedGroupMissing: (facts) =>
    `Gruppen ”${text(facts['group'])}” saknas. Care Need Index behöver antalet i alla grupper.`,
  careNeedCountNegative: (facts) =>
    `Gruppen ”${text(facts['group'])}”: antalet är inte ett tal som är 0 eller större. Rätta antalet.`,
  careNeedNumber: (facts) =>
    `Fältet ${field(facts)} ska vara större än 0 för att Care Need Index ska kunna räknas. Rätta talet.`,
} as const satisfies Record<string, Sentence>;

/** What keeps excess cases or a follow-up design from being calculated. */
const evaluationErrors = {
  evaluationNotPositive: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} går inte att räkna med, talet ska vara större än 0. Rätta talet.`,
  evaluationNegative: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} går inte att räkna med, talet ska vara 0 eller större. Rätta talet.`,
  evaluationNotCount: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} är inget antal. Skriv ett heltal som är 0 eller större.`,
  evaluationCasesAbovePersons: (facts) =>
    `${where(facts)}: ${amount(facts['cases'])} fall är fler än ${amount(facts['persons'])} personer. Kontrollera talen.`,
  evaluationGroupWithoutCases: (facts) =>
    `${where(facts)}: gruppen har inga fall, och då går kvoter inte att jämföra. Slå ihop fler år eller jämför andelar.`,
  evaluationNotNumber: (facts) =>
    `Område ${text(facts['area'])}, år ${text(facts['year'])}: värdet är inget tal. Fyll i det eller ta bort raden.`,
  evaluationYearRepeated: (facts) =>
    `Område ${text(facts['area'])} har år ${text(facts['year'])} mer än en gång. Behåll en rad per område och år.`,
  evaluationTreatedUnclear: (facts) =>
    `Område ${text(facts['area'])} står både med och utan insats. Ange samma sak på alla områdets rader.`,
  evaluationAreaYearsMissing: (facts) =>
    `Område ${text(facts['area'])} saknar år före eller från och med ${text(facts['year'])}. Lägg till år eller ta bort området.`,
  evaluationTooFewAreas: (facts) =>
    `Det finns ${amount(facts['treated'])} områden med insats och ${amount(facts['controls'])} utan. Det behövs minst ett av varje och tre tillsammans. Lägg till områden.`,
  evaluationNotIdentified: () =>
    'Effekten går inte att skilja från områdenas och årens egna skillnader. Lägg till år eller områden.',
  evaluationTooFewPoints: (facts) =>
    `Serien har ${amount(facts['before'])} mätpunkter före och ${amount(facts['after'])} efter insatsen. Det räcker inte. Lägg till mätpunkter eller välj en annan metod.`,
  evaluationPointNotNumber: (facts) =>
    `Mätpunkt ${amount(facts['point'])} är inget tal. Fyll i den.`,
  evaluationTooFewDonors: (facts) =>
    `Det finns ${amount(facts['count'])} jämförelseområden. Syntetisk kontroll behöver minst två. Lägg till områden.`,
  evaluationPeriodsDiffer: (facts) =>
    `Jämförelseområde ${amount(facts['donor'])} har ${amount(facts['count'])} mätpunkter, men området med insats har ${amount(facts['periods'])}. Använd samma perioder för alla.`,
} as const satisfies Record<string, Sentence>;

/** Faults in measures of inequality, Care Need Index, excess cases and evaluation designs. */
export const inequalityErrors = spoken({ ...measureErrors, ...evaluationErrors } as const);

function field(facts: Facts): string {
  return fieldNames[text(facts['field'])] ?? text(facts['field']);
}

/** "Befolkning, området": the field, and the group or band it stands in. */
function where(facts: Facts): string {
  const name = field(facts);
  const group = text(facts['group']);
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return group === '' ? capital : `${capital}, ${groupNames[group] ?? group}`;
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  if (typeof fact !== 'number') return text(fact);
  return Number.isFinite(fact) ? formatNumber(fact, Number.isInteger(fact) ? 0 : 2) : String(fact);
}
