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

const contentShape = caseFileSchema.omit({ schema: true, process: true }).shape;

/** Takes what is said of the plan and leaves what a file or the storage adds to it. */
export function contentOf(planCase: PlanCase | CaseFile): CaseContent {
  const said = Object.entries(planCase).filter(([name]) => name in contentShape);
  return Object.fromEntries(said) as CaseContent;
}

export function caseFileOf(planCase: PlanCase): CaseFile {
  return { schema: 'helkalkyl-case/1', ...contentOf(planCase) };
}
