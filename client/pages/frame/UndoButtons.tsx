import { useEffect } from 'react';
import { useCase } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

/** Fields take back their own typing; anywhere else the keys are the case's. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/** Takes this window's own changes back, and does them again: buttons, Ctrl+Z and Ctrl+Y. */
export function UndoButtons() {
  const { state, store } = useCase();
  const { past, future } = state.steps;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) store.undo();
      else if (key === 'y' || key === 'z') store.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
  const { undo } = text;
  if (past.length === 0 && future.length === 0) return null;
  return (
    <span className="row">
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-keyshortcuts="Control+Z"
        aria-disabled={past.length === 0}
        onClick={store.undo}
      >
        {undo.back}
      </button>
      <button
        type="button"
        className="button"
        data-look="quiet"
        aria-keyshortcuts="Control+Y"
        aria-disabled={future.length === 0}
        onClick={store.redo}
      >
        {undo.again}
      </button>
    </span>
  );
}
