import { REAL } from '../../vocabulary/actors.ts';
import type { BuiltEffect, MeasureEffect, ValueKind } from '../../vocabulary/measures.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import { effects } from '../effects/index.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Guard } from '../guard.ts';
import { isSummed } from './effects.ts';

type Placed = {
  readonly effect: MeasureEffect;
  readonly measure: number;
  readonly path: FieldPath;
};

/** The same value entered twice, and the same person counted more than once. */
export function countedTwice(alternative: Alternative): Guard[] {
  const placed = alternative.measures.flatMap((one, measure) =>
    one.effects
      .map((effect, index) => ({ effect, measure, path: ['measures', measure, 'effects', index] }))
      .filter(({ effect }) => isSummed(effect)),
  );
  return [
    ...placed.flatMap((later, index) => sameEffectTwice(later, placed.slice(0, index))),
    ...(alternative.builtEffects ?? []).flatMap((built, index) =>
      builtBesideMeasure(built, ['builtEffects', index], placed),
    ),
    ...alternative.measures.flatMap((_, measure) => {
      const ofMeasure = placed.filter((each) => each.measure === measure);
      return [...personsOnce(ofMeasure), ...valuesOfOnePerson(ofMeasure)];
    }),
  ];
}

/** Two effects on the same outcome that give the same actor value in the same years. */
function sameEffectTwice({ effect, path }: Placed, earlier: readonly Placed[]): Guard[] {
  const { outcome, label } = effect;
  if (outcome === undefined || outcome === 'other') return [];
  const twin = earlier.find(
    ({ effect: other }) =>
      other.outcome === outcome &&
      gainersOf(other).some((actor) => gainersOf(effect).includes(actor)) &&
      mayMeetSamePeople(effect, other) &&
      effect.startYear <= other.lastYear &&
      other.startYear <= effect.lastYear,
  );
  if (twin === undefined) return [];
  return [
    {
      code: 'sameEffectTwice',
      path: [...path, 'outcome'],
      facts: { label, other: twin.effect.label },
    },
  ];
}

function gainersOf({ flows }: MeasureEffect): string[] {
  return flows.filter(({ from }) => from === REAL).map(({ to }) => to);
}

/** Unless both say who they reach and name no group in common. */
function mayMeetSamePeople(one: MeasureEffect, other: MeasureEffect): boolean {
  const [ofOne, ofOther] = [groupsOf(one), groupsOf(other)];
  if (ofOne.length === 0 || ofOther.length === 0) return true;
  return ofOne.some((group) => ofOther.includes(group));
}

function groupsOf({ beneficiaries = {} }: MeasureEffect): string[] {
  return Object.entries(beneficiaries).flatMap(([group, share]) => (share > 0 ? [group] : []));
}

/** An effect of what is built, and a measure's, on the same outcome or the same health. */
function builtBesideMeasure(
  { effect, label }: BuiltEffect,
  path: FieldPath,
  placed: readonly Placed[],
): Guard[] {
  const declared = effects.find(({ id }) => id === effect);
  if (declared === undefined) return [];
  const about: readonly string[] = [declared.outcome, ...declared.flows.map(({ kind }) => kind)];
  const twin = placed.find(
    ({ effect: { outcome } }) => outcome !== undefined && about.includes(outcome),
  );
  if (twin === undefined) return [];
  const facts = { label, other: twin.effect.label };
  return [{ code: 'builtEffectBesideMeasure', path: [...path, 'effect'], facts }];
}

/** Effects on one outcome may not reach more persons together than the target group has. */
function personsOnce(ofMeasure: readonly Placed[]): Guard[] {
  const isLone = ({ effect: { outcome } }: Placed) => outcome === undefined || outcome === 'other';
  return ofMeasure.flatMap((placed, index) => {
    const alike = isLone(placed)
      ? [placed]
      : ofMeasure.filter(({ effect }) => effect.outcome === placed.effect.outcome);
    const isLastOfThem = alike.at(-1) === ofMeasure[index];
    const targets = alike.flatMap(({ effect }) => effect.targetPersons ?? []);
    const persons = alike.reduce((sum, { effect }) => sum + effect.persons, 0);
    const targetPersons = Math.max(...targets);
    if (!isLastOfThem || targets.length === 0 || persons <= targetPersons) return [];
    const facts = { label: placed.effect.label, persons, targetPersons, effects: alike.length };
    return [{ code: 'personsAboveTarget', path: [...placed.path, 'persons'], facts }];
  });
}

/**
 * A quality-adjusted life year often holds the income that health brings, and the comfort too:
 * health beside production, or beside wellbeing, of the same persons.
 */
function valuesOfOnePerson(ofMeasure: readonly Placed[]): Guard[] {
  const health = firstOfKind(ofMeasure, 'health');
  if (health === undefined) return [];
  return (['productionLoss', 'wellbeing'] as const).flatMap((kind) => {
    const beside = firstOfKind(ofMeasure, kind);
    if (beside === undefined) return [];
    const code = kind === 'wellbeing' ? 'wellbeingBesideHealth' : 'incomeBesideHealth';
    const facts = { label: health.effect.label, other: beside.effect.label };
    return [{ code, path: health.path, facts }];
  });
}

function firstOfKind(ofMeasure: readonly Placed[], kind: ValueKind): Placed | undefined {
  return ofMeasure.find(({ effect: { flows } }) =>
    flows.some((flow) => flow.kind === kind && flow.from === REAL && flow.to === 'hushall'),
  );
}
