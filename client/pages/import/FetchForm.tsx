import { useId, useState } from 'react';
import {
  fetchAreaLayer,
  fetchKolada,
  fetchStatistics,
  readSources,
} from '../../../server/contract/sources.ts';
import { readList, readYears } from '../../../server/vocabulary/lists.ts';
import { isoDaySchema } from '../../../server/vocabulary/numbers.ts';
import { areaKinds } from '../../../server/vocabulary/areaKinds.ts';
import { pxTables } from '../../../server/vocabulary/pxTables.ts';
import { fetchedAreaKinds, type Extract } from '../../../server/vocabulary/sources.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { useCameFrom } from '../../components/ImportLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SelectField, type Option } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';
import { Entry } from '../../components/Entry.tsx';

type Kind = (typeof fetchedAreaKinds)[number]['id'];
type What = keyof typeof text.openData.choices;
/** The fields as they are written. */
type Fields = {
  readonly what: What;
  readonly kind: Kind;
  readonly table: string;
  readonly version: string;
  readonly municipalities: string;
  readonly kpis: string;
  readonly years: string;
  readonly extractedOn: string;
  readonly joinOnCode: boolean;
  readonly fresh: boolean;
};
type SentFile = { readonly fileName: string; readonly text: string };
type Done = { readonly sentence: string; readonly notices: readonly string[] };
type Answered = { readonly extracts: readonly Extract[]; readonly extractedOn: string | null };

const empty: Fields = {
  what: 'areas',
  kind: 'deso',
  table: pxTables[0]?.id ?? '',
  version: '2025',
  municipalities: '',
  kpis: '',
  years: '',
  extractedOn: '',
  joinOnCode: false,
  fresh: false,
};

const loadSources = (signal: AbortSignal) => call(readSources, { params: {}, signal });
const whatOptions: readonly Option<What>[] = (['areas', 'statistics', 'kolada'] as const).map(
  (value) => ({ value, label: text.openData.choices[value] }),
);
const kindOptions: readonly Option<Kind>[] = fetchedAreaKinds.map(({ id }) => ({
  value: id,
  label: areaKinds.find((kind) => kind.id === id)?.labelSv ?? id,
}));
const tableOptions = pxTables.map(({ id, labelSv }) => ({
  value: id,
  label: text.openData.tableOption(id, labelSv),
}));

/** Fetches open data, or reads an answer that was saved where there is a net. */
export function FetchForm({
  onLayer,
  onStatistics,
}: {
  readonly onLayer: () => void;
  readonly onStatistics: () => void;
}) {
  const municipalities = useCameFrom()?.municipalityCode ?? '';
  const [fields, setFields] = useState({ ...empty, municipalities });
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const { loaded } = useLoad(loadSources);
  const isOnline = loaded.state === 'ready' && loaded.value.isOnline;
  const isOffline = loaded.state === 'ready' && !loaded.value.isOnline;
  const change = (changes: Partial<Fields>) => setFields((now) => ({ ...now, ...changes }));
  const send = async (chosen?: readonly File[]) => {
    const fault = faultOf(fields, chosen !== undefined);
    if (fault !== undefined) {
      setResult({ kind: 'failed', sentence: fault, details: [] });
      return;
    }
    setResult({ kind: 'reading', sent: 0 });
    try {
      const files = chosen && (await Promise.all(chosen.map(sentFile)));
      setResult({ kind: 'done', ...(await ask(fields, files)) });
      if (fields.what === 'areas') onLayer();
      else onStatistics();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Fold id="import.fetch" title={text.openData.title} said={text.openData.lead} startsOpen="wide">
      {isOffline ? <Notice kind="info">{text.openData.offline}</Notice> : null}
      <QuestionFields fields={fields} onChange={change} />
      {isOnline ? (
        <Check
          label={text.openData.fresh}
          hint={text.openData.freshHint}
          value={fields.fresh}
          onChange={(fresh) => change({ fresh })}
        />
      ) : null}
      <div className="row">
        {isOnline ? (
          <button
            type="button"
            className="button"
            data-look="primary"
            disabled={result.kind === 'reading'}
            onClick={() => void send()}
          >
            {text.openData.fetchNow}
          </button>
        ) : null}
        <FileButton
          label={text.openData.chooseFile}
          accept=".json,.geojson,.csv,application/json,text/csv"
          isMultiple
          onChoose={(_file, all) => void send(all)}
        />
      </div>
      <ImportResultNotice result={result} />
    </Fold>
  );
}

function QuestionFields({
  fields,
  onChange,
}: {
  readonly fields: Fields;
  readonly onChange: (changes: Partial<Fields>) => void;
}) {
  const { what } = fields;
  const entry = (
    name: 'municipalities' | 'version' | 'kpis' | 'years' | 'extractedOn',
    hint: string,
  ) => (
    <Entry
      label={text.openData[name]}
      hint={hint}
      value={fields[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <div className="form-grid">
        <SelectField
          label={text.openData.what}
          options={whatOptions}
          value={what}
          onChange={(value) => onChange({ what: value })}
        />
        {what === 'statistics' ? (
          <SelectField
            label={text.openData.table}
            options={tableOptions}
            value={fields.table}
            onChange={(table) => onChange({ table })}
          />
        ) : null}
        {what === 'kolada' ? (
          entry('kpis', text.openData.kpisHint)
        ) : (
          <>
            <SelectField
              label={text.openData.kind}
              options={kindOptions}
              value={fields.kind}
              onChange={(kind) => onChange({ kind })}
            />
            {entry('version', text.openData.versionHint)}
          </>
        )}
        {entry('municipalities', text.openData.municipalitiesHint)}
        {what === 'areas'
          ? null
          : entry(
              'years',
              what === 'kolada' ? text.openData.yearsHint : text.openData.yearsHintLatest,
            )}
        {entry('extractedOn', text.openData.extractedOnHint)}
      </div>
      {what === 'statistics' ? (
        <Check
          label={text.openData.joinOnCode}
          hint={text.areaImport.joinHints.code}
          value={fields.joinOnCode}
          onChange={(joinOnCode) => onChange({ joinOnCode })}
        />
      ) : null}
    </>
  );
}

function Check({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
    </div>
  );
}

/** What has to be written before anything is sent; a saved answer needs less. */
function faultOf(fields: Fields, isFile: boolean): string | undefined {
  const codes = readList(fields.municipalities);
  const { what, years, extractedOn } = fields;
  const areYearsWritten = years.trim() !== '';
  if (!codes.every((code) => /^\d{4}$/.test(code)) || (codes.length === 0 && !isFile)) {
    return text.openData.municipalitiesFault;
  }
  if (what === 'kolada' && readList(fields.kpis).length === 0) return text.openData.kpisFault;
  const needsYears = what === 'kolada' && !isFile;
  if (what !== 'areas' && (needsYears || areYearsWritten) && readYears(years) === undefined) {
    return text.openData.yearsFault;
  }
  if (what !== 'kolada' && fields.version.trim() === '') {
    return text.areaImport.missing(text.areaImport.version);
  }
  const isDay = extractedOn.trim() === '' || isoDaySchema.safeParse(extractedOn.trim()).success;
  return isDay ? undefined : text.openData.extractedOnFault;
}

async function sentFile(file: File): Promise<SentFile> {
  return { fileName: file.name, text: await file.text() };
}

async function ask(fields: Fields, files: SentFile[] | undefined): Promise<Done> {
  const years = readYears(fields.years);
  const day = fields.extractedOn.trim();
  const asked = {
    municipalities: readList(fields.municipalities),
    fresh: fields.fresh,
    ...(files === undefined ? {} : { files }),
    ...(files === undefined || day === '' ? {} : { filesExtractedOn: day }),
  };
  const ofYears = years === undefined ? {} : { years };
  const version = fields.version.trim();
  const { kind, what } = fields;
  if (what === 'areas') {
    const body = { ...asked, kind, version };
    const { layer, notices, ...answered } = await call(fetchAreaLayer, { params: {}, body });
    const sentence = text.openData.layerDone(layer.label, layer.areaCount, takenOf(answered));
    return { sentence, notices };
  }
  const { table: tableId, joinOnCode } = fields;
  const { imported, notices, ...answered } =
    what === 'statistics'
      ? await call(fetchStatistics, {
          params: {},
          body: { ...asked, ...ofYears, tableId, kind, version, joinOnCode },
        })
      : await call(fetchKolada, {
          params: {},
          body: { ...asked, ...ofYears, kpis: readList(fields.kpis) },
        });
  const labels = imported.map(({ statistics }) => statistics.label);
  const rows = imported.reduce((sum, one) => sum + one.rows, 0);
  return { sentence: text.openData.tablesDone(labels, rows, takenOf(answered)), notices };
}

function takenOf({ extracts, extractedOn }: Answered): string {
  const copies = extracts.filter(({ isCopy }) => isCopy).length;
  return text.openData.taken(extractedOn, extracts.length, copies);
}
