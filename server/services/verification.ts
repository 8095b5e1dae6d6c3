import type { VerificationReport } from '../vocabulary/verification.ts';
import type { Environment } from './environment.ts';

/** Checks a decision annex against itself: docs/decisions/0004-verification-prints-again.md. */
export function createVerification({
  codeVersion,
  computeForAnyone,
}: Pick<Environment, 'codeVersion' | 'computeForAnyone'>) {
  return {
    /** Nothing of the file is kept. Throws: DomainError when it is no PDF of ours at all. */
    verifyAnnex: async (bytes: Uint8Array): Promise<VerificationReport> => {
      const { report } = await computeForAnyone('verifyAnnex', { bytes, codeVersion });
      return report;
    },
  };
}
