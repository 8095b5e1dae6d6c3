import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { GroupFactors } from '../../../server/model/groupFactors.ts';
import type { Settings } from '../../../server/vocabulary/settings.ts';
import { withParams } from '../../components/addressParams.ts';

type RiskGroup = Settings['riskGroups'][number];

const PARAM = 'prova';
/** A slider that is drawn says many values in a second; the address is told where it stopped. */
const SETTLED_MS = 400;
/** Room beyond the group's own low and high, to see where the sign turns. */
const ROOM = 0.2;

/** The ends of a group's slider, in per cent of the case's own. */
export function percentEnds({ low, high }: RiskGroup): { least: number; most: number } {
  return {
    least: Math.max(0, Math.round((low - ROOM) * 100)),
    most: Math.round((high + ROOM) * 100),
  };
}

/** `prova=byggkostnad:120`, once for each group that is tried; what cannot be tried is not. */
function readFactors(given: readonly string[], groups: readonly RiskGroup[]): GroupFactors {
  const read = groups.flatMap((group): [string, number][] => {
    const said = given.find((each) => each.startsWith(`${group.name}:`));
    const percent = Number(said?.slice(group.name.length + 1));
    const { least, most } = percentEnds(group);
    const isTried = Number.isInteger(percent) && percent >= least && percent <= most;
    return isTried && percent !== 100 ? [[group.name, percent / 100]] : [];
  });
  return Object.fromEntries(read);
}

function writtenFactors(factors: GroupFactors): string[] {
  return Object.entries(factors).map(([name, factor]) => `${name}:${Math.round(factor * 100)}`);
}

/** How much larger or smaller each group of assumptions is tried; in the address too. */
export function useTrial(groups: readonly RiskGroup[]) {
  const [params, setParams] = useSearchParams();
  const [factors, setFactors] = useState(() => readFactors(params.getAll(PARAM), groups));
  useEffect(() => {
    const written = writtenFactors(factors);
    if (written.join() === params.getAll(PARAM).join()) return undefined;
    const timer = setTimeout(() => {
      const after = withParams((address) => {
        address.delete(PARAM);
        for (const each of written) address.append(PARAM, each);
      });
      setParams(after, { replace: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [factors, params, setParams]);
  const change = (name: string, factor: number) => {
    const others = Object.entries(factors).filter(([other]) => other !== name);
    setFactors(Object.fromEntries(factor === 1 ? others : [...others, [name, factor]]));
  };
  return { factors, change, reset: () => setFactors({}) };
}
