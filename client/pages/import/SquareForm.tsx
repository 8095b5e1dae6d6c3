import { useState } from 'react';
import { importSquareLayer } from '../../../server/contract/reach.ts';
import { upload } from '../../api/upload.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from '../../components/Entry.tsx';
import { LicenceField, noLicence, statedLicence } from './LicenceField.tsx';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';

const words = text.reachImport;

/** Reads population squares; their year and size are in the file. */
export function SquareForm({ onDone }: { readonly onDone: () => void }) {
  const [licence, setLicence] = useState(noLicence);
  const [version, setVersion] = useState('');
  const [source, setSource] = useState('');
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const send = async (file: File) => {
    const about = { version: version.trim(), source: source.trim() };
    const stated = statedLicence(licence);
    if (about.version === '' || about.source === '' || stated === undefined) {
      setResult({ kind: 'failed', sentence: words.incompleteSquares, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const query = { ...about, licence: stated };
      const { layer, notices } = await upload(importSquareLayer, { query, file }, (sent) =>
        setResult({ kind: 'reading', sent }),
      );
      const sentence = words.squaresDone(layer.label, layer.squareCount);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Fold id="import.square" title={words.squareForm} said={words.squareFormLead} startsOpen="wide">
      <div className="form-grid">
        <Entry
          label={words.version}
          hint={words.versionHint}
          value={version}
          onChange={setVersion}
        />
        <Entry label={words.source} hint={words.sourceHint} value={source} onChange={setSource} />
        <LicenceField value={licence} onChange={setLicence} />
      </div>
      <FileButton
        label={words.chooseSquares}
        accept=".csv,text/csv,.geojson,.json,application/geo+json,application/json"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Fold>
  );
}
