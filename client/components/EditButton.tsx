import type { ComponentProps } from 'react';
import { useDrafts } from './drafts.ts';

/** A button that changes the open case; not there for whoever only reads it. */
export function EditButton(props: ComponentProps<'button'>) {
  if (useDrafts().isReadOnly) return null;
  return <button type="button" className="button" {...props} />;
}
