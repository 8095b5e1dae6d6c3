import { readLedger } from '../engine/readLedger.ts';
import { parseJsonFile } from '../services/parseJson.ts';
import { readCaseFile } from '../services/readCaseFile.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Ledger } from '../vocabulary/ledger.ts';
import type { CaseFile } from '../vocabulary/planCase.ts';
import type { Context } from './command.ts';

export type CaseOrLedger =
  | { readonly kind: 'ledger'; readonly ledger: Ledger }
  | { readonly kind: 'caseFile'; readonly caseFile: CaseFile }
  | { readonly kind: 'stored'; readonly planCaseId: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** CASE is an id or a case file, LEDGER a ledger file; the file's `schema` tells which. */
export async function readCaseOrLedger(word: string, context: Context): Promise<CaseOrLedger> {
  if (uuid.test(word)) return { kind: 'stored', planCaseId: word.toLowerCase() };
  const json = parseJsonFile(await context.readInput(word));
  const schema = schemaOf(json);
  if (schema === 'helkalkyl-combined/1') return { kind: 'ledger', ledger: readLedger(json) };
  if (schema === 'helkalkyl-case/1') return { kind: 'caseFile', caseFile: readCaseFile(json) };
  throw new DomainError('caseOrLedgerUnknown', { file: word });
}

/** The `schema` member of a JSON document, or null when it names none. */
export function schemaOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return null;
  return typeof json.schema === 'string' ? json.schema : null;
}
