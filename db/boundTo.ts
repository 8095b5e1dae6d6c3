import { DomainError } from '../server/vocabulary/errors.ts';
import { belongsTo, type Caller } from '../server/vocabulary/people.ts';

/** What every question to a tenant's table begins with: whose rows it is about. */
export type Tenant = string | readonly string[] | { readonly municipalityCode: string };
type TenantRepository = Readonly<
  Record<string, (tenant: never, ...rest: never[]) => Promise<unknown>>
>;

/**
 * The repository of a tenant's table, refusing each question about a municipality that the caller
 * has nothing to do with: isolation that no use case can forget.
 *
 * Throws: DomainError `municipalityForeign`.
 */
export function boundTo<Repository extends TenantRepository>(
  caller: Caller,
  repository: Repository,
): Repository {
  const bound = Object.entries(repository).map(([name, ask]) => {
    const guarded = async (tenant: Tenant, ...rest: unknown[]): Promise<unknown> => {
      const foreign = codesOf(tenant).find((code) => !belongsTo(caller, code));
      if (foreign !== undefined) throw new DomainError('municipalityForeign', { code: foreign });
      return (ask as (tenant: Tenant, ...rest: unknown[]) => Promise<unknown>)(tenant, ...rest);
    };
    return [name, guarded];
  });
  // The same names, each taking and giving what it took and gave before.
  return Object.fromEntries(bound) as Repository;
}

function codesOf(tenant: Tenant): readonly string[] {
  if (typeof tenant === 'string') return [tenant];
  return 'municipalityCode' in tenant ? [tenant.municipalityCode] : tenant;
}
