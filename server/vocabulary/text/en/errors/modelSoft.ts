import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';
import { valueKinds } from '../../../measures.ts';
import { notValuedTexts } from '../effects.ts';
import { inSentence } from '../words.ts';

type Sentence = (facts: Facts) => string;

/** What stops the soft side from being calculated: where, why and what to do. */
export const modelSoftErrors = {
  modelBuiltEffectUnknown: (facts) =>
    `${entry(facts)}: the effect ${text(facts['id'])} does not exist in this version. Remove it, or add one of those that exist.`,
  modelTransferNotBetween: (facts) =>
    `${entry(facts)}: a transfer moves money between two actors and is no gain for society. Choose who pays and who gets it, or choose another kind.`,
  modelKindBetweenActors: (facts) =>
    `${entry(facts)}: the value goes between two actors but is marked ${kind(facts)}. Choose the kind transfer, or let the value be created.`,
  modelLagTooLong: (facts) =>
    `${entry(facts)}: the actor does not notice the effect until ${text(facts['year'])}, after the last year of the effect, ${text(facts['lastYear'])}. Shorten the time lag or move the last year.`,
  modelSharesNotWhole: (facts) =>
    `${entry(facts)}: the shares of ${whose(facts)} add up to ${percent(facts['sum'])}. Change them so that they make 100 per cent.`,
} as const satisfies Record<string, Sentence>;

/** What calculates on the soft side but most likely should not stand as it does. */
export const modelSoftWarnings = {
  builtNotValued: ({ of, reason, ...facts }) => {
    const sentences: Readonly<Record<string, Sentence>> = notValuedTexts;
    return `${text(of)}. ${sentences[text(reason)]?.(facts) ?? ''}`;
  },
  effectWithoutDeadweight: (facts) =>
    `${entry(facts)}: nothing is assumed to have happened anyway. Everyone reached is otherwise assumed to have stayed in the same situation all the time, as in the calculation of the National Agency for Public Procurement (Upphandlingsmyndigheten). Enter how large a share would have happened without the measure.`,
  effectNotSummed: (facts) =>
    `${entry(facts)}: the evidence has confidence ${text(facts['grade'])}, so the effect is shown but not counted in the sums. Write why if it is to be counted all the same.`,
  evidenceFromClosure: (facts) =>
    `${entry(facts)}: the evidence is about a closure. Opening does not certainly give as much as a closure took away. Lower the effect or look for other evidence.`,
  evidenceFromMoving: (facts) =>
    `${entry(facts)}: the evidence is about people who moved. It does not show what happens to those who stay. Lower the effect or look for other evidence.`,
  activeTravelReplaced: (facts) =>
    `${entry(facts)}: those who start to cycle often walk less. Enter under Moved from others how large a share only replaces walking.`,
  crimeOnlyMoves: (facts) =>
    `${entry(facts)}: none of the crimes are assumed to move to another place. Enter under Moved from others how large a share does.`,
  unitValuesAboveTotal: (facts) =>
    `${entry(facts)}: the actors’ parts are ${sek(facts['assigned'])} per person, but the whole value in the source is ${sek(facts['total'])}. Reduce the parts or correct the value.`,
  averageCostCashable: (facts) =>
    `${entry(facts)}: the unit cost is an average, but all of it can be realised as savings. One case fewer saves less than the average. Lower the share that can be realised as savings.`,
  valueIsNoMoney: (facts) =>
    `${entry(facts)}: health and wellbeing are value but no money in a budget. Remove the line in the operating budget.`,
  cashableOutsideBudget: (facts) =>
    `${entry(facts)}: the municipality is said to be able to realise the money as savings, but no line in the operating budget is chosen. Choose a line, or enter that 0 per cent can be realised as savings.`,
  taxBeforeEqualisation: (facts) =>
    `${entry(facts)}: the municipality keeps all the tax. Most of an increase in tax is equalised away. Add the part that goes to other municipalities and reduce the municipality’s.`,
  benefitBesideProduction: (facts) =>
    `${entry(facts)}: the production is already counted for the household. Lower benefits and higher tax are transfers. Let the value go from the households, or mark it as a resource cost if that is what it is.`,
  overlapWithRent: (facts) =>
    `${entry(facts)}: rent or land price is also counted and may already contain the value. Now ${sek(facts['gross'])} per person is counted in full. Choose how the effect is counted, and enter how large a share is already counted.`,
  landValueCountedAgain: (facts) =>
    `${entry(facts)}: the effect is counted in rent or land price. Of ${sek(facts['gross'])} per person, ${sek(facts['counted'])} is still counted once more. Deduct the whole value, or choose that the effect is counted on its own.`,
  householdsInPublicSaving: (facts) =>
    `${entry(facts)}: the effect is counted as a public saving, but ${sek(facts['counted'])} per person is also counted for the households. Remove the value, or choose that the effect is counted on its own.`,
  sameEffectTwice: (facts) =>
    `${entry(facts)}: ${inSentence(text(facts['other']))} is about the same thing, the same actor and the same years. Drop one of them, or enter different groups under Who gains the benefit.`,
  builtEffectBesideMeasure: (facts) =>
    `${entry(facts)}: ${inSentence(text(facts['other']))} is about the same thing. Check that the same persons are not counted in both.`,
  personsAboveTarget: (facts) =>
    `${entry(facts)}: ${number(facts['persons'])} persons are counted ${facts['effects'] === 1 ? '' : `in ${number(facts['effects'])} effects on the same thing `}but the target group is ${number(facts['targetPersons'])}. Count each person once.`,
  incomeBesideHealth: (facts) =>
    `${entry(facts)}: the health value is counted beside the production in ${inSentence(text(facts['other']))}. A life year often contains the income already. Count only one of them, unless the source says that income has been removed.`,
  wellbeingBesideHealth: (facts) =>
    `${entry(facts)}: the health value is counted beside the wellbeing in ${inSentence(text(facts['other']))}. Both measure how the same persons feel. Count only one of them.`,
} as const satisfies Record<string, Sentence>;

function entry(facts: Facts): string {
  return text(facts['label']);
}

function kind(facts: Facts): string {
  const found = valueKinds.find(({ id }) => id === facts['kind']);
  return found === undefined ? text(facts['kind']) : inSentence(found.labelSv);
}

function whose(facts: Facts): string {
  return facts['field'] === 'incomeThirds' ? 'the income thirds' : 'those who gain the benefit';
}

function percent(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatPercent(fact, 1) : text(fact);
}

function sek(fact: Facts[string]): string {
  return `SEK\u00a0${number(fact)}`;
}

function number(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatNumber(fact, Number.isInteger(fact) ? 0 : 1) : text(fact);
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}
