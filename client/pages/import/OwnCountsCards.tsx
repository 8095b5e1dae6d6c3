import { useCallback, useState } from 'react';
import type { z } from 'zod';
import {
  importOwnCounts,
  listOwnCounts,
  removeOwnCounts,
} from '../../../server/contract/ownCounts.ts';
import { areaKinds, type AreaKind } from '../../../server/vocabulary/areaKinds.ts';
import {
  careNeedGroups,
  ownCountKinds,
  ownCountSetSchema,
} from '../../../server/vocabulary/ownCounts.ts';
import { call, faultSentence } from '../../api/call.ts';
import { upload } from '../../api/upload.ts';
import { useLoad } from '../../api/useLoad.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Entry } from '../../components/Entry.tsx';
import { Day, licenceOf, Told, Undo, type Imported } from './ImportedLists.tsx';
import { LicenceField, statedLicence, type ChosenLicence } from './LicenceField.tsx';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';
import { May } from '../../components/May.tsx';

const words = text.ownCountImport;
const isCode = (code: string) =>
  ownCountSetSchema.shape.municipalityCode.safeParse(code.trim()).success;

/** Counts out of a municipality's own registers: whose they are comes first. */
export function OwnCountsCards() {
  const [code, setCode] = useState('');
  const [round, setRound] = useState(0);
  return (
    <>
      <Card title={words.title} lead={words.lead}>
        <Entry
          label={words.municipality}
          hint={words.municipalityHint}
          value={code}
          onChange={setCode}
        />
        {isCode(code) ? (
          <OwnCountsList
            key={`${code.trim()} ${round}`}
            code={code.trim()}
            onUndone={() => setRound(round + 1)}
          />
        ) : null}
      </Card>
      <May use="importOwnCounts" isQuiet>
        <OwnCountsForm code={code.trim()} onDone={() => setRound(round + 1)} />
      </May>
    </>
  );
}

type Listed = z.output<(typeof listOwnCounts)['response']>['items'][number];

function OwnCountsList({
  code,
  onUndone,
}: {
  readonly code: string;
  readonly onUndone: () => void;
}) {
  const load = useCallback(
    (signal: AbortSignal) => call(listOwnCounts, { params: { municipalityCode: code }, signal }),
    [code],
  );
  const { loaded, reload } = useLoad(load);
  const [fault, setFault] = useState<string | null>(null);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const undo = async ({ id }: Imported) => {
    try {
      await call(removeOwnCounts, { params: { municipalityCode: code, id } });
      onUndone();
    } catch (failed) {
      setFault(faultSentence(failed));
    }
  };
  return (
    <>
      {fault === null ? null : <Notice kind="error">{fault}</Notice>}
      <OwnCountsTable items={loaded.value.items} onUndo={(set) => void undo(set)} />
    </>
  );
}

function OwnCountsTable({
  items,
  onUndo,
}: {
  readonly items: readonly Listed[];
  readonly onUndo: (set: Imported) => void;
}) {
  if (items.length === 0) return <p>{words.none}</p>;
  const { head } = words;
  return (
    <ResultTable
      isList
      caption={words.title}
      columns={[
        { label: head.label },
        { label: head.areas },
        { label: head.source },
        { label: head.cases, isNumber: true },
        { label: head.importedOn },
        { label: text.areaImport.undo },
      ]}
      rows={items.map((set) => ({
        id: set.id,
        cells: [
          <Told key="label" what={set.label} more={[kindWord(set)]} />,
          <Told
            key="areas"
            what={words.areas(areaWord(set.areaKind), set.areaVersion)}
            more={[text.areaImport.rowsOf(set.rowCount)]}
          />,
          <Told key="source" what={set.source} more={[words.asOf(set.asOf), licenceOf(set)]} />,
          set.cases,
          <Day key="day" day={set.importedAt.slice(0, 10)} />,
          <Undo key="undo" imported={set} onUndo={onUndo} />,
        ],
      }))}
    />
  );
}

const kindWord = ({ kind }: Listed) => ownCountKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
const areaWord = (kind: AreaKind) => areaKinds.find(({ id }) => id === kind)?.labelSv ?? kind;

const nothing = { label: '', version: '', source: '', asOf: '', perPerson: '', year: '' };
type Said = typeof nothing;
const needed = ['label', 'version', 'source', 'asOf'] as const;

/** Which of the two files it is, is seen by its columns. */
function OwnCountsForm({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const [kind, setKind] = useState<AreaKind>('deso');
  const [said, setSaid] = useState(nothing);
  const [licence, setLicence] = useState<ChosenLicence>({ id: 'own', words: '' });
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const send = async (file: File) => {
    const fault = faultOf(code, said, licence);
    if (fault !== undefined) {
      setResult({ kind: 'failed', sentence: fault, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const { set, notices } = await upload(
        importOwnCounts,
        {
          params: { municipalityCode: code },
          query: queryOf(kind, said, statedLicence(licence)),
          file,
        },
        (sent) => setResult({ kind: 'reading', sent }),
      );
      setResult({ kind: 'done', sentence: words.done(set.label, set.rowCount), notices });
      onDone();
    } catch (failed) {
      setResult(failedImport(failed));
    }
  };
  const entry = (name: keyof Said) => (
    <Entry
      label={words.fields[name]}
      hint={words.hints[name]}
      value={said[name]}
      onChange={(value) => setSaid({ ...said, [name]: value })}
    />
  );
  return (
    <Fold id="import.ownCounts" title={words.form} said={words.formLead} startsOpen="wide">
      <details>
        <summary>{words.columns}</summary>
        <p>{words.caseColumns}</p>
        <p>{words.careNeedColumns(careNeedGroups.map(({ column }) => column))}</p>
      </details>
      <div className="form-grid">
        {entry('label')}
        <SelectField
          label={text.areaImport.kind}
          options={optionsOf(areaKinds)}
          value={kind}
          onChange={setKind}
        />
        {entry('version')}
        {entry('source')}
        {entry('asOf')}
        <LicenceField value={licence} onChange={setLicence} />
        {entry('perPerson')}
        {entry('year')}
      </div>
      <FileButton
        label={words.choose}
        accept=".csv,text/csv"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Fold>
  );
}

function faultOf(code: string, said: Said, licence: ChosenLicence): string | undefined {
  if (!isCode(code)) return words.codeFault;
  const missing = needed.find((name) => said[name].trim() === '');
  if (missing !== undefined) return text.areaImport.missing(words.fields[missing]);
  if (statedLicence(licence) === undefined) {
    return text.areaImport.missing(text.areaImport.otherLicenceField);
  }
  const isHalf = (said.perPerson.trim() === '') !== (said.year.trim() === '');
  return isHalf ? words.nationFault : undefined;
}

function queryOf(areaKind: AreaKind, said: Said, licence = 'own') {
  const { label, version, source, asOf, perPerson, year } = said;
  return {
    areaKind,
    label: label.trim(),
    areaVersion: version.trim(),
    source: source.trim(),
    licence,
    asOf: asOf.trim(),
    ...(perPerson.trim() === ''
      ? {}
      : {
          nationPerPerson: perPerson.trim().replace(',', '.'),
          nationYear: year.trim(),
        }),
  };
}
