import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { z } from 'zod';
import { useCase } from '../case/CaseContext.tsx';

const cameFromSchema = z.object({ pathname: z.string(), municipalityCode: z.string() });
type CameFrom = z.infer<typeof cameFromSchema>;

/** From a case to the page where areas and statistics are read, which then leads back here. */
export function ImportLink({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const { municipalityCode } = useCase().state.content;
  const cameFrom: CameFrom = { pathname, municipalityCode };
  return (
    <Link to="/import" state={cameFrom}>
      {children}
    </Link>
  );
}

/** The page and the municipality of the case that an `ImportLink` led from. */
export function useCameFrom(): CameFrom | undefined {
  return cameFromSchema.safeParse(useLocation().state).data;
}
