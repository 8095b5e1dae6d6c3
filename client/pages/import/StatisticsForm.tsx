import { useId, useState } from 'react';
import { importStatistics } from '../../../server/contract/areas.ts';
import { call } from '../../api/call.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { failedImport, ImportResultNotice, type ImportResult } from './importResult.tsx';

/** Reads a table of statistics; a join across versions of areas is asked for, never silent. */
export function StatisticsForm({ onDone }: { readonly onDone: () => void }) {
  const [joinOnCode, setJoinOnCode] = useState(false);
  const [result, setResult] = useState<ImportResult>({ kind: 'none' });
  const id = useId();
  const send = async (file: File) => {
    setResult({ kind: 'reading' });
    try {
      const { statistics, rows, matched, notices } = await call(importStatistics, {
        params: {},
        body: { fileName: file.name, joinOnCode, text: await file.text() },
      });
      const { label, year } = statistics;
      const sentence = text.areaImport.statisticsDone(label, year, rows, matched);
      setResult({ kind: 'done', sentence, notices });
      onDone();
    } catch (fault) {
      setResult(failedImport(fault));
    }
  };
  return (
    <Card title={text.areaImport.statisticsForm} lead={text.areaImport.statisticsFormLead}>
      <div className="check">
        <input
          id={id}
          type="checkbox"
          checked={joinOnCode}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setJoinOnCode(event.target.checked)}
        />
        <div>
          <label htmlFor={id}>{text.areaImport.joinOnCode}</label>
          <p className="field-hint" id={`${id}-hint`}>
            {text.areaImport.joinHint}
          </p>
        </div>
      </div>
      <FileButton
        label={text.areaImport.chooseStatistics}
        accept=".csv,text/csv"
        onChoose={(file) => void send(file)}
      />
      <ImportResultNotice result={result} />
    </Card>
  );
}
