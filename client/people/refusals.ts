import { createContext, useContext } from 'react';
import type { EndpointName } from '../../server/contract/endpoints.ts';
import type { Refusal } from '../../server/vocabulary/people.ts';

/** What whoever is at the page may not do: of the open case inside one, elsewhere anywhere. */
export const RefusalsContext = createContext<readonly Refusal[]>([]);

/** Why they may not, in words; null when they may. */
export function useWhyNot(endpoint: EndpointName): string | null {
  return whyNot(useContext(RefusalsContext), endpoint);
}

export function whyNot(refused: readonly Refusal[], endpoint: EndpointName): string | null {
  return refused.find((each) => each.endpoint === endpoint)?.reason ?? null;
}
