import { useMe } from '../people/MeContext.tsx';
import { useMunicipalities, type Municipality } from './useMunicipalities.ts';
import type { Loaded } from './useLoad.ts';

/** Municipalities that have a case here, and those that whoever is here belongs to. */
export function useOwnMunicipalities(): Loaded<Municipality[]> {
  const loaded = useMunicipalities();
  const { grants } = useMe();
  if (loaded.state !== 'ready') return loaded;
  const known = loaded.value;
  const others = grants
    .map(({ municipalityCode }) => municipalityCode)
    .filter((code) => code !== 'every' && known.every((each) => each.code !== code));
  return { ...loaded, value: [...known, ...others.map((code) => ({ code, name: code }))] };
}
