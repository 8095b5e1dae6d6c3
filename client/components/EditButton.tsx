import type { ComponentProps } from 'react';
import { useDrafts } from './drafts.ts';
import { fieldIdsIn, focusField } from './whyPlace.ts';

/**
 * A button that changes the open case; not there for whoever only reads it. What it adds to its card
 * takes the focus, so that one goes on writing there.
 */
export function EditButton({ onClick, ...props }: ComponentProps<'button'>) {
  if (useDrafts().isReadOnly) return null;
  return (
    <button
      type="button"
      className="button"
      {...props}
      onClick={(event) => {
        const place = event.currentTarget.closest('.card, .dialog-box, main');
        const before = new Set(fieldIdsIn(place));
        onClick?.(event);
        requestAnimationFrame(() => {
          const added = fieldIdsIn(place).find((id) => !before.has(id));
          if (added !== undefined) focusField(added);
        });
      }}
    />
  );
}
