import { useState } from 'react';
import { text } from '../text/sv.ts';

const words = text.search;

/** Sent by Enter or the button, so that the address has whole words. */
export function SearchField({
  hint,
  searched,
  onSearch,
}: {
  readonly hint: string;
  /** What the list is searched for now. */
  readonly searched: string;
  readonly onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(searched);
  return (
    <form
      className="wide"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <div className="row">
        <label className="field search-field">
          <span className="label">{words.label}</span>
          <span className="field-hint">{hint}</span>
          <input
            className="input"
            type="search"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <span className="row-end row">
          <button type="submit" className="button">
            {words.button}
          </button>
          {searched === '' ? null : (
            <button type="button" className="button" data-look="quiet" onClick={() => onSearch('')}>
              {words.clear}
            </button>
          )}
        </span>
      </div>
    </form>
  );
}
