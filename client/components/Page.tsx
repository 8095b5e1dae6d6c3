import { useEffect, useRef, type ReactNode } from 'react';
import { text } from '../text/sv.ts';
import { useWindowTitle } from './pageTitle.ts';

/**
 * Heading of a page: sets the window's title and takes the focus as the page is opened, so that
 * whoever listens hears where they came.
 */
export function PageHead({
  title,
  titleParts,
  lead,
  actions,
}: {
  readonly title: string;
  /** From the nearest to the farthest: section, case. */
  readonly titleParts: readonly string[];
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = text.app.title(titleParts);
  useWindowTitle(windowTitle);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="page-head">
      <div className="page-head-text">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="page-head-actions">{actions}</div>}
    </div>
  );
}

/** A card with a heading of its own. */
export function Card({
  title,
  lead,
  aside,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}
