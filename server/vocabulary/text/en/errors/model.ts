import type { Facts } from '../../../errors.ts';
import { formatEntered } from '../../../formatSv.ts';
import { ledgerErrors } from './ledger.ts';
import { legalWarnings } from './legal.ts';
import { modelHardErrors, modelHardWarnings } from './modelHard.ts';
import { modelSoftErrors, modelSoftWarnings } from './modelSoft.ts';

type Sentence = (facts: Facts) => string;

/** What stops a case from being calculated, where, and what to do; facts as `model` gives them. */
export const modelErrors = {
  ...modelHardErrors,
  modelAmountNegative: (facts) =>
    `${entry(facts)}: the number is ${amount(facts['value'])}, but amounts are written without a minus sign. Remove the minus sign and choose an entry that goes in the other direction.`,
  modelZeroWithInterval: (facts) =>
    `${entry(facts)}: the probable value is 0 but the high one ${amount(facts['high'])}. Enter a probable value above 0, or remove the interval.`,
  modelLognormalReachesZero: (facts) =>
    `${entry(facts)}: the low value is ${amount(facts['low'])}, but a lognormal distribution never reaches 0. Enter a low value above 0, or choose another distribution.`,
  modelQuantityMissing: (facts) =>
    `${entry(facts)}: the amount is ${text(facts['basis'])}, but the programme contains nothing of the kind. Fill in the number or area in the row under Plan and alternatives (the key figures there count needs and do not fill the row), or enter the amount in total.`,
  modelQuantityOfUnknown: (facts) =>
    `${entry(facts)}: the block or premises ${text(facts['partId'])} do not exist in the programme. Choose another, or add it under Plan and alternatives.`,
  modelLifeMissing: (facts) =>
    `${entry(facts)}: the lifetime is missing. Enter how many years the asset lasts, so that depreciation and residual value can be calculated.`,
  modelCommissionMissing: (facts) =>
    `${entry(facts)}: the year when it is taken into use is missing. Enter the year when the asset is taken into use.`,
  modelAssetWithoutPayments: (facts) =>
    `${entry(facts)}: an asset is paid for in particular years. Enter which years and how much.`,
  modelPaymentAfterCommission: (facts) =>
    `${entry(facts)}: a part is paid in ${text(facts['year'])}, after the asset was taken into use in ${text(facts['commission'])}, and would never be depreciated. Move the payment, change the year when the asset is taken into use or enter the late part as an entry of its own.`,
  modelYearsReversed: (facts) =>
    `${entry(facts)}: the end year ${text(facts['to'])} lies before the start year ${text(facts['from'])}. Correct the years.`,
  modelAppraisalBlockUnknown: (facts) =>
    `The property appraisal for ${entry(facts)}: the block does not exist in the programme. Choose another block or remove the appraisal.`,
  modelActorUnknown: (facts) =>
    `${entry(facts)}: the actor ${text(facts['actor'])} does not exist. Choose one from the list; committees are written kommun/name of the committee.`,
  modelSameActor: (facts) =>
    `${entry(facts)}: the money goes from ${text(facts['actor'])} to the same party. Choose two different ones.`,
  modelCashableNotAllowed: (facts) =>
    `${entry(facts)}: the share that can be taken out of a budget may be under 100 per cent only when a public actor benefits from someone who is not public. Enter 100 per cent or change who benefits.`,
  modelIdRepeated: (facts) =>
    `${entry(facts)}: the id ${text(facts['id'])} is already used in the alternative. Remove the entry and add it again, or change the id in the case file.`,
  explanationUnknown: (facts) =>
    `${text(facts['path'])} is not a number in the result. Enter the path to a number, for example assessments, 0, results, npv_by_layer, kommun, total.`,
  explanationOutdated: (facts) =>
    `${entry(facts)}: the number was calculated with another version of Helkalkyl, so the entries as they are calculated now do not add up to it. Recalculate the case and open the number there.`,
} as const satisfies Record<string, Sentence>;

/** What calculates but most likely should not stand as it does. */
export const modelWarnings = {
  ...modelHardWarnings,
  facilityChargedToDeveloper: (facts) =>
    `${entry(facts)}: preschools, schools and homes under the disability support act (LSS) may not be paid for by the developer through a development agreement (Chapter 6, section 41 of the Planning and Building Act, PBL). Put the cost on the municipality.`,
  paidBeforeBaseYear: (facts) =>
    `${entry(facts)}: the payment in ${text(facts['year'])} lies before the first year of the calculation, ${text(facts['baseYear'])}, and is not counted. What has already been paid is not changed by the decision.`,
  evidenceChangeUnexplained: (facts) =>
    `${entry(facts)}: the number is ${amount(facts['after'])} but the library’s value ${amount(facts['before'])} (${text(facts['entryId'])}). Write why it differs so much, or restore the library’s value.`,
  intervalReachesBelowZero: (facts) =>
    `${entry(facts)}: a number between ${amount(facts['low'])} and ${amount(facts['high'])} with 8 chances out of 10 sometimes falls below 0 with the distribution chosen. Choose a lognormal distribution, or a narrower interval.`,
  intervalReachesAboveWhole: (facts) =>
    `${entry(facts)}: an effect between ${amount(facts['low'])} and ${amount(facts['high'])} with 8 chances out of 10 is sometimes greater than the whole. Choose a narrower interval.`,
  effectGradeAboveEvidence: (facts) =>
    `${entry(facts)}: the effect has confidence ${text(facts['grade'])} but a library value in it only ${text(facts['weakest'])}. Lower the confidence of the effect to ${text(facts['weakest'])}, or change the value.`,
  appraisalWithoutCompany: (facts) =>
    `${entry(facts)}: yield and residual value are calculated only when the housing company builds. Choose the housing company as developer under Assumptions, or read the developer’s present value without a residual value.`,
  appraisalNotRental: (facts) =>
    `${entry(facts)}: the block is not rental but has a rental appraisal. Change the form of tenure or remove the appraisal.`,
  rentalWithoutAppraisal: (facts) =>
    `${entry(facts)}: the rental homes have a construction cost but no property appraisal, so the rent and the value of living there are missing. Add a property appraisal.`,
} as const satisfies Record<string, Sentence>;

const messages: Readonly<Record<string, Sentence>> = {
  ...ledgerErrors,
  ...modelErrors,
  ...modelWarnings,
  ...modelSoftErrors,
  ...modelSoftWarnings,
  ...legalWarnings,
};

/** The sentence of a message from `checkCase`, error or warning. */
export function caseMessage({ code, facts }: { code: string; facts: Facts }): string {
  return messages[code]?.(facts) ?? code;
}

/** The entry by the name its reader gave it. */
function entry(facts: Facts): string {
  return text(facts['label']);
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatEntered(fact) : text(fact);
}
