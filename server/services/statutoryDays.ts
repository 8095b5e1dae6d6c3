import { clockRules, legalForceRules } from '../process/rules.ts';
import { statutoryDays } from '../process/statutoryDays.ts';
import type { Environment } from './environment.ts';
import { sha256Of } from './sealing.ts';

/** Cases that are reckoned before others get their turn. */
const A_TURN = 500;
const ruleTexts = JSON.stringify([clockRules, legalForceRules]);

/**
 * Reckons the statutory days of the caller's cases where that is not done: nothing but what was
 * changed since someone last asked for them, and all after a new version of the program.
 */
export async function reckonStatutoryDays({ codeVersion, storage }: Environment): Promise<void> {
  const rules = sha256Of(codeVersion + ruleTexts);
  for (let reckoned = A_TURN; reckoned === A_TURN;) {
    reckoned = await storage.inTransaction(async ({ planCaseDirectory, statutoryDays: kept }) => {
      const codes = await planCaseDirectory.listMunicipalityCodes();
      const grounds = await kept.listUnreckoned(codes, { rules, limit: A_TURN });
      for (const ground of grounds) await kept.put(ground, rules, statutoryDays(ground));
      return grounds.length;
    });
  }
}
