import { useCallback } from 'react';
import { Link } from 'react-router';
import type { Effect } from '../../../server/model/effects/effect.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import { catalogueUnit, catalogueValue } from '../../../server/vocabulary/catalogueUnits.ts';
import type { CatalogueCard } from '../../../server/contract/catalogue.ts';
import { faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { valueOn } from '../../components/evidence.ts';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { readEntries, reasonsWithoutDefault } from './fetchInputs.ts';

/** What the library has beside an effect: what else was found, and why some numbers are not given. */
export function BuiltEvidence({
  effect,
  built,
}: {
  readonly effect: Effect;
  readonly built: BuiltEffect;
}) {
  const { municipalityCode } = useCase().state.content;
  const load = useCallback(
    (signal: AbortSignal) => readEntries(effect, municipalityCode, signal),
    [effect, municipalityCode],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const entries = loaded.value;
  const shown = new Set([
    ...effect.besideEntryIds,
    ...effect.inputs.flatMap(({ from }) =>
      from.kind === 'enteredEvidence' ? from.guideEntryIds : [],
    ),
  ]);
  const beside = entries.filter(({ id }) => shown.has(id));
  const reasons = reasonsWithoutDefault(effect, built.inputs, entries);
  return (
    <>
      {reasons.map((reason) => (
        <Notice key={reason} kind="info">
          {reason}
        </Notice>
      ))}
      {beside.length === 0 ? null : (
        <div className="stack-small">
          <h3>{text.soft.beside}</h3>
          <p className="small muted">{text.soft.besideNote}</p>
          <ul>
            {beside.map((entry) => (
              <li key={entry.id}>
                <Link to={`/bibliotek/${entry.id}?kommun=${municipalityCode}`}>
                  {entry.labelSv}
                </Link>{' '}
                <span className="small muted">{factsOf(entry)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Value with unit and grade in one line. */
function factsOf(entry: CatalogueCard): string {
  const value = valueOn(entry, today());
  const shown = catalogueValue(entry.unit, value) ?? text.library.noValue;
  return text.evidence.line([
    value?.sign === undefined ? `${shown} (${catalogueUnit(entry.unit)})` : shown,
    text.evidence.grade(entry.grade),
  ]);
}
