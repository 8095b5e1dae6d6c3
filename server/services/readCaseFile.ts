import { DomainError } from '../vocabulary/errors.ts';
import { caseFileSchema, type CaseFile } from '../vocabulary/planCase.ts';
import { violationTexts } from '../vocabulary/text/sv/zodIssues.ts';

/**
 * A case file from parsed JSON of any shape.
 *
 * Throws: DomainError `caseFileInvalid` naming the first field at fault and how many there are.
 */
export function readCaseFile(json: unknown): CaseFile {
  const read = caseFileSchema.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  const violations = violationTexts(read.error.issues);
  const { field = '', message = '' } = violations[0] ?? {};
  throw new DomainError('caseFileInvalid', { field, message, count: violations.length });
}
