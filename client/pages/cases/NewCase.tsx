import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { createPlanCase } from '../../../server/contract/planCases.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { Window } from '../../components/Dialogs.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { templateCase } from './templateCase.ts';

const entryNames = [
  'title',
  'registryNumber',
  'municipalityName',
  'municipalityCode',
  'committee',
  'baseYear',
] as const;
type Entries = Readonly<Record<(typeof entryNames)[number], string>>;
type Fault = { readonly sentence: string; readonly details: readonly string[] };

function emptyEntries(): Entries {
  return {
    title: '',
    registryNumber: '',
    municipalityName: '',
    municipalityCode: '',
    committee: '',
    baseYear: today().slice(0, 4),
  };
}

function areComplete(entries: Entries): boolean {
  const { title, municipalityName, municipalityCode, baseYear } = entries;
  const areNamed = title.trim() !== '' && municipalityName.trim() !== '';
  return areNamed && /^\d{4}$/.test(municipalityCode) && /^(?:19|20|21|22)\d\d$/.test(baseYear);
}

/** Asks for the least a case needs, makes it from the template and opens it. */
export function NewCaseButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" data-look="primary" onClick={() => setOpen(true)}>
        {text.cases.new}
      </button>
      <Window title={text.newCase.windowTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <NewCaseForm onCancel={() => setOpen(false)} />
      </Window>
    </>
  );
}

function NewCaseForm({ onCancel }: { readonly onCancel: () => void }) {
  const navigate = useNavigate();
  const [entries, setEntries] = useState(emptyEntries);
  const [fault, setFault] = useState<Fault | null>(null);
  const create = async () => {
    if (!areComplete(entries)) {
      setFault({ sentence: text.newCase.missing, details: [] });
      return;
    }
    const baseYear = Number(entries.baseYear);
    const body = templateCase({ ...entries, baseYear, startedOn: today() });
    try {
      const created = await call(createPlanCase, { params: {}, body });
      await navigate(`/arenden/${created.id}`);
    } catch (problem) {
      setFault({ sentence: faultSentence(problem), details: faultDetails(problem) });
    }
  };
  const labels = text.newCase;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <p className="muted">{labels.lead}</p>
      {fault === null ? null : <FaultNotice {...fault} />}
      <div className="form-grid">
        {entryNames.map((name) => (
          <Entry
            key={name}
            label={labels[name]}
            {...(name === 'municipalityCode' ? { hint: labels.municipalityCodeHint } : {})}
            value={entries[name]}
            onChange={(value) => setEntries({ ...entries, [name]: value })}
          />
        ))}
      </div>
      <div className="dialog-actions">
        <button type="submit" className="button" data-look="primary">
          {labels.create}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.notice.cancel}
        </button>
      </div>
    </form>
  );
}

function Entry({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
