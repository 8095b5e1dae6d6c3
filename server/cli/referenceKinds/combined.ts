import { calculate } from '../../engine/calculate.ts';
import { compareResults } from '../../engine/compareNumbers.ts';
import { readLedger } from '../../engine/readLedger.ts';
import { cliTexts } from '../../vocabulary/text/sv/cli.ts';
import type { Check, ReferenceFile, ReferenceKind } from './kind.ts';

const LEDGER = 'helkalkyl-combined/1';
const EXPECTED = 'helkalkyl-combined-expected/1';

/** Ledgers and what is expected of them, found as pairs by their case. */
export const combinedKind: ReferenceKind = {
  schemas: [LEDGER, EXPECTED],
  run(file, { files }) {
    const isLedger = file.schema === LEDGER;
    const pair = pairOf(file, isLedger ? EXPECTED : LEDGER, files);
    if (pair === undefined) {
      return Promise.resolve({ skipped: cliTexts.referenceReasons.noPair(caseOf(file.json)) });
    }
    if (isLedger) return Promise.resolve({ checks: [] });
    const results = calculate(readLedger(pair.json));
    const checks = compareResults(file.json, results, results.tolerance);
    return Promise.resolve({ checks: checks.filter(isNumberOrFault) });
  },
};

const folderOf = (path: string) => path.replace(/[^/\\]*$/, '');

function caseOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('case' in json)) return '';
  return typeof json.case === 'string' ? json.case : '';
}

/** `a/b.input.json` and `a/b.expected.json` -> `a/b`. */
const stemOf = (path: string) => path.replace(/\.(?:input|expected)\.json$/, '');

/**
 * The file of another schema that is named as its pair; else the one for the same case, in the
 * same folder before anywhere else. Variants of a case often keep its name.
 */
function pairOf(file: ReferenceFile, schema: string, files: readonly ReferenceFile[]) {
  const others = files.filter((other) => other.schema === schema);
  const sameCase = others.filter((other) => caseOf(other.json) === caseOf(file.json));
  return (
    others.find((other) => stemOf(other.path) === stemOf(file.path)) ??
    sameCase.find((other) => folderOf(other.path) === folderOf(file.path)) ??
    sameCase[0]
  );
}

/** What is counted: one per expected number (or null), and whatever is wrong besides. */
function isNumberOrFault({ expected, pass }: Check): boolean {
  return typeof expected === 'number' || expected === null || !pass;
}
