import { actorLabelSv } from '../vocabulary/actors.ts';
import { assumptionNameOf } from '../vocabulary/assumptionName.ts';
import { switchingsOf, type Findings, type GroupSwitching } from '../vocabulary/findings.ts';
import { facilityKinds } from '../vocabulary/programme.ts';
import type { Assessment, Snapshot } from '../vocabulary/snapshot.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { findingTexts } from '../vocabulary/text/sv/findings.ts';
import type { Outcome } from '../vocabulary/text/sv/findings.ts';
import { isUnsureDifference, isZeroMnkr } from '../vocabulary/text/sv/words.ts';
import {
  isWithinReach,
  weightiestAssumptions,
  type WeighedAssumption,
} from '../scenes/assumptionWeights.ts';
import { equityCounts, equityMoves } from '../scenes/equityStanding.ts';
import { alternativeOf, hasPosts, horizonOf, proposalsOf, uncertaintyOf } from './parts.ts';

const MOST_CHANGES = 3;
/** More than these are told together where the same holds of all. */
const A_PAIR = 2;

/** The central value of a perspective at its main horizon, with its interval. */
export function outcomeOf(assessment: Assessment, perspective: string): Outcome {
  const sek = assessment.results.npv_by_layer[perspective]?.total ?? 0;
  return { sek, interval: uncertaintyOf(assessment, perspective) };
}

/** Whether a perspective is calculated: an owner may be missing from a case. */
export function hasPerspective({ results }: Assessment, perspective: string): boolean {
  return results.npv_by_layer[perspective] !== undefined;
}

/** What a reader asks first, a sentence each; empty where nothing is entered. */
export type Answers = Readonly<Record<'cost' | 'pays' | 'gains' | 'sureness' | 'equity', string>>;

/** What it costs, who pays, who gains, how surely and for whom. */
export function answersOf(snapshot: Snapshot, assessment: Assessment): Answers {
  const { results, findings, keyFigures } = assessment;
  const isEntered = hasPosts(assessment);
  const spread = uncertaintyOf(assessment, 'samhalle');
  const layers = results.npv_by_layer['samhalle'] ?? { hard: 0, soft: 0, total: 0 };
  const soft = softSentence(snapshot, assessment);
  return {
    cost: findingTexts.programme({
      ...programmeFacts(snapshot, assessment),
      investmentSek: isEntered ? keyFigures.investment.totalSek : null,
    }),
    pays: isEntered ? findingTexts.hard(hardFacts(snapshot, assessment)) : findingTexts.noPosts,
    gains: isEntered ? findingTexts.gains(nameOf(findings.biggestWinner), soft) : soft,
    sureness: isEntered
      ? findingTexts.combined({
          ...outcomeOf(assessment, 'samhalle'),
          hardSek: layers.hard,
          softSek: layers.soft,
          chance: spread === undefined || spread.sd === 0 ? null : spread.chanceAboveZero,
        })
      : '',
    equity: findingTexts.equity(
      equityCounts(snapshot.results),
      equityMoves(snapshot.results, assessment)?.moved ?? null,
    ),
  };
}

/** What the soft measures give society, and how much of their effect is enough. */
export function softSentence(snapshot: Snapshot, assessment: Assessment): string {
  const { results, findings } = assessment;
  return findingTexts.soft({
    hasMeasures: alternativeOf(snapshot, assessment).measures.length > 0,
    softSek: results.npv_by_layer['samhalle']?.soft ?? 0,
    societyShare: findings.softOnlyRequiredEffectShare['samhalle'] ?? null,
  });
}

/** Nobody where mnkr with one decimal says 0,0. */
function nameOf(actor: Findings['biggestWinner']): string | null {
  return actor === null || isZeroMnkr(actor.presentValueSek) ? null : actorLabelSv(actor.actor);
}

export function programmeFacts(snapshot: Snapshot, assessment: Assessment) {
  const { programme } = alternativeOf(snapshot, assessment);
  const isAlone = proposalsOf(snapshot).length === 1;
  return {
    subject: isAlone
      ? annexTexts.summary.subjectOne
      : annexTexts.summary.subjectMany(assessment.name),
    dwellings: programme.blocks.reduce((sum, { dwellings }) => sum + dwellings, 0),
    facilities: programme.facilities.map(({ kind, places, placesForPlan }) => ({
      label: facilityKinds.find(({ id }) => id === kind)?.labelSv ?? kind,
      places,
      placesForPlan,
    })),
  };
}

function hardFacts(snapshot: Snapshot, assessment: Assessment) {
  const { developer } = snapshot.planCase.settings;
  const { biggestLoser } = assessment.findings;
  const isNamed = biggestLoser === null || ['kommun', developer].includes(biggestLoser.actor);
  return {
    loser: isNamed ? null : nameOf(biggestLoser),
    municipality: outcomeOf(assessment, 'kommun'),
    municipalityYears: horizonOf(snapshot, 'kommun'),
    developer: hasPerspective(assessment, developer)
      ? {
          ...outcomeOf(assessment, developer),
          label: actorLabelSv(developer),
          years: horizonOf(snapshot, developer),
        }
      : null,
  };
}

/** At most three: what brings society to zero soonest, the rent, what has no price. */
export function changeSentences(snapshot: Snapshot, assessment: Assessment): string[] {
  const { findings } = assessment;
  if (!hasPosts(assessment)) return [findingTexts.noPosts];
  const society = actorLabelSv('samhalle');
  const rent = findings.breakEvenRentIncreaseShare;
  const { developer } = snapshot.planCase.settings;
  const rentSentences =
    rent === null ? [] : [findingTexts.rent({ share: rent, developer: actorLabelSv(developer) })];
  const unpriced =
    findings.unpricedCount === 0 ? [] : [findingTexts.unpriced(findings.unpricedCount)];
  const weightiest = weightiestAssumptions(assessment.uncertainty, 'samhalle')
    .slice(0, 1)
    .map(({ assumption, weight }) =>
      findingTexts.weightiest({
        label: assumptionNameOf(assumption.label),
        whom: society,
        ...weight,
        zeroAt: zeroAt(weight.switching),
      }),
    );
  const nearest = nearestSwitching(switchingsOf(findings), 'samhalle');
  const switching = nearest.map(({ label, changeShare, isWithinRange }) =>
    findingTexts.switching({ label, whom: society, changeShare, isWithinRange }),
  );
  const first = switching.length > 0 ? switching : [findingTexts.noSwitching(society)];
  const [nearestFirst = '', ...others] = first;
  return [nearestFirst, ...weightiest, ...rentSentences, ...unpriced, ...others].slice(
    0,
    MOST_CHANGES,
  );
}

/** Null where no value that can come about brings the result to zero. */
function zeroAt(switching: WeighedAssumption['weight']['switching']): number | null {
  return switching !== null && isWithinReach(switching.factor) ? switching.factor : null;
}

/** Changes that bring a perspective to zero: those inside their tried range first, then by size. */
export function nearestSwitching(
  switching: readonly GroupSwitching[],
  perspective: string,
): (GroupSwitching & { changeShare: number })[] {
  return switching
    .flatMap((each) =>
      each.perspective === perspective && each.changeShare !== null
        ? [{ ...each, changeShare: each.changeShare }]
        : [],
    )
    .toSorted(
      (a, b) =>
        Number(b.isWithinRange) - Number(a.isWithinRange) ||
        Math.abs(a.changeShare) - Math.abs(b.changeShare),
    );
}

/** Nothing was said to be uncertain: what is drawn is the same each time, and says nothing. */
export function isAllCertain({ results: { assessments } }: Snapshot): boolean {
  return assessments.every(({ uncertainty }) => uncertainty.byPerspective['samhalle']?.sd === 0);
}

/** Each proposal beside the baseline, and those of which none is surely better than another. */
export function differenceSentences(snapshot: Snapshot, baselineName: string): string[] {
  const proposals = proposalsOf(snapshot);
  const toBaseline = proposals.flatMap(({ alternativeId, name }) => {
    const found = snapshot.results.differences.find((each) => each.alternativeId === alternativeId);
    const npv = found?.npvSek['samhalle'];
    const chance = found?.chanceBetterThanBaseline['samhalle'];
    if (npv === undefined || chance === undefined) return [];
    return [{ name, baseline: baselineName, sek: npv.total, chance }];
  });
  if (isAllCertain(snapshot)) {
    return toBaseline.flatMap((facts) =>
      facts.sek === 0 ? [] : [findingTexts.certainDifference(facts)],
    );
  }
  const chances = toBaseline.map(({ chance }) => chance);
  const isSaidOfAll = proposals.length > A_PAIR && chances.every(isUnsureDifference);
  return [
    ...(isSaidOfAll
      ? [findingTexts.noSureDifferenceToBaseline(baselineName, chances)]
      : toBaseline.map((facts) => findingTexts.difference(facts))),
    ...betweenProposals(proposals),
  ];
}

/** Proposals whose intervals meet are not ranked, however surely their draws are. */
function betweenProposals(proposals: readonly Assessment[]): string[] {
  const near = proposals.map((first, at) => ({
    name: first.name,
    others: proposals.slice(at + 1).filter((second) => intervalsMeet(first, second)),
  }));
  const isSaidOfAll = near.every(({ others }, at) => others.length === proposals.length - 1 - at);
  if (proposals.length > A_PAIR && isSaidOfAll) return [findingTexts.noSureDifferenceAmong];
  return near.flatMap(({ name, others }) => {
    const names = others.map((other) => other.name);
    return names.length === 0 ? [] : [findingTexts.noSureDifference(name, names)];
  });
}

function intervalsMeet(first: Assessment, second: Assessment): boolean {
  const [a, b] = [first, second].map((each) => uncertaintyOf(each, 'samhalle'));
  return a !== undefined && b !== undefined && a.p10 <= b.p90 && b.p10 <= a.p90;
}
