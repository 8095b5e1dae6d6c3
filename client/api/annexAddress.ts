import { readAnnex } from '../../server/contract/planCases.ts';
import { language, type Language } from '../../server/vocabulary/text/language.ts';
import { pathOf } from './call.ts';

/** Where the PDF of a snapshot is; in the reader's language unless another is asked for. */
export const annexAddress = (
  params: { readonly planCaseId: string; readonly snapshotId: string },
  edition: Language = language(),
): string => pathOf(readAnnex, { params, query: { language: edition } });
