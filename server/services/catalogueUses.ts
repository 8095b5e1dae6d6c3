import type { Repositories } from '../../db/storage.ts';
import { catalogueUsesIn } from '../model/rerun/estimatesIn.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import type { Environment } from './environment.ts';
import { readStoredCase } from './storedCase.ts';

/** A number of a case that began as a value of an entry. */
export type CatalogueUseInCase = {
  readonly planCaseId: string;
  readonly title: string;
  readonly registryNumber: string;
  readonly alternativeName: string;
  readonly label: string;
  readonly value: number;
  readonly vintage: string;
};

/** As many cases as are looked through: those that were changed last. */
const CASES = 200;

/** Where in a municipality's cases an entry is used. */
export function usesOf(
  { storage: { inTransaction } }: Environment,
  municipalityCode: string,
  entryId: string,
): Promise<CatalogueUseInCase[]> {
  return inTransaction(async (repositories) =>
    (await casesOf(repositories, [municipalityCode])).flatMap((planCase) => {
      const { id: planCaseId, title, registryNumber, alternatives } = planCase;
      return alternatives.flatMap((alternative) =>
        catalogueUsesIn(alternative)
          .filter(({ use }) => use.entryId === entryId)
          .map(({ label, estimate, use }) => ({
            planCaseId,
            title,
            registryNumber,
            alternativeName: alternative.name,
            label,
            value: estimate.central,
            vintage: use.vintage,
          })),
      );
    }),
  );
}

/** Entries that a municipality's cases use; without a code, those of every case here. */
export function usedIdsOf(
  { storage: { inTransaction } }: Environment,
  municipalityCode: string | undefined,
): Promise<ReadonlySet<string>> {
  return inTransaction(async (repositories) => {
    const codes =
      municipalityCode === undefined
        ? await repositories.planCaseDirectory.listMunicipalityCodes()
        : [municipalityCode];
    const cases = await casesOf(repositories, codes);
    return new Set(cases.flatMap(catalogueUsesIn).map(({ use }) => use.entryId));
  });
}

async function casesOf(repositories: Repositories, codes: readonly string[]): Promise<PlanCase[]> {
  const { items } = await repositories.planCases.listSummaries(codes, { offset: 0, limit: CASES });
  const cases: PlanCase[] = [];
  for (const { id } of items) cases.push(await readStoredCase(repositories, id));
  return cases;
}
