import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { createPlanCase } from '../../../server/contract/planCases.ts';
import { listTemplates } from '../../../server/contract/templates.ts';
import { municipalities } from '../../../server/vocabulary/municipalities.ts';
import { ApiError, call, faultDetails, faultSentence } from '../../api/call.ts';
import { useMunicipalities, type Municipality } from '../../api/useMunicipalities.ts';
import { Window } from '../../components/Dialogs.tsx';
import { FieldError } from '../../components/FieldMessage.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { today } from '../../components/times.ts';
import { useMe } from '../../people/MeContext.tsx';
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
type EntryName = (typeof entryNames)[number];
type Entries = Readonly<Record<EntryName, string>>;
type EntryFaults = Partial<Readonly<Record<EntryName, string>>>;
type Fault = { readonly sentence: string; readonly details: readonly string[] };

/** What is known is not asked for again: whose case it is, when there is only one to choose. */
function firstEntries({ name, code }: Municipality): Entries {
  return {
    title: '',
    registryNumber: '',
    municipalityName: name,
    municipalityCode: code,
    committee: '',
    baseYear: today().slice(0, 4),
  };
}

const knownNames = municipalities.map(({ name }) => name);

const asked: Partial<Readonly<Record<EntryName, RegExp>>> = {
  title: /\S/,
  municipalityName: /\S/,
  municipalityCode: /^\d{4}$/,
  baseYear: /^(?:19|20|21|22)\d\d$/,
};

function entryFaults(entries: Entries): EntryFaults {
  const { faults } = text.newCase;
  const names = entryNames.filter((name) => asked[name]?.test(entries[name]) === false);
  const known = knownAs(entries.municipalityName);
  const isOther = known !== undefined && known.code !== entries.municipalityCode;
  return {
    ...(isOther ? { municipalityCode: text.newCase.otherCode(known.name, known.code) } : {}),
    ...Object.fromEntries(
      names.map((name) => [name, name in faults ? faults[name as keyof typeof faults] : '']),
    ),
  };
}

function knownAs(typed: string) {
  const wanted = typed.trim().toLowerCase();
  return municipalities.find(({ name }) => name.toLowerCase() === wanted);
}

/** What was typed, and what follows of it: a municipality that is known has its code. */
function typedIn(entries: Entries, name: EntryName, typed: string): Entries {
  const next = { ...entries, [name]: typed };
  if (name !== 'municipalityName') return next;
  const isFilled = knownAs(entries.municipalityName)?.code === entries.municipalityCode;
  const code = knownAs(typed)?.code ?? (isFilled ? '' : entries.municipalityCode);
  return { ...next, municipalityCode: code };
}

/** What the server found in the fields that are asked for here. */
function serverFaults(fault: unknown): EntryFaults {
  const violations = fault instanceof ApiError ? (fault.problem?.violations ?? []) : [];
  const own = violations.filter(({ field }) => entryNames.some((name) => name === field));
  return Object.fromEntries(own.map(({ field, message }) => [field, message]));
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
        <NewCase onCancel={() => setOpen(false)} />
      </Window>
    </>
  );
}

function NewCase({ onCancel }: { readonly onCancel: () => void }) {
  const municipalities = useMunicipalities();
  const held = new Set(useMe().grants.map(({ municipalityCode }) => municipalityCode));
  if (municipalities.state === 'loading') return <Loading />;
  const there = municipalities.state === 'ready' ? municipalities.value : [];
  // A case of one's own is not of the demo's invented municipality.
  const [of, ...others] = there.filter(({ isInvented }) => !isInvented);
  const [code = '', ...more] = held;
  const own = { name: '', code: more.length > 0 || code === 'every' ? '' : code };
  const first = of === undefined || others.length > 0 ? own : of;
  return <NewCaseForm first={first} onCancel={onCancel} />;
}

/** The id of the case that was made, from the municipality's template where it has one. */
async function createdFrom(entries: Entries, caseOfficer: string): Promise<string> {
  const baseYear = Number(entries.baseYear);
  const { municipalityCode } = entries;
  const { items } = await call(listTemplates, { params: { municipalityCode } });
  const body = templateCase({ ...entries, caseOfficer, baseYear, startedOn: today() }, items[0]);
  return (await call(createPlanCase, { params: {}, body })).id;
}

function NewCaseForm({
  first,
  onCancel,
}: {
  readonly first: Municipality;
  readonly onCancel: () => void;
}) {
  const navigate = useNavigate();
  const { name: me } = useMe();
  const [entries, setEntries] = useState(() => firstEntries(first));
  const [fault, setFault] = useState<Fault | null>(null);
  const [faults, setFaults] = useState<EntryFaults>({});
  const form = useRef<HTMLFormElement>(null);
  /** Said beside the fields; the first of them is where to go on. */
  const show = (found: EntryFaults) => {
    setFaults(found);
    const first = entryNames.find((name) => name in found);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  const create = async () => {
    const found = entryFaults(entries);
    setFault(null);
    show(found);
    if (Object.keys(found).length > 0) return;
    try {
      await navigate(`/arenden/${await createdFrom(entries, me)}`);
    } catch (problem) {
      const beside = serverFaults(problem);
      show(beside);
      if (Object.keys(beside).length > 0) return;
      setFault({ sentence: faultSentence(problem), details: faultDetails(problem) });
    }
  };
  const labels = text.newCase;
  return (
    <form
      ref={form}
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
            name={name}
            label={labels[name]}
            fault={faults[name] ?? null}
            {...(name === 'municipalityName' ? { list: knownNames } : {})}
            value={entries[name]}
            onChange={(value) => setEntries(typedIn(entries, name, value))}
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

const hints: Partial<Readonly<Record<EntryName, string>>> = text.newCase.hints;

function Entry({
  name,
  label,
  fault,
  list,
  value,
  onChange,
}: {
  readonly name: EntryName;
  readonly label: string;
  readonly fault: string | null;
  /** What may be meant; anything else can be written too. */
  readonly list?: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const hint = hints[name];
  const described = [
    hint === undefined ? null : `${id}-hint`,
    fault === null ? null : `${id}-error`,
  ].filter((part) => part !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="input"
        autoComplete="off"
        autoFocus={name === entryNames[0]}
        list={list === undefined ? undefined : `${id}-list`}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => onChange(event.target.value)}
      />
      {list === undefined ? null : (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={`${id}-error`} message={fault} />
    </div>
  );
}
