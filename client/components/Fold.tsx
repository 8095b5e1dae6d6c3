import type { ReactNode } from 'react';
import { useFold } from './useFold.ts';

/**
 * A card that is one line until someone opens it: its title, and in a sentence what is in it.
 * `id` is where links to it lead; they open it with `openAround`. It stays as it was left.
 */
export function Fold({
  id,
  title,
  said,
  startsOpen = 'never',
  isPart = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly said?: string | undefined;
  readonly startsOpen?: 'wide' | 'never';
  /** Within a card: its heading is one step down. */
  readonly isPart?: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useFold(id, startsOpen);
  const Heading = isPart ? 'h3' : 'h2';
  return (
    <section aria-label={title}>
      <details
        className={isPart ? 'fold' : 'card fold'}
        id={id}
        open={isOpen}
        onToggle={(event) => {
          // Folds within it tell of themselves too.
          if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <Heading>{title}</Heading>
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
  // A row of a table is folded by the heading above it.
  for (let row = element?.closest('tr[hidden]'); row; row = row.previousElementSibling) {
    const heading = row.querySelector<HTMLElement>(':scope [aria-expanded=false]');
    if (row.matches('[data-kind=group]')) return heading?.click();
  }
}
