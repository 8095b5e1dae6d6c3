import { DomainError } from '../../vocabulary/errors.ts';
import { appraisalFunctions } from './appraisalFunctions.ts';
import { compareOutcome, type FinanceCheck, type Tolerance } from './compareOutcome.ts';
import type { Outcome, ReferenceFunction } from './outcome.ts';
import { fieldsOf, type Arguments } from './readArguments.ts';
import { standardFunctions } from './standardFunctions.ts';

const functions: ReadonlyMap<unknown, ReferenceFunction> = new Map([
  ...standardFunctions,
  ...appraisalFunctions,
]);

const DEFAULT_RELATIVE = 1e-9;
const UNKNOWN_FUNCTION = 'unknown function';
const NOTHING_EXPECTED = 'nothing expected';

/**
 * Runs every case of a file of the schema `helkalkyl-finance-cases/1` and compares each number,
 * null, text and truth value that it expects with the engine's own. A case whose function the
 * engine has not, or that expects nothing, gives one entry that fails.
 *
 * Shape:  an entry's id is `<case>.<path in expect>`, as in `case.value.rows[3].noi`.
 * Throws: DomainError on a file without a list of cases.
 */
export function runFinanceReference(file: unknown): FinanceCheck[] {
  const cases = fieldsOf(file).get('cases');
  if (!Array.isArray(cases)) throw new DomainError('financeCasesMissing');
  return cases.flatMap((item: unknown, index) => runCase(fieldsOf(item), index + 1));
}

function runCase(item: Arguments, place: number): FinanceCheck[] {
  const named = item.get('id');
  const id = typeof named === 'string' ? named : `#${place}`;
  const expected = item.get('expect');
  const run = functions.get(item.get('fn'));
  if (run === undefined) return [{ id, expected, got: UNKNOWN_FUNCTION, pass: false }];
  const outcome = outcomeOf(run, fieldsOf(item.get('args')));
  const checks = compareOutcome(id, fieldsOf(expected), outcome, toleranceOf(item.get('tol')));
  return checks.length > 0 ? checks : [{ id, expected, got: NOTHING_EXPECTED, pass: false }];
}

/** Arguments that are refused are an outcome too, told apart from having no solution. */
function outcomeOf(run: ReferenceFunction, args: Arguments): Outcome {
  try {
    return run(args);
  } catch (error) {
    if (error instanceof DomainError) return { invalid: true, refusal: error.code };
    throw error;
  }
}

function toleranceOf(written: unknown): Tolerance {
  const fields = fieldsOf(written);
  const [rel, abs] = [fields.get('rel'), fields.get('abs')];
  return {
    rel: typeof rel === 'number' ? rel : DEFAULT_RELATIVE,
    abs: typeof abs === 'number' ? abs : null,
  };
}
