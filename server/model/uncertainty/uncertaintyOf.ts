import { createColumnStore } from '../../engine/uncertainty/columns.ts';
import { meanOf } from '../../engine/uncertainty/distribution.ts';
import { openDraws, type Draws } from '../../engine/uncertainty/draws.ts';
import { informationValue } from '../../engine/uncertainty/informationValue.ts';
import {
  commonShareOf,
  factorOfAssumption,
  type UncertaintyModel,
} from '../../engine/uncertainty/model.ts';
import { scenarioWorth } from '../../engine/uncertainty/scenarios.ts';
import {
  chancesOfMore,
  simulateAlternatives,
  type SimulatedAlternative,
} from '../../engine/uncertainty/simulateTerms.ts';
import {
  pairSwitching,
  switchingValues,
  type SwitchingValue,
} from '../../engine/uncertainty/switching.ts';
import {
  mergeTerms,
  slopesOf,
  worthAt,
  worthDifference,
  type Worth,
} from '../../engine/uncertainty/terms.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type {
  Choice,
  Information,
  UncertainAssumption,
  UncertaintyResult,
} from '../../vocabulary/uncertainty.ts';
import { nameOf } from '../../vocabulary/text/language.ts';
import { assumptionNameTexts as names } from '../../vocabulary/text/sv/assumptionNames.ts';
import type { CompiledLedger } from '../compileLedger.ts';
import type { EnteredEstimate } from './assumptions.ts';
import {
  createAssumptionList,
  termsOf,
  type AlternativeTerms,
  type NamedAssumption,
} from './termsOf.ts';

/** So many assumptions are worth a regression: those that move the result most. */
const MOST_INVESTIGATED = 10;
/** Two by two among so many. */
const MOST_PAIRED = 3;

/** Draws by what they depend on; they stay while only amounts change. */
const store = createColumnStore();

type CompiledAlternative = { readonly alternative: Alternative } & CompiledLedger;

export type CaseUncertainty = {
  readonly byAlternative: ReadonlyMap<string, UncertaintyResult>;
  readonly choices: readonly Choice[];
  readonly information: readonly Information[];
};

/**
 * How the results of a case spread, what they hang on, and what the draws say of the choice.
 *
 * Shape:  all alternatives compiled; `baselineId` the one the others are ranked against.
 * Timing: all alternatives meet the same draws (common random numbers).
 * Throws: DomainError on an interval that its distribution cannot have, or a scenario of a group
 *         that does not exist.
 */
export function uncertaintyOf(
  settings: Settings,
  compiled: readonly CompiledAlternative[],
  baselineId: string,
): CaseUncertainty {
  const list = createAssumptionList();
  const alternatives = compiled.map(({ alternative, ...ledger }) => ({
    id: alternative.id,
    ...termsOf(alternative, ledger, list),
  }));
  const draws = openDraws(modelOf(settings, list.assumptions), store);
  const simulated = simulateAlternatives(alternatives, draws);
  const worths = alternatives.map(({ terms }) => mergeTerms(draws.model, terms));
  const baseline = worths[alternatives.findIndex(({ id }) => id === baselineId)];
  const shown = compiled[0]?.ledger.risk?.perspectives ?? [];
  const found = new Map(
    alternatives.map(({ id, entered }, at) => {
      const worth = worths[at] ?? { perspectives: [], products: [] };
      const ranked = id === baselineId || baseline === undefined ? null : baseline;
      const weighed = weighedIn(
        { worth, baseline: ranked, entered },
        draws.model,
        list.assumptions,
      );
      return [id, { worth, weighed }];
    }),
  );
  const byAlternative = new Map(
    simulated.map(({ id, byPerspective }): [string, UncertaintyResult] => {
      const { worth, weighed } = found.get(id) ?? {
        worth: { perspectives: [], products: [] },
        weighed: [],
      };
      const { seed, draws: count, sampling } = draws.model;
      return [
        id,
        {
          ...{ seed, draws: count, sampling, byPerspective },
          assumptions: weighed.map(({ assumption }) => assumption),
          pairs: shown.flatMap((perspective) => pairsOf(weighed, perspective, worth, draws.model)),
          scenarios: scenariosOf(settings, worth, draws.model),
        },
      ];
    }),
  );
  const all = [...found.values()].flatMap(({ weighed }) => weighed);
  if (simulated.length < 2) return { byAlternative, choices: [], information: [] };
  const perspectives = worths[0]?.perspectives ?? [];
  return {
    byAlternative,
    choices: perspectives.map((perspective) => {
      return { perspective, chances: chancesOfMore(simulated, perspective) };
    }),
    information: shown.map((perspective) =>
      informationFor(simulated, perspective, all, { draws, riskGroups: settings.riskGroups }),
    ),
  };
}

function modelOf(
  { riskGroups, correlation, draws, seed, sampling = 'random' }: Settings,
  assumptions: readonly NamedAssumption[],
): UncertaintyModel {
  const groups = riskGroups.map(({ name, standardDeviation: sd, commonShare }) => {
    return { name, sd, ...(commonShare === undefined ? {} : { commonShare }) };
  });
  return { groups, correlation, assumptions, draws, seed, sampling };
}

/** An assumption of an alternative, with its number in the model. */
type Weighed = { readonly factor: number; readonly assumption: UncertainAssumption };

/** An alternative with what it is ranked against, and the numbers that were entered in it. */
type Ranked = {
  readonly worth: Worth;
  readonly baseline: Worth | null;
  readonly entered: AlternativeTerms['entered'];
};

/** The assumptions that this alternative has, each moved alone to its low and its high. */
function weighedIn(
  { worth, baseline, entered }: Ranked,
  model: UncertaintyModel,
  assumptions: readonly NamedAssumption[],
): Weighed[] {
  const [now, slopes] = [worthAt(model, worth), slopesOf(model, worth)];
  const switching = switchingValues(model, worth);
  const ranking =
    baseline === null ? null : switchingValues(model, worthDifference(worth, baseline));
  return assumptions.flatMap((assumption, place): Weighed[] => {
    const factor = factorOfAssumption(model, place);
    const slope = slopes.get(factor);
    if (slope === undefined) return [];
    const { id, label, group, kind, lowFactor, highFactor, distribution } = assumption;
    const own = entered.get(id);
    const byPerspective = worth.perspectives.map((perspective, at) => {
      const sekAt = (value: number) => (now[perspective] ?? 0) + (slope[at] ?? 0) * (value - 1);
      const weight = {
        lowSek: sekAt(lowFactor),
        highSek: sekAt(highFactor),
        switching: switchingOf(switching.get(factor)?.[perspective], own),
        ranking: switchingOf(ranking?.get(factor)?.[perspective], own),
      };
      return [perspective, weight] as const;
    });
    const named = {
      ...{ id, label, lowFactor, highFactor, distribution: kind },
      group: group === undefined ? null : (model.groups[group]?.name ?? null),
      meanFactor: meanOf(distribution),
      ...(own?.unit === undefined ? {} : { unit: own.unit }),
    };
    return [{ factor, assumption: { ...named, byPerspective: Object.fromEntries(byPerspective) } }];
  });
}

function switchingOf(found: SwitchingValue | null | undefined, own: EnteredEstimate | undefined) {
  if (found === null || found === undefined) return null;
  const { value: factor, chanceBeyond } = found;
  const hasUnit = own?.unit !== undefined;
  return { factor, chanceBeyond, ...(hasUnit ? { value: factor * own.estimate.central } : {}) };
}

/** Most first: how far from its low to its high an assumption moves the perspective. */
function byWeight(weighed: readonly Weighed[], perspective: string): Weighed[] {
  const spanOf = ({ assumption: { byPerspective } }: Weighed) => {
    const { lowSek = 0, highSek = 0 } = byPerspective[perspective] ?? {};
    return Math.abs(highSek - lowSek);
  };
  return weighed.filter((one) => spanOf(one) > 0).toSorted((a, b) => spanOf(b) - spanOf(a));
}

function pairsOf(
  weighed: readonly Weighed[],
  perspective: string,
  worth: Worth,
  model: UncertaintyModel,
): UncertaintyResult['pairs'] {
  const most = byWeight(weighed, perspective).slice(0, MOST_PAIRED);
  return most.flatMap((first, at) =>
    most.slice(at + 1).map((second) => {
      const pair = pairSwitching(model, worth, [first.factor, second.factor]);
      const ids: [string, string] = [first.assumption.id, second.assumption.id];
      return { perspective, ids, jointChange: pair[perspective]?.jointChange ?? null };
    }),
  );
}

/**
 * What it is worth to know more. Numbers of a group that all vary together tell as much as each
 * other, so that who finds out one has found out the group: it stands once, under its name.
 */
function informationFor(
  simulated: readonly SimulatedAlternative[],
  perspective: string,
  all: readonly Weighed[],
  { draws, riskGroups }: { draws: Draws; riskGroups: Settings['riskGroups'] },
): Information {
  const drawn = simulated.flatMap(({ drawn: values }) => values[perspective] ?? []);
  const most = new Map<string, { factor: number; label: string }>();
  for (const { factor, assumption } of byWeight(all, perspective)) {
    const { id, label, group } = assumption;
    const shared =
      commonShareOf(draws.model, factor) === 1
        ? riskGroups.find(({ name }) => name === group)
        : undefined;
    const key = shared?.name ?? id;
    if (most.size === MOST_INVESTIGATED || most.has(key)) continue;
    most.set(key, {
      factor,
      label: shared === undefined ? label : names.group(nameOf(shared.label)),
    });
  }
  const known = [...most];
  const { total, byFactor } = informationValue(
    drawn,
    draws,
    known.map(([, { factor }]) => factor),
  );
  const byAssumption = known.map(([id, { label }], at) => {
    return { id, label, sek: byFactor[at]?.value ?? 0 };
  });
  return {
    perspective,
    totalSek: total,
    byAssumption: byAssumption.toSorted((a, b) => b.sek - a.sek),
  };
}

function scenariosOf(
  { scenarios = [] }: Settings,
  worth: Worth,
  model: UncertaintyModel,
): UncertaintyResult['scenarios'] {
  return scenarios.map(({ id, label, factors }) => ({
    id,
    label,
    npvSek: scenarioWorth(model, worth, { name: label, groups: factors, assumptions: {} }),
  }));
}
