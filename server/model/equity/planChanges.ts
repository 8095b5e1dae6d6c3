import type { Likely, LinkedEffect, PlanChange } from '../../vocabulary/equityFindings.ts';
import type { MeasureEffect } from '../../vocabulary/measures.ts';
import type { IndicatorResult } from '../../vocabulary/place.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Block, Programme } from '../../vocabulary/programme.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { statisticsTables } from '../../vocabulary/statisticsTables.ts';
import { indicators as declared } from '../indicators/index.ts';
import { additionalShare, isSummed } from '../soft/effects.ts';
import { compositionOf, stayersOf } from './composition.ts';
import { certainly, likelyOf, scaled } from './likely.ts';
import { newcomersTo, type Base } from './newcomers.ts';

type Tenure = Block['tenure'];

/** Age groups and other parts of the residents have to be said; this variable is all of them. */
const EVERYONE = 'population';
/** What of the new homes has which tenure is read from the programme. */
const tenureIndicators: Readonly<Record<string, Tenure>> = {
  rentedDwellings: 'rental',
  cooperativeDwellings: 'cooperative',
  ownedDwellings: 'ownership',
};

/**
 * What an alternative changes in each indicator, in two parts that are never added up to an
 * improvement: what effects of measures change among those who live there, and what merely
 * changes because others move in.
 *
 * Shape:  no one is thought to move out. What is missing is named, and the part it is needed for
 *         is null.
 * Units:  shares 0..1, at full effect and with every home lived in; effects before optimism.
 */
export function planChangesOf(
  indicators: readonly IndicatorResult[],
  alternative: Alternative,
  settings: Pick<Settings, 'keyFigures'>,
): PlanChange[] {
  return indicators.map((indicator) => changeOf(indicator, alternative, settings));
}

function changeOf(
  { id, label, planArea: { share, base } }: IndicatorResult,
  alternative: Alternative,
  settings: Pick<Settings, 'keyFigures'>,
): PlanChange {
  const kind = baseOf(id);
  const effects = linkedEffects(id, alternative);
  const { counted, lack } = newcomersTo(kind, alternative, { settings, id });
  const newcomerShare = shareOfNewcomers(id, alternative);
  const known = { indicatorId: id, label, unit: kind.unit, shareBefore: share, base, effects };
  const arriving = { newcomers: counted, newcomerShare };
  if (share === null || base === null) {
    return { ...known, ...arriving, ...nothing, lacks: ['noShare'] };
  }
  const change = residentChange(effects);
  const here = { cases: share * base, base, change };
  const stayers = stayersOf(here);
  const isEmpty = counted?.high === 0;
  const lacks = [
    ...(effects.some((each) => each.isSummed && each.residentCases === null)
      ? (['residentShare'] as const)
      : []),
    ...(stayers === null ? (['moreThanLive'] as const) : []),
    ...(lack === null ? [] : [lack]),
    ...(newcomerShare === null && !isEmpty ? (['newcomerShare'] as const) : []),
  ];
  const canCompose = stayers !== null && counted !== null && (isEmpty || newcomerShare !== null);
  const after = canCompose
    ? compositionOf(here, { count: counted, share: newcomerShare ?? certainly(0) })
    : null;
  return {
    ...known,
    ...arriving,
    lacks,
    stayersShare: stayers?.share ?? null,
    ofStayers: stayers?.moved ?? null,
    shareAfter: after?.share ?? null,
    ofComposition: after?.moved ?? null,
  };
}

const nothing = { stayersShare: null, ofStayers: null, shareAfter: null, ofComposition: null };

/** What the base of an indicator counts, by the statistics it is read from. */
export function baseOf(indicatorId: string): Base {
  const base = declared.find(({ id }) => id === indicatorId)?.base ?? '';
  const unit = statisticsTables.find(({ variables }) => base in variables)?.variables[base]?.unit;
  const isHomes = unit === 'dwellings' || unit === 'households';
  return { unit: isHomes ? 'dwellings' : 'persons', isEveryone: base === EVERYONE };
}

/** As entered; how many of the new homes have a tenure is read from the programme. */
function shareOfNewcomers(indicatorId: string, alternative: Alternative): Likely | null {
  const entered = alternative.newcomers?.find(({ id }) => id === indicatorId);
  if (entered !== undefined) return likelyOf(entered.newcomerShare);
  const tenure = tenureIndicators[indicatorId];
  const share = tenure === undefined ? null : tenureShare(alternative.programme, tenure);
  return share === null ? null : certainly(share);
}

function tenureShare({ blocks }: Programme, wanted: Tenure): number | null {
  const sumOf = (chosen: Programme['blocks']) =>
    chosen.reduce((sum, { dwellings }) => sum + dwellings, 0);
  const all = sumOf(blocks);
  return all === 0 ? null : sumOf(blocks.filter(({ tenure }) => tenure === wanted)) / all;
}

function linkedEffects(indicatorId: string, { measures }: Alternative): LinkedEffect[] {
  return measures.flatMap(({ id: measureId, effects }) =>
    effects
      .filter(({ indicatorChange }) => indicatorChange?.indicatorId === indicatorId)
      .map((effect) => linkedEffect(measureId, effect)),
  );
}

/** Persons × effect × what the measure itself brings about, as cases more or fewer. */
function linkedEffect(measureId: string, effect: MeasureEffect): LinkedEffect {
  const { indicatorChange, persons, effectShare, label, id: effectId } = effect;
  const sign = indicatorChange?.towards === 'fewer' ? -1 : 1;
  const cases = scaled(likelyOf(effectShare), sign * persons * additionalShare(effect));
  const { residentShare } = indicatorChange ?? {};
  return {
    measureId,
    effectId,
    label,
    isSummed: isSummed(effect),
    cases,
    residentCases: residentShare === undefined ? null : scaled(cases, residentShare),
  };
}

/** Of those who live there: effects that are summed and say how many of them do. */
function residentChange(effects: readonly LinkedEffect[]): Likely {
  return effects.reduce<Likely>((sum, { isSummed: isCounted, residentCases }) => {
    if (!isCounted || residentCases === null) return sum;
    return {
      likely: sum.likely + residentCases.likely,
      low: sum.low + residentCases.low,
      high: sum.high + residentCases.high,
    };
  }, certainly(0));
}
