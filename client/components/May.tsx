import type { ReactNode } from 'react';
import type { EndpointName } from '../../server/contract/endpoints.ts';
import { useWhyNot } from '../people/refusals.ts';

/** What only some may use; the others read in its place why they may not. */
export function May({
  use,
  isQuiet = false,
  children,
}: {
  readonly use: EndpointName;
  /** The reason is said elsewhere on the page: here is nothing. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}) {
  const reason = useWhyNot(use);
  if (reason === null) return children;
  return isQuiet ? null : <p className="muted">{reason}</p>;
}
