import { useState } from 'react';
import { disposeOfPlanCase } from '../../../server/contract/deletedCases.ts';
import type { DeletedPlanCase } from '../../../server/vocabulary/deletion.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { Window } from '../../components/Dialogs.tsx';
import { Entry } from '../../components/Entry.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';

const words = text.deleted;
const names = ['decidedOn', 'decidedBy', 'reference', 'reason', 'archivedIn'] as const;
type Name = (typeof names)[number];
const nothing: Readonly<Record<Name, string>> = {
  ...{ decidedOn: '', decidedBy: '', reference: '', reason: '', archivedIn: '' },
};

/** Asks for the decision, then removes the case's content for good. */
export function DisposeButton({
  deleted: { id, municipalityCode, title, frozenAnnexes },
  onDisposed,
}: {
  readonly deleted: DeletedPlanCase;
  readonly onDisposed: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [decision, setDecision] = useState(nothing);
  const [fault, setFault] = useState<unknown>(null);
  const asked = names.filter((name) => name !== 'archivedIn' || frozenAnnexes > 0);
  const isReady = asked.every((name) => decision[name].trim() !== '');
  const dispose = async () => {
    try {
      const params = { municipalityCode, planCaseId: id };
      await call(disposeOfPlanCase, { params, body: decision });
      setOpen(false);
      onDisposed();
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-label={words.disposeOf(title)}
        onClick={() => setOpen(true)}
      >
        {words.dispose}
      </button>
      <Window
        title={words.disposeTitle(title)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isQuestion
      >
        <Decision asked={asked} decision={decision} onChange={setDecision} />
        {fault === null ? null : (
          <FaultNotice sentence={faultSentence(fault)} details={faultDetails(fault)} />
        )}
        <div className="dialog-actions">
          <button
            type="button"
            className="button"
            data-look="danger"
            aria-disabled={!isReady}
            onClick={() => {
              if (isReady) void dispose();
            }}
          >
            {words.dispose}
          </button>
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {text.notice.cancel}
          </button>
        </div>
      </Window>
    </>
  );
}

type Decided = Readonly<Record<Name, string>>;

function Decision({
  asked,
  decision,
  onChange,
}: {
  readonly asked: readonly Name[];
  readonly decision: Decided;
  readonly onChange: (decision: Decided) => void;
}) {
  return (
    <>
      <p>{words.disposeSentence}</p>
      {asked.includes('archivedIn') ? <p>{words.archiveSentence}</p> : null}
      <div className="stack-small">
        {asked.map((name) => (
          <Entry
            key={name}
            isLong={name === 'reason'}
            label={words.fields[name]}
            hint={words.hints[name]}
            value={decision[name]}
            onChange={(value) => onChange({ ...decision, [name]: value })}
          />
        ))}
      </div>
    </>
  );
}
