import { useState } from 'react';
import { fetchUnitCosts, readSources } from '../../../server/contract/sources.ts';
import { readYears } from '../../../server/vocabulary/lists.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { failedFile, FilesResultNotice, Entry } from './FilesCard.tsx';

const loadSources = (signal: AbortSignal) => call(readSources, { params: {}, signal });
type Result = Parameters<typeof FilesResultNotice>[0]['result'];

type KoladaProps = { readonly municipality: string; readonly onDone: () => void };

/** A municipality's unit costs straight from Kolada, when the server may ask it. */
export function KoladaCard(props: KoladaProps) {
  const { loaded } = useLoad(loadSources);
  const isOffline = loaded.state === 'ready' && !loaded.value.isOnline;
  return (
    <Card title={text.library.kolada} lead={text.library.koladaLead}>
      {isOffline ? (
        <Notice kind="info">{text.library.koladaOffline}</Notice>
      ) : (
        <KoladaForm {...props} />
      )}
    </Card>
  );
}

function KoladaForm({ municipality, onDone }: KoladaProps) {
  const [code, setCode] = useState(municipality);
  const [written, setWritten] = useState('');
  const [groupId, setGroupId] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const years = readYears(written);
  const isCode = /^\d{4}$/.test(code);
  const send = async () => {
    setChecked(true);
    if (!isCode || years === undefined) return;
    setResult({ kind: 'reading' });
    const group = groupId.trim();
    try {
      const { entries, same, notices, extractedOn } = await call(fetchUnitCosts, {
        params: {},
        body: { municipalityCode: code, years, ...(group === '' ? {} : { groupId: group }) },
      });
      const sentence = text.library.fetched(text.library.imported(entries, same), extractedOn);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedFile(fault));
    }
  };
  return (
    <>
      <div className="form-grid">
        <Entry
          label={text.library.municipalityCode}
          hint={text.library.municipalityCodeHint}
          fault={isChecked && !isCode ? text.library.municipalityCodeFault : null}
          value={code}
          onChange={setCode}
        />
        <Entry
          label={text.library.years}
          hint={text.library.yearsHint}
          fault={isChecked && years === undefined ? text.library.yearsFault : null}
          value={written}
          onChange={setWritten}
        />
        <Entry
          label={text.library.groupId}
          hint={text.library.groupIdOptional}
          fault={null}
          value={groupId}
          onChange={setGroupId}
        />
      </div>
      <div className="row">
        <button type="button" className="button" onClick={() => void send()}>
          {text.library.fetchCosts}
        </button>
      </div>
      <FilesResultNotice result={result} />
    </>
  );
}
