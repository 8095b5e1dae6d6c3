import { useEffect } from 'react';
import { useCase } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

const TEXTS = 'textarea, input:not([type=checkbox], [type=radio], [type=range])';

/**
 * Runs `onKey` on keys that are the case's: a field takes back what a person has typed in it since
 * they came there, and nothing else.
 */
function watchKeys(onKey: (event: KeyboardEvent) => void): () => void {
  let typedIn: EventTarget | null = null;
  const onInput = ({ isTrusted, target }: Event) => {
    // What a program fills in is no typing, nor what one chooses.
    const isText = target instanceof Element && target.matches(TEXTS);
    if (isTrusted && isText) typedIn = target;
  };
  const onLeave = () => {
    typedIn = null;
  };
  const unlessTyping = (event: KeyboardEvent) => {
    if (event.target !== typedIn) onKey(event);
  };
  document.addEventListener('input', onInput);
  document.addEventListener('focusout', onLeave);
  document.addEventListener('keydown', unlessTyping);
  return () => {
    document.removeEventListener('input', onInput);
    document.removeEventListener('focusout', onLeave);
    document.removeEventListener('keydown', unlessTyping);
  };
}

/** Takes this window's own changes back, and does them again: buttons, Ctrl+Z and Ctrl+Y. */
export function UndoButtons() {
  const { state, store } = useCase();
  const { past, future } = state.steps;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) store.undo();
      else if (key === 'y' || key === 'z') store.redo();
      else return;
      event.preventDefault();
    };
    return watchKeys(onKey);
  }, [store]);
  const { undo } = text;
  if (past.length === 0 && future.length === 0) return null;
  return (
    <span className="undo">
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-label={undo.back}
        title={undo.back}
        aria-keyshortcuts="Control+Z"
        aria-disabled={past.length === 0}
        onClick={store.undo}
      >
        <Turn isBack />
      </button>
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-label={undo.again}
        title={undo.again}
        aria-keyshortcuts="Control+Y"
        aria-disabled={future.length === 0}
        onClick={store.redo}
      >
        <Turn />
      </button>
    </span>
  );
}

/** An arrow that turns back, or its mirror. */
function Turn({ isBack = false }: { readonly isBack?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" data-back={isBack}>
      <path d="M16 7 L12 3 M16 7 L12 11 M16 7 H8 A4.5 4.5 0 0 0 8 16 H12" />
    </svg>
  );
}
