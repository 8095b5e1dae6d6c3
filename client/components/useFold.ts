import { useState } from 'react';
import { z } from 'zod';

const KEY = 'helkalkyl.folds';
const foldsSchema = z.record(z.string(), z.boolean());
/** Where a page is one column, a long part of it is in the way of the next. */
const WIDE = '(min-width: 861px)';

function keptFolds(): Readonly<Record<string, boolean>> {
  try {
    return foldsSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/**
 * Whether a part of a page is open: as this browser's reader left it, and before that `wide` on a
 * wide screen only, or folded.
 */
export function useFold(
  id: string,
  startsOpen: 'wide' | 'never',
): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(
    () => keptFolds()[id] ?? (startsOpen === 'wide' && window.matchMedia(WIDE).matches),
  );
  const keep = (next: boolean) => {
    if (next === isOpen) return;
    setOpen(next);
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...keptFolds(), [id]: next }));
    } catch {
      // A browser that keeps nothing folds anew.
    }
  };
  return [isOpen, keep];
}
