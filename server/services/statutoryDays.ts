import type { StatutoryGround } from '../../db/repositories/statutoryDays.ts';
import { clockRules, legalForceRules } from '../process/rules.ts';
import { statutoryDays } from '../process/statutoryDays.ts';
import { askForJob } from './askForJob.ts';
import type { Environment } from './environment.ts';
import { sha256Of } from './sealing.ts';

/** Cases that are reckoned before others get their turn, and while someone waits. */
const A_TURN = 20;
/** As many as are found at a time: to look for them takes longer the more there are. */
const A_SEARCH = 500;
const ruleTexts = JSON.stringify([clockRules, legalForceRules]);

/**
 * Reckons the statutory days of the caller's cases where that is not done: what was changed since
 * someone last asked for them. Of more than a few, as after a new version of the program, the rest
 * is left to a job, and is as it was until then.
 *
 * Shape: how many cases are left to the job.
 */
export async function reckonFewDays(environment: Environment): Promise<number> {
  const found = await findUnreckoned(environment, A_TURN + 1);
  await reckon(environment, found.slice(0, A_TURN));
  if (found.length <= A_TURN) return 0;
  const counts = await countUnreckoned(environment);
  for (const { municipalityCode } of counts) await askToReckon(environment, municipalityCode);
  return totalOf(counts);
}

/** Reckons all of them, a few at a time; `tell` is told how much is done, 0..1. */
export async function reckonAllDays(
  environment: Environment,
  tell: (share: number) => void,
): Promise<number> {
  const total = totalOf(await countUnreckoned(environment));
  let done = 0;
  for (;;) {
    const found = await findUnreckoned(environment, A_SEARCH);
    for (let from = 0; from < found.length; from += A_TURN) {
      const turn = found.slice(from, from + A_TURN);
      await reckon(environment, turn);
      done += turn.length;
      tell(done / Math.max(total, done));
    }
    if (found.length < A_SEARCH) return done;
  }
}

const rulesOf = ({ codeVersion }: Environment) => sha256Of(codeVersion + ruleTexts);

type Counts = readonly { readonly municipalityCode: string; readonly total: number }[];
const totalOf = (counts: Counts) => counts.reduce((sum, { total }) => sum + total, 0);

function countUnreckoned(environment: Environment): Promise<Counts> {
  return environment.storage.inTransaction(async ({ planCaseDirectory, statutoryDays: kept }) =>
    kept.countUnreckoned(await planCaseDirectory.listMunicipalityCodes(), rulesOf(environment)),
  );
}

function findUnreckoned(environment: Environment, limit: number): Promise<StatutoryGround[]> {
  const rules = rulesOf(environment);
  return environment.storage.inTransaction(async ({ planCaseDirectory, statutoryDays: kept }) =>
    kept.listUnreckoned(await planCaseDirectory.listMunicipalityCodes(), { rules, limit }),
  );
}

async function reckon(
  environment: Environment,
  grounds: readonly StatutoryGround[],
): Promise<void> {
  const rules = rulesOf(environment);
  await environment.storage.inTransaction(async ({ planCases, statutoryDays: kept }) => {
    for (const ground of grounds) {
      // What was changed or disposed of meanwhile is found, or not, by the next who looks.
      const isStill = (await planCases.findVersion(ground)) === ground.caseVersion;
      if (isStill) await kept.put(ground, rules, statutoryDays(ground));
    }
  });
}

/** Once, however many ask meanwhile. */
async function askToReckon(environment: Environment, municipalityCode: string): Promise<void> {
  const kind = 'statutoryDays';
  const isUnderWay = await environment.storage.inTransaction(({ jobs }) =>
    jobs.isUnderWay(municipalityCode, kind),
  );
  if (isUnderWay) return;
  await askForJob(environment, { municipalityCode, label: municipalityCode }, { kind });
}
