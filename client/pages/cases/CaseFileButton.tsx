import { createPlanCase, importCaseArchive } from '../../../server/contract/planCases.ts';
import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { violationTexts } from '../../../server/vocabulary/text/sv/zodIssues.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { upload } from '../../api/upload.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { text } from '../../text/sv.ts';
import type { ListMessage } from './listMessage.ts';

/** Reads a case file into a new case, or says field by field why it cannot be one. */
async function readCaseFile(file: File): Promise<ListMessage> {
  if (file.name.toLowerCase().endsWith('.zip')) return readArchive(file);
  const content = parseJson(await file.text());
  if (content === undefined) return { kind: 'error', sentence: text.cases.notJson(file.name) };
  const parsed = caseFileSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const details = violationTexts(parsed.error.issues).map(({ field, message }) =>
      field === '' ? message : `${field}: ${message}`,
    );
    return { kind: 'error', sentence: text.cases.fileFaults(file.name), details };
  }
  try {
    const created = await call(createPlanCase, { params: {}, body: parsed.data });
    return { kind: 'info', sentence: text.cases.created(created.title) };
  } catch (fault) {
    return { kind: 'error', sentence: faultSentence(fault), details: faultDetails(fault) };
  }
}

/** A whole case from another installation, with its history. */
async function readArchive(file: File): Promise<ListMessage> {
  try {
    const ask = { query: {}, file };
    const { title } = await upload(importCaseArchive, ask, () => undefined);
    return { kind: 'info', sentence: text.cases.imported(title) };
  } catch (fault) {
    return { kind: 'error', sentence: faultSentence(fault) };
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

export function CaseFileButton({ onDone }: { readonly onDone: (message: ListMessage) => void }) {
  return (
    <FileButton
      label={text.cases.readFile}
      accept=".json,application/json,.zip,application/zip"
      onChoose={(file) => void readCaseFile(file).then(onDone)}
    />
  );
}
