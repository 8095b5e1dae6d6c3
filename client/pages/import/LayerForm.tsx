import { useId, useState } from 'react';
import { importAreaLayer } from '../../../server/contract/areas.ts';
import type { Crs } from '../../../server/vocabulary/geometry.ts';
import { areaKinds, type AreaKind } from '../../../server/vocabulary/place.ts';
import { call } from '../../api/call.ts';
import { CrsField } from '../../components/CrsField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';

/** Reads an area layer: its kind, version and source are said, the rest is in the file. */
export function LayerForm({ onDone }: { readonly onDone: () => void }) {
  const [kind, setKind] = useState<AreaKind>('deso');
  const [version, setVersion] = useState('');
  const [source, setSource] = useState('');
  const [crs, setCrs] = useState<Crs | ''>('');
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const send = async (file: File) => {
    if (version.trim() === '') {
      setResult({ kind: 'failed', sentence: text.areaImport.versionMissing, details: [] });
      return;
    }
    setResult({ kind: 'reading' });
    try {
      const { layer, notices } = await call(importAreaLayer, {
        params: {},
        body: {
          kind,
          version: version.trim(),
          source: source.trim() === '' ? file.name : source.trim(),
          text: await file.text(),
          ...(crs === '' ? {} : { crs }),
        },
      });
      const sentence = text.areaImport.layerDone(layer.label, layer.areaCount);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Card title={text.areaImport.layerForm} lead={text.areaImport.layerFormLead}>
      <div className="form-grid">
        <SelectField
          label={text.areaImport.kind}
          options={optionsOf(areaKinds)}
          value={kind}
          onChange={setKind}
        />
        <Entry
          label={text.areaImport.version}
          hint={text.areaImport.versionHint}
          value={version}
          onChange={setVersion}
        />
        <Entry
          label={text.areaImport.source}
          hint={text.areaImport.sourceHint}
          value={source}
          onChange={setSource}
        />
        <CrsField value={crs} onChange={setCrs} />
      </div>
      <FileButton
        label={text.areaImport.chooseLayer}
        accept=".geojson,.json,application/geo+json,application/json"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Card>
  );
}

/** A line of text that is said beside a file. */
export function Entry({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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
