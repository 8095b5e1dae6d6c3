import { useId, useState } from 'react';
import { importCatalogue } from '../../../server/contract/catalogue.ts';
import { ApiError, call, faultDetails, faultSentence } from '../../api/call.ts';
import { FieldError } from '../../components/FieldMessage.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

export type FilesResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] }
  | { readonly kind: 'done'; readonly sentence: string; readonly notices: readonly string[] };

/** Rows at fault are named one by one; nothing of a file is stored unless all of it is. */
export function failedFile(fault: unknown): FilesResult {
  const details = faultDetails(fault);
  const isRows = fault instanceof ApiError && details.length > 0;
  const sentence = isRows ? text.library.faulty(details.length) : faultSentence(fault);
  return { kind: 'failed', sentence, details };
}

export function FilesResultNotice({ result }: { readonly result: FilesResult }) {
  if (result.kind === 'none') return null;
  if (result.kind === 'reading') return <p role="status">{text.library.reading}</p>;
  if (result.kind === 'failed') {
    return (
      <Notice kind="error" isAnnounced>
        {result.sentence}
        {result.details.length === 0 ? null : (
          <ul>
            {result.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </Notice>
    );
  }
  return (
    <Notice kind={result.notices.length === 0 ? 'info' : 'warn'} isAnnounced>
      {result.sentence}
      {result.notices.length === 0 ? null : (
        <ul>
          {result.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** A municipality's own entries out of a file. */
export function FilesCard({
  municipality,
  onDone,
}: {
  readonly municipality: string;
  readonly onDone: () => void;
}) {
  const [code, setCode] = useState(municipality);
  const [groups, setGroups] = useState<File | null>(null);
  const [groupId, setGroupId] = useState('');
  const [result, setResult] = useState<FilesResult>({ kind: 'none' });
  const [isCodeFaulty, setCodeFaulty] = useState(false);
  const send = async (file: File) => {
    const isCode = /^\d{4}$/.test(code);
    setCodeFaulty(!isCode);
    if (!isCode) return;
    setResult({ kind: 'reading' });
    try {
      const { entries, same, notices } = await call(importCatalogue, {
        params: {},
        body: {
          municipalityCode: code,
          text: await file.text(),
          ...(groups === null ? {} : { groupsText: await groups.text() }),
          ...(groupId.trim() === '' ? {} : { groupId: groupId.trim() }),
        },
      });
      setResult({ kind: 'done', sentence: text.library.imported(entries, same), notices });
      onDone();
    } catch (fault) {
      setResult(failedFile(fault));
    }
  };
  return (
    <Card title={text.library.files} lead={text.library.filesLead}>
      <div className="form-grid">
        <Entry
          label={text.library.municipalityCode}
          hint={text.library.municipalityCodeHint}
          fault={isCodeFaulty ? text.library.municipalityCodeFault : null}
          value={code}
          onChange={setCode}
        />
        <Entry
          label={text.library.groupId}
          hint={text.library.groupIdHint}
          fault={null}
          value={groupId}
          onChange={setGroupId}
        />
      </div>
      <div className="row">
        <FileButton
          label={text.library.chooseFile}
          accept=".csv,.json,text/csv,application/json"
          onChoose={(file) => void send(file)}
        />
        <FileButton
          label={text.library.chooseGroups}
          accept=".json,application/json"
          onChoose={setGroups}
        />
      </div>
      {groups === null ? null : <p className="muted">{text.library.groupsChosen(groups.name)}</p>}
      <FilesResultNotice result={result} />
    </Card>
  );
}

/** A line of text that belongs to no case. */
export function Entry({
  label,
  hint,
  fault,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const described = [
    hint === undefined ? null : `${id}-hint`,
    fault === null ? null : `${id}-error`,
  ].filter((part) => part !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={500}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError id={`${id}-error`} message={fault} />
    </div>
  );
}
