import { useState } from 'react';
import { advanceStage } from '../../server/contract/process.ts';
import type { ProcessStatus } from '../../server/vocabulary/stageChange.ts';
import { call, faultDetails, faultSentence } from '../api/call.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';
import { FaultNotice } from './Notice.tsx';
import { Entry } from './Entry.tsx';

const words = text.process.step;

type Progress =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] };

type StageStepProps = {
  readonly step: ProcessStatus['steps'][number];
  readonly onClose: () => void;
};

/** Asks for day and reason, and takes the case to another stage. */
export function StageStepWindow({ step, onClose }: StageStepProps) {
  const { state, store } = useCase();
  const [on, setOn] = useState(step.on);
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
        <Entry
          isLong
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
        />
        {step.lacksAnnex ? (
          <Entry
            isLong
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
