import type { Facts } from '../../../errors.ts';
import { formatNumber } from '../../../formatSv.ts';

type Sentence = (facts: Facts) => string;

const fieldNames: Readonly<Record<string, string>> = {
  value: 'value',
  population: 'population',
  standardError: 'standard error',
  order: 'order',
  isReference: 'reference area',
  isFavourable: 'direction',
  settingAverage: 'average compared with',
  lowerLimit: 'lower limit',
  upperLimit: 'upper limit',
  referencePerPerson: 'national value per person',
  observed: 'observed cases',
  expectedCases: 'expected cases',
  referenceRate: 'rate of the comparison',
  standardPopulation: 'standard population',
  personYears: 'person-years',
  cases: 'cases',
  per: 'number of persons that the figure is per',
};

const groupNames: Readonly<Record<string, string>> = {
  area: 'the area',
  reference: 'the comparison',
  treatedBefore: 'the area with the measure, before',
  treatedAfter: 'the area with the measure, after',
  controlBefore: 'the comparison area, before',
  controlAfter: 'the comparison area, after',
};

const optionNames: Readonly<Record<string, string>> = {
  wagstaff: 'Wagstaff’s normalisation',
  erreygers: 'Erreygers’ normalisation',
  logit: 'The slope index with a logistic model',
};

/** What keeps a measure of inequality from being calculated. */
const measureErrors = {
  inequalityNotNumber: (facts) =>
    `Area ${text(facts['area'])}, ${field(facts)}: it says “${text(facts['value'])}” here, but it must be a number. Write the number in digits or leave the field empty.`,
  inequalityNegative: (facts) =>
    `Area ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} is less than 0. Check the number.`,
  inequalityCellMissing: (facts) =>
    `Area ${text(facts['area'])}: ${field(facts)} is missing. Fill it in, or choose an inequality measure that does not need it.`,
  inequalityTooFewAreas: (facts) =>
    `The field ${field(facts)} exists for ${amount(facts['count'])} ${areas(facts['count'])}. The inequality measure needs at least ${amount(facts['fewest'])}. Add areas or fill in values.`,
  inequalityTooManyMissing: (facts) =>
    `The field ${field(facts)} is missing for ${amount(facts['missing'])} of ${amount(facts['total'])} areas, more than ${amount(facts['mostPercent'])} per cent. Fill in the values, or confirm that the inequality measure is to be calculated for the rest.`,
  inequalityPopulationZero: () =>
    'The field population is 0 in all areas. Fill in how many people live in the areas.',
  inequalityOutsideLimits: (facts) =>
    facts['upper'] === undefined
      ? `Area ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} lies below ${amount(facts['lower'])}. Check the number and the scale of the indicator.`
      : `Area ${text(facts['area'])}, ${field(facts)}: ${amount(facts['value'])} lies outside ${amount(facts['lower'])}–${amount(facts['upper'])}. Check the number and the scale of the indicator.`,
  inequalityLimitMissing: (facts) =>
    `The field ${field(facts)} is missing. Enter both the lower and the upper limit, or neither.`,
  inequalityLimitNotNumber: (facts) =>
    `The field ${field(facts)} is not a number. Write the limit in digits.`,
  inequalityLimitsReversed: (facts) =>
    `The lower limit ${amount(facts['lower'])} is not lower than the upper limit ${amount(facts['upper'])}. Swap them or correct them.`,
  inequalityOrderNotWhole: (facts) =>
    `Area ${text(facts['area'])}, order: ${amount(facts['value'])} is not a whole number. Number the areas 1, 2, 3 from most to least disadvantaged.`,
  inequalityOrderTied: (facts) =>
    `Areas ${text(facts['area'])} and ${text(facts['other'])} have the same order, ${amount(facts['value'])}. Give each area a number of its own.`,
  inequalityDirectionUnclear: (facts) =>
    `The field ${field(facts)} must be 1 (higher is better) in all areas or 0 (higher is worse) in all. Enter one direction for the indicator.`,
  inequalityReferenceCount: (facts) =>
    `The field ${field(facts)} points out ${amount(facts['count'])} areas with a value. Choose one.`,
  inequalitySettingAverages: (facts) =>
    `The field ${field(facts)} has ${amount(facts['count'])} different numbers. Enter a single one for all areas.`,
  inequalityConfidence: (facts) =>
    `The confidence level ${amount(facts['value'])} must lie between 0 and 1. Write for example 0.95.`,
  inequalityColumnLength: (facts) =>
    `The field ${field(facts)} has ${amount(facts['count'])} ${facts['count'] === 1 ? 'number' : 'numbers'}, but there ${facts['areas'] === 1 ? 'is' : 'are'} ${amount(facts['areas'])} ${areas(facts['areas'])}. Enter one number per area.`,
  inequalityMeasureUnknown: (facts) =>
    `The inequality measure “${text(facts['measure'])}” does not exist. Choose one from the list.`,
  inequalityNotBuilt: (facts) =>
    `${optionNames[text(facts['option'])] ?? text(facts['option'])} is not calculated here. Choose the inequality measure without this option.`,
  careNeedGroupUnknown: (facts) =>
    `The group “${text(facts['group'])}” is not part of the Care Need Index. Remove it or correct the name.`,
  careNeedGroupMissing: (facts) =>
    `The group “${text(facts['group'])}” is missing. The Care Need Index needs the number in all groups.`,
  careNeedCountNegative: (facts) =>
    `The group “${text(facts['group'])}”: the number is not a number that is 0 or greater. Correct the number.`,
  careNeedNumber: (facts) =>
    `The field ${field(facts)} must be greater than 0 for the Care Need Index to be calculated. Correct the number.`,
} as const satisfies Record<string, Sentence>;

/** What keeps excess cases or a follow-up design from being calculated. */
const evaluationErrors = {
  evaluationNotPositive: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} cannot be calculated with, the number must be greater than 0. Correct the number.`,
  evaluationNegative: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} cannot be calculated with, the number must be 0 or greater. Correct the number.`,
  evaluationNotCount: (facts) =>
    `${where(facts)}: ${amount(facts['value'])} is not a count. Write a whole number that is 0 or greater.`,
  evaluationCasesAbovePersons: (facts) =>
    `${where(facts)}: ${amount(facts['cases'])} cases are more than ${amount(facts['persons'])} persons. Check the numbers.`,
  evaluationGroupWithoutCases: (facts) =>
    `${where(facts)}: the group has no cases, and ratios can then not be compared. Put several years together or compare shares.`,
  evaluationNotNumber: (facts) =>
    `Area ${text(facts['area'])}, year ${text(facts['year'])}: the value is not a number. Fill it in or remove the row.`,
  evaluationYearRepeated: (facts) =>
    `Area ${text(facts['area'])} has the year ${text(facts['year'])} more than once. Keep one row per area and year.`,
  evaluationTreatedUnclear: (facts) =>
    `Area ${text(facts['area'])} stands both with and without the measure. Enter the same thing on all rows of the area.`,
  evaluationAreaYearsMissing: (facts) =>
    `Area ${text(facts['area'])} lacks years before ${text(facts['year'])}, or from that year on. Add years or remove the area.`,
  evaluationTooFewAreas: (facts) =>
    `The number of areas with the measure is ${amount(facts['treated'])}, and without it ${amount(facts['controls'])}. At least one of each and three together are needed. Add areas.`,
  evaluationNotIdentified: () =>
    'The effect cannot be told apart from the areas’ and the years’ own differences. Add years or areas.',
  evaluationTooFewPoints: (facts) =>
    `The number of measurements in the series is ${amount(facts['before'])} before the measure and ${amount(facts['after'])} after it. That is not enough. Add measurements or choose another method.`,
  evaluationPointNotNumber: (facts) =>
    `Measurement ${amount(facts['point'])} is not a number. Fill it in.`,
  evaluationTooFewDonors: (facts) =>
    `The number of comparison areas is ${amount(facts['count'])}. Synthetic control needs at least two. Add areas.`,
  evaluationPeriodsDiffer: (facts) =>
    `Comparison area ${amount(facts['donor'])} has ${amount(facts['count'])} ${facts['count'] === 1 ? 'measurement' : 'measurements'}, but the area with the measure has ${amount(facts['periods'])}. Use the same periods for all.`,
} as const satisfies Record<string, Sentence>;

/** Faults in measures of inequality, Care Need Index, excess cases and evaluation designs. */
export const inequalityErrors = { ...measureErrors, ...evaluationErrors } as const;

function field(facts: Facts): string {
  return fieldNames[text(facts['field'])] ?? text(facts['field']);
}

/** "Population, the area": the field, and the group or band it stands in. */
function where(facts: Facts): string {
  const name = field(facts);
  const group = text(facts['group']);
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return group === '' ? capital : `${capital}, ${groupNames[group] ?? group}`;
}

function areas(count: Facts[string]): string {
  return count === 1 ? 'area' : 'areas';
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  if (typeof fact !== 'number') return text(fact);
  return Number.isFinite(fact) ? formatNumber(fact, Number.isInteger(fact) ? 0 : 2) : String(fact);
}
