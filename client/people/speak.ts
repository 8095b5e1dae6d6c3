import { askForLanguage, type Language } from '../../server/vocabulary/text/language.ts';

/** Everything here is said in this language from now on. English is fetched only for its readers. */
export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en') await import('../text/english.ts');
  askForLanguage(() => chosen);
}
