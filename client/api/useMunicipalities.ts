import { listPlanCases } from '../../server/contract/planCases.ts';
import { call } from './call.ts';
import { useLoad, type Loaded } from './useLoad.ts';

export type Municipality = { readonly code: string; readonly name: string };
/** `isInvented`: all of its cases are. */
type MunicipalityHere = Municipality & { readonly isInvented: boolean };

export async function loadMunicipalities(signal: AbortSignal): Promise<MunicipalityHere[]> {
  const { items } = await call(listPlanCases, { params: {}, query: { limit: 200 }, signal });
  const names = new Map(items.map((item) => [item.municipalityCode, item.municipalityName]));
  const real = new Set(items.flatMap((item) => (item.isInvented ? [] : [item.municipalityCode])));
  return [...names].map(([code, name]) => ({ code, name, isInvented: !real.has(code) }));
}

/** Municipalities that have a case here; their own entries can be shown. */
export function useMunicipalities(): Loaded<MunicipalityHere[]> {
  return useLoad(loadMunicipalities).loaded;
}

/** The only one there is, or none: nobody is chosen among several. */
export function onlyMunicipality(loaded: Loaded<Municipality[]>): string {
  if (loaded.state !== 'ready') return '';
  const [first, ...others] = loaded.value;
  return first === undefined || others.length > 0 ? '' : first.code;
}
