import { useState } from 'react';
import { readSheet } from '../../server/contract/sheets.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { sheetLimits, type SheetReading } from '../../server/vocabulary/sheet.ts';
import { faultSentence } from '../api/call.ts';
import { upload } from '../api/upload.ts';
import { useCase } from '../case/CaseContext.tsx';
import { fileNameOf, saveFile } from '../components/saveFile.ts';
import { text } from '../text/sv.ts';
import type { ImportTarget } from './target.ts';
import { guessAnswers, remember, type Answers } from './mapping.ts';
import { templateOf } from './template.ts';

export type ReadFile = {
  readonly file: File;
  readonly reading: SheetReading;
  readonly answers: Answers;
};
export type TableImportState =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly sentence: string }
  | { readonly step: 'undone' }
  | ({ readonly step: 'read' } & ReadFile)
  | {
      readonly step: 'done';
      readonly rows: number;
      readonly fileName: string;
      /** The case as it was then: while it is the same, this is what undo takes back. */
      readonly content: CaseContent;
    };

const words = text.tableImport;

/** A file of rows on its way into the case: read, answered for, judged and only then taken in. */
export function useTableImport<Row>(target: ImportTarget<Row>) {
  const { state, store } = useCase();
  const [current, setCurrent] = useState<TableImportState>({ step: 'none' });
  const fail = (sentence: string) =>
    setCurrent({ step: 'failed', sentence: `${sentence} ${words.nothingStored}` });

  const choose = async (file: File, sheet?: string) => {
    if (file.size > sheetLimits.bytes) {
      fail(words.tooLarge(sheetLimits.bytes / 1e6));
      return;
    }
    setCurrent({ step: 'reading' });
    try {
      const query = sheet === undefined ? {} : { sheet };
      const reading = await upload(
        readSheet,
        { params: { planCaseId: state.id }, query, file },
        () => undefined,
      );
      setCurrent({ step: 'read', file, reading, answers: guessAnswers(reading, target) });
    } catch (fault) {
      fail(faultSentence(fault));
    }
  };
  const saveTemplate = async () => {
    try {
      const { what, fields } = target;
      saveFile(fileNameOf(what, 'xlsx'), await templateOf(what, fields));
    } catch {
      setCurrent({ step: 'failed', sentence: words.templateFailed });
    }
  };
  const answer = (given: Partial<Answers>) => {
    if (current.step !== 'read') return;
    setCurrent({ ...current, answers: { ...current.answers, ...given } });
  };
  const chooseHeader = (headerAt: number) => {
    if (current.step !== 'read') return;
    setCurrent({ ...current, answers: guessAnswers(current.reading, target, headerAt) });
  };
  const take = (rows: readonly Row[]) => {
    if (current.step !== 'read') return;
    const { reading, answers, file } = current;
    remember(target.id, reading.rows[answers.headerAt]?.cells ?? [], answers);
    target.take(rows);
    const { content } = store.getState();
    setCurrent({ step: 'done', rows: rows.length, fileName: file.name, content });
  };
  const undo = () => {
    store.undo();
    setCurrent({ step: 'undone' });
  };
  return {
    current,
    choose,
    saveTemplate,
    answer,
    chooseHeader,
    take,
    undo,
    cancel: () => setCurrent({ step: 'none' }),
  };
}
