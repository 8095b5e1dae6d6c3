import type { ReactNode } from 'react';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

type OptionalName = 'loan' | 'landAppraisal' | 'municipalLand' | 'phasing';

/** A part of the calculation that an alternative may do without: added and taken away whole. */
export function OptionalPart<Name extends OptionalName>({
  name,
  start,
  children,
}: {
  readonly name: Name;
  /** What it begins as. */
  readonly start: NonNullable<Alternative[Name]>;
  readonly children: ReactNode;
}) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const words = text.hard[name];
  const isThere = alternative[name] !== undefined;
  const toggle = () => {
    store.dropDraftsBelow(`${alternative.id}.${name}.`);
    change((draft) => {
      if (isThere) Reflect.deleteProperty(draft, name);
      else draft[name] = start;
    });
  };
  return (
    <div className="stack-small">
      <div className="card-head">
        <h3>{words.title}</h3>
        <EditButton data-look="quiet" onClick={toggle}>
          {isThere ? words.remove : words.add}
        </EditButton>
      </div>
      {isThere ? children : <p className="field-hint">{words.lead}</p>}
    </div>
  );
}
