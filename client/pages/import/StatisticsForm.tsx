import { useId, useState } from 'react';
import { orderStatistics } from '../../../server/contract/jobs.ts';
import { statisticsJoinSchema, type StatisticsJoin } from '../../../server/vocabulary/jobs.ts';
import { upload } from '../../api/upload.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Fold } from '../../components/Fold.tsx';
import { text } from '../../text/sv.ts';
import { failedImport, ImportResultNotice, resultOf, type ImportResult } from './importResult.tsx';

/** Reads a table of statistics; a join across versions of areas is asked for, never silent. */
export function StatisticsForm({ onDone }: { readonly onDone: () => void }) {
  const [join, setJoin] = useState<StatisticsJoin>('refuse');
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  /** One file after the other; each is read whole or not at all. */
  const send = async (files: readonly File[]) => {
    const ended: ImportResult[] = [];
    for (const file of files) {
      const show = (result: ImportResult) => setResults([...ended, result]);
      show({ kind: 'reading', sent: 0 });
      ended.push(await sendOne(file, join, show));
      setResults([...ended]);
    }
    onDone();
  };
  return (
    <Fold
      id="import.statistics"
      title={text.areaImport.statisticsForm}
      said={text.areaImport.statisticsFormLead}
      startsOpen="wide"
    >
      <JoinChoice join={join} onChange={setJoin} />
      <FileButton
        label={text.areaImport.chooseStatistics}
        accept=".csv,text/csv"
        isMultiple
        onChoose={(_, files) => void send(files)}
      />
      {results.map((result, at) => (
        <ImportResultNotice key={at} result={result} />
      ))}
    </Fold>
  );
}

/** What became of a file; a fault is said with the file's name, for there may be several. */
async function sendOne(
  file: File,
  join: StatisticsJoin,
  show: (result: ImportResult) => void,
): Promise<ImportResult> {
  try {
    const query = { fileName: file.name, join };
    const job = await upload(orderStatistics, { query, file }, (sent) =>
      show({ kind: 'reading', sent }),
    );
    return await resultOf(job, show);
  } catch (fault) {
    const failed = failedImport(fault);
    return failed.kind === 'failed'
      ? { ...failed, sentence: `${file.name}: ${failed.sentence}` }
      : failed;
  }
}

/** Each way with what it does to the figures. */
function JoinChoice({
  join,
  onChange,
}: {
  readonly join: StatisticsJoin;
  readonly onChange: (join: StatisticsJoin) => void;
}) {
  const id = useId();
  return (
    <fieldset className="stack">
      <legend>{text.areaImport.join}</legend>
      {statisticsJoinSchema.options.map((option) => (
        <div className="check" key={option}>
          <input
            id={`${id}-${option}`}
            type="radio"
            name={id}
            checked={join === option}
            aria-describedby={`${id}-${option}-hint`}
            onChange={() => onChange(option)}
          />
          <div>
            <label htmlFor={`${id}-${option}`}>{text.areaImport.joins[option]}</label>
            <p className="field-hint" id={`${id}-${option}-hint`}>
              {text.areaImport.joinHints[option]}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
