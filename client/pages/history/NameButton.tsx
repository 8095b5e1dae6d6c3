import { useId, useState } from 'react';
import { nameSave } from '../../../server/contract/records.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Window } from '../../components/Dialogs.tsx';
import { EditButton } from '../../components/EditButton.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';

const words = text.history;

type Naming = { readonly version: number; readonly onNamed: () => void };

/** Asks what a save is to be called: it is found by that name among the others. */
export function NameButton({ version, onNamed }: Naming) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <EditButton
        data-look="quiet"
        aria-label={words.nameOf(version)}
        onClick={() => setOpen(true)}
      >
        {words.name}
      </EditButton>
      <Window title={words.nameOf(version)} isOpen={isOpen} onClose={close} isQuestion>
        <NameForm
          version={version}
          onNamed={() => {
            close();
            onNamed();
          }}
          onClose={close}
        />
      </Window>
    </>
  );
}

function NameForm({ version, onNamed, onClose }: Naming & { readonly onClose: () => void }) {
  const { id: planCaseId } = useCase().state;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const fieldId = useId();
  const name = typed.trim();
  const give = () => {
    if (name === '') return;
    call(nameSave, { params: { planCaseId, version }, body: { name } }).then(
      onNamed,
      (thrown: unknown) => setFault(faultSentence(thrown)),
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <div className="field wide">
        <label htmlFor={fieldId} className="label">
          {words.nameLabel}
        </label>
        <span className="field-hint" id={`${fieldId}-hint`}>
          {words.nameHint}
        </span>
        <input
          id={fieldId}
          className="input"
          aria-describedby={`${fieldId}-hint`}
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {fault === null ? null : <FaultNotice sentence={fault} />}
      <div className="dialog-actions">
        <button type="submit" className="button" aria-disabled={name === ''}>
          {words.nameGive}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.notice.cancel}
        </button>
      </div>
    </form>
  );
}
