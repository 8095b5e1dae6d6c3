import { useMe } from '../people/MeContext.tsx';
import { useLoad, type Loaded } from './useLoad.ts';
import { loadMunicipalities, type Municipality } from './useMunicipalities.ts';

/** Municipalities that have a case here, and those that whoever is here belongs to. */
export function useOwnMunicipalities(): {
  readonly loaded: Loaded<Municipality[]>;
  readonly reload: () => void;
} {
  const { loaded, reload } = useLoad(loadMunicipalities);
  const { grants } = useMe();
  if (loaded.state !== 'ready') return { loaded, reload };
  const known = loaded.value;
  const others = grants
    .map(({ municipalityCode }) => municipalityCode)
    .filter((code) => code !== 'every' && known.every((each) => each.code !== code));
  const value = [...known, ...others.map((code) => ({ code, name: code }))];
  return { loaded: { ...loaded, value }, reload };
}
