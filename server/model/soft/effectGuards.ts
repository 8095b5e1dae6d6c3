import { isPublicActor, parentActor, REAL } from '../../vocabulary/actors.ts';
import type { EffectFlow, MeasureEffect } from '../../vocabulary/measures.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Guard } from '../guard.ts';
import { isSummed, weakGradeOf } from './effects.ts';
import { unitValueSplit } from './unitValues.ts';

const EQUALISED_WITH = 'ovriga_kommuner';

/** What is doubtful in one effect, whatever else the alternative holds. */
export function effectGuards(effect: MeasureEffect, path: FieldPath, settings: Settings): Guard[] {
  const { label, deadweightShare } = effect;
  return [
    ...(deadweightShare > 0
      ? []
      : [
          { code: 'effectWithoutDeadweight', path: [...path, 'deadweightShare'], facts: { label } },
        ]),
    ...(isSummed(effect)
      ? [
          ...evidenceGuards(effect, path),
          ...displacementGuards(effect, path),
          ...unitValueGuards(effect, path, settings),
          ...effect.flows.flatMap((flow, index) => flowGuards(flow, [...path, 'flows', index])),
          ...workGuards(effect, path),
        ]
      : [
          {
            code: 'effectNotSummed',
            path: [...path, 'grade'],
            facts: { label, grade: weakGradeOf(effect) ?? '' },
          },
        ]),
  ];
}

/** Symmetry: what closing or moving did is not known to come back by opening or mixing. */
function evidenceGuards({ label, evidenceFrom = 'same' }: MeasureEffect, path: FieldPath): Guard[] {
  if (evidenceFrom === 'same') return [];
  const code = evidenceFrom === 'closure' ? 'evidenceFromClosure' : 'evidenceFromMoving';
  return [{ code, path: [...path, 'evidenceFrom'], facts: { label } }];
}

/** Crime that moves round the corner, and walkers who start to cycle. */
function displacementGuards(
  { label, outcome, displacementShare }: MeasureEffect,
  path: FieldPath,
): Guard[] {
  if (displacementShare > 0) return [];
  const at = [...path, 'displacementShare'];
  if (outcome === 'crime') return [{ code: 'crimeOnlyMoves', path: at, facts: { label } }];
  return outcome === 'activeTravel'
    ? [{ code: 'activeTravelReplaced', path: at, facts: { label } }]
    : [];
}

function unitValueGuards(effect: MeasureEffect, path: FieldPath, settings: Settings): Guard[] {
  const split = unitValueSplit(effect, settings);
  if (split === null || split.residualSek >= -split.totalSek * Number.EPSILON * 8) return [];
  const { totalSek, assignedSek } = split;
  const facts = { label: effect.label, total: totalSek, assigned: assignedSek };
  return [{ code: 'unitValuesAboveTotal', path: [...path, 'unitValueTotalSek'], facts }];
}

/** What cannot be taken out of a budget, or is no money at all, in a budget. */
function flowGuards(flow: EffectFlow, path: FieldPath): Guard[] {
  const { label, kind, from, to, cashableShare, unitValueIs, budget } = flow;
  const facts = { label };
  const isSavingOfPublic = from === REAL && isPublicActor(to);
  const isAverageInFull = unitValueIs === 'average' && cashableShare === 1 && isSavingOfPublic;
  const isNoMoney = (kind === 'health' || kind === 'wellbeing') && budget !== undefined;
  const isOutside = parentActor(to) === 'kommun' && budget === undefined && cashableShare > 0;
  return [
    ...(isAverageInFull
      ? [{ code: 'averageCostCashable', path: [...path, 'cashableShare'], facts }]
      : []),
    ...(isNoMoney ? [{ code: 'valueIsNoMoney', path: [...path, 'budget'], facts }] : []),
    ...(isOutside ? [{ code: 'cashableOutsideBudget', path: [...path, 'budget'], facts }] : []),
  ];
}

/** Taxes before equalisation, and a benefit no longer paid on top of what is produced. */
function workGuards({ label, flows, outcome }: MeasureEffect, path: FieldPath): Guard[] {
  const isOfWork = outcome === 'employment' || flows.some(({ kind }) => kind === 'productionLoss');
  if (!isOfWork) return [];
  const isEqualised = flows.some(({ to }) => to === EQUALISED_WITH);
  const municipalTax = flows.findIndex(
    ({ to, kind, budget }) =>
      parentActor(to) === 'kommun' && (kind === 'productionLoss' || budget === 'tax_equalisation'),
  );
  const producesForHouseholds = flows.some(({ from, to }) => from === REAL && to === 'hushall');
  const benefitAsGain = flows.findIndex(
    ({ from, to, kind }) => from === REAL && isPublicActor(to) && kind === undefined,
  );
  const guard = (code: string, flow: number, field: string): Guard => ({
    code,
    path: [...path, 'flows', flow, field],
    facts: { label: flows[flow]?.label ?? label },
  });
  return [
    ...(municipalTax >= 0 && !isEqualised
      ? [guard('taxBeforeEqualisation', municipalTax, 'unitValueSek')]
      : []),
    ...(producesForHouseholds && benefitAsGain >= 0
      ? [guard('benefitBesideProduction', benefitAsGain, 'from')]
      : []),
  ];
}
