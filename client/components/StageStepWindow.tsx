import { useId, useState } from 'react';
import { advanceStage } from '../../server/contract/process.ts';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { call, faultDetails, faultSentence } from '../api/call.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';
import { FaultNotice } from './Notice.tsx';
import { Reason } from './Reason.tsx';

const words = text.process.step;

type Progress =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] };

/** Asks for day and reason, and takes the case to another stage. */
export function StageStepWindow({
  step,
  today,
  onClose,
}: {
  readonly step: ProcessStatus['steps'][number];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { state, store } = useCase();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [gateReason, setGateReason] = useState('');
  const [progress, setProgress] = useState<Progress>({ kind: 'none' });

  const take = async () => {
    setProgress({ kind: 'working' });
    // The step is a change of the case: what is typed goes first.
    if (!(await store.flush())) {
      setProgress({ kind: 'failed', sentence: words.unsaved, details: [] });
      return;
    }
    try {
      const body = { to: step.to, on, reason, gateReason };
      const { version } = store.getState();
      store.replace(await call(advanceStage, { params: { planCaseId: state.id }, body, version }));
      onClose();
    } catch (fault) {
      const [sentence, details] = [faultSentence(fault), faultDetails(fault)];
      setProgress({ kind: 'failed', sentence, details });
    }
  };
  return (
    <Window title={words.title(step.label)} isOpen onClose={onClose}>
      <form
        className="stack-small"
        onSubmit={(event) => {
          event.preventDefault();
          if (progress.kind !== 'working') void take();
        }}
      >
        <Entry label={words.on} hint={text.overview.dayHint} value={on} onChange={setOn} />
        <Reason label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
        {step.lacksAnnex ? (
          <Reason
            label={words.gateReason}
            hint={words.gateHint}
            value={gateReason}
            onChange={setGateReason}
          />
        ) : null}
        {progress.kind === 'failed' ? (
          <FaultNotice sentence={progress.sentence} details={progress.details} />
        ) : null}
        <div className="dialog-actions">
          <button type="submit" className="button" data-look="primary">
            {progress.kind === 'working' ? words.working : words.confirm}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.notice.cancel}
          </button>
        </div>
      </form>
    </Window>
  );
}

type EntryProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A field of a window: nothing of it is the case's until the window's own button is pressed. */
function Entry({ label, hint, value, onChange }: EntryProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        className="input"
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
