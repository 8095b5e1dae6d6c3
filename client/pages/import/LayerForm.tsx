import { useState } from 'react';
import { orderAreaLayer } from '../../../server/contract/jobs.ts';
import type { Crs } from '../../../server/vocabulary/geometry.ts';
import { areaKinds, type AreaKind } from '../../../server/vocabulary/areaKinds.ts';
import { upload } from '../../api/upload.ts';
import { CrsField } from '../../components/CrsField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from '../../components/Entry.tsx';
import { LicenceField, noLicence, statedLicence } from './LicenceField.tsx';
import { failedImport, ImportResultNotice, resultOf, type ImportResult } from './importResult.tsx';

const nothing = { version: '', source: '', referenceDate: '', municipalityCode: '' };
type Said = typeof nothing;
const needed = ['version', 'source'] as const;

const { areaImport } = text;
/** In the order of the form. */
const entries: readonly (readonly [name: keyof Said, label: string, hint: string])[] = [
  ['version', areaImport.version, areaImport.versionHint],
  ['source', areaImport.source, areaImport.sourceHint],
  ['referenceDate', areaImport.day, areaImport.dayHint],
];

/** The label of the first field that has to be said and is not; undefined when all are. */
function labelOfMissing(said: Said, licence: string | undefined): string | undefined {
  const missing = needed.find((name) => said[name].trim() === '');
  if (missing !== undefined) return entries.find(([name]) => name === missing)?.[1] ?? missing;
  return licence === undefined ? areaImport.otherLicenceField : undefined;
}

const fold = { id: 'import.layer', title: areaImport.layerForm, said: areaImport.layerFormLead };

/** Reads an area layer: its kind, version, source and licence are said, the rest is in the file. */
export function LayerForm({ onDone }: { readonly onDone: () => void }) {
  const [kind, setKind] = useState<AreaKind>('deso');
  const [said, setSaid] = useState(nothing);
  const [chosen, setChosen] = useState(noLicence);
  const [crs, setCrs] = useState<Crs | ''>('');
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const say = (name: keyof Said) => (value: string) => setSaid({ ...said, [name]: value });
  const send = async (file: File) => {
    const licence = statedLicence(chosen);
    const missing = labelOfMissing(said, licence);
    if (missing !== undefined || licence === undefined) {
      const sentence = areaImport.missing(missing ?? '');
      setResult({ kind: 'failed', sentence, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const { version, source, referenceDate, municipalityCode } = said;
      const query = {
        kind,
        version: version.trim(),
        source: source.trim(),
        licence,
        ...(referenceDate.trim() === '' ? {} : { referenceDate: referenceDate.trim() }),
        ...(municipalityCode.trim() === '' ? {} : { municipalityCode: municipalityCode.trim() }),
        ...(crs === '' ? {} : { crs }),
      };
      const job = await upload(orderAreaLayer, { query, file }, (sent) =>
        setResult({ kind: 'reading', sent }),
      );
      setResult(await resultOf(job, setResult));
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Fold {...fold} startsOpen="wide">
      <div className="form-grid">
        <SelectField
          label={areaImport.kind}
          hint={areaImport.kindHint}
          options={optionsOf(areaKinds)}
          value={kind}
          onChange={setKind}
        />
        {entries.map(([name, label, hint]) => (
          <Entry key={name} label={label} hint={hint} value={said[name]} onChange={say(name)} />
        ))}
        <LicenceField value={chosen} onChange={setChosen} />
        {kind === 'district' ? (
          <Entry
            label={areaImport.municipality}
            hint={areaImport.municipalityHint}
            value={said.municipalityCode}
            onChange={say('municipalityCode')}
          />
        ) : null}
        <CrsField value={crs} onChange={setCrs} />
      </div>
      <FileButton
        label={areaImport.chooseLayer}
        accept=".geojson,.json,application/geo+json,application/json"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Fold>
  );
}
