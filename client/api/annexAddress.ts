import { readAnnex, readTextDocument } from '../../server/contract/planCases.ts';
import { language, type Language } from '../../server/vocabulary/text/language.ts';
import { pathOf } from './call.ts';

/** Where the PDF of a snapshot is; in the reader's language unless another is asked for. */
export const annexAddress = (
  params: { readonly planCaseId: string; readonly snapshotId: string },
  edition: Language = language(),
): string => pathOf(readAnnex, { params, query: { language: edition } });

/** Where its short edition of one page is. */
export const shortAnnexAddress = (params: {
  readonly planCaseId: string;
  readonly snapshotId: string;
}): string => pathOf(readAnnex, { params, query: { language: language(), edition: 'short' } });

/** Where the texts to lift out of it are, as one DOCX in the reader's language. */
export const textDocumentAddress = (params: {
  readonly planCaseId: string;
  readonly snapshotId: string;
}): string => pathOf(readTextDocument, { params, query: { language: language() } });
