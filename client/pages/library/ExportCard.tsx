import { useState } from 'react';
import { exportCatalogue } from '../../../server/contract/catalogue.ts';
import { call } from '../../api/call.ts';
import { Card } from '../../components/Page.tsx';
import { saveFile } from '../../components/saveFile.ts';
import { text } from '../../text/sv.ts';
import { failedFile, FilesResultNotice, type FilesResult } from './FilesCard.tsx';

/** The whole catalogue as a file: for everyone who reads it. */
export function ExportCard({ municipality }: { readonly municipality: string }) {
  const [result, setResult] = useState<FilesResult>({ kind: 'none' });
  const fetchFile = async (format: 'csv' | 'json') => {
    try {
      const file = await call(exportCatalogue, {
        params: {},
        query: { format, ...(municipality === '' ? {} : { municipalityCode: municipality }) },
      });
      saveFile(file.fileName, new Blob([file.text], { type: 'application/octet-stream' }));
      const sentence = text.library.exported(file.entries, file.withheld);
      setResult({ kind: 'done', sentence, notices: [] });
    } catch (fault) {
      setResult(failedFile(fault));
    }
  };
  return (
    <Card title={text.library.exportTitle} lead={text.library.exportLead}>
      <div className="row">
        <button type="button" className="button" onClick={() => void fetchFile('csv')}>
          {text.library.exportCsv}
        </button>
        <button type="button" className="button" onClick={() => void fetchFile('json')}>
          {text.library.exportJson}
        </button>
      </div>
      <FilesResultNotice result={result} />
    </Card>
  );
}
