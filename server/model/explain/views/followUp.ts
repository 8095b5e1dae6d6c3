import { invariant } from '../../../vocabulary/errors.ts';
import { followUpSceneTexts } from '../../../vocabulary/text/sv/followUpScene.ts';
import { entered } from '../inputs.ts';
import { renamed, worked, type Trace } from '../trace.ts';
import { caseView, type View } from '../view.ts';
import type { CaseWorld } from '../world.ts';

const { why: texts } = followUpSceneTexts;

/** An indicator of the follow-up, one of its measured values, and where both were entered. */
function measuredOf({ content, results }: CaseWorld, place: string, at: string) {
  const finding = results.followUp?.[Number(place)];
  const measured = finding?.measured[Number(at)];
  const row = content.followUp?.findIndex(({ id }) => id === finding?.followUpId) ?? -1;
  const plan = content.followUp?.[row];
  invariant(measured !== undefined && plan !== undefined, `nothing is measured at ${place}/${at}`);
  const { measuredOn, value, source } = measured;
  const entry = (plan.measurements ?? []).findIndex(
    (each) => each.measuredOn === measuredOn && each.value === value && each.source === source,
  );
  return { plan, measured, path: ['followUp', row], entry };
}

/** What came true: a value as it was entered, and where the path to the target is that day. */
export const followUpViews: readonly View<CaseWorld>[] = [
  caseView('followUp/:place/measured/:at/value', (of, { place, at }, { id }): Trace => {
    const { plan, measured, path, entry } = measuredOf(of, place, at);
    const value = entered(of.content, [...path, 'measurements', entry, 'value']);
    const source = { kind: 'measured', note: measured.source } as const;
    const labelSv = texts.value(plan, measured.measuredOn);
    return {
      ...renamed(value, { id, labelSv, unit: 'count' }),
      origin: value.origin.kind === 'input' ? { ...value.origin, source } : value.origin,
    };
  }),
  caseView('followUp/:place/measured/:at/planned', (of, { place, at }, asked): Trace => {
    const { plan, measured, path } = measuredOf(of, place, at);
    const { startMeasuredOn = '', measuredOn = '' } = plan;
    const labelSv = texts.planned(plan, measured.measuredOn);
    const expressionSv = texts.plannedHow(startMeasuredOn, measuredOn);
    return worked({ ...asked, labelSv, unit: 'count', expressionSv }, () =>
      ['startValue', 'target'].map((name) => entered(of.content, [...path, name])),
    );
  }),
];
