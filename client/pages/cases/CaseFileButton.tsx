import { createPlanCase } from '../../../server/contract/planCases.ts';
import { caseFileSchema } from '../../../server/vocabulary/planCase.ts';
import { violationsSv } from '../../../server/vocabulary/text/sv/zodIssues.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { text } from '../../text/sv.ts';
import type { ListMessage } from './listMessage.ts';

/** Reads a case file into a new case, or says field by field why it cannot be one. */
async function readCaseFile(file: File): Promise<ListMessage> {
  const content = parseJson(await file.text());
  if (content === undefined) return { kind: 'error', sentence: text.cases.notJson(file.name) };
  const parsed = caseFileSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const details = violationsSv(parsed.error.issues).map(({ field, message }) =>
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
      accept=".json,application/json"
      onChoose={(file) => void readCaseFile(file).then(onDone)}
    />
  );
}
