import { openLedgerBook } from '../engine/ledgerBook.ts';
import { RELEASED_CAPACITY } from '../engine/flowShare.ts';
import { itemAmounts } from '../engine/itemAmounts.ts';
import type { GroupNetPresentValues } from '../engine/groupNetPresentValues.ts';
import { REAL } from '../vocabulary/actors.ts';
import type { EffectFacts, Findings, GroupSwitching, Post } from '../vocabulary/findings.ts';
import { grades } from '../vocabulary/grades.ts';
import {
  LAST_T,
  type EffectSwitching,
  type KeyFigures,
  type LedgerResults,
} from '../vocabulary/ledger.ts';
import type { MeasureEffect } from '../vocabulary/measures.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { assumptionNameTexts } from '../vocabulary/text/sv/assumptionNames.ts';
import type { UncertaintyResult } from '../vocabulary/uncertainty.ts';
import type { CompiledItem } from './compiledItem.ts';
import type { CompiledLedger } from './compileLedger.ts';
import { hardFindingsOf } from './hard/hardFindings.ts';
import { HOUSING_SURPLUS, surplusParts, surplusSek } from './hard/housingSurplus.ts';
import { REPAYMENT_YEARS } from './ledgerHead.ts';
import { builtFindings } from './soft/builtEffects.ts';
import { additionalShare, isSummed } from './soft/effects.ts';
import { npvIntervalOf } from './soft/npvInterval.ts';
import { socialFindingsOf } from './soft/socialFindings.ts';

const PROFITABILITY_HORIZON = '25';

export type Calculated = CompiledLedger & {
  readonly alternative: Alternative;
  readonly settings: Settings;
  readonly results: LedgerResults;
  readonly keyFigures: KeyFigures;
  readonly groupValues: GroupNetPresentValues;
  readonly uncertainty: UncertaintyResult;
};

/** The facts that sentences, tables and charts state about one alternative; no sentence here. */
export function findingsOf(calculated: Calculated): Findings {
  const { alternative, results, keyFigures } = calculated;
  const effects = alternative.measures.flatMap((measure) =>
    measure.effects.map((effect) => ({ effect, facts: effectFacts(measure.id, effect, results) })),
  );
  const built = builtFindings({ settings: calculated.settings }, alternative);
  const posts = postsOf(calculated);
  const rent = results.switching_values.bolag?.break_even_rent_multiplier ?? null;
  return {
    groupSwitching: groupSwitching(calculated),
    surplusSwitching: surplusSwitching(calculated, posts),
    breakEvenRentIncreaseShare: rent === null ? null : rent - 1,
    writeDownNeedSek: results.property?.write_down_need ?? null,
    ...requiredShares(results),
    ...budgetClock(results),
    profitableAt25: profitableAt25(results),
    ...winnerAndLoser(keyFigures),
    pricedEffectCount:
      effects.filter(({ effect }) => isSummed(effect)).length +
      built.filter((each) => each.isSummed).length,
    unpricedCount:
      alternative.unpricedEffects.length +
      built.filter(({ sekPerYear }) => sekPerYear === null).length,
    medianGrade: medianGrade(effects),
    posts,
    effects: effects.map(({ facts }) => ({
      ...facts,
      npvInterval: npvIntervalOf(facts, posts, calculated),
    })),
    cumulativeByPerspective: Object.fromEntries(
      Object.entries(keyFigures.yearlyByPerspective).map(([perspective, { hardSek, softSek }]) => [
        perspective,
        runningTotal(hardSek.map((hard, t) => hard + (softSek[t] ?? 0))),
      ]),
    ),
    hard: hardFindingsOf(calculated),
    built,
    social: socialFindingsOf(calculated),
  };
}

function runningTotal(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => (total += value));
}

/** NPV is linear in a group's factor: NPV + PV_g × change = 0; nothing is paid backwards. */
function groupSwitching({ settings, groupValues }: Calculated): GroupSwitching[] {
  return settings.riskGroups.flatMap(({ name, label, low, high }, group) =>
    Object.entries(groupValues.npv).map(([perspective, npv]) => {
      const changeShare = changeToZero(npv, groupValues.groupNpv[perspective]?.[group] ?? 0);
      const factor = 1 + (changeShare ?? NaN);
      const isWithinRange = low <= factor && factor <= high;
      return { group: name, label, perspective, changeShare, isWithinRange };
    }),
  );
}

function changeToZero(npv: number, valueSek: number): number | null {
  const change = valueSek === 0 ? null : (0 - npv) / valueSek;
  return change === null || change < -1 ? null : change;
}

/** The same for what housing is worth beyond rent and price; nobody has said a range for it. */
function surplusSwitching(
  { alternative, groupValues }: Calculated,
  posts: readonly Post[],
): GroupSwitching[] {
  const parts = surplusParts(alternative, posts);
  if (parts.length === 0) return [];
  return Object.entries(groupValues.npv).map(([perspective, npv]) => ({
    group: HOUSING_SURPLUS,
    label: assumptionNameTexts.housingSurplus,
    perspective,
    changeShare: changeToZero(npv, surplusSek(parts, perspective)),
    isWithinRange: null,
  }));
}

/** A multiplier below 0 means that none of the effect is needed. */
function requiredShares({
  switching_values: { kommun, offentlig, samhalle },
}: LedgerResults): Pick<Findings, 'requiredEffectShare' | 'softOnlyRequiredEffectShare'> {
  const shares = (multiplier: (switching: EffectSwitching) => number | null) =>
    Object.fromEntries(
      Object.entries({ kommun, offentlig, samhalle }).flatMap(([perspective, switching]) => {
        if (switching === undefined) return [];
        const needed = multiplier(switching);
        return [[perspective, needed === null ? null : Math.max(0, needed)]];
      }),
    );
  return {
    requiredEffectShare: shares((switching) => switching.required_effect_multiplier),
    softOnlyRequiredEffectShare: shares(
      (switching) => switching.soft_only_required_effect_multiplier,
    ),
  };
}

/** The repayment clock runs on the municipality's operating budget, in current prices. */
function budgetClock({
  municipal_operating_budget_nominal: years,
}: LedgerResults): Pick<
  Findings,
  'budgetAfter5YearsNominalSek' | 'repaysWithin5YearsInBudget' | 'budgetRepaidYear'
> {
  const cumulative = runningTotal(years.map(({ total }) => total));
  const fellBelow = cumulative.findIndex((sum) => sum < 0);
  const cameBack = fellBelow < 0 ? -1 : cumulative.findIndex((sum, t) => t > fellBelow && sum >= 0);
  const afterSek = cumulative[REPAYMENT_YEARS] ?? 0;
  return {
    budgetAfter5YearsNominalSek: afterSek,
    repaysWithin5YearsInBudget: afterSek >= 0,
    budgetRepaidYear: years[cameBack]?.year ?? null,
  };
}

function profitableAt25({ npv }: LedgerResults): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(npv).flatMap(([perspective, byHorizon]) => {
      const value = byHorizon[PROFITABILITY_HORIZON];
      return value === undefined ? [] : [[perspective, value.with_residual > 0]];
    }),
  );
}

function winnerAndLoser({ byActor }: KeyFigures): Pick<Findings, 'biggestWinner' | 'biggestLoser'> {
  const nets = Object.entries(byActor)
    .filter(([actor]) => actor !== RELEASED_CAPACITY)
    .map(([actor, { netPresentValue }]) => ({ actor, presentValueSek: netPresentValue.totalSek }))
    .sort((a, b) => b.presentValueSek - a.presentValueSek);
  const [first, last] = [nets[0], nets.at(-1)];
  return {
    biggestWinner: first !== undefined && first.presentValueSek > 0 ? first : null,
    biggestLoser: last !== undefined && last.presentValueSek < 0 ? last : null,
  };
}

/** What an effect is worth to society is what its flows create or use up; transfers are no gain. */
function effectFacts(
  measureId: string,
  effect: MeasureEffect,
  { item_present_value_at_social_rate: values }: LedgerResults,
): EffectFacts {
  const share = additionalShare(effect);
  const signOf = ({ from, to }: { from: string; to: string }) =>
    (from === REAL ? 1 : 0) - (to === REAL ? 1 : 0);
  return {
    measureId,
    effectId: effect.id,
    additionalShare: share,
    personsChanged: effect.persons * effect.effectShare.central * share,
    presentValueSek: effect.flows.reduce(
      (sum, flow) => sum + signOf(flow) * (values[flow.id] ?? 0),
      0,
    ),
  };
}

/** From the best grade down, the one at which half of the priced value is reached. */
function medianGrade(
  effects: readonly { effect: MeasureEffect; facts: EffectFacts }[],
): Findings['medianGrade'] {
  const valueOf = (graded: (grade: string) => boolean) =>
    effects
      .filter(({ effect }) => graded(effect.grade))
      .reduce((sum, { facts }) => sum + Math.abs(facts.presentValueSek), 0);
  const half = valueOf(() => true) / 2;
  if (half === 0) return null;
  let reached = 0;
  const median = grades.find(({ id }) => (reached += valueOf((grade) => grade === id)) >= half);
  return median?.id ?? null;
}

function postsOf(calculated: Calculated): Post[] {
  const { ledger, items } = calculated;
  const book = openLedgerBook(ledger);
  const places = new Map(book.entries.map(({ item, index }) => [item.id, index]));
  const values = Object.keys(ledger.real_discount_rates).map(
    (perspective) => [perspective, book.mainValues(perspective)?.withResidual] as const,
  );
  return items.map((compiled) => {
    const place = places.get(compiled.item.id) ?? -1;
    const npvSek = values.flatMap(([perspective, byPlace]) => {
      const value = byPlace?.[place] ?? 0;
      return value === 0 ? [] : [[perspective, value] as const];
    });
    return { ...postOf(compiled, calculated), npvSek: Object.fromEntries(npvSek) };
  });
}

function postOf({ item, path }: CompiledItem, { ledger, results }: Calculated): Post {
  const amounts = itemAmounts(ledger, item).amounts.subarray(0, LAST_T + 1);
  const yearOf = (t: number) => (t < 0 ? null : ledger.base_year + t);
  const partyOf = (actor: string, committee: string | undefined) =>
    committee === undefined ? actor : `${actor}/${committee}`;
  return {
    itemId: item.id,
    path: [...path],
    label: item.label_sv ?? item.id,
    layer: item.layer,
    from: partyOf(item.from, item.committee_from),
    to: partyOf(item.to, item.committee_to),
    totalSek: amounts.reduce((sum, amount) => sum + amount, 0),
    presentValueSek: results.item_present_value_at_social_rate[item.id] ?? 0,
    firstYear: yearOf(amounts.findIndex((amount) => amount > 0)),
    lastYear: yearOf(amounts.findLastIndex((amount) => amount > 0)),
  };
}
