import { text } from '../text/sv.ts';

const CONTENT = 'innehall';

/**
 * First on every page: past what is the same on all of them. The address stays as it is, since what
 * the page was led to with goes when it changes.
 */
export function SkipLink() {
  return (
    <a
      className="skip-link"
      href={`#${CONTENT}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(CONTENT)?.focus();
      }}
    >
      {text.app.skip}
    </a>
  );
}
