import type { ReactNode } from 'react';
import { text } from '../text/sv.ts';
import { useFaultInTitle } from './pageTitle.ts';

/** An exclamation mark in a ring; the word stands in the message. */
export function WarningIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4v5M8 11v1.4" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** The fault of a field, beside it: icon, word and what to do. Empty until there is one. */
export function FieldError({ id, message }: { id: string; message: string | null }) {
  useFaultInTitle(message !== null);
  if (message === null) return null;
  return (
    <p className="field-error" id={id}>
      <WarningIcon />
      <span>
        <span className="hidden-text">{text.entry.errorWord} </span>
        {message}
      </span>
    </p>
  );
}

/** Buttons that answer the question a field has asked. */
export function Suggestions({
  choices,
  onChoose,
}: {
  choices: readonly string[];
  onChoose: (choice: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <span className="row">
      {choices.map((choice) => (
        <button
          type="button"
          key={choice}
          className="button"
          data-look="quiet"
          onClick={() => onChoose(choice)}
        >
          {text.entry.use(choice)}
        </button>
      ))}
    </span>
  );
}

/**
 * Messages of a field in a table. A cell is narrower than a sentence: the message may reach over
 * its neighbours, towards `side`, below their fields.
 */
export function CellMessage({
  side,
  children,
}: {
  readonly side: 'start' | 'end';
  readonly children: ReactNode;
}) {
  return (
    <div className="cell-message" data-side={side}>
      <div>{children}</div>
    </div>
  );
}
