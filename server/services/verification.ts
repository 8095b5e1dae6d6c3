import type { Repositories } from '../../db/storage.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';
import { language } from '../vocabulary/text/language.ts';
import { verificationTexts } from '../vocabulary/text/sv/verification.ts';
import type { Finding, Outcome, VerificationReport } from '../vocabulary/verification.ts';
import type { Environment } from './environment.ts';
import { finding } from './findings.ts';

/** Checks a decision annex against itself: docs/decisions/0004-verification-prints-again.md. */
export function createVerification({
  codeVersion,
  computeForAnyone,
  storage,
}: Pick<Environment, 'codeVersion' | 'computeForAnyone' | 'storage'>) {
  return {
    /**
     * What `verifyAnnex` finds in the file; and the log's head that a frozen one prints against
     * the log, where the case's own log is at hand. Nothing of the file is kept.
     *
     * Throws: DomainError when it is no PDF of ours at all.
     */
    verifyAnnex: async (bytes: Uint8Array): Promise<VerificationReport> => {
      const { report, snapshot } = await computeForAnyone('verifyAnnex', {
        bytes,
        codeVersion,
        language: language(),
      });
      if (snapshot === null) return report;
      const log = await storage.inTransaction((repositories) => checkLog(repositories, snapshot));
      return withLog(report, log);
    },
  };
}

type LogCheck = {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
};

function withLog(report: VerificationReport, log: LogCheck): VerificationReport {
  const { outcome } = log;
  return {
    ...report,
    ok: report.ok && outcome !== 'differs',
    steps: report.steps.map((each) =>
      each.step === 'log'
        ? { ...each, outcome, sentence: verificationTexts.steps.log[outcome] }
        : each,
    ),
    findings: [...report.findings, ...log.findings],
    notices: [...report.notices, ...log.notices],
  };
}

/**
 * The printed head against the log. Only the log that the annex was frozen in can be asked: not
 * one that never had the annex, nor one that the case came to from elsewhere.
 */
async function checkLog(
  { auditEntries, snapshots }: Repositories,
  { id, planCase, signOffs }: Snapshot,
): Promise<LogCheck> {
  const head = signOffs?.logHead ?? null;
  if (head === null) return { outcome: 'notAsked', findings: [], notices: [] };
  const { municipalityCode, sequence, hash } = head;
  const key = { municipalityCode, id: planCase.id };
  const isHere = (await snapshots.find(key, id)) !== undefined;
  const entries = await auditEntries.listByPlanCase(key);
  if (!isHere || entries.some(({ act }) => act === 'planCaseImported')) {
    const { logElsewhere } = verificationTexts.notices;
    return { outcome: 'undecided', findings: [], notices: [logElsewhere] };
  }
  const from = { after: sequence - 1, limit: 1 };
  const [found] = await auditEntries.listFrom(municipalityCode, from);
  const now = found?.sequence === sequence ? found.entry?.hash : undefined;
  if (now === hash) return { outcome: 'ok', findings: [], notices: [] };
  const where = verificationTexts.logEntry(municipalityCode, sequence);
  return {
    outcome: 'differs',
    findings: [finding('logDiffers', where, { printed: hash, expected: now })],
    notices: [],
  };
}
