import type { Language } from '../../server/vocabulary/text/language.ts';
import { speak } from './speak.ts';

const KEY = 'helkalkyl.language';

/** Makes the page speak what its reader has chosen, before anything of it is read. */
export async function speakToReader(): Promise<void> {
  const chosen = keptLanguage();
  await speak(chosen);
  document.documentElement.lang = chosen;
}

/** Swedish where the browser keeps nothing for pages. */
function keptLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'sv';
  } catch {
    return 'sv';
  }
}

/** The page is read in anew: texts are chosen as it starts. */
export function readIn(language: Language): void {
  localStorage.setItem(KEY, language);
  location.reload();
}
