import { language } from '../../server/vocabulary/text/language.ts';
import { readIn } from './readerLanguage.ts';
import { text } from '../text/sv.ts';

/** To the other language, named in that language. */
export function LanguageChoice() {
  const other = language() === 'sv' ? 'en' : 'sv';
  return (
    <button
      type="button"
      className="button"
      data-look="quiet"
      lang={other}
      onClick={() => readIn(other)}
    >
      {text.app.otherLanguage}
    </button>
  );
}
