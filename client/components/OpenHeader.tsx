import { Link } from 'react-router';
import { LanguageChoice } from '../people/LanguageChoice.tsx';
import { text } from '../text/sv.ts';
import { SkipLink } from './SkipLink.tsx';

/** The top of a page for whoever has not signed in: what it is, and in which language. */
export function OpenHeader() {
  return (
    <>
      <SkipLink />
      <header className="header header-of-anyone">
        <Link to="/" className="header-name">
          {text.app.name}
        </Link>
        <LanguageChoice />
      </header>
    </>
  );
}
