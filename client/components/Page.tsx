import { useEffect, useRef, type ReactNode } from 'react';
import { text } from '../text/sv.ts';
import { Fold } from './Fold.tsx';
import { useWindowTitle } from './pageTitle.ts';

/**
 * Heading of a page: sets the window's title and takes the focus as the page is opened, so that
 * whoever listens hears where they came.
 */
export function PageHead({
  title,
  titleParts,
  facts,
  lead,
  actions,
}: {
  readonly title: string;
  /** From the nearest to the farthest: section, case. */
  readonly titleParts: readonly string[];
  /** What it is of, in few words: number, stage. */
  readonly facts?: readonly string[];
  /** What the page is for, in a sentence. */
  readonly lead?: string | undefined;
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
        {facts === undefined ? null : <p>{facts.join(' · ')}</p>}
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="page-head-actions">{actions}</div>}
    </div>
  );
}

/**
 * A card with a heading of its own. With `foldId` it is one line where a page is one column, until
 * someone opens it.
 */
export function Card({
  title,
  lead,
  aside,
  foldId,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly foldId?: string;
  readonly children: ReactNode;
}) {
  const said = lead === undefined ? null : <p className="lead">{lead}</p>;
  if (foldId !== undefined) {
    return (
      <Fold id={foldId} title={title} startsOpen="wide">
        {said}
        {children}
      </Fold>
    );
  }
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {said}
      {children}
    </section>
  );
}
