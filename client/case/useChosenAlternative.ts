import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Alternative } from '../../server/vocabulary/planCase.ts';
import { withParams } from '../components/addressParams.ts';

const PARAM = 'alternativ';

/** The first proposal; the baseline only when there is nothing else. */
function startOf(alternatives: readonly Alternative[]): Alternative | undefined {
  return alternatives.find((each) => !each.isBaseline) ?? alternatives[0];
}

/**
 * The alternative that is looked at. It stays as one goes from page to page, and stands in the
 * address of each, so that a link shows the same.
 */
export function useChosenAlternative(alternatives: readonly Alternative[]) {
  const [params, setParams] = useSearchParams();
  const named = params.get(PARAM);
  const [chosenId, choose] = useState(named);
  const start = startOf(alternatives);
  const alternative = alternatives.find(({ id }) => id === chosenId) ?? start;
  if (alternative === undefined) throw new Error('a case has at least one alternative');

  const { id } = alternative;
  const isTold = id === named || (named === null && alternative === start);
  useEffect(() => {
    if (isTold) return;
    setParams(
      withParams((address) => address.set(PARAM, id)),
      { replace: true },
    );
  }, [isTold, id, setParams]);
  return [alternative, choose] as const;
}
