import { useId, useState } from 'react';
import { restorePlanCaseVersion } from '../../../server/contract/records.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Window } from '../../components/Dialogs.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

/** Asks why, then makes an earlier version the case as it is. */
export function RestoreButton({
  version,
  onRestored,
}: {
  readonly version: number;
  readonly onRestored: (version: number) => void;
}) {
  const { state, store } = useCase();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { history, notice } = text;
  const restore = async () => {
    if (!(await store.flush())) {
      setFault(history.notSaved);
      return;
    }
    try {
      const current = store.getState();
      const restored = await call(restorePlanCaseVersion, {
        params: { planCaseId: state.id },
        body: { toVersion: version, why: why.trim() },
        version: current.version,
      });
      store.replace(restored);
      setOpen(false);
      onRestored(version);
    } catch (thrown) {
      setFault(faultSentence(thrown));
    }
  };
  return (
    <>
      <EditButton
        data-look="quiet"
        aria-label={history.restoreOf(version)}
        onClick={() => setOpen(true)}
      >
        {history.restore}
      </EditButton>
      <Window
        title={history.restoreOf(version)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isQuestion
      >
        <p>{history.restoreSentence}</p>
        <ReasonField why={why} onChange={setWhy} />
        {fault === null ? null : <FaultNotice sentence={fault} />}
        <div className="dialog-actions">
          <button
            type="button"
            className="button"
            aria-disabled={why.trim() === ''}
            onClick={() => {
              if (why.trim() !== '') void restore();
            }}
          >
            {history.restore}
          </button>
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {notice.cancel}
          </button>
        </div>
      </Window>
    </>
  );
}

function ReasonField({
  why,
  onChange,
}: {
  readonly why: string;
  readonly onChange: (why: string) => void;
}) {
  const id = useId();
  const { history } = text;
  return (
    <div className="field wide">
      <label htmlFor={id} className="label">
        {history.reason}
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {history.reasonHint}
      </span>
      <textarea
        id={id}
        className="textarea"
        aria-describedby={`${id}-hint`}
        maxLength={2000}
        value={why}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
