import { useId, useState } from 'react';
import {
  indicatorChoices,
  usualIndicators,
  type IndicatorChoice,
} from '../../../server/model/indicators/chosenIndicators.ts';
import type { Place } from '../../../server/vocabulary/place.ts';
import { targetAreas } from '../../../server/vocabulary/targetAreas.ts';
import { indicatorTexts } from '../../../server/vocabulary/text/sv/indicators.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Fold } from '../../components/Fold.tsx';
import { Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { equityAnchors } from './Overview.tsx';
import { EditButton } from '../../components/EditButton.tsx';
import { useDrafts } from '../../components/drafts.ts';

const { picker: texts } = text.indicators;
/** More are not stored with a case. */
const MOST = 40;

const groups = [
  ...targetAreas.map(({ id, labelSv }) => ({ id, labelSv })),
  { id: null, labelSv: texts.describes },
];
const reasons: Readonly<Record<string, string>> = indicatorTexts.reasons;

/** Which indicators the case shows, by the national target area that each serves. */
export function IndicatorPicker({ place }: { readonly place: Place }) {
  const { store, reloadPlace } = useCase();
  const shown = place.indicatorData?.chosen ?? usualIndicators;
  const [picked, setPicked] = useState<readonly string[]>(shown);
  const [fault, setFault] = useState<string | null>(null);
  const toggle = (id: string) =>
    setPicked((before) =>
      before.includes(id) ? before.filter((each) => each !== id) : [...before, id],
    );
  const apply = async () => {
    if (picked.length === 0 || picked.length > MOST) {
      setFault(picked.length === 0 ? texts.none : texts.tooMany(MOST));
      return;
    }
    const ordered = indicatorChoices.map(({ id }) => id).filter((id) => picked.includes(id));
    store.change((content) => {
      content.settings.indicators = ordered;
    });
    const isSaved = await store.flush();
    setFault(isSaved ? null : texts.notSaved);
    if (isSaved) reloadPlace();
  };
  return (
    <Fold id={equityAnchors.indicators} title={texts.title} said={texts.count(shown.length)}>
      <p className="lead">{texts.lead}</p>
      <div className="stack-small indicator-picker">
        {groups.map(({ id, labelSv }) => {
          const choices = indicatorChoices.filter(({ targetArea }) => targetArea === id);
          const chosen = choices.filter((each) => picked.includes(each.id)).length;
          return (
            <details key={labelSv}>
              <summary>{`${labelSv} (${chosen}/${choices.length})`}</summary>
              <Group choices={choices} picked={picked} onToggle={toggle} />
            </details>
          );
        })}
      </div>
      <p role="status">{texts.count(picked.length)}</p>
      {fault === null ? null : <Notice kind="error">{fault}</Notice>}
      <div className="row">
        <EditButton data-look="primary" onClick={() => void apply()}>
          {texts.apply}
        </EditButton>
        <EditButton onClick={() => setPicked(usualIndicators)}>{texts.usual}</EditButton>
      </div>
    </Fold>
  );
}

function Group({
  choices,
  picked,
  onToggle,
}: {
  readonly choices: readonly IndicatorChoice[];
  readonly picked: readonly string[];
  readonly onToggle: (id: string) => void;
}) {
  const fieldId = useId();
  const { isReadOnly } = useDrafts();
  return (
    <div className="stack-small">
      {choices.map(({ id, labelSv, level }) => (
        <div key={id}>
          <div className="check">
            <input
              type="checkbox"
              id={`${fieldId}-${id}`}
              checked={picked.includes(id)}
              disabled={isReadOnly}
              onChange={() => onToggle(id)}
            />
            <label htmlFor={`${fieldId}-${id}`}>
              {level === 'municipality' ? `${labelSv} (${texts.onlyMunicipality})` : labelSv}
            </label>
          </div>
          {reasons[id] === undefined ? null : <p className="field-hint">{reasons[id]}</p>}
        </div>
      ))}
    </div>
  );
}
