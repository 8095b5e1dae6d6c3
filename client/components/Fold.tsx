import type { ReactNode } from 'react';

/**
 * A card that is one line until someone opens it: its title, and in a sentence what is in it.
 * `id` is where links to it lead; they open it with `openAround`.
 */
export function Fold({
  id,
  title,
  said,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly said?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <details className="card fold" id={id}>
        <summary>
          <h2>{title}</h2>
          {said === undefined ? null : <span className="fold-said">{said}</span>}
        </summary>
        <div className="stack fold-inside">{children}</div>
      </details>
    </section>
  );
}

/** Opens everything folded that an element is, or lies in. */
export function openAround(element: Element | null): void {
  for (let fold = element?.closest('details'); fold;) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
}
