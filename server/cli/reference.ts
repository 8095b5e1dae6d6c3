import { parseJsonFile } from '../services/parseJson.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { schemaOf } from './caseOrLedger.ts';
import type { Command, Context } from './command.ts';
import { referenceKinds } from './referenceKinds/index.ts';
import type {
  Check,
  ReferenceFile,
  ReferenceOutcome,
  ReferenceWorld,
} from './referenceKinds/kind.ts';

const baseName = (file: string) => /[^/\\]*$/.exec(file)?.[0] ?? file;

async function readReferenceFiles(paths: readonly string[], context: Context) {
  const isNamed = new Set(paths);
  const files = (await context.listFiles(paths)).filter(
    (file) => isNamed.has(file) || file.endsWith('.json'),
  );
  const read: ReferenceFile[] = [];
  const unreadable: Check[] = [];
  for (const path of files) {
    const bytes = await context.readInput(path);
    try {
      const json = parseJsonFile(bytes);
      read.push({ path, json, schema: schemaOf(json) });
    } catch (error) {
      unreadable.push(faultOf(path, error));
    }
  }
  return { read, unreadable };
}

/** A file that cannot be run at all counts as one that failed, and the others go on. */
function faultOf(path: string, error: unknown): Check {
  const got = error instanceof DomainError ? errorSentence(error) : String(error);
  return { id: baseName(path), expected: cliTexts.referenceReadable, got, pass: false };
}

function dataFinder(files: readonly string[], context: Context): ReferenceWorld['readData'] {
  return async (name) => {
    const path = files.find((file) => baseName(file) === name);
    return path === undefined ? null : context.readInput(path);
  };
}

type Tally = { passed: number; failed: number; skipped: number; failures: Check[] };

/** Adds one file's outcome; a file of no known schema, or without its data, counts as skipped. */
async function runFile(file: ReferenceFile, world: ReferenceWorld, tally: Tally, context: Context) {
  const kind = referenceKinds.find(({ schemas }) => schemas.includes(file.schema ?? ''));
  const reasons = cliTexts.referenceReasons;
  const skip = (reason: string) => {
    tally.skipped += 1;
    context.remark(cliTexts.referenceSkipped(file.path, reason));
  };
  if (kind === undefined) {
    skip(file.schema === null ? reasons.noSchema : reasons.unknownSchema(file.schema));
    return;
  }
  let outcome: ReferenceOutcome;
  try {
    outcome = await kind.run(file, world);
  } catch (error) {
    outcome = { checks: [faultOf('', error)] };
  }
  if ('skipped' in outcome) {
    skip(outcome.skipped);
    return;
  }
  for (const check of outcome.checks) {
    if (check.pass) tally.passed += 1;
    else {
      tally.failed += 1;
      tally.failures.push({ ...check, id: `${baseName(file.path)} ${check.id}` });
    }
  }
}

/**
 * Runs every reference file found against the product's own code and counts one per expected
 * number. It knows kinds of files by their `schema`, and no case by name.
 */
export const referenceCommand: Command = {
  name: 'reference',
  usage: 'reference DIR… [--data DIR…]',
  valueOptions: [],
  listOptions: ['data'],
  flagOptions: [],
  positional: { min: 1, max: 1000 },
  async run({ positional, values, flags }, context) {
    const { read: files, unreadable } = await readReferenceFiles(positional, context);
    const dataFiles = await context.listFiles(values['data'] ?? []);
    const world = { files, readData: dataFinder(dataFiles, context) };
    const tally: Tally = {
      passed: 0,
      failed: unreadable.length,
      skipped: 0,
      failures: unreadable,
    };
    for (const file of files) await runFile(file, world, tally, context);
    const { passed, failed, skipped, failures } = tally;
    if (flags.has('json'))
      context.print(JSON.stringify({ passed, failed, skipped, failures }, null, 1));
    else {
      for (const { id, expected, got } of failures) {
        context.print(cliTexts.referenceFailure(id, String(expected), String(got)));
      }
      context.print(cliTexts.referenceClosing(passed, failed, skipped));
    }
    return failed === 0 && skipped === 0 && passed > 0 ? 0 : 1;
  },
};
