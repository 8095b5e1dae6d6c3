import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import {
  caseFileSchema,
  type CaseContent,
  type CaseFile,
  type PlanCase,
} from '../vocabulary/planCase.ts';

/** Whose the case is. Throws: DomainError `planCaseNotFound`. */
export async function locateCase(
  { planCaseDirectory }: Repositories,
  planCaseId: string,
): Promise<TenantKey> {
  const municipalityCode = await planCaseDirectory.findMunicipalityCode(planCaseId);
  if (municipalityCode === undefined) throw new DomainError('planCaseNotFound', { planCaseId });
  return { municipalityCode, id: planCaseId };
}

/** The whole case as it is stored. Throws: DomainError `planCaseNotFound`. */
export async function readStoredCase(
  repositories: Repositories,
  planCaseId: string,
): Promise<PlanCase> {
  const key = await locateCase(repositories, planCaseId);
  const head = await repositories.planCases.find(key);
  if (head === undefined) throw new DomainError('planCaseNotFound', { planCaseId });
  return { ...head, alternatives: await repositories.alternatives.listByPlanCase(key) };
}

/** Takes what is said of the plan and leaves what a file or the storage adds to it. */
const contentSchema = caseFileSchema.omit({ schema: true, process: true }).strip();

export function contentOf(planCase: PlanCase | CaseFile): CaseContent {
  return contentSchema.parse(planCase);
}

export function caseFileOf(planCase: PlanCase): CaseFile {
  return { schema: 'helkalkyl-case/1', ...contentOf(planCase) };
}
