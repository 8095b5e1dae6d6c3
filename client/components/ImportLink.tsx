import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** To the page where areas and statistics are read, which then leads back here. */
export function ImportLink({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Link to="/import" state={{ cameFrom: pathname }}>
      {children}
    </Link>
  );
}

/** Where a person came from by an `ImportLink`; undefined when by another way. */
export function useCameFrom(): string | undefined {
  const state: unknown = useLocation().state;
  const isKnown = typeof state === 'object' && state !== null && 'cameFrom' in state;
  return isKnown && typeof state.cameFrom === 'string' ? state.cameFrom : undefined;
}
