import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in a financial calculation, where, and what to do; facts as `engine/finance`. */
export const financeErrors = {
  financeTypeWrong: (facts) =>
    `${where(facts)}: missing or the wrong kind of value. Write ${kindOf(facts['expected'])}.`,
  financeRateTooLow: (facts) =>
    `${where(facts)}: ${percent(facts['value'])}, but must be higher than −100 %. Write rates so that 0.035 means 3.5 %.`,
  financeTooSmall: (facts) =>
    facts['above'] === undefined
      ? `${where(facts)}: ${shown(facts['value'])}, but must be at least ${shown(facts['atLeast'])}. Correct the number.`
      : `${where(facts)}: ${shown(facts['value'])}, but must be greater than ${shown(facts['above'])}. Correct the number.`,
  financeNotWhole: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but must be a whole number. Correct the number.`,
  financeShareOutside: (facts) =>
    `${where(facts)}: ${shown(facts['value'])}, but must lie between 0 and 1. Write shares so that 0.05 means 5 %.`,
  financeSharesNotOne: (facts) =>
    `The shares of the components add up to ${percent(facts['sum'])} but must be 100 %. Change the shares.`,
  financeLengthsDiffer: (facts) =>
    `The number of payments is ${shown(facts['flows'])} but the number of dates is ${shown(facts['days'])}. Give every payment a date.`,
  financeDayUnknown: (facts) =>
    `Date ${shown(facts['place'])}, ${shown(facts['day'])}, does not exist. Write dates like 2027-03-01.`,
  financePeriodOutside: (facts) =>
    `Payment ${shown(facts['period'])} does not exist: the loan has payments 1 to ${shown(facts['periods'])}. Choose one of them.`,
  financePeriodsReversed: (facts) =>
    `The first payment, ${shown(facts['first'])}, comes after the last, ${shown(facts['last'])}. Swap them.`,
  financeChoiceUnknown: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} cannot be chosen. Choose one of: ${String(facts['choices'])}.`,
  valuationScheduleEnds: (facts) =>
    `The stepped discount rate ends after ${shown(facts['end'])} years but is needed for ${shown(facts['years'])} years. Shorten the period or choose another one.`,
  financeCasesMissing: () =>
    'The file has no worked examples: the list cases is missing. Choose a file with the schema helkalkyl-finance-cases/1.',
} satisfies Readonly<Record<string, Sentence>>;

const fieldNames = new Map<Facts[string], string>([
  ['ratePerPeriod', 'The interest rate per period'],
  ['ratePerYear', 'The interest rate per year'],
  ['financeRatePerPeriod', 'The loan rate'],
  ['reinvestmentRatePerPeriod', 'The reinvestment rate'],
  ['internalRatePerYear', 'The internal interest rate'],
  ['discountRatePerYear', 'The discount rate'],
  ['loanRatePerYear', 'The loan rate'],
  ['interestPerYear', 'The interest during construction'],
  ['growthPerYear', 'The yearly increase'],
  ['rentGrowthPerYear', 'The rent growth'],
  ['operatingCostGrowthPerYear', 'The growth of the operating cost'],
  ['benefitGrowthPerYear', 'The growth of the benefit'],
  ['reinvestmentIndex', 'The indexation of reinvestments'],
  ['acquisitionCostShare', 'The acquisition cost'],
  ['requiredYield', 'The required yield'],
  ['exitYield', 'The yield at disposal'],
  ['marketYield', 'The market yield'],
  ['vacancyShare', 'The vacancy'],
  ['premisesShare', 'The share of premises'],
  ['loanShare', 'The loan-to-value ratio'],
  ['grossFloorAreaM2', 'The gross floor area (GFA)'],
  ['meanDwellingAreaM2', 'The mean floor area of the homes'],
  ['constructionMonths', 'The construction time'],
  ['periods', 'The number of payments'],
  ['period', 'The number of the payment'],
  ['lifeYears', 'The lifetime'],
  ['years', 'The number of years'],
  ['horizonYears', 'The calculation period'],
  ['growthYears', 'The years of growth'],
  ['baseYear', 'The base year'],
  ['openingYear', 'The opening year'],
  ['flowsSek', 'The payments'],
  ['persons', 'The number of persons'],
  ['kmOneWay', 'The length of the route'],
  ['tripsPerWeek', 'Trips per week'],
  ['speedKmPerHour', 'The speed'],
  ['relativeRisk', 'The relative risk'],
  ['referenceMinutesPerWeek', 'The reference minutes'],
  ['protectionCap', 'The cap on reduced mortality'],
  ['displacedShare', 'The share who were active before'],
  ['deathsPerPersonYear', 'The mortality'],
  ['eventsPerPersonYear', 'The number of events per person and year'],
  ['ratio', 'The ratio'],
  ['valuePerDeath', 'The value of a statistical life'],
  ['deadweight', 'What would have happened anyway'],
  ['displacement', 'The displacement'],
  ['attribution', 'The share due to the measure'],
  ['attributionToOthers', 'The share due to others'],
  ['mitigatedShare', 'The share of the optimism that is already dealt with'],
  ['optimismBias', 'The addition for optimism'],
  ['taxCostShare', 'The addition for tax financing'],
  ['income', 'The income'],
  ['referenceIncome', 'The income compared with'],
  ['elasticity', 'The elasticity of the weight'],
]);

/** The field's English name; a field of a file as it stands there. */
function where({ field, place }: Facts): string {
  const name = fieldNames.get(field) ?? `The field “${String(field)}”`;
  return place === undefined ? name : `${name}, place ${String(place)}`;
}

const kinds = new Map<Facts[string], string>([
  ['number', 'an ordinary number, for example 1200000'],
  ['list', 'a list'],
  ['text', 'a text'],
  ['boolean', 'true or false'],
  ['yearAndAmount', 'year and amount, for example [2027, 30000000]'],
]);

function kindOf(expected: Facts[string]): string {
  return kinds.get(expected) ?? 'a value of the right kind';
}

function percent(value: Facts[string]): string {
  return typeof value === 'number' ? `${shown(Number((value * 100).toPrecision(12)))} %` : 'empty';
}

function shown(value: Facts[string]): string {
  if (typeof value === 'number') return String(value).replace('-', '−');
  return value === undefined ? 'empty' : `“${value.slice(0, 200)}”`;
}
