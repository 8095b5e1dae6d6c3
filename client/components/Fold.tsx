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
  isOneOfMany = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly said?: string | undefined;
  readonly startsOpen?: 'wide' | 'never';
  /** Within a card: its heading is one step down. */
  readonly isPart?: boolean;
  /** What is in it is drawn while it is open, and not before. */
  readonly isOneOfMany?: boolean;
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
        {isOpen || !isOneOfMany ? <div className="stack fold-inside">{children}</div> : null}
      </details>
    </section>
  );
}

/** Opens what is not drawn yet around a field; says whether there was any. */
export function openUndrawn(fieldId: string): boolean {
  const undrawn = document.querySelectorAll<HTMLDetailsElement>('.fold:not(:has(.fold-inside))');
  const around = [...undrawn].filter(({ id }) => `${fieldId}.`.startsWith(`${id}.`));
  for (const fold of around) fold.open = true;
  return around.length > 0;
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
