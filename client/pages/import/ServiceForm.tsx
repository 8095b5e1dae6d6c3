import { useState } from 'react';
import { importServiceLayer } from '../../../server/contract/reach.ts';
import type { Crs } from '../../../server/vocabulary/geometry.ts';
import {
  dataLicences,
  serviceKinds,
  type DataLicence,
  type ServiceKind,
} from '../../../server/vocabulary/reach.ts';
import { call } from '../../api/call.ts';
import { CrsField } from '../../components/CrsField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from './Entry.tsx';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';

const words = text.reachImport;

/** Reads one kind of service; on what terms it may be used is said, never guessed. */
export function ServiceForm({ onDone }: { readonly onDone: () => void }) {
  const [kind, setKind] = useState<ServiceKind>('green');
  const [licence, setLicence] = useState<DataLicence>('notStated');
  const [entered, setEntered] = useState({ version: '', source: '', asOf: '' });
  const [crs, setCrs] = useState<Crs | ''>('');
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const enter = (name: keyof typeof entered) => (value: string) =>
    setEntered((before) => ({ ...before, [name]: value }));
  const send = async (file: File) => {
    const about = {
      version: entered.version.trim(),
      source: entered.source.trim(),
      asOf: entered.asOf.trim(),
    };
    if (Object.values(about).includes('')) {
      setResult({ kind: 'failed', sentence: words.incomplete, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const body = { ...about, kind, licence, text: await file.text() };
      const { layer, notices } = await call(importServiceLayer, {
        params: {},
        body: { ...body, ...(crs === '' ? {} : { crs }) },
      });
      const sentence = words.servicesDone(layer.label, layer.objectCount);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Card title={words.serviceForm} lead={words.serviceFormLead}>
      <div className="form-grid">
        <SelectField
          label={words.kind}
          options={optionsOf(serviceKinds)}
          value={kind}
          onChange={setKind}
        />
        <Entry
          label={words.version}
          hint={words.versionHint}
          value={entered.version}
          onChange={enter('version')}
        />
        <Entry
          label={words.source}
          hint={words.sourceHint}
          value={entered.source}
          onChange={enter('source')}
        />
        <Entry
          label={words.asOf}
          hint={words.asOfHint}
          value={entered.asOf}
          onChange={enter('asOf')}
        />
        <SelectField
          label={words.licence}
          hint={words.licenceHint}
          options={optionsOf(dataLicences)}
          value={licence}
          onChange={setLicence}
        />
        <CrsField value={crs} onChange={setCrs} />
      </div>
      <FileButton
        label={words.chooseServices}
        accept=".geojson,.json,application/geo+json,application/json"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Card>
  );
}
