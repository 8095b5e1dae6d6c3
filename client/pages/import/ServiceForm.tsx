import { useState } from 'react';
import { importServiceLayer } from '../../../server/contract/reach.ts';
import type { Crs } from '../../../server/vocabulary/geometry.ts';
import { serviceKinds, type ServiceKind } from '../../../server/vocabulary/reach.ts';
import { upload } from '../../api/upload.ts';
import { CrsField } from '../../components/CrsField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from '../../components/Entry.tsx';
import { LicenceField, noLicence, statedLicence, type ChosenLicence } from './LicenceField.tsx';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';

const words = text.reachImport;

type Entered = {
  readonly kind: ServiceKind;
  readonly licence: ChosenLicence;
  readonly version: string;
  readonly source: string;
  readonly asOf: string;
  readonly crs: Crs | '';
};

/** Sends a file with what was entered of it, and what became of it. */
function useServiceImport({ crs, licence: chosen, ...about }: Entered, onDone: () => void) {
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const send = async (file: File) => {
    const licence = statedLicence(chosen);
    const entries = [about.version, about.source, about.asOf];
    if (licence === undefined || entries.some((entry) => entry.trim() === '')) {
      setResult({ kind: 'failed', sentence: words.incomplete, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const query = { ...about, licence, ...(crs === '' ? {} : { crs }) };
      const { layer, notices } = await upload(importServiceLayer, { query, file }, (sent) =>
        setResult({ kind: 'reading', sent }),
      );
      const sentence = words.servicesDone(layer.label, layer.objectCount);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return { result, send };
}

/** Reads one kind of service; on what terms it may be used is said, never guessed. */
export function ServiceForm({ onDone }: { readonly onDone: () => void }) {
  const [entered, setEntered] = useState<Entered>({
    kind: 'green',
    licence: noLicence,
    version: '',
    source: '',
    asOf: '',
    crs: '',
  });
  const { result, send } = useServiceImport(entered, onDone);
  const enter =
    <Name extends keyof Entered>(name: Name) =>
    (value: Entered[Name]) =>
      setEntered((before) => ({ ...before, [name]: value }));
  return (
    <Fold
      id="import.service"
      title={words.serviceForm}
      said={words.serviceFormLead}
      startsOpen="wide"
    >
      <div className="form-grid">
        <SelectField
          label={words.kind}
          options={optionsOf(serviceKinds)}
          value={entered.kind}
          onChange={enter('kind')}
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
        <LicenceField value={entered.licence} onChange={enter('licence')} />
        <CrsField value={entered.crs} onChange={enter('crs')} />
      </div>
      <FileButton
        label={words.chooseServices}
        accept=".geojson,.json,application/geo+json,application/json"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Fold>
  );
}
